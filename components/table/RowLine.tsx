import type { ComponentProps } from 'react';
import type { Row } from '@/lib/model/row';
import type { ColumnName } from '@/lib/table-view/columns';
import { cellOf } from './Cell';
import { placeOnChart, type Setting } from './setting';

interface Props extends ComponentProps<'tr'> {
  readonly row: Row;
  readonly columns: readonly ColumnName[];
  readonly setting: Setting;
}

/** One row. It carries its name and its place on the chart and nothing else: a page may have two thousand. */
export function RowLine({ row, columns: [first = 'period', ...others], setting, ...more }: Props) {
  return (
    <tr data-row={row.row_id} {...placeOnChart(row, setting)} {...more}>
      <th>{cellOf(first, row, setting)}</th>
      {others.map((name) => <td key={name}>{cellOf(name, row, setting)}</td>)}
    </tr>
  );
}

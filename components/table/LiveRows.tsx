'use client';
import { defaultRangeExtractor, useVirtualizer, type Range, type VirtualItem } from '@tanstack/react-virtual';
import { Fragment, memo, useCallback, useMemo, useState, type FocusEvent } from 'react';
import type { Row } from '@/lib/model/row';
import type { ColumnName } from '@/lib/table-view/columns';
import { RowLine } from './RowLine';
import type { Setting } from './setting';

interface Props { readonly rows: readonly Row[]; readonly columns: readonly ColumnName[]; readonly setting: Setting }

const Line = memo(RowLine);

/** Every row, in the page. */
export function AllRows({ rows, columns, setting }: Props) {
  if (rows.length === 0) return <tbody><tr><td colSpan={columns.length} className="rows-none">No row is like that. Reset brings all of them back.</td></tr></tbody>;
  return <tbody>{rows.map((row) => <Line key={row.row_id} row={row} columns={columns} setting={setting} />)}</tbody>;
}

/** Height of a row before it is measured, and rows drawn beyond the window on either side. */
const ROW_HEIGHT = 38;
const BEYOND = 12;

/** Room of the rows that are not drawn. */
const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }) => <tr aria-hidden="true" className="rows-gap"><td colSpan={columns} height={height} /></tr>;

/** The rows in the window of `region` and some around it; the one that has the focus stays, wherever it is. */
export function WindowRows({ rows, columns, setting, region }: Props & { readonly region: HTMLElement }) {
  const [held, setHeld] = useState<string | null>(null);
  const heldAt = useMemo(() => (held === null ? -1 : rows.findIndex((row) => row.row_id === held)), [rows, held]);
  const rangeExtractor = useCallback((range: Range): number[] => {
    const drawn = defaultRangeExtractor(range);
    return heldAt < 0 || drawn.includes(heldAt) ? drawn : [...drawn, heldAt].sort((a, b) => a - b);
  }, [heldAt]);
  // eslint-disable-next-line react-hooks/incompatible-library -- its functions are used in this component only, and none is remembered
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => region, estimateSize: () => ROW_HEIGHT, overscan: BEYOND, getItemKey: (i) => rows[i]?.row_id ?? i, rangeExtractor });
  const hold = (event: FocusEvent): void => setHeld(event.target.closest<HTMLElement>('tr[data-row]')?.dataset.row ?? null);
  const drawn = virtual.getVirtualItems();
  const end = drawn.at(-1)?.end ?? 0;
  const line = ({ index, start }: VirtualItem, i: number) => {
    const row = rows[index];
    const gap = start - (drawn[i - 1]?.end ?? 0);
    return row && (
      <Fragment key={row.row_id}>
        {gap > 0 && <Gap height={gap} columns={columns.length} />}
        <Line row={row} columns={columns} setting={setting} ref={virtual.measureElement} data-index={index} aria-rowindex={index + 2} />
      </Fragment>
    );
  };
  return (
    <tbody onFocus={hold} onBlur={() => setHeld(null)}>
      {drawn.map(line)}
      {virtual.getTotalSize() > end && <Gap height={virtual.getTotalSize() - end} columns={columns.length} />}
    </tbody>
  );
}

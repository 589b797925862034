import type { Table } from '@/lib/model/row';
import { defaultColumns } from '@/lib/table-view/columns';
import { choicesOf } from '@/lib/table-view/filter';
import { RowsTable } from './RowsTable';
import { figuresInWords, PRINTED, rowsInWords } from './said';
import { seriesName, settingOf, verdictWords } from './setting';
import { TableTools } from './TableTools';

/** The table as the server sends it, with the room of its tools: what is shown until the reader touches it. */
export function TableStill({ table }: { table: Table }) {
  const setting = settingOf(table, false);
  const figures = table.rows.filter(({ role }) => role === 'cited').length;
  return (
    <>
      <TableTools choices={choicesOf(table.rows, verdictWords, (row) => seriesName(row, setting))} columns={defaultColumns(table.rows)} acts={null}>
        <p>{rowsInWords(table.rows.length)}, the same as in the chart and the CSV.</p>
        {figures > 0 && figures < table.rows.length && <a href={`#${PRINTED}`}>{figuresInWords(figures)}</a>}
      </TableTools>
      <RowsTable table={table} />
    </>
  );
}

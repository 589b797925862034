import type { Row, Table } from '@/lib/model/row';
import { COLUMN_WORDS, defaultColumns } from '@/lib/table-view/columns';
import { RowLine } from './RowLine';
import { foldClass, PRINTED, rowsInWords } from './said';
import { settingOf } from './setting';

/** More rows than this fill the table's window (app/styles/table.css) however wide it is. */
const WINDOW = 40;

/**
 * The chart's twin: the same rows in the order of the CSV, in words. Every value leads to its receipt. Printed figures are a body of their
 * own at the end, which a link can lead to. On narrow screens app/styles/table.css folds each row, so that nothing is cut.
 */
export function RowsTable({ table }: { table: Table }) {
  const columns = defaultColumns(table.rows);
  const setting = settingOf(table, false);
  const lines = (rows: readonly Row[]) => rows.map((row) => <RowLine key={row.row_id} row={row} columns={columns} setting={setting} />);
  const printed = table.rows.filter(({ role }) => role === 'cited');
  return (
    <div className={table.rows.length > WINDOW ? 'rows rows-long' : 'rows'} role="region" aria-label={`Table: ${table.title}`} tabIndex={0}>
      <table className={foldClass(columns)}>
        <caption>{table.title}: {rowsInWords(table.rows.length)}, the same as in the chart and the CSV</caption>
        <thead><tr>{columns.map((name) => <th key={name} scope="col">{COLUMN_WORDS[name]}</th>)}</tr></thead>
        {printed.length < table.rows.length && <tbody>{lines(table.rows.filter(({ role }) => role !== 'cited'))}</tbody>}
        {printed.length > 0 && <tbody id={PRINTED}>{lines(printed)}</tbody>}
      </table>
    </div>
  );
}

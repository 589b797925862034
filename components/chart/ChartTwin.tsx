import type { ReactNode } from 'react';
import { RowsTable } from '@/components/table/RowsTable';
import { valueInWords } from '@/lib/layout/words';
import { unplaced } from '@/lib/layout/layout';
import type { Row, Table } from '@/lib/model/row';
import { asOfIn, at } from '@/lib/permalink/at';

/** Printed figures the drawing has no place for, named where the reader would miss them. */
function NotDrawn({ rows, asof }: { rows: readonly Row[]; asof: string | null }) {
  if (rows.length === 0) return null;
  return (
    <p className="chart-unplaced">
      In the table only, because they speak of no series here, give no period or no value, or would stand on a stack of bars that is not theirs:{' '}
      {rows.map((row, i) => <span key={row.row_id}>{i > 0 && '; '}<a href={at(`/claims/${encodeURIComponent(row.row_id)}`, asof)}>{row.outlet_name}, {valueInWords(row)}</a></span>)}
    </p>
  );
}

interface Props {
  readonly table: Table;
  /** Stands for the rows: a table at work, or with its tools; the bare table where none is given, as in an embed. */
  readonly children?: ReactNode;
}

/** What stands under every chart: the figures it could not draw, and all its rows as a table. */
export function ChartTwin({ table, children }: Props) {
  const missing = new Set(unplaced(table));
  return (
    <>
      <NotDrawn rows={table.rows.filter((row) => missing.has(row.row_id))} asof={asOfIn(table.permalink)} />
      {children ?? <RowsTable table={table} />}
    </>
  );
}

import { valueInWords } from '@/lib/layout/words';
import type { Table } from '@/lib/model/row';

/** Printed figures that no place on the drawing is theirs: they name no period, or no value. `ids` as in `Layout.unplaced`. */
export function UnplacedClaims({ table, ids }: { table: Table; ids: readonly string[] }) {
  const rows = table.rows.filter((row) => ids.includes(row.row_id));
  if (rows.length === 0) return null;
  return (
    <p className="chart-unplaced">
      Not drawn, because no period is given:{' '}
      {rows.map((row, i) => <span key={row.row_id}>{i > 0 && ', '}<a href={`/claims/${encodeURIComponent(row.row_id)}`}>{row.outlet_name}, {valueInWords(row)}</a></span>)}
    </p>
  );
}

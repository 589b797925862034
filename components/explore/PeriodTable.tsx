import { Scroll } from '@/components/page/Scroll';
import { formatExact } from '@/lib/layout/format';
import type { Row } from '@/lib/model/row';
import { formatPeriod } from '@/lib/period-words';

/** Longest table shown unfolded. */
const UNFOLDED = 24;

/** Every value drawn, newest first, with how many observations it sums. */
export function PeriodTable({ rows, caption }: { rows: readonly Row[]; caption: string }) {
  const table = (
    <table className="periods">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">Period</th><th scope="col" className="number">Value</th><th scope="col">What it is</th><th scope="col">Published</th></tr></thead>
      <tbody>
        {[...rows].reverse().map(({ row_id: id, period, value, unit, note, vintage }) => (
          <tr key={id}><th scope="row">{formatPeriod(period)}</th><td className="number"><data value={value}>{formatExact(value, unit)}</data></td><td>{note}</td><td>{formatPeriod(vintage)}</td></tr>
        ))}
      </tbody>
    </table>
  );
  const region = <Scroll label={caption}>{table}</Scroll>;
  return rows.length <= UNFOLDED ? region : <details><summary>All {rows.length} values</summary>{region}</details>;
}

import { Scroll } from '@/components/page/Scroll';
import { formatExact } from '@/lib/layout/format';
import { formatPeriod } from '@/lib/period-words';
import type { BulkUnit } from '@/lib/slice/dataset';
import { inShownUnit, SHOWN_UNITS } from '@/lib/slice/unit';

/** Longest table shown unfolded. */
const UNFOLDED = 24;
const grouped = new Intl.NumberFormat('en-US');

/** One period: its value as published, how many observations it sums, the newest day one of them was published, and how many are usual around it where it has markedly fewer. */
export interface PeriodLine { readonly period: string; readonly value: string; readonly parts: number; readonly published: string; readonly usual: number | null }

interface Props { readonly lines: readonly PeriodLine[]; readonly unit: BulkUnit; readonly caption: string }

/** Every value of a slice, newest first, with how many observations it sums. */
export function PeriodTable({ lines, unit, caption }: Props) {
  const table = (
    <table className="periods">
      <caption className="visually-hidden">{caption}</caption>
      <thead><tr><th scope="col">Period</th><th scope="col" className="number">Value</th><th scope="col" className="number">Observations</th><th scope="col">Published</th></tr></thead>
      <tbody>
        {[...lines].reverse().map(({ period, value, parts, published, usual }) => {
          const shown = inShownUnit(value, unit);
          return (
            <tr key={period} id={period}>
              <th scope="row">{formatPeriod(period)}</th>
              <td className="number"><data value={shown}>{formatExact(shown, SHOWN_UNITS[unit])}</data></td>
              <td className="number">{grouped.format(parts)}{usual !== null && <span className="fewer"> usually {grouped.format(usual)}</span>}</td>
              <td>{formatPeriod(published)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  const region = <Scroll label={caption}>{table}</Scroll>;
  return lines.length <= UNFOLDED ? region : <details><summary>All {lines.length} values</summary>{region}</details>;
}

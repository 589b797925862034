import { Scroll } from '@/components/page/Scroll';
import type { BulkUnit, Dimension } from '@/lib/slice/dataset';
import { shareWords } from '@/lib/slice/share';
import { commodityWords } from '@/lib/slice/words';
import { Amount } from './Amount';

/** One member: its total as published, where it narrows to, and the chart with it beside the slice it is part of. */
export interface RankedLine { readonly code: string; readonly label: string | null; readonly total: string; readonly narrowed: string; readonly chart: string }

/** A member by name and code. */
export const memberWords = (dimension: Dimension, code: string, label: string | null): string =>
  (dimension === 'commodity' ? commodityWords(code, label) : label === null ? `${dimension} ${code}` : `${label} (${code})`);

interface Props {
  readonly by: Dimension;
  readonly unit: BulkUnit;
  readonly lines: readonly RankedLine[];
  readonly members: number;
  /** As published. */
  readonly whole: string;
  /** Periods and vintage of it, in words. */
  readonly reach: string;
}

/** The greatest members of a slice, each a link that narrows it. */
export function Ranking({ by, unit, lines, members, whole, reach }: Props) {
  const rest = members - lines.length;
  return (
    <Scroll label={`The greatest by ${by}`}>
      <table className="ranking">
        <caption>{rest > 0 ? `The ${lines.length} greatest of ${members}; the other ${rest} are in the whole.` : members === 1 ? 'The only one.' : `All ${members}.`} Whole: <Amount value={whole} unit={unit} /> ({reach}).</caption>
        <thead><tr><th scope="col">{by === 'commodity' ? 'Commodity' : by === 'partner' ? 'Partner' : 'Port'}</th><th scope="col" className="number">Total</th><th scope="col" className="number">Share</th><th scope="col">Chart</th></tr></thead>
        <tbody>
          {lines.map(({ code, label, total, narrowed, chart }) => (
            <tr key={code}>
              <th scope="row"><a href={narrowed}>{memberWords(by, code, label)}</a></th>
              <td className="number"><Amount value={total} unit={unit} /></td>
              <td className="number">{shareWords(total, whole)}</td>
              <td><a href={chart} aria-label={`Both on one chart: the whole and ${memberWords(by, code, label)}`}>Both</a></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

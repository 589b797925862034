import type { Verdict } from '@/lib/model/verdict';
import { COUNT_WORDS, totalOf, type VerdictCounts } from './counts';

/** Drawn length of the whole bar; it is stretched to the room there is. */
const LENGTH = 1000;
const HEIGHT = 12;
const GAP = 3;

interface Part { readonly verdict: Verdict; readonly from: number; readonly to: number }

/** Pieces of the bar end to end, each as long as its share. */
function partsOf(counts: VerdictCounts): Part[] {
  const all = totalOf(counts);
  const shown = COUNT_WORDS.filter(({ verdict }) => counts[verdict] > 0);
  const ends = shown.map((_, index) => (shown.slice(0, index + 1).reduce((sum, { verdict }) => sum + counts[verdict], 0) / all) * LENGTH);
  return shown.map(({ verdict }, index) => ({ verdict, from: ends[index - 1] ?? 0, to: ends[index] ?? 0 }));
}

/** Counts as one bar cut into its verdicts. Decoration: the same counts stand beside it in words. */
export function VerdictBar({ counts }: { counts: VerdictCounts }) {
  return (
    <svg className="verdict-bar" viewBox={`0 0 ${LENGTH} ${HEIGHT}`} width={LENGTH} height={HEIGHT} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      {partsOf(counts).map(({ verdict, from, to }) => <rect key={verdict} className={verdict} x={Math.round(from)} y="0" width={Math.max(1, Math.round(to - from) - GAP)} height={HEIGHT} />)}
    </svg>
  );
}

interface Props {
  readonly counts: VerdictCounts;
  /** Address of the list of one verdict, or of all where it is empty. */
  readonly href: (verdict: Verdict | '') => string;
  /** Verdict whose list is on the page. */
  readonly chosen?: string;
}

/** The bar and what it counts, each count leading to exactly those figures. */
export function VerdictCountList({ counts, href, chosen = '' }: Props) {
  const told = COUNT_WORDS.filter(({ verdict }) => counts[verdict] > 0 || verdict === chosen);
  return (
    <div className="verdict-counts">
      <VerdictBar counts={counts} />
      <ul className="inline-list">
        {told.map(({ verdict, words }) => (
          <li key={verdict}><a href={href(verdict)} {...(verdict === chosen && { 'aria-current': 'true' as const })}><svg className={`swatch ${verdict}`} viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" focusable="false"><rect width="10" height="10" /></svg><b>{counts[verdict]}</b> {words(counts[verdict])}</a></li>
        ))}
        {chosen !== '' && <li><a href={href('')}><b>{totalOf(counts)}</b> in all</a></li>}
      </ul>
    </div>
  );
}

import { OUTCOMES, type Score } from '@/components/score/score';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { askedOf } from './moment';
import { refuse } from './refuse';
import type { Resource } from './respond';
import { countHonesty, type Aside } from './scorecards';

/** One number of the scorecards. `list` is the address of the claims it counts; empty verdict and reason mean any. */
interface Line { readonly group: string; readonly key: string; readonly name: string; readonly verdict: string; readonly reason: string; readonly count: number; readonly list: string }
const COLUMNS: readonly (keyof Line)[] = ['group', 'key', 'name', 'verdict', 'reason', 'count', 'list'];

function scoreLines(group: string, { key, name, cells, all }: Score): Line[] {
  const outcomes = OUTCOMES.flatMap(({ verdict, reason }, index) => {
    const cell = cells[index];
    return cell ? [{ group, key, name, verdict, reason, count: cell.count, list: cell.href }] : [];
  });
  return [...outcomes, { group, key, name, verdict: '', reason: '', count: all.count, list: all.href }];
}

const asideLine = (group: string, { key, words, cell }: Aside): Line => ({ group, key, name: words, verdict: '', reason: group === 'reason' ? key : '', count: cell.count, list: cell.href });

/**
 * The scorecards in long form, for programs: one number a line.
 * @throws Problem (bad-query) for an `asof` that cannot be and for any other parameter.
 */
export async function honestyResource(whole: Store, query: string): Promise<Resource> {
  const { store, asof, notices } = await askedOf(whole, query);
  refuse(notices);
  const [entries, sources, recorded] = await Promise.all([loadEntries(store), store.sources(), store.newest()]);
  const { total, topics, outlets, sources: named, reasons, only } = countHonesty(entries, sources, asof);
  const groups: readonly (readonly [string, readonly Score[]])[] = [['all', [total]], ['topic', topics], ['outlet', outlets], ['source', named]];
  const items = [
    ...groups.flatMap(([group, scores]) => scores.flatMap((score) => scoreLines(group, score))),
    ...reasons.map((aside) => asideLine('reason', aside)), ...only.map((aside) => asideLine('only', aside)),
  ];
  const records = items.map((line) => ({ ...line, count: String(line.count) }));
  return { name: 'honesty', recorded, list: { records, columns: COLUMNS }, json: { kind: 'honesty', recorded, asof, count: items.length, items } };
}

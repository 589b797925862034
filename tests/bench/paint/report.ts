import type { Seen } from './measure';

/** All visits to one page. Where it could not be made, `missing` says why. */
export interface Contestant { readonly name: string; readonly seen: readonly Seen[]; readonly missing?: string }

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

type Column = readonly [head: string, value: (seen: Seen) => number | null, write: (value: number) => string];
const ms = (value: number): string => value.toFixed(0);
const kB = (value: number): string => (value / 1000).toFixed(1);
const COLUMNS: readonly Column[] = [
  ['chart painted, ms', ({ painted }) => painted, ms],
  ['first byte, ms', ({ firstByte }) => firstByte, ms],
  ['FCP, ms', ({ fcp }) => fcp, ms],
  ['blocking, ms', ({ blocking }) => blocking, ms],
  ['weight, kB', ({ bytes }) => bytes, kB],
  ['requests', ({ requests }) => requests, ms],
  ['JS to load, kB', ({ script }) => script, kB],
  ['JS after, kB', ({ scriptLater }) => scriptLater, kB],
  ['CLS', ({ cls }) => cls, (value) => value.toFixed(3)],
];

function cells({ seen }: Contestant): string[] {
  return COLUMNS.map(([, of, write]) => {
    const values = seen.map(of).filter((value) => value !== null);
    return values.length === 0 ? '-' : write(median(values));
  });
}

/** The medians of every page, as a Markdown table. */
export function paintTable(contestants: readonly Contestant[]): string {
  const rows = contestants.map((one) => `| ${one.name} | ${one.missing === undefined ? cells(one).join(' | ') : `NOT MEASURED: ${one.missing}`} |`);
  return [`| page | ${COLUMNS.map(([head]) => head).join(' | ')} |`, `|---|${COLUMNS.map(() => '---:|').join('')}`, ...rows].join('\n');
}

export interface Target { readonly words: string; readonly ours: Contestant; readonly theirs: Contestant; readonly of: (seen: Seen) => number | null; readonly atMost: number }

/** A ratio of medians beside what it may be at most, with the spread of the ratios round by round. */
export function verdictOf({ words, ours, theirs, of, atMost }: Target): string {
  const pairs = ours.seen.map((seen, round) => [of(seen), theirs.seen[round] === undefined ? null : of(theirs.seen[round])] as const);
  const whole = pairs.flatMap(([a, b]) => (a === null || b === null ? [] : [[a, b] as const]));
  if (whole.length === 0) return `${words}: NOT MEASURED (target at most ${atMost.toFixed(2)})`;
  const ratio = median(whole.map(([a]) => a)) / median(whole.map(([, b]) => b));
  const rounds = whole.map(([a, b]) => a / b).sort((a, b) => a - b);
  const spread = `${(rounds[0] ?? NaN).toFixed(3)} to ${(rounds.at(-1) ?? NaN).toFixed(3)} round by round`;
  return `${words}: ${ratio.toFixed(3)} (${spread}; target at most ${atMost.toFixed(2)}): ${ratio <= atMost ? 'met' : 'MISSED'}`;
}

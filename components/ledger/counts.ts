import type { Verdict } from '@/lib/model/verdict';

/** How many printed figures have each verdict. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

export const totalOf = (counts: VerdictCounts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** Verdicts in the order of the bar, each with what it says of `count` figures. */
export const COUNT_WORDS: readonly { readonly verdict: Verdict; readonly words: (count: number) => string }[] = [
  { verdict: 'differs', words: (count) => (count === 1 ? 'differs' : 'differ') },
  { verdict: 'incomparable', words: () => 'not comparable' },
  { verdict: 'revised', words: () => 'agreed when printed, revised since' },
  { verdict: 'agrees', words: (count) => (count === 1 ? 'agrees' : 'agree') },
  { verdict: 'unverifiable', words: () => 'cannot be checked here' },
];

/** "10 of 56 printed figures differ from the record" in two parts, the number first. `about` narrows it down: " about tariffs". */
export function headlineWords(counts: VerdictCounts, about = ''): { readonly number: string; readonly rest: string } {
  const all = totalOf(counts);
  const figures = `printed ${all === 1 ? 'figure' : 'figures'}${about}`;
  if (all === 0) return { number: 'No', rest: `printed figure${about} is in this record` };
  return { number: String(counts.differs), rest: `of ${all} ${figures} ${counts.differs === 1 || all === 1 ? 'differs' : 'differ'} from the record` };
}

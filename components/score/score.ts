import { VERDICT_WORDS } from '@/lib/layout/words';
import type { Verdict } from '@/lib/model/verdict';
import { VERDICT_MEANINGS } from '@/components/page/words';

/** One column of a scorecard. Together they hold every claim exactly once. */
export interface Outcome {
  readonly id: string;
  readonly verdict: Verdict;
  /** Which of the verdict's claims, as the filter `reason` of the claims list takes it; empty for all. */
  readonly reason: 'explained' | 'unexplained' | '';
  readonly words: string;
  readonly meaning: string;
}

const outcome = (verdict: Verdict, reason: Outcome['reason'] = '', tail = '', meaning = VERDICT_MEANINGS[verdict]): Outcome =>
  ({ id: reason === '' ? verdict : `${verdict}-${reason}`, verdict, reason, words: `${VERDICT_WORDS[verdict] ?? verdict}${tail}`, meaning });

export const OUTCOMES: readonly Outcome[] = [
  outcome('agrees'),
  outcome('revised'),
  outcome('differs', 'explained', ', explained', 'The official value lies outside the interval, and a small change of what the claim says gives the printed figure.'),
  outcome('differs', 'unexplained', ', unexplained', 'The official value lies outside the interval, and no reason is given.'),
  outcome('incomparable'),
  outcome('unverifiable'),
];

/** A number of claims and the address of the list of exactly those. */
export interface Cell { readonly count: number; readonly href: string }

/** How the claims of one group fare. */
export interface Score {
  readonly key: string;
  readonly name: string;
  /** Page of the group, or null where it has none. */
  readonly page: string | null;
  /** One for each of `OUTCOMES`, in order. */
  readonly cells: readonly Cell[];
  readonly all: Cell;
}

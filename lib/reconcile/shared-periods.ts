import type { Claim } from '../model/claim';
import type { Reconciliation } from './reconcile';

/** Figures of one article that stand no further apart than this, in UTF-16 code units, were likely copied from one place: about two sentences. */
const BESIDE = 300;

/**
 * Other periods that alone explain figures printed beside `claim`, by the period those state: "690 billion in 2023" is the figure of 2022, so the
 * deficit in the same sentence is likely of 2022 too.
 */
export function sharedPeriods(claim: Claim, claims: readonly Claim[], found: ReadonlyMap<string, Reconciliation>): ReadonlyMap<string, string> {
  const shared = new Map<string, string>();
  const apart = (other: Claim): number => Math.abs(other.selector.start - claim.selector.start);
  const beside = claims.filter((other) => other.id !== claim.id && other.document === claim.document && apart(other) <= BESIDE);
  // Where two disagree the nearer one counts, so it is told last.
  for (const other of beside.sort((a, b) => apart(b) - apart(a))) {
    const { official, finding } = found.get(other.id) ?? {};
    const explanation = finding?.explanation;
    const [change, ...more] = explanation?.changes ?? [];
    if (official && explanation && change?.reason === 'period' && more.length === 0) shared.set(official.period, explanation.period);
  }
  return shared;
}

import type { Interval } from '../quantity/interval';

/** Values from a half to the double of a figure are near it: what a number printed at random in its place would fall among. */
export const NEAR = 2;

/** Offered when fewer than this part of random numbers would be explained as well. */
const CHANCE = 0.06;
/** For the very nearest alternative alone; shared by as many as are looked at before the one that fits. */
const CHANCE_OF_FIRST = 0.13;

/**
 * How likely one value placed at random near the figure falls inside the interval: its width over the width of the neighbourhood, on a logarithmic scale,
 * since sizes spread by ratios. 1 where the interval reaches zero, which says nothing of size.
 */
export function chanceOfOne({ low, high }: Interval): number {
  const ends = [Number(low ?? NaN), Number(high ?? NaN)].map(Math.abs).sort((a, b) => a - b);
  const [inner = NaN, outer = NaN] = ends;
  if (low === null || high === null || inner === 0 || low.startsWith('-') !== high.startsWith('-')) return 1;
  return Math.min(1, Math.log(outer / inner) / Math.log(NEAR * NEAR));
}

/**
 * Whether a fit is much better than chance: `chance` is how many of the `tried` values near the figure, as cheap as the one that fits or cheaper, a
 * random number would be expected to hit. About one in seventeen is the rule; the nearest alternative alone may be one in eight, for it is the first place anybody would look.
 */
export const isOffered = (chance: number, tried: number): boolean => chance <= Math.max(CHANCE, CHANCE_OF_FIRST / Math.max(1, tried));

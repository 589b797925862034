import { TIERS, tierOf, type Tier } from './amounts';
import { isBare, significant, type Asked } from './asked';
import type { WordHits } from './by-words';
import type { SearchGround } from './ground';
import { textOrder } from '../text-order';
import { isTelling, type SeriesValue } from './values';

/** Values listed; a number of few digits fits many by chance. */
const MOST_VALUES = 12;

/** Keys of the claims that answer the numbers of a search, best first, and how each does. One that may be part of a name ("Phase 1") counts only with a word, or with digits enough. */
export function claimsByNumber({ figures }: SearchGround, { amounts, words }: Asked, { all, matched, score }: WordHits): ReadonlyMap<string, Tier> {
  const found = figures.flatMap((figure) => {
    const key = `claim/${figure.claim.id}`;
    const tiers = amounts.filter((amount) => !isBare(amount) || words.length === 0 || significant(amount) >= 3 || all.has(key)).flatMap((amount) => tierOf(amount, figure) ?? []);
    const tier = TIERS.find((one) => tiers.includes(one));
    return tier === undefined ? [] : [{ key, tier, again: Number(figure.claim.repeats !== null), unchecked: Number(figure.official === '') }];
  });
  found.sort((a, b) => TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) || matched(b.key) - matched(a.key) || a.again - b.again || a.unchecked - b.unchecked || score(b.key) - score(a.key));
  return new Map(found.map(({ key, tier }) => [key, tier]));
}

/** Values of series that answer the numbers of a search: one for each series, the latest; those of more of the words first, then those on charts. */
export function valuesByNumber({ values, charted }: SearchGround, { amounts, words }: Asked, { all, matched }: WordHits): SeriesValue[] {
  const fitting = amounts.filter(isTelling).flatMap(values.find).filter(({ series }) => words.length === 0 || all.has(`series/${series}`));
  const latest = new Map(fitting.sort((a, b) => textOrder(a.period, b.period)).map((one) => [one.series, one]));
  return [...latest.values()]
    .sort((a, b) => matched(`series/${b.series}`) - matched(`series/${a.series}`) || Number(charted.has(b.series)) - Number(charted.has(a.series)) || textOrder(a.series, b.series))
    .slice(0, MOST_VALUES);
}

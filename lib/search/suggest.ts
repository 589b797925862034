import type { Claim } from '../model/claim';
import { nearest } from '../permalink/nearest';
import { baseValue } from '../quantity/interval';
import type { AskedAmount } from './asked';
import type { SearchEntry } from './entries';
import { wordsOf } from './words';

/** Shortest word worth suggesting. */
const SHORTEST = 4;
/** Figures offered in place of a number nobody printed. */
const MOST_FIGURES = 3;

/** Words of titles and subtitles, for suggestions; words with digits are not suggested. */
export const vocabularyOf = (entries: readonly SearchEntry[]): ReadonlySet<string> =>
  new Set(entries.flatMap(({ title, subtitle }) => wordsOf(`${title} ${subtitle}`).map(({ term }) => term)).filter((term) => term.length >= SHORTEST && !/\d/.test(term)));

/** How far two sizes are apart, as a ratio; only an order is made of it. */
const apart = (a: number, b: number): number => (a === 0 || b === 0 ? Infinity : Math.abs(Math.log(a / b)));

/** Printed words of the claims nearest in size to a number nobody printed. */
function nearestFigures({ value, scale, unit }: AskedAmount, claims: readonly Claim[]): string[] {
  const asked = Number(value) * 10 ** (scale ?? 0);
  const sized = claims.filter((claim) => (unit === null || claim.unit === unit) && /\d/.test(claim.selector.exact))
    .map((claim) => ({ exact: claim.selector.exact, gap: apart(asked, Math.abs(Number(scale === null ? claim.value : baseValue(claim)))) }));
  sized.sort((a, b) => a.gap - b.gap);
  // A figure printed twice, with a hedge and without, is one suggestion.
  return sized.filter(({ gap }, at) => gap !== sized[at - 1]?.gap).map(({ exact }) => exact).slice(0, MOST_FIGURES);
}

/** The words with each unknown one put right, or left out where nothing is near; empty when that leaves the words as they were or none. */
function corrected(words: readonly string[], unknown: ReadonlySet<string>, vocabulary: ReadonlySet<string>): string[] {
  const put = words.flatMap((word) => (unknown.has(word) ? (nearest(word, vocabulary) ?? []) : [word])).join(' ');
  return put === '' || put === words.join(' ') ? [] : [put];
}

/** Other searches that find something, nearest first. */
export const suggestionsOf = (words: readonly string[], unknown: readonly string[], amounts: readonly AskedAmount[], claims: readonly Claim[], vocabulary: ReadonlySet<string>): string[] =>
  [...new Set([...corrected(words, new Set(unknown), vocabulary), ...amounts.flatMap((amount) => nearestFigures(amount, claims))])];

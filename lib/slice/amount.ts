import Big from 'big.js';
import { multiply } from '../decimal';
import type { Hedge } from '../model/claim';
import { HEDGES } from '../quantity/hedge';
import { baseValue, evidenceInterval } from '../quantity/interval';
import { MAGNITUDES } from '../quantity/number-words';
import type { BulkUnit } from './dataset';

/**
 * An amount as somebody wrote it: exact decimals of `unit`, which is null where none is written, and what the words allow, both ends included.
 * `isPlain`: a number and nothing else, which allows itself only. `isTons`: written in tons.
 */
export interface Amount { readonly value: string; readonly low: string; readonly high: string; readonly unit: BulkUnit | null; readonly hedge: Hedge; readonly isPlain: boolean; readonly isTons: boolean }

const HEDGE_OF: ReadonlyMap<string, Hedge> = new Map(HEDGES.flatMap(({ hedge, words }) => words.map((phrase) => [phrase, hedge] as const)));
/** Longer words first, so that none is taken for the beginning of another. */
const anyOf = (words: Iterable<string>): string => [...words].sort((a, b) => b.length - a.length).map((word) => word.replaceAll('.', '\\.')).join('|');

/** Units by how they are written, with how many of them one is. A ton is the metric one, as everywhere here. */
const UNITS: readonly (readonly [words: string, unit: BulkUnit, factor: string])[] = [
  ['(?:US )?dollars?|USD', 'usd', '1'], ['(?:metric )?(?:tons?|tonnes?)|t', 'kg', '1000'], ['kg|kilo(?:gram)?s?', 'kg', '1'],
];
const UNIT = UNITS.map(([words]) => words).join('|');

/** A hedge, a number with its sign, a magnitude and a unit; with anything else beside it a number is not understood whole. */
const AMOUNT = new RegExp(
  `^(?:(?<hedge>${anyOf(HEDGE_OF.keys())}) )?(?<before>-)?(?<dollar>(?:US ?)?\\$ ?)?(?<after>-)?(?<digits>\\d{1,3}(?:,\\d{3})+|\\d+)(?<part>\\.\\d+)?(?:[ -]?(?<magnitude>${anyOf(MAGNITUDES.keys())})(?: (?<large>${UNIT}))?| ?(?<small>${UNIT}))?\\.?$`, 'i',
);

/** What full-width forms of digits and signs are away from the plain ones. */
const FULL_WIDTH = 0xfee0;

/** One kind of space, minus and digits; as copied from an article or from a page of ours. Raised digits are marks of footnotes, and no part of a number. */
const plainly = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH)).replace(/\s+/gu, ' ').replaceAll('−', '-').trim();

/**
 * Reads an amount: “33,105.5” is that number alone, “$690 billion” what rounds to it, “about 5 million tons” what those words allow where they are evidence (`HEDGES`).
 * Null for what is no amount of dollars, kilograms or tons, or says anything else beside it.
 */
export function parseAmount(text: string): Amount | null {
  const found = AMOUNT.exec(plainly(text))?.groups;
  if (found === undefined) return null;
  const { hedge: phrase, before = '', dollar, after = '', digits = '', part = '', magnitude, large, small } = found;
  const written = large ?? small;
  const [, named = null, factor = '1'] = written === undefined ? [] : UNITS.find(([words]) => new RegExp(`^(?:${words})$`, 'i').test(written)) ?? [];
  if ((dollar !== undefined && named === 'kg') || (before !== '' && after !== '')) return null;
  const unit = dollar === undefined ? named : 'usd';
  const hedge = phrase === undefined ? 'none' : HEDGE_OF.get(phrase.toLowerCase()) ?? 'none';
  const quantity = { value: `${before}${after}${Big(digits.replaceAll(',', '')).toFixed()}${part}`, scale: magnitude === undefined ? 0 : MAGNITUDES.get(magnitude.toLowerCase()) ?? 0, unit: 'USD' as const, hedge };
  const inUnit = (value: string): string => Big(multiply(value, factor)).toFixed();
  const value = inUnit(baseValue(quantity));
  const isPlain = hedge === 'none' && magnitude === undefined && unit === null;
  const { low, high } = isPlain ? { low: null, high: null } : evidenceInterval(quantity);
  return { value, low: low === null ? value : inUnit(low), high: high === null ? value : inUnit(high), unit, hedge, isPlain, isTons: factor !== '1' };
}

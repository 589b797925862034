import type { Unit } from '../model/unit';
import { MAGNITUDES, wordNumbers } from '../quantity/number-words';
import { parsePrinted } from '../quantity/parse';
import { FILLER, UNIT_FILLER } from './filler';
import { wordsOf } from './words';

/** A number somebody looks for. */
export interface AskedAmount {
  /** As typed. */
  readonly text: string;
  /** Digits without sign and thousands marks. */
  readonly value: string;
  /** Power of ten of the magnitude word, or null where none is typed: then any will do. */
  readonly scale: number | null;
  /** Null where the words name none: then any will do. */
  readonly unit: Unit | null;
}

/** A search as it was understood. */
export interface Asked {
  readonly words: readonly string[];
  /** Words of the question that were left out. */
  readonly left: readonly string[];
  readonly amounts: readonly AskedAmount[];
}

const MAGNITUDE = [...MAGNITUDES.keys()].sort((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(`(?<![\\p{L}\\d.,/~-])(?:(?<=^|\\s)[-−])?(?:(?:US)?[$¥€£] ?)?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:[ -]?(?:${MAGNITUDE})\\b)?(?: ?(?:%|per ?cent\\b|pct\\b))?(?![\\p{L}\\d]|[.,]\\d|[/-]\\d)`, 'giu');
const HAS_MAGNITUDE = new RegExp(`\\d[ -]?(?:${MAGNITUDE})\\b`, 'i');
/** Plain four-digit numbers that are read as years, to be found as words. */
export const YEAR = /^(?:19|20)\d\d$/;
/** How far after a number its unit may stand. */
const REACH = 40;

interface Spot { readonly start: number; readonly end: number; readonly amount: AskedAmount | null }

/** Places where numbers stand in a text, with a sign before and a magnitude word after. */
export const numberPlaces = (text: string): { start: number; end: number }[] => [...text.matchAll(NUMBER)].map((match) => ({ start: match.index, end: match.index + match[0].length }));

function digitSpots(text: string): Spot[] {
  const places = numberPlaces(text);
  return places.map(({ start, end }, i) => {
    const own = text.slice(start, end);
    const after = text.slice(end, Math.min(end + REACH, places[i + 1]?.start ?? text.length));
    const read = parsePrinted(own + after) ?? parsePrinted(own);
    const bare = read !== null && read.unit === null && read.scale === 0;
    if (read === null || (bare && YEAR.test(own))) return { start, end, amount: null };
    return { start, end, amount: { text: own, value: read.value.replace(/^-/, ''), scale: HAS_MAGNITUDE.test(own) ? read.scale : null, unit: read.unit } };
  });
}

/** Numbers in words count only where a magnitude or a unit stands by them: "ten cargoes", not "one". */
function wordAmounts(text: string): AskedAmount[] {
  return wordNumbers(text).flatMap(({ start, end }) => {
    const read = parsePrinted(text.slice(start, end + REACH).replace(/\d.*$/s, ''));
    return read === null || (read.scale === 0 && read.unit === null) ? [] : [{ text: text.slice(start, end), value: read.value, scale: read.scale === 0 ? null : read.scale, unit: read.unit }];
  });
}

/** Fiscal and marketing years as their texts call them: FY2024 is "fiscal" and "2024". */
const spelledOut = (term: string): string[] => {
  const [, kind, year] = /^(fy|my)(\d{4})$/.exec(term) ?? [];
  return year === undefined ? [term] : [kind === 'fy' ? 'fiscal' : 'marketing', year];
};

/** Reads a search: which numbers it holds, and which of its words count. A question made of nothing but filler is looked for as it is. */
export function readAsked(text: string): Asked {
  const spots = digitSpots(text);
  const amounts = [...spots.flatMap(({ amount }) => amount ?? []), ...wordAmounts(text)];
  const inside = (start: number): Spot | undefined => spots.find((spot) => spot.amount !== null && start >= spot.start && start < spot.end);
  const outside = wordsOf(text).filter(({ start }) => inside(start) === undefined).flatMap(({ term }) => spelledOut(term));
  const isFiller = (term: string): boolean => FILLER.has(term) || (amounts.length > 0 && UNIT_FILLER.has(term));
  const words = [...new Set(outside.filter((term) => !isFiller(term)))];
  const left = [...new Set(outside.filter(isFiller))];
  return words.length === 0 && amounts.length === 0 ? { words: left, left: [], amounts } : { words, left, amounts };
}

/** A number without sign, unit or magnitude: it may as well be part of a name, such as "Section 301". */
export const isBare = ({ scale, unit }: AskedAmount): boolean => scale === null && unit === null;

/** How many digits of a number say something: closing zeros do not. */
export const significant = ({ value }: AskedAmount): number => value.replace('.', '').replace(/^0+|0+$/g, '').length;

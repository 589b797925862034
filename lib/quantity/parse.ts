import { multiply } from '../decimal';
import type { Hedge } from '../model/claim';
import type { Unit } from '../model/unit';
import { HEDGES } from './hedge';
import { MAGNITUDES, wordNumbers } from './number-words';

/** What the printed words alone say. `unit` is null where they name none; a sign is kept only where one is printed. */
export interface Printed { readonly value: string; readonly scale: number; readonly unit: Unit | null; readonly hedge: Hedge }

interface Found { readonly value: string; readonly start: number; readonly end: number }

/** Figures said without a number: what they stand for. */
const RELATIONS: readonly { words: RegExp; value: string; unit: Unit; hedge: Hedge }[] = [
  { words: /\b(?:halved|halves|half)\b/i, value: '0.5', unit: 'ratio', hedge: 'none' },
  { words: /\b(?:doubled|doubles|double|twice)\b/i, value: '2', unit: 'ratio', hedge: 'none' },
  { words: /\b(?:tripled|triples|triple)\b/i, value: '3', unit: 'ratio', hedge: 'none' },
  { words: /\b(?:quadrupled|quadruples|quadruple)\b/i, value: '4', unit: 'ratio', hedge: 'none' },
  { words: /\bmajority\b/i, value: '50', unit: 'percent', hedge: 'over' },
];

/** First match wins, so the longer wording stands first. People who died are counted as either, so words for both name no unit. */
const UNITS: readonly [RegExp, Unit | null][] = [
  [/percentage[ -]points?/i, 'percentage-point'],
  [/%|\bper ?cent\b|\bpct\b/i, 'percent'],
  [/\byuan\b|\brenminbi\b|\bRMB\b|\bCNY\b|¥/i, 'CNY'],
  [/\$|\bdollars?\b|\bUSD\b/i, 'USD'],
  [/\btons?\b|\btonnes?\b/i, 't'],
  [/\bcargoes\b/i, 'cargoes'],
  [/\bchemicals\b/i, 'chemicals'],
  [/\bentities\b/i, 'entities'],
  [/\bminutes?\b|\bhours?\b/i, 'minutes'],
  [/\bmonths?\b/i, 'months'],
  [/\byears?\b/i, 'years'],
  [/(?=.*\b(?:people|civilians|Americans)\b)(?=.*\b(?:deaths|died|dying|dead|killed)\b)/i, null],
  [/\bdeaths\b/i, 'deaths'],
  [/\bpeople\b|\bcivilians\b|\brefugees\b/i, 'people'],
];

const DIGITS = /(?<![\p{L}\d.,])(?:(?<=^|[\s($])[-−])?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\d,]*\d)/gu;
const MAGNITUDE = new RegExp(`^[ -]?(${[...MAGNITUDES.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'i');

function digitNumbers(text: string): Found[] {
  return [...text.matchAll(DIGITS)].map((match) => ({
    value: match[0].replaceAll(',', '').replace('−', '-'), start: match.index, end: match.index + match[0].length,
  }));
}

function unitOf(text: string): Unit | null {
  return UNITS.find(([words]) => words.test(text))?.[1] ?? null;
}

/** The longest hedging phrase that stands before a figure: "no more than" is not "more than". */
function hedgeBefore(text: string): Hedge {
  const phrases = HEDGES.flatMap(({ hedge, words }) => words.map((phrase) => ({ hedge, phrase })))
    .sort((a, b) => b.phrase.length - a.phrase.length);
  const padded = ` ${text.toLowerCase().replace(/[^a-z.]+/g, ' ')} `;
  return phrases.find(({ phrase }) => padded.includes(` ${phrase} `))?.hedge ?? 'none';
}

function relation(text: string): Printed | null {
  const found = RELATIONS.map((rule) => ({ rule, at: text.search(rule.words) })).find(({ at }) => at >= 0);
  if (found) {
    const { value, unit, hedge } = found.rule;
    return { value, scale: 0, unit, hedge: hedge === 'none' ? hedgeBefore(text.slice(0, found.at)) : hedge };
  }
  const hour = /\bhour-long\b|\ban hour\b/i.exec(text);
  return hour && { value: '60', scale: 0, unit: 'minutes', hedge: hedgeBefore(text.slice(0, hour.index)) };
}

/**
 * Reads a printed figure: "about 658.9 billion dollars" is 658.9 × 10^9 USD, about. Digits are kept as printed, without thousands marks.
 * Digits win over number words. Null when the wording holds no number, or more than one, so that nothing is guessed.
 */
export function parsePrinted(text: string): Printed | null {
  const digits = digitNumbers(text);
  if (digits.length === 0 && /\d/.test(text)) return null;
  const numbers = digits.length > 0 ? digits : wordNumbers(text);
  if (numbers.length > 1) return null;
  const number = numbers[0];
  if (!number) return relation(text);
  if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(number.value) || /^(?:st|nd|rd|th)\b/.test(text.slice(number.end))) return null;
  const magnitude = MAGNITUDE.exec(text.slice(number.end))?.[1]?.toLowerCase();
  const hours = /^[ -]hours?\b/i.test(text.slice(number.end));
  return {
    value: hours ? multiply(number.value, '60') : number.value,
    scale: magnitude === undefined ? 0 : (MAGNITUDES.get(magnitude) ?? 0),
    unit: unitOf(text),
    hedge: hedgeBefore(text.slice(0, number.start)),
  };
}

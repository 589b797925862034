import { periodInWords } from '../period-words';

/** "A", "A and B", "A, B and C"; empty for an empty list. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** "1 value", "3 values". */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** Each text once, in order, without empty ones. */
export const each = (texts: readonly string[]): string[] => [...new Set(texts.filter((text) => text !== ''))];

/** A title or note as a sentence: it closes with a mark, and with one only. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** When: "in 2024", "on 20 November 2025", "in November to December 2025"; "in no stated period" for none. */
export const when = (period: string): string => (period === '' ? 'in no stated period' : `${DAY.test(period) ? 'on' : 'in'} ${periodInWords(period)}`);

/** Periods written out up to `most`; of more, how many and the last one. `noun` is what is counted: "values". */
export function periodsListed(periods: readonly string[], most: number, noun: string): string {
  const words = periods.map((period) => (period === '' ? 'no stated period' : periodInWords(period)));
  return words.length <= most ? listed(words) : `${words.length} ${noun}, the last ${when(periods.at(-1) ?? '')}`;
}

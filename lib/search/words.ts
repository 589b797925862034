/** A word of a text: as it is compared, and where it stands (UTF-16 offsets). */
export interface Word { readonly term: string; readonly start: number; readonly end: number }

/** Letters and digits; a number keeps its decimals and thousands. Signs such as $ and % stand between words. */
const WORD = /\d+(?:[.,]\d+)*(?:[\p{L}\p{M}\p{N}]+)?|[\p{L}\p{M}\p{N}]+/gu;

/** Lower case without accents and thousands marks, so that é finds e and 105,000 finds 105000. */
export const fold = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** A word without the s of a plural, so that tariffs finds tariff. */
export const stem = (term: string): string => (term.length > 3 && /[^sui]s$/.test(term) ? term.slice(0, -1) : term);

/** The words of a text, in order. */
export const wordsOf = (text: string): Word[] => [...text.matchAll(WORD)].map((match) => ({ term: fold(match[0]), start: match.index, end: match.index + match[0].length }));

/** First and last place of a part of a text, the end not included. */
export type Mark = readonly [start: number, end: number];

/** Where words with one of these stems stand in `text`; neighbours are not joined. */
export const marksOf = (text: string, stems: ReadonlySet<string>): Mark[] => wordsOf(text).filter(({ term }) => stems.has(stem(term))).map(({ start, end }) => [start, end] as const);

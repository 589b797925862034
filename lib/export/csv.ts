import type { Row } from '../model/row';
import { COLUMNS } from './columns';

const NEWLINE = '\r\n';
/** First characters a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** What is done to text a spreadsheet would compute: an apostrophe before it, or nothing, for programs. */
export const ESCAPES = ['apostrophe', 'none'] as const;
export type Escape = (typeof ESCAPES)[number];

/** One record without its line end: numbers as they are, text made harmless where a spreadsheet would compute it, unless `escape` is none. */
export function csvRecord(cells: readonly { readonly text: string; readonly number: boolean }[], escape: Escape = 'apostrophe'): string {
  return cells.map(({ text, number }) => quote(number || escape === 'none' || !FORMULA.test(text) ? text : `'${text}`)).join(',');
}

function cellsOf(row: Row): { text: string; number: boolean }[] {
  return COLUMNS.map(({ name, kind }) => {
    const cell = row[name];
    return { text: typeof cell === 'string' ? cell : cell.join(' '), number: kind === 'number' };
  });
}

/** The lines of a CSV export, each with its CRLF (RFC 4180): header first, one row at a time, so that any number of rows can be streamed. */
export function* csvLines(rows: Iterable<Row>, escape: Escape = 'apostrophe'): Generator<string, void, undefined> {
  yield COLUMNS.map(({ name }) => name).join(',') + NEWLINE;
  for (const row of rows) yield csvRecord(cellsOf(row), escape) + NEWLINE;
}

/** All rows as CSV: RFC 4180, CRLF, no byte order mark, numbers unformatted; nothing but the header and the rows. */
export function toCsv(rows: readonly Row[]): string {
  return [...csvLines(rows)].join('');
}

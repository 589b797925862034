import type { Row } from '../model/row';
import { COLUMNS } from './columns';

const NEWLINE = '\r\n';
/** First characters a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** One record without its line end: numbers as they are, text made harmless by an apostrophe where a spreadsheet would compute it. */
export function csvRecord(cells: readonly { readonly text: string; readonly number: boolean }[]): string {
  return cells.map(({ text, number }) => quote(number || !FORMULA.test(text) ? text : `'${text}`)).join(',');
}

function cellsOf(row: Row): { text: string; number: boolean }[] {
  return COLUMNS.map(({ name, kind }) => {
    const cell = row[name];
    return { text: typeof cell === 'string' ? cell : cell.join(' '), number: kind === 'number' };
  });
}

/** The lines of a CSV export, each with its CRLF (RFC 4180): header first, one row at a time, so that any number of rows can be streamed. */
export function* csvLines(rows: Iterable<Row>): Generator<string, void, undefined> {
  yield COLUMNS.map(({ name }) => name).join(',') + NEWLINE;
  for (const row of rows) yield csvRecord(cellsOf(row)) + NEWLINE;
}

/** All rows as CSV: RFC 4180, CRLF, no byte order mark, numbers unformatted; nothing but the header and the rows. */
export function toCsv(rows: readonly Row[]): string {
  return [...csvLines(rows)].join('');
}

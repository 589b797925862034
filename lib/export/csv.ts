import type { Row } from '../model/row';
import { COLUMNS } from './columns';

const NEWLINE = '\r\n';
/** First characters a spreadsheet takes for a formula. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** What is done to text a spreadsheet would compute: an apostrophe before it, or nothing, for programs. */
export const ESCAPES = ['apostrophe', 'none'] as const;
export type Escape = (typeof ESCAPES)[number];

/** Text that no spreadsheet takes for a formula. */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** Text ready for a cell: made harmless where a spreadsheet would compute it, quoted where it must be. */
const safe = (text: string, escape: Escape): string => quote(escape === 'none' ? text : harmless(text));

/** One record without its line end: numbers as they are, text made harmless where a spreadsheet would compute it, unless `escape` is none. */
export function csvRecord(cells: readonly { readonly text: string; readonly number: boolean }[], escape: Escape = 'apostrophe'): string {
  return cells.map(({ text, number }) => (number ? quote(text) : safe(text, escape))).join(',');
}

/** Writes rows one by one. Neighbouring rows mostly say the same in most columns, so what was written last in a column is kept. */
function lineWriter(escape: Escape): (row: Row) => string {
  const texts = COLUMNS.map(() => '');
  const cells = COLUMNS.map(() => '');
  return (row) => {
    COLUMNS.forEach(({ name, kind }, at) => {
      const value = row[name];
      const text = typeof value === 'string' ? value : value.join(' ');
      if (text === texts[at]) return;
      texts[at] = text;
      cells[at] = kind === 'number' ? quote(text) : safe(text, escape);
    });
    return cells.join(',') + NEWLINE;
  };
}

/** The lines of a CSV export, each with its CRLF (RFC 4180): header first, one row at a time, so that any number of rows can be streamed. */
export function* csvLines(rows: Iterable<Row>, escape: Escape = 'apostrophe'): Generator<string, void, undefined> {
  yield COLUMNS.map(({ name }) => name).join(',') + NEWLINE;
  const write = lineWriter(escape);
  for (const row of rows) yield write(row);
}

/** All rows as CSV: RFC 4180, CRLF, no byte order mark, numbers unformatted; nothing but the header and the rows. */
export function toCsv(rows: readonly Row[]): string {
  return [...csvLines(rows)].join('');
}

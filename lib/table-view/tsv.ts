import { harmless } from '../export/csv';
import type { Row } from '../model/row';
import type { ColumnName } from './columns';
import { cellText, NUMBERS } from './sort';

const NEEDS_QUOTES = /["\t\r\n]/;
const quote = (cell: string): string => (NEEDS_QUOTES.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);

/** A value on screen has its unit with it, and its status where that is not normal: away from the page both must go along. */
const ALONG: Readonly<Partial<Record<ColumnName, readonly ColumnName[]>>> = { value: ['unit', 'status'] };

/** The columns of a copy of what is shown: those, and what their cells say besides. */
export const copiedColumns = (shown: readonly ColumnName[]): readonly ColumnName[] => [...new Set(shown.flatMap((name) => [name, ...(ALONG[name] ?? []).filter((more) => !shown.includes(more))]))];

/**
 * Rows as a spreadsheet takes them from the clipboard: a header of CSV names, cells parted by tabs, lines by CRLF. Cells are those of the
 * CSV: numbers exact and as they are, text made harmless where a spreadsheet would compute it, quoted where a tab, a line or a quote is in it.
 */
export function toTsv(rows: readonly Row[], columns: readonly ColumnName[]): string {
  const line = (row: Row): string => columns.map((name) => quote(NUMBERS.has(name) ? cellText(row, name) : harmless(cellText(row, name)))).join('\t');
  return [columns.join('\t'), ...rows.map(line)].map((text) => `${text}\r\n`).join('');
}

import { COLUMNS } from '@/lib/export/columns';
import { COLUMN_WORDS, type ColumnName } from '@/lib/table-view/columns';
import type { Sort } from '@/lib/table-view/sort';

/** Where a link goes that leads past the official values. */
export const PRINTED = 'printed-rows';

export const rowsInWords = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`);
export const figuresInWords = (figures: number): string => (figures === 1 ? 'Go to the printed figure' : `Go to the ${figures} printed figures`);

/** Class of a table of the chart's own columns: with those of printed figures it needs more room. */
export const foldClass = (columns: readonly ColumnName[]): string => (columns.includes('verdict') ? 'rows-table rows-fold rows-figures' : 'rows-table rows-fold');

const WAYS = { number: ['smallest first', 'largest first'], date: ['earliest first', 'latest first'], text: ['A to Z', 'Z to A'], address: ['A to Z', 'Z to A'] } as const;

/** "12 of 128 rows, by Value, largest first." */
export function countInWords(shown: number, all: number, sort: Sort | null): string {
  const count = shown === all ? (all === 1 ? '1 row' : `All ${all} rows`) : `${shown} of ${all} rows`;
  if (sort === null) return `${count}, in the order of the chart and the CSV.`;
  const kind = sort.column === 'period' ? 'date' : COLUMNS.find(({ name }) => name === sort.column)?.kind ?? 'text';
  return `${count}, by ${COLUMN_WORDS[sort.column]}, ${WAYS[kind][sort.direction === 'ascending' ? 0 : 1]}.`;
}

/** What came of copying. */
export const copiedInWords = (rows: number, done: boolean): string =>
  (done ? `${rowsInWords(rows)} copied with exact values, for a spreadsheet.` : 'The browser did not allow the copy. Download CSV has the same rows.');

import type { Notice, Row, Table } from '../model/row';

/** Values of one series a page holds at most; about two for each pixel of the widest drawing. */
export const MOST_DRAWN = 2000;
/** Values kept of each stretch: its smallest and its largest. */
const KEPT = 2;

/** How many values in a row share one stretch, so that `count` of them leave at most `most`. */
const stretchOf = (count: number, most: number): number => Math.ceil(count / Math.max(1, Math.floor((most - KEPT) / KEPT)));

/** Statuses that must not be lost among thousands: a break, another definition. */
const TOLD = new Set(['B', 'D']);

/**
 * Of many values in time order: first, last, of every stretch of equal length the smallest and the largest, and every break. Those kept are rows
 * as they were, in their order. Floats choose, and choose between rows only.
 */
export function thinSeries(rows: readonly Row[], most = MOST_DRAWN): readonly Row[] {
  if (rows.length <= most) return rows;
  const stretch = stretchOf(rows.length, most);
  const kept = new Set<number>([0, rows.length - 1]);
  for (let from = 0; from < rows.length; from += stretch) {
    let [least, greatest] = [-1, -1];
    for (let i = from; i < Math.min(rows.length, from + stretch); i += 1) {
      const row = rows[i];
      if (!row || row.value === '') continue;
      const value = Number(row.value);
      if (least < 0 || value < Number(rows[least]?.value)) least = i;
      if (greatest < 0 || value > Number(rows[greatest]?.value)) greatest = i;
      if (TOLD.has(row.status)) kept.add(i);
    }
    for (const i of [least, greatest]) if (i >= 0) kept.add(i);
  }
  return rows.filter((_, i) => kept.has(i));
}

/**
 * A table a page can hold: series of more than `most` values are thinned, and what is left out is told. Printed figures all stay. The same table
 * where nothing is thinned. Files hold every row; only what is drawn and listed is thinned (law 3 is of the rows drawn and listed).
 */
export function thinned(table: Table, most = MOST_DRAWN): Table {
  const bySeries = new Map<string, Row[]>();
  for (const row of table.rows) {
    if (row.role === 'cited') continue;
    const listed = bySeries.get(row.series);
    if (listed) listed.push(row);
    else bySeries.set(row.series, [row]);
  }
  if (![...bySeries.values()].some(({ length }) => length > most)) return table;
  const kept = new Set<Row>();
  const notices: Notice[] = [];
  for (const rows of bySeries.values()) {
    const some = thinSeries(rows, most);
    some.forEach((row) => kept.add(row));
    if (some.length < rows.length) {
      notices.push({ parameter: 'time', message: `${rows[0]?.series_title ?? ''}: ${some.length} of ${rows.length} values are drawn and listed here: the first, the last, and of every ${stretchOf(rows.length, most)} in a row the smallest and the largest. CSV and JSON hold every one; a shorter range shows them here too.` });
    }
  }
  return { ...table, notices: [...table.notices, ...notices], rows: table.rows.filter((row) => row.role === 'cited' || kept.has(row)) };
}

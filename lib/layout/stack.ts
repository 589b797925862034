import type { Row, Table } from '../model/row';

/**
 * Whether the bars of one unit stand on top of each other: where that was asked for, there are at least two series of bars, and no value is
 * below zero, for a part cannot be less than nothing.
 */
export function isStacked(table: Table, unit: string): boolean {
  if (table.look.stack !== 'stacked') return false;
  const barred = new Set(table.series.filter(({ mark }) => mark === 'bar').map(({ id }) => id));
  const official = table.rows.filter((row) => row.role !== 'cited' && row.unit === unit && barred.has(row.series));
  return new Set(official.map(({ series }) => series)).size > 1 && !official.some(({ value }) => value.startsWith('-'));
}

/** Heights of whole stacks, by period; floats for drawing only. */
export function stackedSums(official: readonly Row[]): number[] {
  const sums = new Map<string, number>();
  for (const { period_start, period_end, value } of official) {
    if (value === '') continue;
    const key = `${period_start}/${period_end}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(value));
  }
  return [...sums.values()];
}

import { compare } from '../decimal';
import { COLUMNS } from '../export/columns';
import type { Row } from '../model/row';
import { textOrder } from '../text-order';
import type { ColumnName } from './columns';
import { fold } from './fold';

export interface Sort { readonly column: ColumnName; readonly direction: 'ascending' | 'descending' }

/** A cell as the CSV has it, before anything is escaped. */
export function cellText(row: Row, name: ColumnName): string {
  const value = row[name];
  return typeof value === 'string' ? value : value.join(' ');
}

export const NUMBERS: ReadonlySet<ColumnName> = new Set(COLUMNS.filter(({ kind }) => kind === 'number').map(({ name }) => name));
/** Numbers that are in the row's own unit: an order of them means something within one unit only. */
const IN_UNIT: ReadonlySet<ColumnName> = new Set<ColumnName>(['value', 'low', 'high', 'official_value', 'difference', 'official_value_then', 'explained_value']);

type Order = (a: number, b: number) => number;

/** Exact order of decimals. Where two floats differ their decimals do in the same way; where they are one float the decimals decide. */
function byNumber(texts: readonly string[]): Order {
  const near = texts.map(Number);
  return (a, b) => (near[a] ?? 0) - (near[b] ?? 0) || compare(texts[a] ?? '0', texts[b] ?? '0');
}

function byText(texts: readonly string[]): Order {
  const folded = texts.map(fold);
  return (a, b) => textOrder(folded[a] ?? '', folded[b] ?? '') || textOrder(texts[a] ?? '', texts[b] ?? '');
}

/** Periods by their first day, then their last, then as written. */
function byPeriod(rows: readonly Row[]): Order {
  const keys = rows.map((row) => `${row.period_start}/${row.period_end}/${row.period}`);
  return (a, b) => textOrder(keys[a] ?? '', keys[b] ?? '');
}

/** Dollars stand with dollars and tonnes with tonnes, in the order in which units first appear, whichever way numbers run. */
function unitRanks(rows: readonly Row[]): readonly number[] {
  const ranks = new Map<string, number>();
  return rows.map(({ unit }) => {
    const rank = ranks.get(unit) ?? ranks.size;
    ranks.set(unit, rank);
    return rank;
  });
}

/**
 * `rows` by one column; null leaves them in the order of the chart and the CSV. Stable: rows that say the same keep that order, in both
 * directions. Empty cells come last, in both directions. `text` is what a column of words shows where that is not the cell of the CSV.
 */
export function sortRows(rows: readonly Row[], sort: Sort | null, text: (row: Row, name: ColumnName) => string = cellText): readonly Row[] {
  if (sort === null) return rows;
  const { column } = sort;
  const texts = rows.map((row) => (NUMBERS.has(column) ? cellText(row, column) : text(row, column)));
  const order = column === 'period' ? byPeriod(rows) : NUMBERS.has(column) ? byNumber(texts) : byText(texts);
  const ranks = IN_UNIT.has(column) ? unitRanks(rows) : null;
  const way = sort.direction === 'ascending' ? 1 : -1;
  const filled: number[] = [];
  const empty: number[] = [];
  texts.forEach((cell, i) => (cell === '' ? empty : filled).push(i));
  filled.sort((a, b) => (ranks === null ? 0 : (ranks[a] ?? 0) - (ranks[b] ?? 0)) || way * order(a, b));
  return [...filled, ...empty].flatMap((i) => rows[i] ?? []);
}

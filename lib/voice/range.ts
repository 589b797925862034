import type { Row } from '../model/row';
import { comparePeriods } from '../period';

/** Earliest and latest period among rows that state one; null where none does. */
export function rangeOf(rows: readonly Row[]): { readonly first: string; readonly last: string } | null {
  let [first, last]: [Row | null, Row | null] = [null, null];
  for (const row of rows) {
    if (row.period === '' || row.period_start === '') continue;
    if (first === null || comparePeriods(row.period, first.period) < 0) first = row;
    if (last === null || row.period_end > last.period_end || (row.period_end === last.period_end && comparePeriods(row.period, last.period) > 0)) last = row;
  }
  return first === null || last === null ? null : { first: first.period, last: last.period };
}

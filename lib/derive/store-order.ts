import type { Observation } from '../model/observation';
import { periodSpan } from '../model/span';
import { textOrder } from '../text-order';

/** The order every store gives observations in: series, first day of the period, vintage, recorded; last the period as written. */
export function inStoreOrder(rows: readonly Observation[]): Observation[] {
  return rows.map((row) => ({ row, start: periodSpan(row.period)?.start ?? '' }))
    .sort((a, b) => textOrder(a.row.series, b.row.series) || textOrder(a.start, b.start) || textOrder(a.row.vintage, b.row.vintage) || textOrder(a.row.recorded, b.row.recorded) || textOrder(a.row.period, b.row.period))
    .map(({ row }) => row);
}

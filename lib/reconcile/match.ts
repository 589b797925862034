import type { Datum } from '../derive/datum';
import { periodSpan } from '../model/span';
import type { Series } from '../model/series';
import { isPoint, spanKey } from '../period';

/** The value for exactly this period: as written, else the same days written otherwise. Null when there is none. */
export function samePeriod(period: string, data: readonly Datum[]): Datum | null {
  const key = spanKey(period);
  return data.find((datum) => datum.period === period) ?? data.find((datum) => spanKey(datum.period) === key) ?? null;
}

/**
 * The value of a series that a claim for `period` speaks of, or null. `data` in time order.
 * The same period; else, in an irregular series, where a value stands until the next,
 * for a claim of a month or day: the last one that starts by the end of that month or day.
 */
export function matchPeriod(period: string, data: readonly Datum[], frequency: Series['frequency']): Datum | null {
  const same = samePeriod(period, data);
  if (same || frequency !== 'irregular' || !isPoint(period)) return same;
  const end = periodSpan(period)?.end ?? '';
  return data.findLast((datum) => (periodSpan(datum.period)?.start ?? '') <= end) ?? null;
}

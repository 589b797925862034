import type { Frequency } from '../model/series';
import { isPoint, previousPeriod, shiftPeriod, spanKey } from '../period';
import type { Datum } from './datum';

/** `1y` is 12 months, `6m` is 6; null for `previous`. */
function lagMonths(lag: string): number | null {
  if (lag === 'previous') return null;
  return lag.endsWith('y') ? Number(lag.slice(0, -1)) * 12 : Number(lag.slice(0, -1));
}

/**
 * For one series in time order, finds the value `lag` before each of its values: by calendar, so a gap gives none.
 * `previous` is the preceding period of the same length; in an irregular series, where days and months stand for "from then on",
 * it is the preceding day or month observed.
 */
export function earlierBy(data: readonly Datum[], frequency: Frequency, lag: string): (datum: Datum) => Datum | null {
  const months = lagMonths(lag);
  const bySpan = new Map(data.map((datum) => [spanKey(datum.period), datum]));
  const preceding = new Map<Datum, Datum>();
  if (months === null && frequency === 'irregular') {
    let before: Datum | null = null;
    for (const datum of data) {
      if (!isPoint(datum.period)) continue;
      if (before) preceding.set(datum, before);
      before = datum;
    }
  }
  return (datum) => {
    const period = months === null ? previousPeriod(datum.period, frequency) : shiftPeriod(datum.period, -months);
    return (period === null ? preceding.get(datum) : bySpan.get(spanKey(period))) ?? null;
  };
}

import { periodSpan } from '../model/span';
import type { Frequency } from '../model/series';
import { dayAfter, isPoint, previousPeriod, shiftPeriod, spanKey } from '../period';
import type { Datum } from './datum';

/** `1y` is 12 months, `6m` is 6; null for `previous`. */
function lagMonths(lag: string): number | null {
  if (lag === 'previous') return null;
  return lag.endsWith('y') ? Number(lag.slice(0, -1)) * 12 : Number(lag.slice(0, -1));
}

/** Consecutive values that together cover `period` to the day, longest parts first; null when they don't. */
function partsOf(period: string, data: readonly Datum[]): readonly Datum[] | null {
  const whole = periodSpan(period);
  if (!whole) return null;
  const parts: Datum[] = [];
  for (let day = whole.start; day <= whole.end;) {
    const fitting = data.flatMap((datum) => { const span = periodSpan(datum.period); return span && span.start === day && span.end <= whole.end ? [{ datum, end: span.end }] : []; });
    const longest = fitting.reduce<{ datum: Datum; end: string } | null>((best, each) => (best && best.end >= each.end ? best : each), null);
    if (!longest) return null;
    parts.push(longest.datum);
    day = dayAfter(longest.end);
  }
  return parts;
}

/**
 * For one series in time order, finds the value `lag` before each of its values: by calendar, so a gap gives none.
 * `previous` is the preceding period of the same length; in an irregular series, where days and months stand for "from then on",
 * it is the preceding day or month observed. With `summed`, a period published only in consecutive parts is found as those parts.
 */
export function earlierBy(data: readonly Datum[], frequency: Frequency, lag: string, summed = false): (datum: Datum) => readonly Datum[] | null {
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
    const exact = period === null ? preceding.get(datum) : bySpan.get(spanKey(period));
    if (exact) return [exact];
    return summed && period !== null ? partsOf(period, data) : null;
  };
}

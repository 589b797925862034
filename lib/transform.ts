import { add, compare, divide, multiply } from './decimal';
import type { Datum } from './derive/datum';
import { earlierBy } from './derive/earlier';
import { computeOver, differenceUnit } from './derive/formula';
import type { Transform } from './model/chart';
import type { Series } from './model/series';
import { monthsCovered, spanKey } from './period';

/** Unit after a transform. An index has none of its own: `index` says that one period is 100. */
export function unitAfter(unit: Series['unit'], transform: Transform): string {
  switch (transform) {
    case 'level': case 'month-average': return unit;
    case 'change': return differenceUnit(unit);
    case 'percent-change': case 'share': return 'percent';
    case 'index': return 'index';
  }
}

/** What a transform is told beside the values of its series. */
export interface Setting {
  readonly transform: Transform;
  /** Period that is 100 in an index; null for the first one shown. */
  readonly base: string | null;
  /** Sum of the series shown, by days covered (`spanKey`); only a share asks. */
  readonly totals: ReadonlyMap<string, string>;
}

const withValue = (datum: Datum, value: string | null): Datum => ({ ...datum, value: value ?? '' });

function overPreceding(data: readonly Datum[], series: Series, op: 'change' | 'percent-change'): Datum[] {
  const earlier = earlierBy(data, series.frequency, 'previous');
  return data.map((datum) => {
    const before = earlier(datum)?.[0];
    const known = before !== undefined && before.value !== '' && datum.value !== '';
    return withValue(datum, known ? computeOver(op, datum.value, before.value) : null);
  });
}

/** The value that is 100: of the period asked for, wherever it lies, or the first one shown that has any. '0' where there is none. */
function baseValue(data: readonly Datum[], shown: readonly Datum[], base: string | null): string {
  if (base === null) return shown.find(({ value }) => value !== '')?.value ?? '0';
  const key = spanKey(base);
  return data.find(({ period, value }) => value !== '' && spanKey(period) === key)?.value ?? '0';
}

const hundredTimes = (value: string, by: string): string | null => (value === '' || compare(by, '0') <= 0 ? null : divide(multiply('100', value), by));

function perMonth({ period, value }: Datum): string | null {
  const months = monthsCovered(period);
  return value === '' || months === null ? null : divide(value, String(months));
}

/**
 * Sums of several series by days covered, for shares. A period that one of them lacks, or in which one is below zero, has no sum:
 * a part of the whole would be unknown, or no part.
 */
export function totalsOf(all: readonly (readonly Datum[])[]): ReadonlyMap<string, string> {
  const sums = new Map<string, { sum: string; parts: number }>();
  for (const data of all) {
    for (const { period, value } of data) {
      if (value === '' || compare(value, '0') < 0) continue;
      const key = spanKey(period);
      const { sum, parts } = sums.get(key) ?? { sum: '0', parts: 0 };
      sums.set(key, { sum: add(sum, value), parts: parts + 1 });
    }
  }
  return new Map([...sums].flatMap(([key, { sum, parts }]) => (parts === all.length ? [[key, sum] as const] : [])));
}

/**
 * Values of one series (all of them, in time order) after a transform, for the periods `visible` picks; exact decimals in `unitAfter`.
 * Changes look back beyond the range shown. A value is empty, its status kept, where it has nothing to be set against: a gap before it,
 * a whole that is not known, or for per cents and index a start at or below zero.
 */
export function transformed(data: readonly Datum[], series: Series, { transform, base, totals }: Setting, visible: (datum: Datum) => boolean): Datum[] {
  if (transform === 'change' || transform === 'percent-change') return overPreceding(data, series, transform).filter(visible);
  const shown = data.filter(visible);
  switch (transform) {
    case 'level': return shown;
    case 'share': return shown.map((datum) => withValue(datum, hundredTimes(datum.value, totals.get(spanKey(datum.period)) ?? '0')));
    case 'month-average': return shown.map((datum) => withValue(datum, perMonth(datum)));
    case 'index': {
      const start = baseValue(data, shown, base);
      return shown.map((datum) => withValue(datum, hundredTimes(datum.value, start)));
    }
  }
}

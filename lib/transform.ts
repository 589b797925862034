import { compare, divide, multiply } from './decimal';
import type { Datum } from './derive/datum';
import { earlierBy } from './derive/earlier';
import { computeOver, differenceUnit } from './derive/formula';
import type { Transform } from './model/chart';
import type { Series } from './model/series';

const FORMULAS: Readonly<Record<Transform, string>> = {
  level: '',
  change: 'value minus the value of the preceding period',
  'percent-change': '100 × (value − value of the preceding period) ÷ value of the preceding period',
  index: '100 × value ÷ value of the first period shown',
};

/** What a transform does to each value, in words; empty for the level. */
export const formulaOf = (transform: Transform): string => FORMULAS[transform];

/** Unit after a transform. An index has none of its own: `index` says that the first period shown is 100. */
export function unitAfter(unit: Series['unit'], transform: Transform): string {
  if (transform === 'change') return differenceUnit(unit);
  return transform === 'level' ? unit : transform === 'percent-change' ? 'percent' : 'index';
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

/**
 * Values of one series (all of them, in time order) after a transform, for the periods `visible` picks; exact decimals in `unitAfter`.
 * Changes look back beyond the range shown. A value is empty, its status kept, where it has nothing to be set against: a gap before it,
 * or for per cents and index a start at or below zero.
 */
export function transformed(data: readonly Datum[], series: Series, transform: Transform, visible: (datum: Datum) => boolean): Datum[] {
  if (transform === 'change' || transform === 'percent-change') return overPreceding(data, series, transform).filter(visible);
  const shown = data.filter(visible);
  if (transform === 'level') return shown;
  const base = shown.find(({ value }) => value !== '')?.value ?? '0';
  return shown.map((datum) => withValue(datum, datum.value === '' || compare(base, '0') <= 0 ? null : divide(multiply('100', datum.value), base)));
}

/** @jest-environment node */
import fc from 'fast-check';
import { add } from '@/lib/decimal';
import { resolve } from '@/lib/derive/resolve';
import { isSummed, summedTo, sumWords, unsummed, whyNotPerMonth, whyNotSummed } from '@/lib/frequency';
import type { Series } from '@/lib/model/series';
import { observation, series } from '../fixtures/facts';

const monthly: Series = series('a', { frequency: 'monthly', flow: 'imports', unit: 'USD', scale: 0 });
const two = (n: number): string => String(n).padStart(2, '0');
const months = (values: readonly string[], from = 2023) => resolve([monthly], values.map((value, i) => observation('a', `${from + Math.floor(i / 12)}-${two((i % 12) + 1)}`, value))).get('a') ?? [];

it('a year is the exact sum of its twelve months, a quarter of its three', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }).map((n) => `${n}.25`), { minLength: 24, maxLength: 24 }), (values) => {
    const data = months(values);
    const sum = (some: readonly string[]): string => some.reduce(add, '0');
    expect(summedTo(data, 'annual').map(({ period, value }) => [period, value])).toEqual([['2023', sum(values.slice(0, 12))], ['2024', sum(values.slice(12))]]);
    expect(summedTo(data, 'quarterly').map(({ value }) => value)).toEqual(Array.from({ length: 8 }, (_, q) => sum(values.slice(q * 3, q * 3 + 3))));
  }), { numRuns: 30 });
});

it('a year of which a month is missing or empty has no sum, and is not made up', () => {
  expect(summedTo(months(Array.from({ length: 11 }, () => '1')), 'annual')).toEqual([]);
  expect(summedTo(months([...Array.from({ length: 11 }, () => '1'), '']), 'annual')).toEqual([]);
  expect(summedTo(months(['1', '1', '1', '1', '1']), 'quarterly').map(({ period }) => period)).toEqual(['2023-Q1']);
});

it('a sum is as uncertain as its least certain part, computed, and of all its sources', () => {
  const data = months(Array.from({ length: 12 }, () => '1')).map((datum, i) => (i === 3 ? { ...datum, status: 'P' as const, sources: ['other'] } : datum));
  expect(summedTo(data, 'annual')[0]).toMatchObject({ row_id: 'a@2023', value: '12', status: 'P', grade: 'derived', url: '' });
  expect(summedTo(data, 'annual')[0]?.sources).toContain('other');
});

it('as published is untouched, and what is published yearly stays so', () => {
  const data = months(['1', '2']);
  expect(summedTo(data, 'published')).toBe(data);
  const yearly = series('a', { frequency: 'annual', flow: 'imports', unit: 'USD' });
  expect([whyNotSummed(yearly, 'annual'), isSummed(yearly, 'annual'), sumWords(yearly, 'annual')]).toEqual([null, false, '']);
  expect(sumWords(monthly, 'annual')).toBe('sum of all monthly values of the calendar year');
});

it.each<[Partial<Series>, RegExp]>([
  [{ flow: 'stock', unit: 'people' }, /no amount that adds up over time \(stock\)/], [{ flow: 'deaths, 12 months ending', unit: 'deaths' }, /12 months ending/],
  [{ flow: 'imports', unit: 'percent' }, /no amount/], [{ flow: 'exports', unit: 't', frequency: 'weekly' }, /published weekly, which do not add up/],
  [{ flow: 'purchases', unit: 't', frequency: 'irregular' }, /periods of any length/],
])('%j has no yearly sums, and the reason is said', (given, reason) => {
  const one = { ...monthly, ...given } as Series;
  expect(whyNotSummed(one, 'annual')).toMatch(reason);
});

it('parts of a published period are not known, and rates have no monthly average', () => {
  expect(whyNotSummed(series('a', { frequency: 'annual', flow: 'imports', unit: 'USD' }), 'quarterly')).toMatch(/parts of its periods are not known/);
  expect(whyNotPerMonth(series('a', { flow: 'import duty', unit: 'percent' }))).toMatch(/no monthly average/);
  expect(whyNotPerMonth(monthly)).toBeNull();
});

it('what is published yearly is not touched by yearly sums, whatever periods it has', () => {
  const target: Series = series('a', { frequency: 'annual', flow: 'purchases', unit: 'USD', scale: 0 });
  expect([isSummed(target, 'annual'), whyNotSummed(target, 'annual')]).toEqual([false, null]);
});

it('a period that lacks a month has no sum and is named, unless the series begins or ends within it', () => {
  const whole = months(Array.from({ length: 60 }, () => '1'));
  const year = (at: number): string => whole[at]?.period.slice(0, 4) ?? '';
  // Three months before the first one known, one month of the second year, all of the third, one of the last, and its end.
  const gaps = whole.filter((_, at) => at > 2 && at !== 20 && !(at >= 24 && at < 36) && at !== 50 && at < 58);
  expect(unsummed(gaps, 'annual')).toEqual([year(20), year(24), year(50)]);
  expect(summedTo(gaps, 'annual').map(({ period }) => period)).toEqual([year(36)]);
  expect(unsummed(gaps, 'quarterly')).toHaveLength(6);
  expect(unsummed(whole.map((one, at) => (at === 20 ? { ...one, value: '' } : one)), 'annual')).toEqual([year(20)]);
  expect([unsummed(whole, 'annual'), unsummed(gaps, 'published'), unsummed([], 'annual')]).toEqual([[], [], []]);
});

/** @jest-environment node */
import fc from 'fast-check';
import { comparePeriods, isPoint, monthsCovered, periodExtent, previousPeriod, shiftPeriod, spanKey } from '@/lib/period';

describe('shiftPeriod', () => {
  it.each([
    ['2024', -120, '2014'], ['2025-06', -120, '2015-06'], ['2025-01', -1, '2024-12'], ['2024-Q1', -3, '2023-Q4'], ['FY2024', -12, 'FY2023'],
    ['MY2000/01', -12, 'MY1999/00'], ['2025-06-30', -6, '2024-12-31'], ['2025-11-20', 12, '2026-11-20'], ['2024-02-29', 12, '2025-02-28'],
    ['2024-12/2025-05', -6, '2024-06/2024-11'], ['2024-12-01/2025-05-31', -6, '2024-06-01/2024-11-30'],
  ])('%s by %i months is %s', (period, months, expected) => expect(shiftPeriod(period, months)).toBe(expected));

  it.each([['2024', -6], ['2024-Q1', 1], ['2025-03-30', -1], ['0001', -24]])('%s by %i months does not exist', (period, months) => expect(shiftPeriod(period, months)).toBeNull());

  it('there and back again is where it began, for months', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 9000 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -5000, max: 5000 }), (year, month, by) => {
      const period = `${year}-${String(month).padStart(2, '0')}`;
      expect(shiftPeriod(shiftPeriod(period, by) ?? '', -by)).toBe(period);
    }));
  });
});

describe('previousPeriod', () => {
  it.each([
    ['2024', 'annual', '2023'], ['2024-01', 'monthly', '2023-12'], ['2024-Q1', 'quarterly', '2023-Q4'], ['FY2024', 'fiscal-year', 'FY2023'],
    ['2025-06', 'half-yearly', '2024-12'], ['2025-06', 'annual', '2024-06'], ['2025-11-20', 'weekly', '2025-11-13'],
    ['2024-12/2025-05', 'irregular', '2024-06/2024-11'], ['2020/2021', 'irregular', '2018/2019'], ['2025-03-08/2025-03-14', 'irregular', '2025-03-01/2025-03-07'],
  ] as const)('of %s (%s) is %s', (period, frequency, expected) => expect(previousPeriod(period, frequency)).toBe(expected));

  it('does not make up a calendar for days of an irregular series', () => expect(previousPeriod('2025-03-04', 'irregular')).toBeNull());
});

it('knows points, whole months, and two ways to write one span', () => {
  expect(['2025-06', '2025-06-30', '2025', '2024-12/2025-05'].map(isPoint)).toEqual([true, true, false, false]);
  expect(['2024', '2024-Q3', '2024-12/2025-05', '2025-03-08/2025-03-14'].map(monthsCovered)).toEqual([12, 3, 6, null]);
  expect(spanKey('2024-01/2024-12')).toBe(spanKey('2024'));
});

it('orders in time and finds the extent', () => {
  expect(['2025', '2024-12/2025-05', 'FY2024', '2024-01', '2024'].toSorted(comparePeriods)).toEqual(['FY2024', '2024-01', '2024', '2024-12/2025-05', '2025']);
  expect(periodExtent(['2024', '2023', '2024-12', '2024-02'])).toEqual({ first: '2023', last: '2024-12', span: { start: '2023-01-01', end: '2024-12-31' } });
  expect(periodExtent([])).toBeNull();
  expect(() => comparePeriods('2024', 'soon')).toThrow('not a period: soon');
});

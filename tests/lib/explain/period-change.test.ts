/** @jest-environment node */
import fc from 'fast-check';
import { COST } from '@/lib/explain/edits';
import { measured, periodChanges, periodCost, type PeriodChange } from '@/lib/explain/period-change';
import type { Frequency } from '@/lib/model/series';
import { spanKey } from '@/lib/period';

const changes = (stated: string, other: string, frequency: Frequency = 'annual'): readonly PeriodChange[] => periodChanges(measured(stated), measured(other), frequency);
const cost = (stated: string, other: string, frequency?: Frequency): number => periodCost(changes(stated, other, frequency));
const kinds = (stated: string, other: string, frequency?: Frequency): string[] => changes(stated, other, frequency).map(({ reason }) => reason);

describe('a period of the same length', () => {
  it.each<[string, string, Frequency, number, string]>([
    ['2024', '2023', 'annual', COST.previousPeriod, 'the year before'],
    ['2024', '2025', 'annual', COST.nextPeriod, 'the next year'],
    ['2024', '2022', 'annual', COST.previousPeriod + COST.furtherPeriod, 'two years before: one doubling'],
    ['2024', '2020', 'annual', COST.previousPeriod + 2 * COST.furtherPeriod, 'four years before: two doublings'],
    ['2020', '2024', 'annual', COST.nextPeriod + 2 * COST.furtherPeriod, 'four years after'],
    ['FY2024', 'FY2023', 'fiscal-year', COST.previousPeriod, 'the fiscal year before'],
    ['MY2024/25', 'MY2023/24', 'marketing-year', COST.previousPeriod, 'the marketing year before'],
    ['2024-Q3', '2024-Q2', 'quarterly', COST.previousPeriod, 'the quarter before'],
    ['2024-Q3', '2023-Q3', 'quarterly', COST.previousPeriod + COST.sameMonth, 'the same quarter a year earlier'],
    ['2024-05', '2024-04', 'monthly', COST.previousPeriod, 'the month before, a day shorter'],
    ['2024-03', '2024-02', 'monthly', COST.previousPeriod, 'February'],
    ['2024-05', '2023-05', 'monthly', COST.previousPeriod + COST.sameMonth, 'the same month a year earlier'],
    ['2024-05', '2025-05', 'monthly', COST.nextPeriod + COST.sameMonth, 'the same month a year later'],
    ['2024-06-30', '2023-12-31', 'half-yearly', COST.previousPeriod, 'a count half a year before: one step of its series'],
    ['2024-06', '2023-12', 'half-yearly', COST.previousPeriod, 'the same, written by month'],
    ['2025-11-13', '2025-11-06', 'weekly', COST.previousPeriod, 'the week before'],
    ['2024-12/2025-05', '2024-06/2024-11', 'half-yearly', COST.previousPeriod, 'the half-year before, across a new year'],
  ])('%s for %s, %s: costs %d (%s)', (stated, other, frequency, expected) => {
    expect(kinds(stated, other, frequency)).toEqual(['period']);
    expect(cost(stated, other, frequency)).toBeCloseTo(expected, 10);
  });

  it('the same month a year earlier is nearer than twelve steps away, and than the month beside it', () => {
    expect(cost('2024-05', '2023-05', 'monthly')).toBeLessThan(COST.previousPeriod + COST.furtherPeriod * Math.log2(12));
    expect(cost('2024-05', '2023-05', 'monthly')).toBeLessThan(cost('2024-05', '2023-06', 'monthly'));
  });
});

describe('a period of another length', () => {
  it.each<[string, string, number]>([
    ['2024', '2024-12', COST.part + COST.length * Math.log2(366 / 31)],
    ['2024-12', '2024', COST.part + COST.length * Math.log2(366 / 31)],
    ['2023/2024', '2023', COST.part + COST.length * Math.log2(731 / 365)],
    ['2023', '2023/2024', COST.part + COST.length * Math.log2(731 / 365)],
  ])('%s and %s, one within the other: a part and the doublings of length', (stated, other, expected) => expect(cost(stated, other)).toBeCloseTo(expected, 10));

  it('beside it, not within: a little further still', () => {
    expect(cost('2024', '2025/2026')).toBeCloseTo(COST.otherLength + COST.length * Math.log2(730 / 366), 10);
    expect(cost('2024', '2020/2021')).toBeGreaterThan(cost('2024', '2022/2023'));
    expect(cost('2024', '2023-12')).toBeLessThan(cost('2024', '2021-12'));
  });
});

describe('a year of another kind is another basis', () => {
  it.each<[string, string, string[]]>([
    ['2024', 'FY2024', ['basis']],
    ['FY2024', '2024', ['basis']],
    ['2024', 'FY2023', ['basis', 'period']],
    ['2025', 'MY2025/26', ['basis']],
    ['2026', 'MY2025/26', ['basis']],
    ['MY2025/26', '2025', ['basis']],
    ['MY2025/26', '2026', ['basis']],
    ['FY2026', 'MY2025/26', ['basis']],
    ['2027', 'MY2025/26', ['basis', 'period']],
    ['2024', 'MY2025/26', ['basis', 'period']],
    ['MY2025/26', '2024', ['basis', 'period']],
    // A month is no year of any kind.
    ['FY2024', '2024-05', ['period']],
  ])('%s and %s', (stated, other, expected) => expect(kinds(stated, other)).toEqual(expected));

  it('costs that of the kind, and of the years between', () => {
    expect(cost('2024', 'FY2024')).toBe(COST.kindOfYear);
    expect(cost('2024', 'FY2023')).toBeCloseTo(COST.kindOfYear + COST.previousPeriod, 10);
    expect(cost('2024', 'MY2025/26')).toBeCloseTo(COST.kindOfYear + COST.nextPeriod, 10);
  });
});

it('text that is no period is an error', () => expect(() => measured('2024-13')).toThrow(RangeError));

const year = fc.integer({ min: 2010, max: 2026 });
const two = (n: number): string => String(n).padStart(2, '0');
const period = fc.oneof(
  year.map(String), year.map((y) => `FY${y}`), year.map((y) => `MY${y}/${two((y + 1) % 100)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, q]) => `${y}-Q${q}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 3 })).map(([y, n]) => `${y}/${y + n}`),
  year.map((y) => `${y}-01/${y}-12`), year.map((y) => `${y - 1}-10/${y}-09`),
);
const frequency = fc.constantFrom<Frequency>('annual', 'fiscal-year', 'marketing-year', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'irregular');

it('the same days are no change however they are written; any others cost something', () => {
  fc.assert(fc.property(period, period, frequency, (stated, other, every) => {
    const found = changes(stated, other, every);
    if (spanKey(stated) === spanKey(other)) expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(0);
      for (const change of found) expect(change.cost).toBeGreaterThan(0);
      expect(periodCost(found)).toBeLessThan(Infinity);
    }
  }), { numRuns: 1000 });
});

it('what changes is the same both ways', () => {
  fc.assert(fc.property(period, period, frequency, (stated, other, every) => {
    expect(kinds(stated, other, every)).toEqual(kinds(other, stated, every));
  }), { numRuns: 1000 });
});

/** @jest-environment node */
import fc from 'fast-check';
import { add, compare, shift, subtract } from '@/lib/decimal';
import { formulaText } from '@/lib/derive/formula';
import { latest, publishedBy } from '@/lib/derive/latest';
import { resolve } from '@/lib/derive/resolve';
import type { DerivedSeries } from '@/lib/model/series';
import { derived, observation, series } from '../fixtures/facts';

const a = series('a');
const b = series('b');

describe('latest', () => {
  const early = observation('a', '2024', '1', { vintage: '', recorded: '2030-01-01T00:00:00Z' });
  const dated = observation('a', '2024', '2', { vintage: '2025-02', recorded: '2030-01-02T10:00:00Z' });
  const corrected = observation('a', '2024', '3', { vintage: '2025-02', recorded: '2030-01-03T00:00:00Z' });

  it('prefers a dated vintage to none, and of one vintage the latest recorded', () => {
    expect(latest([corrected, early, dated], null)).toEqual([corrected]);
  });

  it.each([['2030-01-02', '2'], ['2030-01-02T09:59:59Z', '1'], ['2030-01-02T10:00:00Z', '2'], ['2030-01-03', '3']])('as of %s it is %s', (asof, value) => {
    expect(latest([early, dated, corrected], asof).map((row) => row.value)).toEqual([value]);
  });

  it('law 5: nothing recorded after asof changes what it held', () => {
    const rows = fc.array(fc.record({ period: fc.constantFrom('2023', '2024'), vintage: fc.constantFrom('', '2025-01', '2026-01'), day: fc.integer({ min: 1, max: 28 }) }), { maxLength: 12 });
    fc.assert(fc.property(rows, fc.integer({ min: 1, max: 28 }), (list, day) => {
      const two = (n: number): string => String(n).padStart(2, '0');
      const all = list.map((row, n) => observation('a', row.period, String(n), { vintage: row.vintage, recorded: `2030-01-${two(row.day)}T12:00:00Z` }));
      const asof = `2030-01-${two(day)}`;
      expect(latest(all, asof)).toEqual(latest(all.filter((row) => row.recorded.slice(0, 10) <= asof), null));
    }));
  });
});

it('publishedBy reads days and months at the coarser precision, and does not count unknown vintages as known', () => {
  const rows = ['', '2025-10', '2025-11', '2025-11-20', '2025-12-01'].map((vintage) => observation('a', '2024', '1', { vintage }));
  const known = (published: string): string[] => publishedBy(rows, published).map(({ vintage }) => vintage);
  expect(known('2025-11-19')).toEqual(['2025-10', '2025-11']);
  expect(known('2025-11')).toEqual(['2025-10', '2025-11', '2025-11-20']);
});

describe('resolve', () => {
  it('adds across inputs of different stored scales, in base units, with the worst status and newest vintage', () => {
    const billions = series('b', { scale: 9 });
    const total = derived('total', { op: 'sum', of: ['a', 'b'] });
    const data = resolve([a, billions, total], [
      observation('a', '2024', '143.2', { vintage: '2025-02' }), observation('b', '2024', '0.5', { vintage: '2025-06', status: 'P' }), observation('a', '2023', '1'),
    ]);
    expect(data.get('total')).toEqual([expect.objectContaining({
      row_id: 'total@2024', value: '643200000', status: 'P', vintage: '2025-06', grade: 'derived', sources: ['atlantis-customs'], note: 'Computed from a@2024@2025-02, b@2024@2025-06',
    })]);
  });

  it('is missing where an input is missing, and absent where an input is absent', () => {
    const total = derived('total', { op: 'sum', of: ['a', 'b'] });
    const data = resolve([total, a, b], [observation('a', '2024', ''), observation('b', '2024', '1'), observation('a', '2023', '1')]);
    expect(data.get('total')).toEqual([expect.objectContaining({ period: '2024', value: '', status: 'O' })]);
  });

  it('shares, ratios and their missing divisors', () => {
    const share = derived('share', { op: 'share', of: ['a', 'b'], by: 'c' }, { unit: 'percent', scale: 0 });
    const ratio = derived('ratio', { op: 'ratio', of: ['a'], by: 'c' }, { unit: 'ratio', scale: 0 });
    const data = resolve([a, b, series('c'), share, ratio], [...['a', 'b'].map((id) => observation(id, '2024', '1')), observation('c', '2024', '3'), observation('a', '2023', '1'), observation('b', '2023', '1'), observation('c', '2023', '0')]);
    expect(data.get('share')?.map(({ period, value, status }) => [period, value, status])).toEqual([['2023', '', 'O'], ['2024', '66.666666666667', 'A']]);
    expect(data.get('ratio')?.at(-1)?.value).toBe('0.333333333333');
  });

  it.each([
    ['10y', 'annual', ['2015-06', '2025-06', '2014', '2024'], ['2024', '2025-06']],
    ['12m', 'monthly', ['2024-04', '2025-04', '2025-05'], ['2025-04']],
    ['previous', 'irregular', ['2024-06/2024-11', '2024-12/2025-05'], ['2024-12/2025-05']],
    ['previous', 'irregular', ['2024-06-01/2024-11-30', '2024-12/2025-05'], ['2024-12/2025-05']],
    ['previous', 'irregular', ['2025-02-04', '2025-03-04', '2025-11-10'], ['2025-03-04', '2025-11-10']],
    ['previous', 'monthly', ['2025-01', '2025-03', '2025-04'], ['2025-04']],
  ] as const)('lag %s of a %s series with %j gives %j', (lag, frequency, periods, expected) => {
    const change = derived('change', { op: 'percent-change', of: ['a'], lag }, { unit: 'percent', scale: 0, frequency });
    const data = resolve([series('a', { frequency }), change], periods.map((period) => observation('a', period, '5')));
    expect(data.get('change')?.map(({ period, value }) => [period, value])).toEqual(expected.map((period) => [period, '0']));
  });

  it('derives from derived series, whatever the order they come in', () => {
    const total = derived('total', { op: 'sum', of: ['a', 'b'] });
    const half = derived('half', { op: 'ratio', of: ['a'], by: 'total' }, { unit: 'ratio', scale: 0 });
    expect(resolve([half, total, b, a], [observation('a', '2024', '1'), observation('b', '2024', '1')]).get('half')?.[0]?.value).toBe('0.5');
  });

  it('names the way round a cycle', () => {
    expect(() => resolve([derived('x', { op: 'sum', of: ['y', 'a'] }), derived('y', { op: 'sum', of: ['x', 'a'] }), a], [])).toThrow('x → y → x');
  });

  it('law 9: units do not meet', () => {
    const tonnes = series('tonnes', { unit: 't' });
    expect(() => resolve([a, tonnes, derived('x', { op: 'sum', of: ['a', 'tonnes'] })], [])).toThrow('inputs of different units do not meet: USD, t');
    const rate = series('rate', { unit: 'percent' });
    const change: DerivedSeries['formula'] = { op: 'change', of: ['rate'], lag: '1y' };
    expect(() => resolve([rate, derived('x', change, { unit: 'percent' })], [])).toThrow('change of percent is in percentage-point, not percent');
    expect(() => resolve([rate, derived('x', change, { unit: 'percentage-point' })], [])).not.toThrow();
    expect(() => resolve([derived('x', { op: 'sum', of: ['a', 'gone'] }), a], [])).toThrow('no series gone');
  });

  it('sums and differences are exact and undo each other', () => {
    const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 })).map(([n, places]) => shift(String(n), -places));
    const list = [a, b, derived('total', { op: 'sum', of: ['a', 'b'] }), derived('back', { op: 'difference', of: ['total', 'b'] })];
    fc.assert(fc.property(decimal, decimal, (left, right) => {
      const data = resolve(list, [observation('a', '2024', left), observation('b', '2024', right)]);
      const value = (id: string): string => data.get(id)?.[0]?.value ?? '';
      return compare(value('total'), shift(add(left, right), 6)) === 0 && compare(value('back'), shift(left, 6)) === 0 && compare(subtract(value('total'), value('a')), value('b')) === 0;
    }));
  });
});

it('says a formula in words', () => {
  const name = (id: string): string => id.toUpperCase();
  expect(formulaText({ op: 'share', of: ['a', 'b'], by: 'c' }, name)).toBe('100 × (A + B) ÷ C');
  expect(formulaText({ op: 'ratio-to-earlier', of: ['a'], lag: '10y' }, name)).toBe('A ÷ its value 10 years earlier');
  expect(formulaText({ op: 'percent-change', of: ['a'], lag: 'previous' }, name)).toBe('100 × (A ÷ its value in the preceding period − 1)');
});

describe('an earlier period published in parts', () => {
  const parts = (formulaParts: 'sum' | undefined) => [
    series('count', { frequency: 'irregular', unit: 'people' }),
    derived('change', { op: 'percent-change', of: ['count'], lag: 'previous', ...(formulaParts ? { parts: formulaParts } : {}) }, { frequency: 'irregular', unit: 'percent' }),
  ];
  const quarters = [observation('count', '2024-06/2024-08', '60'), observation('count', '2024-09/2024-11', '40'), observation('count', '2024-12/2025-05', '75')];

  const halfYear = (summed: 'sum' | undefined, data: typeof quarters) => resolve(parts(summed), data).get('change')?.find(({ period }) => period === '2024-12/2025-05');

  test('is summed where the formula says so, and every part is named', () => {
    const datum = halfYear('sum', quarters);
    expect(datum).toMatchObject({ period: '2024-12/2025-05', value: '-25' });
    expect(datum?.note).toContain('count@2024-06/2024-08');
    expect(datum?.note).toContain('count@2024-09/2024-11');
  });

  test('is not summed otherwise, nor across a hole', () => {
    expect(halfYear(undefined, quarters)).toBeUndefined();
    expect(halfYear('sum', quarters.slice(1))).toBeUndefined();
  });
});

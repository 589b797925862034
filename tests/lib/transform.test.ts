/** @jest-environment node */
import fc from 'fast-check';
import { compare } from '@/lib/decimal';
import { resolve } from '@/lib/derive/resolve';
import type { Transform } from '@/lib/model/chart';
import type { Frequency, Series } from '@/lib/model/series';
import { transformed, unitAfter } from '@/lib/transform';
import { formulaOf } from '@/lib/transform-words';
import { observation, series } from '../fixtures/facts';

const all = (): boolean => true;
function run(values: Readonly<Record<string, string>>, transform: Transform, frequency: Frequency = 'annual', visible: (period: string) => boolean = all): [string, string][] {
  const one: Series = series('a', { frequency, scale: 0 });
  const data = resolve([one], Object.entries(values).map(([period, value]) => observation('a', period, value))).get('a') ?? [];
  return transformed(data, one, { transform, base: null, totals: new Map() }, ({ period }) => visible(period)).map(({ period, value }) => [period, value]);
}

it('level is the values themselves, digits kept', () => expect(run({ 2023: '1.50', 2024: '' }, 'level')).toEqual([['2023', '1.50'], ['2024', '']]));

it('change is against the preceding period, and none follows a gap', () => {
  expect(run({ 2020: '1', 2021: '3.5', 2023: '4', 2024: '' }, 'change')).toEqual([['2020', ''], ['2021', '2.5'], ['2023', ''], ['2024', '']]);
  expect(run({ '2024-12': '1', '2025-01': '2', '2025-03': '2' }, 'change', 'monthly').map(([, value]) => value)).toEqual(['', '1', '']);
  expect(run({ '2025-02-04': '10', '2025-03-04': '20', '2025-11-10': '10' }, 'change', 'irregular').map(([, value]) => value)).toEqual(['', '10', '-10']);
});

it('change and percent change look back beyond the range shown', () => {
  expect(run({ 2022: '4', 2023: '5', 2024: '4' }, 'percent-change', 'annual', (period) => period >= '2023')).toEqual([['2023', '25'], ['2024', '-20']]);
});

it('percent change from zero or less means nothing', () => {
  expect(run({ 2021: '-1', 2022: '0', 2023: '5', 2024: '10' }, 'percent-change').map(([, value]) => value)).toEqual(['', '', '', '100']);
});

it('index starts at 100 in the first period shown that has a value', () => {
  expect(run({ 2021: '9', 2022: '', 2023: '4', 2024: '5' }, 'index', 'annual', (period) => period >= '2022')).toEqual([['2022', ''], ['2023', '100'], ['2024', '125']]);
  expect(run({ 2023: '-4', 2024: '5' }, 'index').map(([, value]) => value)).toEqual(['', '']);
});

it('an index keeps order and the base does not matter for the sign of a change', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 10 ** 9 }), { minLength: 2, maxLength: 8 }), (numbers) => {
    const values = Object.fromEntries(numbers.map((n, i) => [String(2000 + i), String(n)]));
    const index = run(values, 'index');
    const change = run(values, 'percent-change');
    expect(index[0]?.[1]).toBe('100');
    for (let i = 1; i < numbers.length; i += 1) {
      const rises = Math.sign((numbers[i] ?? 0) - (numbers[i - 1] ?? 0));
      expect(compare(change[i]?.[1] ?? '', '0')).toBe(rises);
    }
  }));
});

it('law 9: units follow the transform', () => {
  expect(unitAfter('percent', 'change')).toBe('percentage-point');
  expect(unitAfter('USD', 'change')).toBe('USD');
  expect(unitAfter('USD', 'percent-change')).toBe('percent');
  expect(unitAfter('t', 'index')).toBe('index');
  expect(unitAfter('t', 'level')).toBe('t');
});

it('every transform but the level says its formula', () => {
  expect(formulaOf('level')).toBe('');
  for (const transform of ['change', 'percent-change', 'index'] as const) expect(formulaOf(transform)).toContain('value');
});

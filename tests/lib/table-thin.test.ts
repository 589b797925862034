/** @jest-environment node */
import fc from 'fast-check';
import { thinned, thinSeries } from '@/lib/table/thin';
import { claim, observation, tableOf } from '../fixtures/table';

const day = (n: number): string => new Date(Date.UTC(1900, 0, 1) + n * 86_400_000).toISOString().slice(0, 10);
const rowsOf = (values: readonly (number | null)[]) => values.map((value, i) => observation('a', day(i), value === null ? '' : String(value)));
const valuesOf = (rows: readonly { value: string }[]): number[] => rows.flatMap(({ value }) => (value === '' ? [] : [Number(value)]));

it('keeps rows as they are and in order, no more than asked, with first, last and both extremes', () => {
  fc.assert(fc.property(fc.array(fc.option(fc.integer({ min: -1000, max: 1000 }), { freq: 8 }), { minLength: 1, maxLength: 400 }), fc.integer({ min: 4, max: 80 }), (values, most) => {
    const rows = rowsOf(values);
    const kept = thinSeries(rows, most);
    expect(kept.length).toBeLessThanOrEqual(Math.max(most, 4) + 2);
    const places = kept.map((row) => rows.indexOf(row));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.includes(-1)).toBe(false);
    expect([kept[0], kept.at(-1)]).toEqual([rows[0], rows.at(-1)]);
    if (valuesOf(rows).length > 0) expect([Math.min(...valuesOf(kept)), Math.max(...valuesOf(kept))]).toEqual([Math.min(...valuesOf(rows)), Math.max(...valuesOf(rows))]);
    if (rows.length <= most) expect(kept).toBe(rows);
  }));
});

it('every stretch keeps its own extremes: a spike of one day in a hundred years is drawn', () => {
  const values = Array.from({ length: 36_500 }, (_, i) => (i === 20_001 ? 999 : i === 30_000 ? -999 : i % 7));
  const kept = thinSeries(rowsOf(values));
  expect(kept.length).toBeLessThanOrEqual(2002);
  expect(valuesOf(kept)).toEqual(expect.arrayContaining([999, -999]));
});

it('a table says what it leaves out, leaves printed figures and short series alone, and is untouched when nothing is thinned', () => {
  const long = rowsOf(Array.from({ length: 50 }, (_, i) => i));
  const table = tableOf([...long, observation('b', '1900', '5'), claim('c-1', 'a', '1900', '3')], { a: 'line', b: 'line' });
  const thin = thinned(table, 10);
  expect(thin.rows.filter(({ series }) => series === 'b')).toHaveLength(1);
  expect(thin.rows.filter(({ role }) => role === 'cited')).toHaveLength(1);
  expect(thin.notices[0]?.message).toMatch(/^Title of a: \d+ of 50 values are drawn and listed here/);
  expect(thinned(table, 50)).toBe(table);
});

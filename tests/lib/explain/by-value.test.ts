/** @jest-environment node */
import fc from 'fast-check';
import { buildIndex, countWithin, factsWithin, type Fact, type Prices, type ValueIndex } from '@/lib/explain/by-value';
import { fromObservation } from '@/lib/derive/datum';
import type { Unit } from '@/lib/model/unit';
import { spanKey } from '@/lib/period';
import { observation } from '../../fixtures/facts';

const fact = (series: string, period: string, value: string, unit: Unit = 'USD', older = false): Fact =>
  ({ datum: fromObservation(observation(series, period, value), 0), covers: period, unit, older });

/** Prices by name, in the order in which the index numbers series and periods. */
const pricesOf = (index: ValueIndex, series: Readonly<Record<string, number>>, periods: Readonly<Record<string, number>>, older: number): Prices => ({
  series: Float64Array.from(index.series, (id) => series[id] ?? Infinity), periods: Float64Array.from(index.periods, (period) => periods[period] ?? Infinity), older,
});

const SERIES = ['exports', 'imports', 'balance'];
const PERIODS = ['2022', '2023', '2024'];
const price = fc.constantFrom(0, 0.5, 1, 2, Infinity);
const prices = fc.record({ series: fc.dictionary(fc.constantFrom(...SERIES), price), periods: fc.dictionary(fc.constantFrom(...PERIODS), price), older: price });
/** Few whole values, so that many facts are alike and the ends are met. */
const value = fc.integer({ min: -6, max: 6 }).map(String);
const someFact = fc.tuple(fc.constantFrom(...SERIES), fc.constantFrom(...PERIODS), fc.oneof(value, value, fc.constant('')), fc.constantFrom<Unit>('USD', 't'), fc.boolean())
  .map(([series, period, text, unit, older]) => fact(series, period, text, unit, older));
const question = fc.record({
  facts: fc.array(someFact, { maxLength: 40 }), asked: prices, low: fc.integer({ min: -7, max: 7 }), width: fc.integer({ min: 0, max: 8 }), most: fc.constantFrom(0, 1, 2.5, 3),
});

interface Asked { readonly series: Readonly<Record<string, number>>; readonly periods: Readonly<Record<string, number>>; readonly older: number }
/** The same question without an index: every fact looked at. */
const scan = (facts: readonly Fact[], { series, periods, older }: Asked, low: number, high: number, most: number): { fact: Fact; cost: number }[] => facts.flatMap((one) => {
  const cost = (series[one.datum.series] ?? Infinity) + (periods[one.covers] ?? Infinity) + (one.older ? older : 0);
  const inside = one.datum.value !== '' && one.unit === 'USD' && Number(one.datum.value) >= low && Number(one.datum.value) <= high;
  return inside && cost <= most ? [{ fact: one, cost }] : [];
});

it('finds what a look at every fact finds, each with its cost, nothing missed at the ends', () => {
  fc.assert(fc.property(question, ({ facts, asked, low, width, most }) => {
    const index = buildIndex(facts);
    const found = factsWithin(index, 'USD', low, low + width, pricesOf(index, asked.series, asked.periods, asked.older), most);
    const expected = scan(facts, asked, low, low + width, most);
    expect(found).toHaveLength(expected.length);
    expect(new Map(found.map((hit) => [hit.fact, hit.cost]))).toEqual(new Map(expected.map((hit) => [hit.fact, hit.cost])));
  }), { numRuns: 500 });
});

it('counts what a look at every fact counts, but for those that cost nothing', () => {
  fc.assert(fc.property(question, ({ facts, asked, low, width, most }) => {
    const index = buildIndex(facts);
    const expected = scan(facts, asked, low, low + width, most).filter(({ cost }) => cost > 0);
    expect(countWithin(index, 'USD', low, low + width, pricesOf(index, asked.series, asked.periods, asked.older), most)).toBe(expected.length);
  }), { numRuns: 500 });
});

it('gives facts in order of value, whatever the order they came in', () => {
  fc.assert(fc.property(fc.array(someFact, { maxLength: 40 }), (facts) => {
    const index = buildIndex(facts);
    const everything = { series: Object.fromEntries(SERIES.map((id) => [id, 0])), periods: Object.fromEntries(PERIODS.map((id) => [id, 0])) };
    const values = factsWithin(index, 'USD', -Infinity, Infinity, pricesOf(index, everything.series, everything.periods, 0), 0).map((hit) => Number(hit.fact.datum.value));
    expect(values).toEqual([...values].sort((a, b) => a - b));
    expect(values).toHaveLength(facts.filter(({ datum, unit }) => datum.value !== '' && unit === 'USD').length);
  }));
});

it('has no shelf for a unit nobody counts in, and no fact without a value', () => {
  const index = buildIndex([fact('exports', '2024', ''), fact('exports', '2023', '5')]);
  const free = pricesOf(index, { exports: 1 }, { 2023: 0, 2024: 0 }, 0);
  expect(factsWithin(index, 'people', -10, 10, free, 3)).toEqual([]);
  expect(countWithin(index, 'people', -10, 10, free, 3)).toBe(0);
  expect(countWithin(index, 'USD', -10, 10, free, 3)).toBe(1);
});

it('measures each period once, beside its place in the list', () => {
  const index = buildIndex([fact('exports', '2024', '1'), fact('imports', '2023', '2'), fact('imports', '2024', '3')]);
  expect([...index.periods].sort()).toEqual(['2023', '2024']);
  expect(index.measuredPeriods.map(({ year }) => String(year))).toEqual(index.periods.map((period) => spanKey(period).slice(0, 4)));
});

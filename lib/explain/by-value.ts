import type { Datum } from '../derive/datum';
import type { Unit } from '../model/unit';
import { measured, type Measured } from './period-change';

/** A value that could be read by the day in question: published by then, or following by formula from what was. */
export interface Fact {
  readonly datum: Datum;
  /** The days it counts; those of its period, or more where each value looks back over several. */
  readonly covers: string;
  readonly unit: Unit;
  /** Of a vintage that was no longer the one in force. */
  readonly older: boolean;
}

/** Facts of one unit in order of value, as columns of numbers; floats only say where to look, exact decimals decide. */
interface Shelf {
  readonly values: Float64Array;
  readonly series: Int32Array;
  readonly periods: Int32Array;
  readonly older: Uint8Array;
  readonly facts: readonly Fact[];
}

/** Facts by unit and value. Series and periods are numbered by their place in the lists. */
export interface ValueIndex {
  readonly series: readonly string[];
  readonly periods: readonly string[];
  readonly measuredPeriods: readonly Measured[];
  readonly shelves: ReadonlyMap<Unit, Shelf>;
}

/** What a fact costs: that of its series, its period, and of being an older vintage, added. */
export interface Prices { readonly series: Float64Array; readonly periods: Float64Array; readonly older: number }

export interface Hit { readonly fact: Fact; readonly cost: number }

function numberer(): { of: (text: string) => number; list: string[] } {
  const numbers = new Map<string, number>();
  const list: string[] = [];
  const of = (text: string): number => {
    const held = numbers.get(text);
    if (held !== undefined) return held;
    numbers.set(text, list.length);
    list.push(text);
    return list.length - 1;
  };
  return { of, list };
}

function shelfOf(facts: readonly Fact[], seriesOf: (id: string) => number, periodOf: (period: string) => number): Shelf {
  const values = Float64Array.from(facts, ({ datum }) => Number(datum.value));
  const order = Int32Array.from(facts.keys()).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b);
  const sorted = Array.from(order).flatMap((at) => facts[at] ?? []);
  return {
    values: Float64Array.from(order, (at) => values[at] ?? 0), facts: sorted,
    series: Int32Array.from(sorted, ({ datum }) => seriesOf(datum.series)),
    periods: Int32Array.from(sorted, ({ covers }) => periodOf(covers)),
    older: Uint8Array.from(sorted, ({ older }) => Number(older)),
  };
}

/** An index of facts; those without a value are left out. Building takes n log n, a question no more than the facts of one unit near its value. */
export function buildIndex(facts: readonly Fact[]): ValueIndex {
  const groups = new Map<Unit, Fact[]>();
  for (const fact of facts) {
    if (fact.datum.value === '') continue;
    const group = groups.get(fact.unit);
    if (group) group.push(fact);
    else groups.set(fact.unit, [fact]);
  }
  const series = numberer();
  const periods = numberer();
  const shelves = new Map([...groups].map(([unit, group]) => [unit, shelfOf(group, series.of, periods.of)]));
  return { series: series.list, periods: periods.list, measuredPeriods: periods.list.map(measured), shelves };
}

/** First place in sorted `values` that is not below `value`. */
function firstFrom(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Facts of `unit` valued from `low` to `high` that cost at most `most`. */
export function factsWithin({ shelves }: ValueIndex, unit: Unit, low: number, high: number, prices: Prices, most: number): Hit[] {
  const shelf = shelves.get(unit);
  if (!shelf) return [];
  const { values, series, periods, older, facts } = shelf;
  const hits: Hit[] = [];
  for (let at = firstFrom(values, low); at < values.length && (values[at] ?? Infinity) <= high; at += 1) {
    const cost = (prices.series[series[at] ?? 0] ?? Infinity) + (prices.periods[periods[at] ?? 0] ?? Infinity) + (older[at] === 1 ? prices.older : 0);
    const fact = cost <= most ? facts[at] : undefined;
    if (fact) hits.push({ fact, cost });
  }
  return hits;
}

/** How many facts of `unit` valued from `low` to `high` cost something, and at most `most`. */
export function countWithin({ shelves }: ValueIndex, unit: Unit, low: number, high: number, prices: Prices, most: number): number {
  const shelf = shelves.get(unit);
  if (!shelf) return 0;
  const { values, series, periods, older } = shelf;
  let count = 0;
  for (let at = firstFrom(values, low); at < values.length && (values[at] ?? Infinity) <= high; at += 1) {
    const cost = (prices.series[series[at] ?? 0] ?? Infinity) + (prices.periods[periods[at] ?? 0] ?? Infinity) + (older[at] === 1 ? prices.older : 0);
    if (cost > 0 && cost <= most) count += 1;
  }
  return count;
}

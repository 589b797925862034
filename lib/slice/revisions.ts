import { subtract } from '../decimal';

/** One value of an observed series: first day of its period and day of publishing as yyyymmdd, an exact decimal in the slice's unit. */
export interface PublishedValue { readonly period: number; readonly published: number; readonly value: string }

/** A period whose value was published again and differs: then, what it was in between, now, and now less then, all in the slice's unit. Values alike in a row are one. */
export interface Revision { readonly period: number; readonly first: PublishedValue; readonly between: readonly PublishedValue[]; readonly last: PublishedValue; readonly change: string }

/** Periods of a history, each with its values in the order they were published. */
function byPeriod(history: readonly PublishedValue[]): Map<number, PublishedValue[]> {
  const periods = new Map<number, PublishedValue[]>();
  for (const one of history) periods.set(one.period, [...(periods.get(one.period) ?? []), one]);
  for (const values of periods.values()) values.sort((a, b) => a.published - b.published);
  return periods;
}

/** What of a history was revised, by period, and of how many periods it is one. One revised and set back to what it was first is among them: somebody may have quoted what stood between. */
export function revisionsOf(history: readonly PublishedValue[]): { readonly periods: number; readonly revised: readonly Revision[] } {
  const periods = byPeriod(history);
  const revised = [...periods].sort(([a], [b]) => a - b).flatMap(([period, values]) => {
    const steps = values.filter(({ value }, at) => value !== values[at - 1]?.value);
    const [first, last] = [values[0], values.at(-1)];
    return steps.length < 2 || first === undefined || last === undefined ? [] : [{ period, first, between: steps.slice(1, -1), last, change: subtract(last.value, first.value) }];
  });
  return { periods: periods.size, revised };
}

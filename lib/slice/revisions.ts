import { subtract } from '../decimal';

/** One value of an observed series: first day of its period and day of publishing as yyyymmdd, an exact decimal in the slice's unit. */
export interface PublishedValue { readonly period: number; readonly published: number; readonly value: string }

/** A period whose value was published again and differs: then, now, and now less then, all in the slice's unit. `times`: values published for it, those alike in a row counted once. */
export interface Revision { readonly period: number; readonly first: PublishedValue; readonly last: PublishedValue; readonly change: string; readonly times: number }

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
    const times = values.filter(({ value }, at) => value !== values[at - 1]?.value).length;
    const [first, last] = [values[0], values.at(-1)];
    return times < 2 || first === undefined || last === undefined ? [] : [{ period, first, last, change: subtract(last.value, first.value), times }];
  });
  return { periods: periods.size, revised };
}

import { subtract } from '../decimal';
import { grouped } from '../grouped';

/** One value of an observed series: first day of its period and day of publishing as yyyymmdd, an exact decimal in the slice's unit. */
export interface PublishedValue { readonly period: number; readonly published: number; readonly value: string }

/** A period whose value was published again and differs: then, what it was in between, now, and now less then, all in the slice's unit. Values alike in a row are one. */
export interface Revision { readonly period: number; readonly first: PublishedValue; readonly between: readonly PublishedValue[]; readonly last: PublishedValue; readonly change: string }

/** What of a history was revised, by period, and of how many periods it is one. One revised and set back to what it was first is among them: somebody may have quoted what stood between. */
export function revisionsOf(history: readonly PublishedValue[]): { readonly periods: number; readonly revised: readonly Revision[] } {
  const periods = grouped([...history].sort((a, b) => a.period - b.period || a.published - b.published), ({ period }) => String(period));
  const revised = [...periods.values()].flatMap((values) => {
    const steps = values.filter(({ value }, at) => value !== values[at - 1]?.value);
    const [first, last] = [values[0], values.at(-1)];
    return steps.length < 2 || first === undefined || last === undefined ? [] : [{ period: first.period, first, between: steps.slice(1, -1), last, change: subtract(last.value, first.value) }];
  });
  return { periods: periods.size, revised };
}

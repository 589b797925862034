import { contains } from '../quantity/interval';
import type { Unit } from '../model/unit';
import { isBare, significant, type AskedAmount } from './asked';
import { sizesOf } from './amounts';

/** A value of a series in force: an exact decimal in the base unit of the series. */
export interface SeriesValue { readonly series: string; readonly period: string; readonly value: string; readonly unit: Unit }

/** Looks up values by size. */
export interface ValueIndex { readonly find: (amount: AskedAmount) => SeriesValue[] }

const sizeOf = (value: string): number => Math.abs(Number(value));

/** First place in `sizes` (ascending) whose size is not below `least`. */
function placeOf(sizes: readonly number[], least: number): number {
  let [low, high] = [0, sizes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sizes[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a number says enough to be looked for among thousands of values: a magnitude, a unit, or three digits. */
export const isTelling = (amount: AskedAmount): boolean => !isBare(amount) || significant(amount) >= 3;

/**
 * An index over values, by size: made once, asked in logarithmic time. The places are found in floating point, a hair wide,
 * and every value there is checked in exact decimals.
 */
export function indexValues(values: readonly SeriesValue[]): ValueIndex {
  const sorted = values.filter(({ value }) => value !== '').map((one) => ({ one, size: sizeOf(one.value) })).sort((a, b) => a.size - b.size);
  const sizes = sorted.map(({ size }) => size);
  const find = (amount: AskedAmount): SeriesValue[] => sizesOf(amount).flatMap((range) => {
    const from = placeOf(sizes, Number(range.low ?? '0') * (1 - 1e-9));
    const found: SeriesValue[] = [];
    for (let i = from; i < sorted.length && (sizes[i] ?? 0) <= Number(range.high ?? '0') * (1 + 1e-9); i += 1) {
      const one = sorted[i]?.one;
      if (one && (amount.unit === null || amount.unit === one.unit) && contains(range, one.value.replace(/^-/, ''))) found.push(one);
    }
    return found;
  });
  return { find };
}

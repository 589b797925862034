import { add, compare, larger, multiply, negate, shift, subtract } from '../decimal';
import type { Claim } from '../model/claim';
import { halfStep, printedPlace, roundedPlace, wholeStep } from './step';

/** A figure as printed: `value` × 10^`scale` of `unit`, with the words around it. */
export type Quantity = Pick<Claim, 'value' | 'scale' | 'unit' | 'hedge'>;

/** Values the printed words allow, exact decimals in the base unit. A null end is unbounded; an open end excludes its value. */
export interface Interval { readonly low: string | null; readonly high: string | null; readonly lowOpen: boolean; readonly highOpen: boolean }

/** What "nearly" allows a value to fall short: it must reach nine tenths. */
const NEARLY = '0.9';

function ofMagnitude({ scale, hedge }: Quantity, printed: string): Interval {
  const value = shift(printed, scale);
  const within = (half: string): Interval => ({ low: subtract(value, half), high: add(value, half), lowOpen: false, highOpen: false });
  switch (hedge) {
    case 'none': return within(halfStep(printedPlace(printed, scale)));
    case 'about': return within(larger(halfStep(roundedPlace(printed, scale)), wholeStep(printedPlace(printed, scale))));
    case 'nearly': return { low: multiply(value, NEARLY), high: value, lowOpen: false, highOpen: false };
    case 'over': return { low: value, high: null, lowOpen: true, highOpen: false };
    case 'at-least': return { low: value, high: null, lowOpen: false, highOpen: false };
    case 'up-to': return { low: '0', high: value, lowOpen: false, highOpen: false };
  }
}

/**
 * Interval of base-unit values a printed figure allows; rules and reasons are `HEDGES`.
 * Words speak of size: "a deficit of over 300 billion" is below −300 billion, so a negative figure is read as its size and mirrored.
 * @throws RangeError when the value is not a plain decimal.
 */
export function interval(quantity: Quantity): Interval {
  const size = ofMagnitude(quantity, absoluteDigits(quantity.value));
  if (!quantity.value.startsWith('-')) return size;
  const mirror = (end: string | null): string | null => (end === null ? null : negate(end));
  return { low: mirror(size.high), high: mirror(size.low), lowOpen: size.highOpen, highOpen: size.lowOpen };
}

/** Without the sign, digits kept: closing zeros say how far a figure is rounded. */
const absoluteDigits = (value: string): string => value.replace(/^-/, '');

/** Whether `value` (base unit, exact decimal) is one the interval allows. */
export function contains({ low, high, lowOpen, highOpen }: Interval, value: string): boolean {
  if (low !== null && compare(value, low) < (lowOpen ? 1 : 0)) return false;
  return high === null || compare(value, high) <= (highOpen ? -1 : 0);
}

/** The printed value in the base unit: "658.9" of scale 9 is 658900000000. */
export const baseValue = ({ value, scale }: Pick<Quantity, 'value' | 'scale'>): string => shift(value, scale);

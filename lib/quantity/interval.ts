import { add, compare, larger, multiply, negate, shift, smaller, subtract } from '../decimal';
import type { Claim } from '../model/claim';
import { halfStep, printedPlace, roundedPlace, wholeStep } from './step';

/** A figure as printed: `value` × 10^`scale` of `unit`, with the words around it. */
export type Quantity = Pick<Claim, 'value' | 'scale' | 'unit' | 'hedge'>;

/** Values the printed words allow, exact decimals in the base unit. A null end is unbounded; an open end excludes its value. */
export interface Interval { readonly low: string | null; readonly high: string | null; readonly lowOpen: boolean; readonly highOpen: boolean }

/** The most that "nearly" and "just over" mean, as a part of the figure. */
const A_TENTH = '0.1';

/** How far a value may lie from a figure that is said to be nearly reached, or just passed: a step of its last place that is not zero, at most a tenth. */
const reach = (printed: string, scale: number): string => smaller(wholeStep(roundedPlace(printed, scale)), multiply(shift(printed, scale), A_TENTH));

function ofMagnitude({ scale, hedge }: Quantity, printed: string): Interval {
  const value = shift(printed, scale);
  const within = (half: string): Interval => ({ low: subtract(value, half), high: add(value, half), lowOpen: false, highOpen: false });
  switch (hedge) {
    case 'none': return within(halfStep(printedPlace(printed, scale)));
    case 'about': return within(larger(halfStep(roundedPlace(printed, scale)), wholeStep(printedPlace(printed, scale))));
    case 'nearly': return { low: subtract(value, reach(printed, scale)), high: value, lowOpen: false, highOpen: false };
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
export const interval = (quantity: Quantity): Interval => signed(quantity.value, ofMagnitude(quantity, absoluteDigits(quantity.value)));

/**
 * The part of `interval` that counts as evidence when a value elsewhere is to explain the figure: nobody prints "over 100,000" for three million,
 * so a bound is read as just passed or nearly reached (`HEDGES`, evidence). Verdicts never use it.
 * @throws RangeError when the value is not a plain decimal.
 */
export function evidenceInterval(quantity: Quantity): Interval {
  const { hedge, scale } = quantity;
  const printed = absoluteDigits(quantity.value);
  const value = shift(printed, scale);
  const open = ofMagnitude(quantity, printed);
  if (hedge === 'over' || hedge === 'at-least') return signed(quantity.value, { ...open, high: add(value, reach(printed, scale)) });
  return signed(quantity.value, hedge === 'up-to' ? { ...open, low: subtract(value, reach(printed, scale)) } : open);
}

function signed(value: string, size: Interval): Interval {
  if (!value.startsWith('-')) return size;
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

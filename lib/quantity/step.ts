import { shift } from '../decimal';

/** Largest step that closing zeros of a whole number without a magnitude word are taken to mean. */
const PLAIN_LIMIT = 3;

/** Power of ten of the last printed digit: −1 for "658.9", 0 for "4807". */
function lastPrintedPlace(value: string): number {
  const point = value.indexOf('.');
  return point === -1 ? 0 : point + 1 - value.length;
}

/** Power of ten of the last digit that is not zero: 3 for "105000", 0 for "12.0"; null for zero. */
function lastNonZeroPlace(value: string): number | null {
  const last = /[1-9](?=[0.]*$)/.exec(value);
  if (!last) return null;
  const point = value.indexOf('.');
  const whole = point === -1 ? value.length : point;
  return last.index < whole ? whole - 1 - last.index : whole - last.index;
}

/**
 * Step of a printed number as a power of ten of its base unit: the place it claims to be right to.
 * `value` as printed without sign or thousands mark, `scale` the power of its magnitude word (0 for none).
 */
export function printedPlace(value: string, scale: number): number {
  const printed = lastPrintedPlace(value);
  if (scale > 0 || printed < 0 || value.length <= 3) return printed + scale;
  return Math.min(lastNonZeroPlace(value) ?? 0, PLAIN_LIMIT);
}

/** Step when a word says the number is rounded: no closing zero counts, wherever it stands. */
export function roundedPlace(value: string, scale: number): number {
  return Math.max((lastNonZeroPlace(value) ?? lastPrintedPlace(value)) + scale, printedPlace(value, scale));
}

/** 10^`place`, exactly. */
export const wholeStep = (place: number): string => shift('1', place);

/** Half of 10^`place`, exactly. */
export const halfStep = (place: number): string => shift('5', place - 1);

import Big from 'big.js';

/** Digits kept in quotients (shares, ratios, per cents) beyond the point; everything else here is exact. */
const QUOTIENT_DIGITS = 12;

/** Plain text of a Big: no exponent, no negative zero. */
export function plain(value: Big): string {
  const text = value.toFixed();
  return /^-0(?:\.0*)?$/.test(text) ? text.slice(1) : text;
}

/**
 * `value` × 10^`places`, exactly, by moving the decimal point. Digits are kept: "143.20" shifted by 1 is "1432.0".
 * @throws RangeError when `value` is not a plain decimal.
 */
export function shift(value: string, places: number): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match) throw new RangeError(`not a decimal: ${value}`);
  const whole = match[2] ?? '';
  const part = match[3] ?? '';
  const digits = whole + part;
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at);
  const text = right === '' ? left : `${left}.${right}`;
  return /[1-9]/.test(text) ? match[1] + text : text;
}

export const add = (a: string, b: string): string => plain(Big(a).plus(b));
export const subtract = (a: string, b: string): string => plain(Big(a).minus(b));
export const multiply = (a: string, b: string): string => plain(Big(a).times(b));
export const compare = (a: string, b: string): -1 | 0 | 1 => Big(a).cmp(b);
export const smaller = (a: string, b: string): string => (compare(a, b) > 0 ? b : a);
export const larger = (a: string, b: string): string => (compare(a, b) < 0 ? b : a);
/** Least whole number not below `a`, and greatest not above it, for `a` ≥ 0. */
export const ceiling = (a: string): string => plain(Big(a).round(0, Big.roundUp));
export const floor = (a: string): string => plain(Big(a).round(0, Big.roundDown));
export const negate = (a: string): string => plain(Big(a).neg());
export const absolute = (a: string): string => plain(Big(a).abs());

/** Own constructor, so that its precision is set once and no other user of big.js is affected. */
const Quotient = Big();
Quotient.DP = QUOTIENT_DIGITS;
Quotient.RM = Big.roundHalfEven;

/**
 * a ÷ b rounded half-even to 12 decimals.
 * @returns null when `b` is zero: a ratio to nothing is missing, not infinite.
 */
export function divide(a: string, b: string): string | null {
  const divisor = new Quotient(b);
  return divisor.eq(0) ? null : plain(new Quotient(a).div(divisor));
}

/** `value` rounded half-even to `places` decimals, without closing zeros; for quantities that are themselves approximate, like per cents. */
export const round = (value: string, places: number): string => plain(Big(value).round(places, Big.roundHalfEven));

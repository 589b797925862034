import Big from 'big.js';
import { magnitude, unitWords } from './units';

const MINUS = '−';
const grouped = new Intl.NumberFormat('en-US');

/** Thousands marks on exact digits; nothing is rounded and no float is made. */
function group(digits: string): string {
  const [whole = '0', part] = digits.split('.');
  return grouped.format(BigInt(whole)) + (part === undefined ? '' : `.${part}`);
}

const trimmed = (digits: string): string => (digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits);

/** Decimals shown for a size already divided by its magnitude word. */
function decimalsFor(size: Big, unit: string, scaled: boolean): number {
  if (size.eq(0)) return 0;
  if (scaled) return size.gte(100) ? 1 : 2;
  if (size.lt(1)) return Math.max(2, 1 - size.e);
  if (unit === 'percent' || unit === 'index') return 1;
  return size.gte(1000) ? 1 : 2;
}

function dress(digits: string, word: string, unit: string, negative: boolean): string {
  const words = unitWords(unit);
  const after = digits === '1' && word === '' ? words.one : words.many;
  return `${negative ? MINUS : ''}${words.before}${group(digits)}${word === '' ? '' : ` ${word}`}${after}`;
}

/**
 * A value as people say it: "$295.5 billion", "1.38 million t", "43.7%", "105,007 deaths". Rounded half-up for reading only;
 * never feed the answer back into arithmetic. An empty value is "no value".
 * @throws Error when `value` is neither empty nor a plain decimal.
 */
export function formatValue(value: string, unit: string): string {
  if (value === '') return 'no value';
  const exact = Big(value);
  const size = exact.abs();
  let { power, word } = magnitude(size.toNumber());
  let scaled = size.times(Big(10).pow(-power));
  // 999,999,999 rounds up into the next word: say "1 billion", not "1,000 million".
  if (power > 0 && scaled.round(decimalsFor(scaled, unit, true), Big.roundHalfUp).gte(1000)) {
    ({ power, word } = magnitude(10 ** (power + 3)));
    scaled = size.times(Big(10).pow(-power));
  }
  const digits = trimmed(scaled.toFixed(decimalsFor(scaled, unit, power > 0), Big.roundHalfUp));
  return dress(digits, word, unit, exact.lt(0) && digits !== '0');
}

/** Every digit of a value with its unit: "$295,515,400,000". An empty value is "no value". */
export function formatExact(value: string, unit: string): string {
  if (value === '') return 'no value';
  const negative = value.startsWith('-');
  return dress(negative ? value.slice(1) : value, '', unit, negative);
}

import Big from 'big.js';
import { plain, shift } from '@/lib/decimal';
import type { Claim } from '@/lib/model/claim';
import type { Random } from './random';

/** Hedges as often as newspapers use them, bare figures most; the mix is ours and the same for true and for chance numbers. */
const HEDGES: readonly (readonly [Claim['hedge'], number])[] = [['none', 50], ['about', 15], ['nearly', 10], ['over', 10], ['at-least', 10], ['up-to', 5]];
/** Significant digits printed, each as often. With two, most fits are chance whatever the method: the table shows them in a line of their own. */
export const DIGITS = [3, 4, 5, 6] as const;

/** How each hedge is printed for a value: raised to the last digit, cut at it, or rounded. */
const MODE: Readonly<Record<Claim['hedge'], 0 | 2 | 3>> = { none: 2, about: 2, over: 0, 'at-least': 0, nearly: 3, 'up-to': 3 };

export type Printed = Pick<Claim, 'value' | 'scale' | 'hedge'> & { readonly digits: number };

/** Significant digits of an exact decimal, closing zeros not counted. */
export const digitsOf = (value: string): number => value.replace(/^-/, '').replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;

/** `value` as an outlet might print it: some significant digits, a magnitude word, a hedge. Null where it cannot be, as zero. */
export function printed(value: string, random: Random, digits: number = random.of(DIGITS), hedge: Claim['hedge'] = random.weighted(HEDGES)): Printed | null {
  const size = new Big(value).abs();
  if (size.eq(0)) return null;
  const place = size.e - digits + 1;
  const rounded = size.div(new Big(10).pow(place)).round(0, MODE[hedge]).times(new Big(10).pow(place));
  if (hedge === 'over' && rounded.eq(size)) return printed(value, random, digits, 'at-least');
  const scale = [12, 9, 6, 0].find((power) => rounded.e >= power) ?? 0;
  const text = shift(plain(rounded), -scale);
  const decimals = Math.max(0, scale - place);
  return { value: `${value.startsWith('-') ? '-' : ''}${new Big(text).toFixed(decimals)}`, scale, hedge, digits };
}

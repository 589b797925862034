import { compare } from '../decimal';
import type { Claim } from '../model/claim';
import type { Unit } from '../model/unit';
import { baseValue, contains, evidenceInterval, interval, type Interval } from '../quantity/interval';
import { wordNumbers } from '../quantity/number-words';
import { isBare, numberPlaces, significant, type AskedAmount } from './asked';

/** How well a figure answers a number: it was printed so; its words allow it; it is what the record says; it is close by. */
export const TIERS = ['printed', 'allowed', 'official', 'near'] as const;
export type Tier = (typeof TIERS)[number];

/** Powers of ten a number without magnitude word may be of. */
const SCALES = [0, 3, 6, 9, 12] as const;
const size = (value: string): string => value.replace(/^-/, '');
const sameUnit = (a: Unit | null, b: Unit): boolean => a === null || a === b || (a === 'deaths' && b === 'people') || (a === 'people' && b === 'deaths');

/** Sizes the number typed stands for, one interval for each magnitude it may have. `about` reads it loosely. */
export const sizesOf = ({ value, scale }: AskedAmount, hedge: 'none' | 'about' = 'none'): Interval[] =>
  (scale === null ? SCALES : [scale]).map((power) => interval({ value, scale: power, unit: 'USD', hedge }));

/** The numbers in the printed words of a claim, as they stand there. */
function printedNumbers(exact: string): string[] {
  const digits = numberPlaces(exact).map(({ start, end }) => /\d[\d,]*(?:\.\d+)?/.exec(exact.slice(start, end))?.[0].replaceAll(',', '') ?? '');
  return [...digits.filter((text) => text !== ''), ...wordNumbers(exact).map(({ value }) => value)];
}

function isPrinted(amount: AskedAmount, claim: Claim): boolean {
  if (amount.scale !== null) return compare(baseValue({ value: amount.value, scale: amount.scale }), size(baseValue(claim))) === 0;
  if (isBare(amount)) return printedNumbers(claim.selector.exact).some((number) => compare(number, amount.value) === 0) || compare(amount.value, size(baseValue(claim))) === 0;
  return compare(amount.value, size(claim.value)) === 0 || compare(amount.value, size(baseValue(claim))) === 0;
}

/** A claim and the value it was held against, an exact decimal in the base unit; empty where there is none. */
export interface Figure { readonly claim: Claim; readonly official: string }

/** How a claim answers a number, or null where it does not. Sizes are compared: nobody types the minus of a deficit. */
export function tierOf(amount: AskedAmount, { claim, official }: Figure): Tier | null {
  if (!sameUnit(amount.unit, claim.unit)) return null;
  if (isPrinted(amount, claim)) return 'printed';
  const { value, scale } = amount;
  const allowed = evidenceInterval({ ...claim, value: size(claim.value) });
  if (scale !== null && contains(allowed, baseValue({ value, scale }))) return 'allowed';
  if (official !== '' && significant(amount) >= 3 && sizesOf(amount).some((range) => contains(range, size(official)))) return 'official';
  return scale !== null && sizesOf(amount, 'about').some((range) => contains(range, size(baseValue(claim)))) ? 'near' : null;
}

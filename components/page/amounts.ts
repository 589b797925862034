import { absolute, ceiling, compare, floor, round, shift } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { magnitude, unitWords } from '@/lib/layout/units';
import type { Row } from '@/lib/model/row';

/** Decimals kept: the ends of a printed interval have fewer, so two ends never read the same. */
const FINE = 4;

/** A value to four decimals, with a magnitude word: "$658.85 billion"; finer than `formatValue`, for amounts that are compared. */
export function fineWords(value: string, unit: string): string {
  if (value === '') return 'no value';
  const size = absolute(value);
  const { power, word } = magnitude(Number(size));
  const digits = round(shift(size, -power), FINE).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const negative = compare(value, '0') < 0;
  if (power === 0) return formatExact(negative ? `-${digits}` : digits, unit);
  const { before, many } = unitWords(unit);
  return `${negative ? '−' : ''}${before}${digits} ${word}${many}`;
}

/** Things that come whole: no interval of theirs ends between two of them. */
const COUNTED = new Set(['people', 'deaths', 'chemicals', 'cargoes', 'entities']);

/** The values a printed figure allows, in words; an empty end is open, and "over" leaves out the figure itself. */
export function intervalWords({ low: least, high: most, unit, hedge }: Pick<Row, 'low' | 'high' | 'unit' | 'hedge'>): string {
  const whole = COUNTED.has(unit);
  const low = whole && least !== '' ? ceiling(least) : least;
  const high = whole && most !== '' ? floor(most) : most;
  if (low === '' && high === '') return 'any value';
  if (low === '') return `up to ${fineWords(high, unit)}`;
  if (high === '') return hedge === 'over' ? `more than ${fineWords(low, unit)}` : `${fineWords(low, unit)} or more`;
  if (low === high) return fineWords(low, unit);
  return `${fineWords(low, unit)} to ${fineWords(high, unit)}`;
}

import { absolute, compare, shift } from '@/lib/decimal';
import { formatExact } from '@/lib/layout/format';
import { magnitude, unitWords } from '@/lib/layout/units';

/** Every digit, but with a magnitude word: "$658.85 billion". Unlike `formatValue` nothing is rounded, so two ends never read the same. */
export function exactWords(value: string, unit: string): string {
  if (value === '') return 'no value';
  const size = absolute(value);
  const { power, word } = magnitude(Number(size));
  if (power === 0) return formatExact(value, unit);
  const digits = shift(size, -power).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
  const { before, many } = unitWords(unit);
  return `${compare(value, '0') < 0 ? '−' : ''}${before}${digits} ${word}${many}`;
}

/** The values a printed figure allows, in words; an empty end is open. */
export function intervalWords(low: string, high: string, unit: string): string {
  if (low === '' && high === '') return 'any value';
  if (low === '') return `up to ${exactWords(high, unit)}`;
  if (high === '') return `${exactWords(low, unit)} or more`;
  if (low === high) return exactWords(low, unit);
  return `${exactWords(low, unit)} to ${exactWords(high, unit)}`;
}

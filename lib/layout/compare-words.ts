import type { ComparedSeries } from '../compare';
import { formatValue } from './format';

const signed = (value: string, unit: string): string => `${/^-|^0(\.0+)?$/.test(value) ? '' : '+'}${formatValue(value, unit)}`;

/** "+$23 billion (+19.2%)"; of per cents in points; what is missing where a period has no value. */
export function changeInWords({ from, to, change, percent, unit }: ComparedSeries): string {
  const missing = [['the first', from] as const, ['the second', to] as const].flatMap(([which, row]) => (row === null || row.value === '' ? [which] : []));
  if (change === null) return `no value for ${missing.join(' nor ')} period`;
  return `${signed(change, unit === 'percent' ? 'percentage-point' : unit)}${percent === null ? '' : ` (${signed(percent, 'percent')})`}`;
}

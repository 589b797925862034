import { absolute, compare, subtract } from '../decimal';
import { formatExact, formatValue } from '../layout/format';
import type { Row } from '../model/row';
import { isPoint, monthsCovered } from '../period';

/** More decimals than this are the tail of a quotient, not something a source printed. */
const DECIMALS = 6;
const MS_A_DAY = 86_400_000;

const days = ({ period_start: start, period_end: end }: Row): number => Math.round((Date.parse(end) - Date.parse(start)) / MS_A_DAY);

/** Whether two rows cover periods of one length, or both say from when a rate or stock stands, so that the step between them says something. */
function sameLength(a: Row, b: Row): boolean {
  if (a.period === '' || b.period === '' || isPoint(a.period) !== isPoint(b.period)) return false;
  if (isPoint(a.period) && a.frequency !== 'monthly') return true;
  const [one, other] = [monthsCovered(a.period), monthsCovered(b.period)];
  return one === null && other === null ? days(a) === days(b) : one === other;
}

/** "$139.7 billion, exactly $139,687,100,000": the short form, and every digit where that one has rounded. */
function amount(value: string, unit: string): string {
  const short = formatValue(value, unit);
  const exact = formatExact(value, unit);
  return exact === short || (value.split('.')[1] ?? '').length > DECIMALS ? short : `${short}, exactly ${exact}`;
}

/** Last minus first in exact decimals, in the unit of the difference: per cents differ by percentage points. */
export const changeOver = (first: Row, last: Row): { readonly value: string; readonly unit: string } => (
  { value: subtract(last.value, first.value), unit: last.unit === 'percent' ? 'percentage-point' : last.unit });

/**
 * The change from the first to the last value as a sentence. Below zero it says which way that is, since a larger deficit is a lower number.
 * Both rows have values in one unit.
 */
export function changeInWords(first: Row, last: Row): string {
  if (!sameLength(first, last)) return 'First and last value cover periods of different length, so no change is stated.';
  const { value, unit } = changeOver(first, last);
  const way = compare(value, '0');
  if (way === 0) return 'The last value is the same as the first.';
  const below = compare(first.value, '0') < 0 && compare(last.value, '0') < 0;
  const towards = below ? (way < 0 ? ', further below zero' : ', nearer to zero') : '';
  return `From the first to the last it ${way > 0 ? 'rose' : 'fell'} by ${amount(absolute(value), unit)}${towards}.`;
}

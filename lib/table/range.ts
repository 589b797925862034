import { periodSpan } from '../model/span';
import type { View } from '../model/view';

/** Whether a period has a day in the range shown. */
export type InRange = (period: string) => boolean;

/** First day of the range, last day, or null where the end is open or the word is no period. */
function dayOf(end: string, side: 'start' | 'end'): string | null {
  return end === 'earliest' || end === 'latest' ? null : (periodSpan(end)?.[side] ?? null);
}

/** The range of a view: each end a period, whose own days are included, or open at `earliest` and `latest`. */
export function inRange({ from, to }: Pick<View, 'from' | 'to'>): InRange {
  const start = dayOf(from, 'start');
  const end = dayOf(to, 'end');
  return (period) => {
    const span = periodSpan(period);
    return span !== null && (start === null || span.end >= start) && (end === null || span.start <= end);
  };
}

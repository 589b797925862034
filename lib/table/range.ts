import { periodSpan } from '../model/span';
import type { View } from '../model/view';
import { periodExtent } from '../period';

/** Whether a period has a day in the range shown. */
export type InRange = (period: string) => boolean;

const isOpen = (end: string): boolean => end === 'earliest' || end === 'latest';

/** First day of the range, last day, or null where the end is open or the word is no period. */
const dayOf = (end: string, side: 'start' | 'end'): string | null => (isOpen(end) ? null : (periodSpan(end)?.[side] ?? null));

/**
 * A view whose `latest..latest` or `earliest..earliest` is written as the one period it names: the last or first of `periods`.
 * Any other range, and one for which there is no period, is left as it is.
 */
export function withOnePeriod(view: View, periods: Iterable<string>): View {
  if (view.from !== view.to || !isOpen(view.from)) return view;
  const extent = periodExtent(periods);
  if (extent === null) return view;
  const only = view.from === 'latest' ? extent.last : extent.first;
  return { ...view, from: only, to: only };
}

/** The range of a view: each end a period, whose own days are included, or open at `earliest` and `latest`. One that only starts at `latest` or ends at `earliest` holds nothing. */
export function inRange({ from, to }: Pick<View, 'from' | 'to'>): InRange {
  if (from === 'latest' || to === 'earliest') return () => false;
  const start = dayOf(from, 'start');
  const end = dayOf(to, 'end');
  return (period) => {
    const span = periodSpan(period);
    return span !== null && (start === null || span.end >= start) && (end === null || span.start <= end);
  };
}

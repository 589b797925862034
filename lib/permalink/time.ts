import { periodSpan, type Span } from '../model/span';

export interface TimeRange { readonly from: string; readonly to: string }

const EARLIEST: Span = { start: '0000-00-00', end: '0000-00-00' };
const LATEST: Span = { start: '9999-99-99', end: '9999-99-99' };

/** Days an end of a range covers, or null when it is no period of a four-digit year. */
function endSpan(end: string): Span | null {
  if (end === 'earliest') return EARLIEST;
  if (end === 'latest') return LATEST;
  const span = periodSpan(end);
  return span && [span.start, span.end].every((day) => /^\d{4}-/.test(day)) ? span : null;
}

export const isTimeEnd = (text: string): boolean => endSpan(text) !== null;

/** Whether the range would hold no day: it starts after it ends. Both ends must be ends. */
export function isReversed({ from, to }: TimeRange): boolean {
  const first = endSpan(from);
  const last = endSpan(to);
  return first !== null && last !== null && first.start > last.end;
}

/** A period that stands by itself, neither earliest nor latest. */
export const isOnePeriod = (text: string): boolean => isTimeEnd(text) && text !== 'earliest' && text !== 'latest';

/** The two ends and nothing else, turned round where they run backwards. */
export const inOrder = ({ from, to }: TimeRange): TimeRange => (isReversed({ from, to }) ? { from: to, to: from } : { from, to });

/** Splits `a..b`; a single period stands for itself to itself; null when there are more than two ends. */
export function splitRange(text: string): TimeRange | null {
  const [from = '', to = from, ...more] = text.split('..');
  return more.length > 0 ? null : { from, to };
}

/** The chart's default range, or all of time when that range is malformed (the data check reports it). */
export function defaultRange(time: string): TimeRange {
  const range = splitRange(time);
  return range && isTimeEnd(range.from) && isTimeEnd(range.to) && !isReversed(range) ? range : { from: 'earliest', to: 'latest' };
}

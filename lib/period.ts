import { periodSpan, type Span } from './model/span';
import type { Frequency } from './model/series';
import { textOrder } from './text-order';

const PARTS = { year: /^\d{4}$/, quarter: /^(\d{4})-Q([1-4])$/, month: /^(\d{4})-(\d{2})$/, day: /^(\d{4})-(\d{2})-(\d{2})$/, fiscal: /^FY(\d{4})$/, marketing: /^MY(\d{4})\/\d{2}$/ };
const MS_A_DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_A_DAY;
const dayText = (number: number): string => new Date(number * MS_A_DAY).toISOString().slice(0, 10);
/** The day after a day, both YYYY-MM-DD. */
export const dayAfter = (day: string): string => dayText(dayNumber(day) + 1);
const isMonthEnd = (day: string): boolean => dayAfter(day).endsWith('-01');

/** Days of a period; one that is none can come only from unchecked data, and is an error there. */
function span(period: string): Span {
  const found = periodSpan(period);
  if (!found) throw new RangeError(`not a period: ${period}`);
  return found;
}

/** `year`-`month` moved by `n` months as [year, month], or null outside the years 0000 to 9999. */
function monthsLater(year: number, month: number, n: number): [string, string] | null {
  const index = year * 12 + (month - 1) + n;
  const y = Math.floor(index / 12);
  return y < 0 || y > 9999 ? null : [String(y).padStart(4, '0'), two(index - y * 12 + 1)];
}

function shiftDay(day: string, parts: RegExpExecArray, n: number): string | null {
  const to = monthsLater(Number(parts[1]), Number(parts[2]), n);
  if (!to) return null;
  // The last day of a month goes to the last day of a month: a mid-year count dated 30 June follows one dated 31 December.
  if (isMonthEnd(day)) return span(to.join('-')).end;
  const text = `${to.join('-')}-${parts[3]}`;
  return periodSpan(text) ? text : null;
}

function shiftPlain(period: string, n: number): string | null {
  const quarter = PARTS.quarter.exec(period);
  if (quarter) {
    const to = n % 3 === 0 ? monthsLater(Number(quarter[1]), Number(quarter[2]) * 3, n) : null;
    return to && `${to[0]}-Q${Number(to[1]) / 3}`;
  }
  const month = PARTS.month.exec(period);
  if (month) return monthsLater(Number(month[1]), Number(month[2]), n)?.join('-') ?? null;
  const day = PARTS.day.exec(period);
  if (day) return shiftDay(period, day, n);
  const year = PARTS.fiscal.exec(period)?.[1] ?? PARTS.marketing.exec(period)?.[1] ?? PARTS.year.exec(period)?.[0];
  const to = year === undefined || n % 12 !== 0 ? null : monthsLater(Number(year), 1, n);
  if (!to) return null;
  if (period.startsWith('FY')) return `FY${to[0]}`;
  return period.startsWith('MY') ? `MY${to[0]}/${two((Number(to[0]) + 1) % 100)}` : to[0];
}

/**
 * `period` moved by `months` (negative is earlier), written as the period was written: `2025-06` by −120 is `2015-06`.
 * Null where no such period exists: half a year from `2024`, a month before 30 March.
 */
export function shiftPeriod(period: string, months: number): string | null {
  const [from, to] = period.startsWith('MY') ? [period] : period.split('/');
  if (from === undefined || to === undefined) return shiftPlain(period, months);
  const start = shiftPlain(from, months);
  const end = shiftPlain(to, months);
  const text = `${start}/${end}`;
  return start && end && periodSpan(text) ? text : null;
}

/** Whole calendar months a period covers, or null when it starts or ends within one. */
export function monthsCovered(period: string): number | null {
  const { start, end } = span(period);
  if (!start.endsWith('-01') || !isMonthEnd(end)) return null;
  return (Number(end.slice(0, 4)) - Number(start.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(start.slice(5, 7)) + 1;
}

/** A single day or month: where a stock is counted or a rate starts, in series whose frequency is longer or irregular. */
export const isPoint = (period: string): boolean => PARTS.day.test(period) || PARTS.month.test(period);

const MONTHS_BETWEEN: Readonly<Partial<Record<Frequency, number>>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, annual: 12, 'fiscal-year': 12, 'marketing-year': 12 };

/**
 * The period just before `period` in a series of this frequency: `2023` before `2024`, `2024-06/2024-11` before `2024-12/2025-05`,
 * the day seven days earlier in a weekly series. Null where the calendar does not say, as for days of an irregular series.
 */
export function previousPeriod(period: string, frequency: Frequency): string | null {
  if (isPoint(period)) {
    if (frequency === 'weekly' && PARTS.day.test(period)) return dayText(dayNumber(period) - 7);
    const months = MONTHS_BETWEEN[frequency];
    return months === undefined ? null : shiftPeriod(period, -months);
  }
  const months = monthsCovered(period);
  if (months !== null) return shiftPeriod(period, -months);
  const { start, end } = span(period);
  const length = dayNumber(end) - dayNumber(start) + 1;
  return `${dayText(dayNumber(start) - length)}/${dayText(dayNumber(end) - length)}`;
}

/** Key under which two ways of writing the same days are one: `2024-01/2024-12` and `2024`. */
export function spanKey(period: string): string {
  const { start, end } = span(period);
  return `${start}/${end}`;
}

/** Order in time: by first day, then last day, then as written. */
export function comparePeriods(a: string, b: string): number {
  const left = span(a);
  const right = span(b);
  return textOrder(left.start, right.start) || textOrder(left.end, right.end) || textOrder(a, b);
}

/** A copy in time order, for lists too long to read every period at every comparison. */
export function inTimeOrder<T extends { readonly period: string }>(items: readonly T[]): T[] {
  return items.map((item) => ({ item, key: spanKey(item.period) }))
    .sort((a, b) => textOrder(a.key, b.key) || textOrder(a.item.period, b.item.period)).map(({ item }) => item);
}

/** First and last of a set of periods in time, with the days they reach over; null for an empty set. */
export function periodExtent(periods: Iterable<string>): { first: string; last: string; span: Span } | null {
  let first: string | null = null;
  let last: string | null = null;
  for (const period of periods) {
    if (first === null || comparePeriods(period, first) < 0) first = period;
    if (last === null || textOrder(span(period).end, span(last).end) > 0 || (span(period).end === span(last).end && comparePeriods(period, last) > 0)) last = period;
  }
  return first === null || last === null ? null : { first, last, span: { start: span(first).start, end: span(last).end } };
}

import { dateOf, monthStart, tenth } from './days';
import type { XTick } from './types';

const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100];
const MONTH_STEPS = [1, 2, 3, 6, 12];
/** Pixels one label needs. */
const YEAR_ROOM = 54;
const YEAR_ROOM_NARROW = 40;
/** Width from which labels may stand as far apart as is calm to read. */
const ROOMY = 400;
const MONTH_ROOM = 38;
const DAY_ROOM = 76;
const DAYS_PER_YEAR = 365.25;
/** Below this many days single days are named; below this many years, months. */
const DAY_MODE = 70;
const MONTH_MODE_YEARS = 2.6;

const monthName = new Intl.DateTimeFormat('en-US', { month: 'short', timeZone: 'UTC' });
const nameOf = (day: number): string => monthName.format(new Date(day * 86_400_000));

type At = (day: number) => number;
interface Range { readonly from: number; readonly to: number; readonly width: number; readonly at: At }

const tick = (at: At, day: number, label: string, sub = ''): XTick => ({ day, x: tenth(at(day)), label, sub });

/** Years stand under the middle of the year they name. */
function yearTicks({ from, to, width, at }: Range): XTick[] {
  const years = (to - from) / DAYS_PER_YEAR;
  const step = YEAR_STEPS.find((n) => years / n <= width / (width < ROOMY ? YEAR_ROOM_NARROW : YEAR_ROOM)) ?? 100;
  const ticks: XTick[] = [];
  const last = dateOf(to - 1).year;
  for (let year = Math.ceil(dateOf(from).year / step) * step; year <= last; year += step) {
    const middle = (monthStart(year, 1) + monthStart(year + 1, 1)) / 2;
    if (middle >= from && middle <= to) ticks.push(tick(at, middle, String(year)));
  }
  return ticks;
}

/** Months stand under their middle; the year is said under the first and under each January. */
function monthTicks({ from, to, width, at }: Range): XTick[] {
  const months = (to - from) / (DAYS_PER_YEAR / 12);
  const step = MONTH_STEPS.find((n) => months / n <= width / MONTH_ROOM) ?? 12;
  const ticks: XTick[] = [];
  let named = 0;
  const first = dateOf(from);
  for (let month = 1; monthStart(first.year, month) < to; month += step) {
    const start = monthStart(first.year, month);
    const middle = (start + monthStart(first.year, month + 1)) / 2;
    if (middle < from || middle > to) continue;
    const { year } = dateOf(start);
    ticks.push(tick(at, middle, nameOf(start), year === named ? '' : String(year)));
    named = year;
  }
  return ticks;
}

function dayTicks({ from, to, width, at }: Range): XTick[] {
  const count = Math.max(1, Math.min(Math.floor(to - from), Math.floor(width / DAY_ROOM)));
  const step = Math.max(1, Math.ceil((to - from) / count));
  const ticks: XTick[] = [];
  let named = 0;
  for (let day = from; day < to; day += step) {
    const { year, date } = dateOf(day);
    ticks.push(tick(at, day + 0.5, `${date} ${nameOf(day)}`, year === named ? '' : String(year)));
    named = year;
  }
  return ticks;
}

/**
 * Ticks for days `from` (included) to `to` (excluded) over pixel columns `left` to `right`.
 * `yearly` says that every period drawn is at least a year long, so that months would say nothing.
 */
export function xAxis(from: number, to: number, left: number, right: number, yearly: boolean): { readonly ticks: readonly XTick[]; readonly at: At } {
  const at: At = (day) => left + ((day - from) / (to - from)) * (right - left);
  const range: Range = { from, to, width: right - left, at };
  if (!yearly && to - from < DAY_MODE) return { ticks: dayTicks(range), at };
  const ticks = yearly || (to - from) / DAYS_PER_YEAR > MONTH_MODE_YEARS ? yearTicks(range) : monthTicks(range);
  return { ticks: ticks.length > 0 ? ticks : dayTicks({ ...range, width: DAY_ROOM }), at };
}

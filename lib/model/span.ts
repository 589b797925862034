const YEAR = /^\d{4}$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const FISCAL = /^FY(\d{4})$/;
const MARKETING = /^MY(\d{4})\/(\d{2})$/;

const two = (n: number): string => String(n).padStart(2, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
/** Days of a month of the proleptic Gregorian calendar; 0 for a month there is not. By table, since bulk exports ask for every day of every series. */
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : ([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0));

/** First and last day, both included, as YYYY-MM-DD. */
export interface Span { readonly start: string; readonly end: string }

function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7)));
}

function simpleSpan(text: string): Span | null {
  if (YEAR.test(text)) return { start: `${text}-01-01`, end: `${text}-12-31` };
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = Number(quarter[2]) * 3;
    return { start: `${quarter[1]}-${two(last - 2)}-01`, end: `${quarter[1]}-${two(last)}-${daysIn(Number(quarter[1]), last)}` };
  }
  const month = MONTH.exec(text);
  if (month) return { start: `${text}-01`, end: `${text}-${daysIn(Number(month[1]), Number(month[2]))}` };
  return isDay(text) ? { start: text, end: text } : null;
}

/**
 * Days a period covers, or null when `text` is no period.
 * Accepts `2024`, `2024-Q3`, `2024-08`, `2025-11-20`, `2024-12/2025-05` (any two of the former, in order),
 * `FY2024` (US fiscal year, October to September) and `MY2025/26` (US soybean marketing year, September to August).
 */
export function periodSpan(text: string): Span | null {
  if (isDay(text)) return { start: text, end: text };
  const fiscal = FISCAL.exec(text);
  if (fiscal) return { start: `${String(Number(fiscal[1]) - 1).padStart(4, '0')}-10-01`, end: `${fiscal[1]}-09-30` };
  const marketing = MARKETING.exec(text);
  if (marketing) {
    const first = Number(marketing[1]);
    return two((first + 1) % 100) === marketing[2] ? { start: `${first}-09-01`, end: `${first + 1}-08-31` } : null;
  }
  const [from, to, ...more] = text.split('/');
  if (from === undefined || more.length > 0) return null;
  if (to === undefined) return simpleSpan(from);
  const start = simpleSpan(from);
  const end = simpleSpan(to);
  return start && end && start.start < end.end ? { start: start.start, end: end.end } : null;
}

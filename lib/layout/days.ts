const MS_PER_DAY = 86_400_000;

/** Days since 1970-01-01 of an ISO day, UTC. NaN when the text is no day. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / MS_PER_DAY;

/** First instant of a month (1 to 12; beyond runs into other years), in days since 1970-01-01 UTC. */
export const monthStart = (year: number, month: number): number => Date.UTC(year, month - 1, 1) / MS_PER_DAY;

/** Calendar fields of a day number, UTC. */
export function dateOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const at = new Date(Math.floor(day) * MS_PER_DAY);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, date: at.getUTCDate() };
}

/** One decimal is a tenth of a pixel: below what can be seen, and it keeps the markup short. */
export const tenth = (n: number): number => Math.round(n * 10) / 10;

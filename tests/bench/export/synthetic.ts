/** Made-up daily series, alike whether written to files or made while read. Nobody's statistic, and only ever used in benchmarks. */

/** A view holds no more than 24 series. */
export const SERIES = 20;
export const STAMP = '2026-11-24T00:00:00Z';
const FIRST_DAY = Date.UTC(1880, 0, 1);
const DAY = 86_400_000;

export const idOf = (n: number): string => `synthetic-${String(n).padStart(2, '0')}`;
export const periodOf = (day: number): string => new Date(FIRST_DAY + day * DAY).toISOString().slice(0, 10);
/** A value in thousands with three decimals, as often negative as not. */
export const valueOf = (at: number): string => String(((at * 48271 + 11) % 2147483647 - 1073741823) / 1000);

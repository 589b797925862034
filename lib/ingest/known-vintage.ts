import type { TidyRow } from './adapter';

/** Whether the table knows only the year a value was published in. Its note then says the year. */
export const yearOnly = (row: TidyRow): boolean => /^\d{4}$/.test(row.vintage);

/** The vintage as the table has it, or empty where it knows only a year: a vintage is a month or a day. */
export const knownVintage = (row: TidyRow): string => (yearOnly(row) ? '' : row.vintage);

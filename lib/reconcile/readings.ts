import type { Datum } from '../derive/datum';
import type { Status } from '../model/observation';
import { samePeriod } from './match';

/** Whether `vintage` is later than `other` as far as both are told; a day of a month is not later than that month. */
export function isLaterVintage(vintage: string, other: string): boolean {
  const precision = Math.min(vintage.length, other.length);
  return precision > 0 && vintage.slice(0, precision) > other.slice(0, precision);
}

/** What its own source calls an estimate, a forecast or unreliable. */
const LOOSE: readonly Status[] = ['E', 'F', 'U'];

/**
 * The value of the latest vintage for the period of `own`: its own, or that of a twin, another reading of the same fact (rounded, as quoted),
 * where the twin's vintage is later than the known one of `own`. A twin of an unknown day, of a day no later, or one that is itself loose hides nothing.
 */
export function latestReading(own: Datum, twins: readonly (readonly Datum[])[]): Datum {
  return twins.reduce((held, data) => {
    const other = samePeriod(own.period, data);
    return other && other.value !== '' && !LOOSE.includes(other.status) && held.vintage !== '' && isLaterVintage(other.vintage, held.vintage) ? other : held;
  }, own);
}

/** The value a twin has for a period of which the series itself has none: better one read elsewhere than none. */
export const onlyReading = (period: string, twins: readonly (readonly Datum[])[]): Datum | null =>
  twins.flatMap((data) => samePeriod(period, data) ?? []).find(({ value }) => value !== '') ?? null;

import { absolute, compare, subtract } from '../decimal';
import type { Datum } from '../derive/datum';
import type { Status } from '../model/observation';
import { halfStep, roundedPlace } from '../quantity/step';
import { samePeriod } from './match';

/** Whether `vintage` is later than `other` as far as both are told; a day of a month is not later than that month. */
export function isLaterVintage(vintage: string, other: string): boolean {
  const precision = Math.min(vintage.length, other.length);
  return precision > 0 && vintage.slice(0, precision) > other.slice(0, precision);
}

/** What its own source calls an estimate, a forecast or unreliable. */
const LOOSE: readonly Status[] = ['E', 'F', 'U'];

/** Whether `twin` says another value, and not only the same one in fewer digits: `own` is further from it than half a step of its last digit that is not zero. */
function saysOther(twin: string, own: string): boolean {
  return compare(absolute(subtract(twin, own)), halfStep(roundedPlace(twin.replace(/^-/, ''), 0))) > 0;
}

/**
 * The value of the latest vintage for the period of `own`: its own, or that of a twin, another reading of the same fact (rounded, as quoted),
 * where the twin's vintage is later than the known one of `own`. A twin of an unknown day, of a day no later, one that is itself loose, worked out here, or the same value rounded
 * hides nothing.
 */
export function latestReading(own: Datum, twins: readonly (readonly Datum[])[]): Datum {
  return twins.reduce((held, data) => {
    const other = samePeriod(own.period, data);
    if (!other || other.value === '' || other.grade === 'derived' || LOOSE.includes(other.status)) return held;
    return (held.value === '' || saysOther(other.value, held.value)) && held.vintage !== '' && isLaterVintage(other.vintage, held.vintage) ? other : held;
  }, own);
}

/** The value a twin has for a period of which the series itself has none: better one read elsewhere than none. */
export const onlyReading = (period: string, twins: readonly (readonly Datum[])[]): Datum | null =>
  twins.flatMap((data) => samePeriod(period, data) ?? []).find(({ value }) => value !== '') ?? null;

import type { Datum } from '../derive/datum';
import { samePeriod } from './match';
import { latestReading } from './readings';

/** What could be read of a value on the day or month an article was published. */
export interface Then {
  /**
   * `published`: a vintage of that day or before is on hand. `not-yet-published`: the source gave its first value later.
   * `unknown`: there was a value, but no copy tells of a vintage that old.
   */
  readonly state: 'published' | 'not-yet-published' | 'unknown';
  /** The value of the latest vintage by then, in the base unit; null unless `published`. */
  readonly value: string | null;
  /** Vintage of that value, empty where it is of several. */
  readonly vintage: string;
  /** To what the date of the article is known. A month counts with all vintages of the month. */
  readonly dated: 'day' | 'month';
}

/** Values of the claim's series as of the article: `dated` those whose vintage is told, with those of its `twins`; `readable` these and those of an unknown day. */
export interface PastValues {
  readonly published: string;
  readonly dated: readonly Datum[];
  readonly twins: readonly (readonly Datum[])[];
  /** Of the series and of its twins, each in time order. */
  readonly readable: readonly (readonly Datum[])[];
}

const MONTH = '2025-11'.length;

/** What was known of `period` when the article was published; the very period, for an older one that stood in for it is another fact. */
export function thenOf(period: string, { published, dated, readable, twins }: PastValues): Then {
  const precision = published.length === MONTH ? 'month' as const : 'day' as const;
  const own = samePeriod(period, dated);
  // Where the series itself holds only what came later, its first print may stand in a twin.
  const first = own && own.value !== '' ? own : twins.flatMap((data) => samePeriod(period, data) ?? []).find(({ value }) => value !== '');
  if (first) {
    const reading = latestReading(first, twins);
    return { state: 'published', value: reading.value, vintage: reading.vintage, dated: precision };
  }
  return { state: own || readable.some((data) => samePeriod(period, data)) ? 'unknown' : 'not-yet-published', value: null, vintage: '', dated: precision };
}

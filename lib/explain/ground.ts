import { byId } from '../by-id';
import type { Datum } from '../derive/datum';
import { fromObservation } from '../derive/datum';
import { latest, publishedBy } from '../derive/latest';
import { resolve } from '../derive/resolve';
import type { Facets } from '../model/facets';
import type { Observation } from '../model/observation';
import type { Series } from '../model/series';
import { periodSpan } from '../model/span';
import { spanKey } from '../period';
import { textOrder } from '../text-order';
import { covers } from './covers';
import { buildIndex, type Fact, type ValueIndex } from './by-value';

/** Everything an explanation may rest on: what could be read by one day, by value, with the facets that say how series stand to each other. */
export interface Ground {
  readonly index: ValueIndex;
  readonly series: ReadonlyMap<string, Series>;
  /** Facets in the order of `index.series`; undefined for a series without any, which explains nothing. */
  readonly facetsOf: readonly (Facets | undefined)[];
  readonly facets: ReadonlyMap<string, Facets>;
  /** Those of series with values, in order of id, so that nothing depends on the order of the files. */
  readonly inOrder: readonly Facets[];
  /** Values in force on that day, in time order. */
  readonly values: ReadonlyMap<string, readonly Datum[]>;
  /** The value of a series for exactly these days, or undefined. */
  readonly valueFor: (series: string, period: string) => Datum | undefined;
}

/** Press reports confirm nothing, so they explain nothing either. */
const isPress = (series: Series | undefined): boolean => series?.kind === 'official' && series.standing === 'press';

/** Whether a period had begun by the day or month `date`. */
const begunBy = (period: string, date: string): boolean => (periodSpan(period)?.start ?? '').slice(0, date.length) <= date;

/** Observations an author could have read on the day or month `date`: published by then, or on a day nobody tells. */
export const readableBy = (observations: readonly Observation[], date: string): Observation[] =>
  [...observations.filter(({ vintage }) => vintage === ''), ...publishedBy(observations, date)];

const vintageKey = ({ series, period, vintage }: Observation): string => `${series}@${period}@${vintage}`;

/** Puts an index over facts beside the facets of their series. */
export function groundOf(facts: readonly Fact[], series: readonly Series[], facets: readonly Facets[], values: ReadonlyMap<string, readonly Datum[]>): Ground {
  const index = buildIndex(facts);
  const known = byId(facets);
  const bySpan = new Map<string, ReadonlyMap<string, Datum>>();
  const valueFor = (id: string, period: string): Datum | undefined => {
    const held = bySpan.get(id) ?? new Map(values.get(id)?.map((datum) => [spanKey(datum.period), datum]));
    bySpan.set(id, held);
    return held.get(spanKey(period));
  };
  const facetsOf = index.series.map((id) => known.get(id));
  const inOrder = facetsOf.flatMap((one) => one ?? []).sort((a, b) => textOrder(a.id, b.id));
  return { index, series: byId(series), facets: known, facetsOf, inOrder, values, valueFor };
}

/**
 * The ground for claims printed on the day or month `date`: values in force then, official and derived, and the earlier vintages they had replaced.
 * @throws Error as `resolve` does.
 */
export function groundAt(observations: readonly Observation[], series: readonly Series[], facets: readonly Facets[], date: string): Ground {
  const known = byId(series);
  const windows = new Map(facets.map(({ id, window }) => [id, window]));
  const readable = readableBy(observations, date).filter((row) => !isPress(known.get(row.series)));
  const inForce = latest(readable, null);
  const current = new Set(inForce.map(vintageKey));
  const values = resolve(series, inForce);
  // Nobody read a value of an unknown day before its time began; whether it was published is another question, left open.
  const facts: Fact[] = [...values].flatMap(([id, data]) => data.filter(({ vintage, period }) => vintage !== '' || begunBy(period, date)).map((datum) => ({ datum, covers: covers(datum.period, windows.get(id)), unit: known.get(id)?.unit ?? 'ratio', older: false })));
  // A corrected reading of the vintage in force is no earlier vintage; of one corrected before, the reading recorded last counts.
  const replaced = readable.filter((row) => !current.has(vintageKey(row))).sort((a, b) => textOrder(a.recorded, b.recorded));
  const earlier = new Map(replaced.map((row) => [vintageKey(row), row]));
  for (const row of earlier.values()) {
    const one = known.get(row.series);
    if (one) facts.push({ datum: fromObservation(row, one.scale), covers: covers(row.period, windows.get(one.id)), unit: one.unit, older: true });
  }
  return groundOf(facts, series, facets, values);
}

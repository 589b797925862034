import { periodSpan } from '../model/span';
import type { Observation } from '../model/observation';
import { comparePeriods } from '../period';

/** Whether a row with this `recorded` stamp existed at `asof`: an exact stamp, or a day, which means through its end. Null: always. */
export function recordedBy(recorded: string, asof: string | null): boolean {
  return asof === null || (asof.length === 10 ? recorded.slice(0, 10) : recorded) <= asof;
}

/**
 * The observation in force for each series and period: greatest vintage (an unknown one sorts before every dated one), then latest recorded.
 * Rows recorded after `asof` do not exist. Of rows alike in both, the later in the list counts.
 */
export function latest(observations: readonly Observation[], asof: string | null): Observation[] {
  const inForce = new Map<string, Observation>();
  for (const row of observations) {
    if (!recordedBy(row.recorded, asof)) continue;
    const key = `${row.series}@${row.period}`;
    const held = inForce.get(key);
    if (!held || held.vintage < row.vintage || (held.vintage === row.vintage && held.recorded <= row.recorded)) inForce.set(key, row);
  }
  return [...inForce.values()];
}

/**
 * Rows their source had published by the day or month `published`, as an article's author could have read them.
 * Compared at the coarser of the two precisions: a value of November counts as known on any day of November. An unknown vintage is not counted as known.
 */
export function publishedBy(observations: readonly Observation[], published: string): Observation[] {
  return observations.filter(({ vintage }) => {
    const precision = Math.min(vintage.length, published.length);
    return vintage !== '' && vintage.slice(0, precision) <= published.slice(0, precision);
  });
}

/**
 * What `latest` gives for one series, in time order and one at a time, so that a series of any length is never held again.
 * `observations` are in the order a store gives them: by first day, then vintage, then recorded.
 * @throws Error when they are not: periods would be told twice.
 */
export function* latestInOrder(observations: Iterable<Observation>, asof: string | null): Generator<Observation, void, undefined> {
  let start = '';
  let group: Observation[] = [];
  const inForce = (): Observation[] => (group.length < 2 && asof === null ? group : latest(group, asof).sort((a, b) => comparePeriods(a.period, b.period)));
  for (const row of observations) {
    const first = periodSpan(row.period)?.start ?? '';
    if (first < start) throw new Error(`${row.series}: ${row.period} comes after a period that begins on ${start}; observations must be in time order`);
    if (first !== start) {
      yield* inForce();
      group = [];
      start = first;
    }
    group.push(row);
  }
  yield* inForce();
}

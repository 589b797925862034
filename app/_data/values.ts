import type { Datum } from '@/lib/derive/datum';
import { latest } from '@/lib/derive/latest';
import { resolve } from '@/lib/derive/resolve';
import type { AsOf, Store } from '@/lib/store/store';
import { seriesNeeded } from '@/lib/table/facts';

/** Values in force at `asof` (null: now) of these series, official and derived, in time order and base units. */
export async function valuesOf(store: Store, ids: readonly string[], asof: AsOf = null): Promise<ReadonlyMap<string, readonly Datum[]>> {
  const all = await store.series(asof);
  const wanted = new Set(seriesNeeded(ids, all));
  const needed = all.filter(({ id }) => wanted.has(id));
  const official = needed.filter(({ kind }) => kind === 'official').map(({ id }) => id);
  return resolve(needed, latest(await store.observations(official, asof), asof));
}

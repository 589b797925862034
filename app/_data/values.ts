import { byId } from '@/lib/by-id';
import type { Datum } from '@/lib/derive/datum';
import { latest } from '@/lib/derive/latest';
import { resolve } from '@/lib/derive/resolve';
import type { AsOf, Store } from '@/lib/store/store';
import { seriesNeeded } from '@/lib/table/facts';

/** Values in force at `asof` (null: now) of these series, official and derived, in time order and base units. */
export async function valuesOf(store: Store, ids: readonly string[], asof: AsOf = null): Promise<ReadonlyMap<string, readonly Datum[]>> {
  const all = await store.series(asof);
  const known = byId(all);
  const needed = seriesNeeded(ids, all);
  return resolve(needed.flatMap((id) => known.get(id) ?? []), latest(await store.observations(needed, asof), asof));
}

import type { Datum } from '@/lib/derive/datum';
import { inputsOf } from '@/lib/derive/formula';
import { latest } from '@/lib/derive/latest';
import { resolve } from '@/lib/derive/resolve';
import type { Series } from '@/lib/model/series';
import type { Store } from '@/lib/store/store';

/** The given series and every series their formulas read. */
function withInputs(ids: readonly string[], all: readonly Series[]): Series[] {
  const byId = new Map(all.map((one) => [one.id, one]));
  const needed = new Set<string>();
  const visit = (id: string): void => {
    const one = byId.get(id);
    if (!one || needed.has(id)) return;
    needed.add(id);
    if (one.kind === 'derived') inputsOf(one.formula).forEach(visit);
  };
  ids.forEach(visit);
  return all.filter(({ id }) => needed.has(id));
}

/** Values in force of these series, official and derived, in time order and base units. */
export async function valuesOf(store: Store, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Datum[]>> {
  const needed = withInputs(ids, await store.series());
  const official = needed.filter(({ kind }) => kind === 'official').map(({ id }) => id);
  return resolve(needed, latest(await store.observations(official), null));
}

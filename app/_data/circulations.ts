import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import { circulate, type Circulated } from '@/lib/circulation/circulate';
import type { Circulation } from '@/lib/model/circulation';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { valuesOf } from './values';

/** Circulations that fit, each set against its original, in the order of their ids. */
export async function loadCirculations(store: Store, fits: (circulation: Circulation) => boolean = () => true): Promise<Circulated<Entry>[]> {
  const [all, entries, series, facets] = await Promise.all([store.circulations(), loadEntries(store), store.series(), store.facets()]);
  const circulations = all.filter(fits);
  const values = await valuesOf(store, circulations.flatMap(({ original }) => original?.series ?? []));
  const known = { printed: new Map(entries.map((entry) => [entry.claim.id, entry])), series: byId(series), facets: byId(facets), values };
  return circulations.map((circulation) => circulate(circulation, known));
}

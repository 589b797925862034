import { buildSearch, type Search } from '@/lib/search/search';
import { wholeOf } from '@/lib/store/at';
import { reconciled } from '@/lib/store/reconciled';
import { MOMENTS, remember } from '@/lib/store/remember';
import type { AsOf, Store } from '@/lib/store/store';
import { valuesOf } from '../values';

async function compute(store: Store, asof: AsOf): Promise<Search> {
  const [charts, series, claims, outlets, sources, articles, circulations, events, causes, checked] = await Promise.all([
    store.charts(asof), store.series(asof), store.claims(asof), store.outlets(asof), store.sources(asof), store.articles(asof), store.circulations(asof), store.events(asof), store.causes(asof), reconciled(store, asof),
  ]);
  const data = await valuesOf(store, series.map(({ id }) => id), asof);
  const values = series.flatMap(({ id, unit }) => (data.get(id) ?? []).map(({ period, value }) => ({ series: id, period, value, unit })));
  return buildSearch({ charts, series, claims, outlets, sources, articles, circulations, events, causes, values, checked });
}

/** Searches by the newest stamp they are made of: rows that come later carry a later one (law 5), so what is kept stays true. */
const kept = new WeakMap<Store, (stamp: string) => Promise<Search>>();

/** The search over the dataset as it stood at `asof` (null: now), built once for all who ask. */
export async function loadSearch(store: Store, asof: AsOf = null): Promise<Search> {
  const whole = wholeOf(store);
  const at = kept.get(whole) ?? remember(MOMENTS, (stamp) => compute(whole, stamp));
  kept.set(whole, at);
  return at(await store.newest(asof));
}

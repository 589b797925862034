import { reconcileAll } from '../reconcile/reconcile-all';
import type { Reconciliation } from '../reconcile/reconcile';
import { wholeOf } from './at';
import { MOMENTS, remember } from './remember';
import type { AsOf, Store } from './store';

async function compute(store: Store, asof: AsOf): Promise<ReadonlyMap<string, Reconciliation>> {
  const [claims, series, facets, articles] = await Promise.all([store.claims(asof), store.series(asof), store.facets(asof), store.articles(asof)]);
  const observations = await store.observations(series.map(({ id }) => id), asof);
  return reconcileAll({ series, facets, articles, claims, observations }, asof);
}

/** Verdicts by the newest stamp they are made of: rows that come later carry a later one (law 5), so what is kept stays true. */
const kept = new WeakMap<Store, (stamp: string) => Promise<ReadonlyMap<string, Reconciliation>>>();

/** Reconciliation of every claim by its id as the dataset stood at `asof` (null: now), computed once for all pages, charts and exports of that moment. */
export async function reconciled(store: Store, asof: AsOf = null): Promise<ReadonlyMap<string, Reconciliation>> {
  const whole = wholeOf(store);
  const at = kept.get(whole) ?? remember(MOMENTS, (stamp) => compute(whole, stamp));
  kept.set(whole, at);
  // Of a store that was lent to, the newest row may be one that nothing here is made of.
  return at(await whole.newest(await store.newest(asof)));
}

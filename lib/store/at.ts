import { recordedBy } from '../derive/latest';
import { MOMENTS, remember } from './remember';
import type { AsOf, Store } from './store';

/** Stores as they stood, by the store that holds everything. */
const stood = new WeakMap<Store, (asof: string) => Store>();
/** The store that holds everything, by a store as it stood. */
const wholes = new WeakMap<Store, Store>();

/** The store with nothing left out, and nothing lent to it, behind `store`; itself, unless it came from `storeAt` or was lent to. What is kept by moment is kept under it. */
export const wholeOf = (store: Store): Store => wholes.get(store) ?? store;

/** Tells that `store` is `whole` with something more that no claim speaks of, so that verdicts are those of `whole` and are not reached anew. */
export function lentTo(store: Store, whole: Store): Store {
  wholes.set(store, wholeOf(whole));
  return store;
}

function make(whole: Store, stamp: string): Store {
  // A question with a moment of its own, which is only ever an earlier one, keeps it.
  const by = (asof: AsOf = null): string => asof ?? stamp;
  const store: Store = {
    charts: (asof) => whole.charts(by(asof)), series: (asof) => whole.series(by(asof)), facets: (asof) => whole.facets(by(asof)),
    sources: (asof) => whole.sources(by(asof)), outlets: (asof) => whole.outlets(by(asof)), articles: (asof) => whole.articles(by(asof)),
    claims: (asof) => whole.claims(by(asof)), events: (asof) => whole.events(by(asof)), circulations: (asof) => whole.circulations(by(asof)),
    causes: (asof) => whole.causes(by(asof)), observations: (ids, asof) => whole.observations(ids, by(asof)),
    newest: (asof) => whole.newest(by(asof)), first: () => whole.first(),
    versions: async (kind) => (await whole.versions(kind)).filter(({ recorded }) => recordedBy(recorded, stamp)),
  };
  wholes.set(store, wholeOf(whole));
  return store;
}

/** `store` as it stood at `asof`: later rows do not exist for whoever asks it (law 5). Null gives the store itself. */
export function storeAt(store: Store, asof: AsOf): Store {
  if (asof === null) return store;
  const of = stood.get(store) ?? remember(MOMENTS, (stamp) => make(store, stamp));
  stood.set(store, of);
  return of(asof);
}

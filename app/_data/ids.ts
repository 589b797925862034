import { CUSTOM } from '@/lib/permalink/custom';
import { getStore } from '@/lib/store/current';
import type { Store } from '@/lib/store/store';

/** Resources with a list and one address each: `/charts`, `/charts/<id>`. */
const LISTS = {
  charts: (store: Store) => store.charts(),
  claims: (store: Store) => store.claims(),
  series: (store: Store) => store.series(),
  documents: (store: Store) => store.articles(),
  outlets: (store: Store) => store.outlets(),
  sources: (store: Store) => store.sources(),
  circulations: (store: Store) => store.circulations(),
} as const;

export type Kind = keyof typeof LISTS;
export const isKind = (text: string): text is Kind => Object.hasOwn(LISTS, text);

/** A page of counts with files of its own, but no single records under it. */
export const HONESTY = 'honesty';

/** Ids by the list they are of: a store hands out the same list until its data change. */
const kept = new WeakMap<readonly object[], ReadonlySet<string>>();

/** Ids that have a page of this kind. */
export async function idsOf(kind: Kind): Promise<ReadonlySet<string>> {
  const rows = await LISTS[kind](getStore());
  // The chart of any mix of series has a page, though no record.
  const ids = kept.get(rows) ?? new Set([...rows.map(({ id }) => id), ...(kind === 'charts' ? [CUSTOM] : [])]);
  kept.set(rows, ids);
  return ids;
}

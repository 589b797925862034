import { nearest } from '@/lib/permalink/nearest';
import type { Store } from '@/lib/store/store';

export interface Near { readonly href: string; readonly title: string }

/** Pages a reader who asked for `path` most likely meant: the nearest id of that list first, then of the other lists. */
export async function nearestPages(store: Store, path: string): Promise<Near[]> {
  const [charts, series, claims, articles, outlets, sources, circulations] = await Promise.all([
    store.charts(), store.series(), store.claims(), store.articles(), store.outlets(), store.sources(), store.circulations(),
  ]);
  const lists: Readonly<Record<string, readonly { id: string; title: string }[]>> = {
    charts, series, claims: claims.map(({ id, says }) => ({ id, title: says })), documents: articles,
    outlets: outlets.map(({ id, name }) => ({ id, title: name })), sources, circulations,
  };
  const [, kind = '', text = kind] = path.split('/');
  const order = Object.keys(lists).sort((a, b) => Number(b === kind) - Number(a === kind));
  const found = order.flatMap((list) => {
    const rows = lists[list] ?? [];
    const id = nearest(text, rows.map((row) => row.id));
    return rows.filter((row) => row.id === id).map((row) => ({ href: `/${list}/${row.id}`, title: row.title }));
  });
  const section = nearest(kind, Object.keys(lists));
  return section !== null && section !== kind ? [...found, { href: `/${section}`, title: `All ${section}` }] : found;
}

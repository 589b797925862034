import type { Entry } from '@/components/page/entry';
import { byId } from '@/lib/by-id';
import type { Row } from '@/lib/model/row';
import type { Series } from '@/lib/model/series';
import type { Store } from '@/lib/store/store';
import { officialRows } from '@/lib/table/official-rows';
import { loadEntries } from './entries';
import type { Kind } from './ids';
import { askedOf, type Asked } from './moment';
import { pick, refuse } from './refuse';
import type { Resource } from './respond';
import { valuesOf } from './values';

/** Rows of whole series as published, in the order of `series`. */
async function seriesRows(store: Store, series: readonly Series[]): Promise<Row[]> {
  const [all, sources, values] = await Promise.all([store.series(), store.sources(), valuesOf(store, series.map(({ id }) => id))]);
  const registry = byId(sources);
  const title = (id: string): string => all.find((one) => one.id === id)?.title ?? id;
  return series.flatMap((one) => [...officialRows(one, values.get(one.id) ?? [], { transform: 'level', base: null, totals: new Map(), frequency: 'published' }, () => true, registry, title)]);
}

const claimRows = async (store: Store, fits: (entry: Entry) => boolean): Promise<Row[]> => (await loadEntries(store)).filter(fits).map(({ row }) => row);

/** Kinds whose records are read as rows of a table and nothing else. */
type RowKind = Exclude<Kind, 'charts' | 'circulations'>;

async function contents(asked: Asked, kind: RowKind, id: string): Promise<{ rows: Row[]; record: object }> {
  const { store } = asked;
  switch (kind) {
    case 'claims': {
      const entries = await loadEntries(store);
      await pick(entries.map(({ claim }) => claim), id, kind, asked);
      const found = entries.filter(({ claim }) => claim.id === id);
      return { rows: found.map(({ row }) => row), record: Object.assign({}, ...found.map(({ claim, found: reconciliation, outlet, article }) => ({ claim, outlet, document: article, reconciliation }))) as object };
    }
    case 'series': {
      const series = await pick(await store.series(), id, kind, asked);
      return { rows: await seriesRows(store, [series]), record: { series } };
    }
    case 'documents': {
      const document = await pick(await store.articles(), id, kind, asked);
      return { rows: await claimRows(store, ({ article }) => article.id === id), record: { document } };
    }
    case 'outlets': {
      const outlet = await pick(await store.outlets(), id, kind, asked);
      return { rows: await claimRows(store, (entry) => entry.outlet.id === id), record: { outlet } };
    }
    case 'sources': {
      const source = await pick(await store.sources(), id, kind, asked);
      const fed = (await store.series()).filter((one) => one.kind === 'official' && one.source === id);
      return { rows: await seriesRows(store, fed), record: { source, series: fed } };
    }
  }
}

/**
 * One claim, series, document, outlet or source, with its rows, as it stood at the query's `asof`, for programs.
 * @throws Problem: not-found or withdrawn for an id that is not there, bad-query for an `asof` that cannot be and for any other parameter.
 */
export async function oneResource(store: Store, kind: RowKind, id: string, query: string): Promise<Resource> {
  const asked = await askedOf(store, query);
  const { rows, record } = await contents(asked, kind, id);
  refuse(asked.notices);
  const recorded = await asked.store.newest();
  return { name: `${kind}-${id}`, recorded, list: { rows }, json: { kind, recorded, asof: asked.asof, ...record, rows } };
}

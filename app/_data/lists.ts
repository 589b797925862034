import { formulaText } from '@/lib/derive/formula';
import type { Store } from '@/lib/store/store';
import { circulationList } from './circulation-files';
import { loadKnown } from './claim-filters';
import { parseClaimQuery, selectClaims } from './claim-query';
import { loadEntries } from './entries';
import type { Kind } from './ids';
import { askedOf, momentAsked, type Asked } from './moment';
import { refuse } from './refuse';
import type { FlatRecord, Resource } from './respond';

/** Any record as text cells: lists joined by `~`, null as nothing, objects left to the JSON form. */
function flat(record: object): FlatRecord {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [[key, value.join('~')]];
    return value !== null && typeof value === 'object' ? [] : [[key, value === null || value === undefined ? '' : String(value)]];
  }));
}

function records(name: string, { asof }: Asked, recorded: string, items: readonly object[]): Resource {
  const flattened = items.map(flat);
  return { name, recorded, list: { records: flattened, columns: [...new Set(flattened.flatMap((record) => Object.keys(record)))] }, json: { kind: name, recorded, asof, count: items.length, items } };
}

async function claims({ store, asof, notices: untimely }: Asked, asked: string): Promise<Resource> {
  const [entries, recorded] = await Promise.all([loadEntries(store), store.newest()]);
  const { query, notices } = parseClaimQuery(asked, await loadKnown(store, entries));
  refuse([...untimely, ...notices]);
  const found = selectClaims(entries, query);
  return {
    name: 'claims', recorded, list: { rows: found.map(({ row }) => row) },
    json: { kind: 'claims', recorded, asof, query, count: found.length, items: found.map(({ claim, found: reconciliation }) => ({ ...claim, reconciliation })) },
  };
}

async function series(asked: Asked, recorded: string): Promise<Resource> {
  const all = await asked.store.series();
  const title = (id: string): string => all.find((one) => one.id === id)?.title ?? id;
  const { json } = records('series', asked, recorded, all);
  return { ...records('series', asked, recorded, all.map((one) => ({ ...one, source: one.kind === 'official' ? one.source : '', formula: one.kind === 'derived' ? formulaText(one.formula, title) : '' }))), json };
}

/**
 * The whole list of a kind as it stood at the query's `asof`, for programs.
 * @throws Problem (bad-query) naming every parameter that is not understood or cannot be.
 */
export async function listResource(whole: Store, kind: Kind, query: string): Promise<Resource> {
  if (kind === 'claims') return claims(await momentAsked(whole, query), query);
  const asked = await askedOf(whole, query);
  const { store } = asked;
  const recorded = await store.newest();
  refuse(asked.notices);
  switch (kind) {
    case 'series': return series(asked, recorded);
    case 'circulations': return circulationList(asked, recorded);
    case 'charts': return records(kind, asked, recorded, await store.charts());
    case 'documents': return records(kind, asked, recorded, await store.articles());
    case 'outlets': return records(kind, asked, recorded, await store.outlets());
    case 'sources': return records(kind, asked, recorded, await store.sources());
  }
}

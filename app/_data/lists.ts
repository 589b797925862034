import { formulaText } from '@/lib/derive/formula';
import { badQuery } from '@/lib/problem';
import type { Store } from '@/lib/store/store';
import { circulationList } from './circulation-files';
import { loadKnown } from './claim-filters';
import { parseClaimQuery, selectClaims } from './claim-query';
import { loadEntries } from './entries';
import type { Kind } from './ids';
import { refuseParameters } from './refuse';
import type { FlatRecord, Resource } from './respond';

/** Any record as text cells: lists joined by `~`, null as nothing, objects left to the JSON form. */
function flat(record: object): FlatRecord {
  return Object.fromEntries(Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
    if (Array.isArray(value)) return [[key, value.join('~')]];
    return value !== null && typeof value === 'object' ? [] : [[key, value === null || value === undefined ? '' : String(value)]];
  }));
}

function records(name: string, recorded: string, items: readonly object[]): Resource {
  const flattened = items.map(flat);
  return { name, recorded, list: { records: flattened, columns: [...new Set(flattened.flatMap((record) => Object.keys(record)))] }, json: { kind: name, recorded, count: items.length, items } };
}

async function claims(store: Store, recorded: string, asked: string): Promise<Resource> {
  const entries = await loadEntries(store);
  const { query, notices } = parseClaimQuery(asked, await loadKnown(store, entries));
  if (notices.length > 0) throw badQuery(notices);
  const found = selectClaims(entries, query);
  return {
    name: 'claims', recorded, list: { rows: found.map(({ row }) => row) },
    json: { kind: 'claims', recorded, query, count: found.length, items: found.map(({ claim, found: reconciliation }) => ({ ...claim, reconciliation })) },
  };
}

async function series(store: Store, recorded: string): Promise<Resource> {
  const all = await store.series();
  const title = (id: string): string => all.find((one) => one.id === id)?.title ?? id;
  const { json } = records('series', recorded, all);
  return { ...records('series', recorded, all.map((one) => ({ ...one, source: one.kind === 'official' ? one.source : '', formula: one.kind === 'derived' ? formulaText(one.formula, title) : '' }))), json };
}

/**
 * The whole list of a kind, for programs.
 * @throws Problem (bad-query) naming every parameter that is not understood.
 */
export async function listResource(store: Store, kind: Kind, query: string): Promise<Resource> {
  const recorded = await store.newest();
  if (kind === 'claims') return claims(store, recorded, query);
  refuseParameters(query);
  switch (kind) {
    case 'series': return series(store, recorded);
    case 'circulations': return circulationList(store, recorded);
    case 'charts': return records(kind, recorded, await store.charts());
    case 'documents': return records(kind, recorded, await store.articles());
    case 'outlets': return records(kind, recorded, await store.outlets());
    case 'sources': return records(kind, recorded, await store.sources());
  }
}

import { inspect } from 'node:util';
import { cache } from 'react';
import type { Notice } from '@/lib/model/row';
import { CUSTOM } from '@/lib/permalink/custom';
import { Problem } from '@/lib/problem';
import { seriesId } from '@/lib/slice/slice';
import { bulkAsked, bulkStore } from '@/lib/store/bulk';
import { getStore } from '@/lib/store/current';
import type { Store } from '@/lib/store/store';
import { getWarehouse } from '@/lib/warehouse/current';
import { WarehouseError } from '@/lib/warehouse/trouble';
import { readersCall } from './reader';

/** Whatever a warehouse was in trouble with, as words fit for a reader; the cause goes to the server's log. */
export function warehouseTrouble(error: unknown): WarehouseError {
  const known = error instanceof WarehouseError ? error : new WarehouseError('broken', { cause: error });
  if (known.cause !== undefined && known.trouble !== 'left') process.stderr.write(`warehouse: ${known.trouble}: ${inspect(known.cause)}\n`);
  return known;
}

/** The refusal of a question a warehouse could not answer. Anything else goes on as it is. */
export const warehouseProblem = (error: unknown): Problem => (error instanceof Problem ? error : new Problem('store-unavailable', warehouseTrouble(error).message));

/**
 * The store a chart is answered from: `store` itself, or, where the query names slices of bulk observations, with their series in it. No engine is loaded for
 * any other query. `signal` ends the question when the reader has left.
 * @throws Problem store-unavailable when the warehouse cannot answer whole.
 */
export async function chartStore(store: Store, chart: string, query: string, signal?: AbortSignal): Promise<Store> {
  const asked = chart === CUSTOM ? bulkAsked(query) : null;
  if (asked === null) return store;
  try {
    return await bulkStore(store, await getWarehouse(), asked, signal && { signal });
  } catch (error) {
    // The store's own trouble has its own words.
    await store.newest();
    throw warehouseProblem(error);
  }
}

/** What a page of a chart is made from. */
export interface ChartGround {
  readonly store: Store;
  /** The query answered: as it was sent, or without the series that cannot be had just now. */
  readonly query: string;
  /** What cannot be had, and why. */
  readonly notices: readonly Notice[];
  /** Whether everything asked for is here. What is left of a chart is shown, but not frozen: its link would stand for another chart. */
  readonly isWhole: boolean;
}

/** `query` without the items `without` of its lists of series, and without a hash, which was of all of them. */
function lessened(query: string, without: ReadonlySet<string>): string {
  return query.split('&').flatMap((part) => {
    if (/^sha=/.test(part)) return [];
    if (!/^series=/.test(part)) return [part];
    return [`series=${part.slice('series='.length).split(/~|%7E/i).filter((id) => !without.has(id)).join('~')}`];
  }).join('&');
}

/** The same for the page of a chart, which shows what there is of curated series while the warehouse is in trouble, and says so. Asked once for each request. */
export const chartGround = cache(async (chart: string, query: string): Promise<ChartGround> => {
  const store = getStore();
  try {
    return { store: await chartStore(store, chart, query, readersCall()?.signal), query, notices: [], isWhole: true };
  } catch (error) {
    const asked = bulkAsked(query);
    if (!(error instanceof Problem) || asked === null) throw error;
    const ids = asked.slices.map(seriesId);
    const notices = [error.detail, ...ids.map((id) => `Left out for now: ${id}.`)].map((message) => ({ parameter: 'series', message }));
    return { store, query: lessened(query, new Set(ids)), notices, isWhole: false };
  }
});

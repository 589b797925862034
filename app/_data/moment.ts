import type { Notice } from '@/lib/model/row';
import { quoted } from '@/lib/permalink/nearest';
import { isAsOf } from '@/lib/permalink/stamp';
import { storeAt } from '@/lib/store/at';
import { momentOf } from '@/lib/store/moment';
import type { AsOf, Store } from '@/lib/store/store';
import { firstValues, unknownParameters } from './query';

/** What an address is answered from, and everything in it that could not be used (law 2). */
export interface Asked {
  /** The dataset as it stood at `asof`. */
  readonly store: Store;
  /** The day or stamp asked for; null is today, which also stands for one that cannot be. */
  readonly asof: AsOf;
  readonly notices: readonly Notice[];
}

/** Reads the `asof` of a query and nothing else of it. */
export async function momentAsked(store: Store, query: string): Promise<Asked> {
  const text = firstValues(query).get('asof') ?? '';
  const malformed = text !== '' && !isAsOf(text);
  const { asof, issue } = malformed
    ? { asof: null, issue: `${quoted(text)} is no day or stamp: write 2026-11-22 or 2026-11-22T04:00:00Z` }
    : await momentOf(store, text || null);
  return { store: storeAt(store, asof), asof, notices: issue === null ? [] : [{ parameter: 'asof', message: issue }] };
}

/** Reads the query of an address that takes `asof` and the parameters `taken`. */
export async function askedOf(store: Store, query: string, taken: readonly string[] = []): Promise<Asked> {
  const asked = await momentAsked(store, query);
  return { ...asked, notices: [...asked.notices, ...unknownParameters(query, [...taken, 'asof'])] };
}

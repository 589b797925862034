import type { Notice } from '@/lib/model/row';
import { nearest } from '@/lib/permalink/nearest';
import { badQuery, Problem } from '@/lib/problem';
import { absence } from '@/lib/store/presence';
import { wholeOf } from '@/lib/store/at';
import type { RecordKind } from '@/lib/store/store';
import type { Asked } from './moment';

/**
 * The record called `id` of a list as it stood.
 * @throws Problem: withdrawn for one that was taken back by then; not-found for one that came later, or, with the nearest id, for one nobody entered.
 */
export async function pick<T extends { readonly id: string }>(list: readonly T[], id: string, kind: RecordKind, { store, asof }: Asked): Promise<T> {
  const found = list.find((one) => one.id === id);
  if (found) return found;
  const near = nearest(id, list.map((one) => one.id));
  throw await absence(wholeOf(store), kind, id, asof) ?? new Problem('not-found', `There is no “${id.slice(0, 60)}” among the ${kind}${near === null ? '' : `; the nearest is “${near}”`}.`);
}

/** @throws Problem (bad-query) naming every parameter that could not be used. */
export function refuse(notices: readonly Notice[]): void {
  if (notices.length > 0) throw badQuery(notices);
}

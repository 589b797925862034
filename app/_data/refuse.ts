import { nearest } from '@/lib/permalink/nearest';
import { badQuery, Problem } from '@/lib/problem';
import type { Kind } from './ids';
import { unknownParameters } from './query';

/** The record called `id`. @throws Problem (not-found), with the nearest id. */
export function pick<T extends { readonly id: string }>(list: readonly T[], id: string, kind: Kind): T {
  const found = list.find((one) => one.id === id);
  if (found) return found;
  const near = nearest(id, list.map((one) => one.id));
  throw new Problem('not-found', `There is no “${id.slice(0, 60)}” among the ${kind}${near === null ? '' : `; the nearest is “${near}”`}.`);
}

/** @throws Problem when any parameter is given: this address takes none. */
export function refuseParameters(query: string): void {
  const unknown = unknownParameters(query);
  if (unknown.length > 0) throw badQuery(unknown);
}

import { CUSTOM } from '@/lib/permalink/custom';
import { presenceOf, type Presence } from '@/lib/store/presence';
import type { AsOf, Store } from '@/lib/store/store';
import { isKind, type Kind } from './ids';
import { momentAsked } from './moment';

/** Whether the page of a record has something to show at the `asof` of a query. */
export async function hasPage(store: Store, kind: Kind, id: string, query: string): Promise<boolean> {
  // The chart of any mix of series has a page, though no record.
  if (kind === 'charts' && id === CUSTOM) return true;
  const { state } = await presenceOf(store, kind, id, (await momentAsked(store, query)).asof);
  // A chart that came later is shown as it stands now, and says so: its address has more to it than the day.
  return state === 'here' || (kind === 'charts' && state === 'not-yet');
}

/** A record that is not there at the moment asked for, though it was or came to be. */
export interface Absent { readonly kind: Kind; readonly id: string; readonly asof: AsOf; readonly presence: Exclude<Presence, { state: 'here' | 'unknown' }> }

/** What became of the record the address `/<kind>/<id>` names; null when it names none that ever was. */
export async function absentAt(store: Store, path: string, query: string): Promise<Absent | null> {
  const [, kind = '', id = '', more] = path.split('/');
  if (!isKind(kind) || more !== undefined) return null;
  const { asof } = await momentAsked(store, query);
  const presence = await presenceOf(store, kind, id, asof);
  return presence.state === 'withdrawn' || presence.state === 'not-yet' ? { kind, id, asof, presence } : null;
}

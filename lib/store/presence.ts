import { Problem } from '../problem';
import { quoted } from '../permalink/nearest';
import { lifeOf, type Life } from './life';
import type { AsOf, RecordKind, Store } from './store';

/** Whether a record was there at a moment, and where it is when it was not. */
export type Presence =
  | { readonly state: 'here' }
  | { readonly state: 'withdrawn'; readonly on: string; readonly why: string; readonly before: string }
  | { readonly state: 'not-yet'; readonly entered: string }
  | { readonly state: 'unknown' };

const stateOf = ({ withdrawn }: Life): Presence => (withdrawn === null ? { state: 'here' } : { state: 'withdrawn', ...withdrawn });

/** Where the record `id` of a kind stands at `asof` (null: now). */
export async function presenceOf(store: Store, kind: RecordKind, id: string, asof: AsOf = null): Promise<Presence> {
  const life = await lifeOf(store, kind, id, asof);
  if (life !== null) return stateOf(life);
  const later = asof === null ? null : await lifeOf(store, kind, id);
  return later === null ? { state: 'unknown' } : { state: 'not-yet', entered: later.entered };
}

/** The refusal of a record that is not there at `asof` though it was or came to be; null for one that is there, and for one nobody ever entered. */
export async function absence(store: Store, kind: RecordKind, id: string, asof: AsOf = null): Promise<Problem | null> {
  const found = await presenceOf(store, kind, id, asof);
  if (found.state === 'withdrawn') return new Problem('withdrawn', `${quoted(id)} was withdrawn from the ${kind} at ${found.on}: ${found.why} Write asof=${found.before} for its last version.`);
  if (found.state === 'not-yet') return new Problem('not-found', `${quoted(id)} was not in the dataset by ${asof ?? ''}; it was entered at ${found.entered}. Write that as asof, or leave asof out.`);
  return null;
}

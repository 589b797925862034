import { recordedBy } from '../derive/latest';
import type { AsOf, Store } from './store';

/** What an `asof` comes down to: the moment that is answered for, and why that is not the one asked for. */
export interface Moment { readonly asof: AsOf; readonly issue: string | null }

/** Length of an `asof` that is a day; a longer one is a stamp. */
const DAY = '2026-11-22'.length;

/** The moment a day or stamp asks for; today, and the reason, where rows could still be added by its end or there was no row yet (laws 2 and 5). */
export async function momentOf(store: Store, asked: AsOf): Promise<Moment> {
  if (asked === null) return { asof: null, issue: null };
  const [first, newest] = await Promise.all([store.first(), store.newest()]);
  const instead = (message: string): Moment => ({ asof: null, issue: `${message}; shown as it stands now` });
  // A later row may still carry any stamp after the newest one, so a day counts only once a row of a later day is there.
  if (asked.length === DAY ? asked >= newest.slice(0, DAY) : asked > newest) {
    const what = asked.length === DAY ? 'not before the day of' : 'later than';
    return instead(`${asked} is ${what} the newest row of this dataset, so rows could still be added by its end; write asof=${newest} to keep what there is now`);
  }
  if (!recordedBy(first, asked)) return instead(`${asked} is before the first row of this dataset, which is of ${first}, so there was nothing yet; write asof=${first} or later`);
  return { asof: asked, issue: null };
}

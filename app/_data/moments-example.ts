import type { MomentsExample } from '@/components/method/Moments';
import { latest } from '@/lib/derive/latest';
import type { Observation } from '@/lib/model/observation';
import { momentOf } from '@/lib/store/moment';
import type { Store } from '@/lib/store/store';

/** A value its source has revised. What is said of it is computed; without it the rule goes without. */
const SERIES = 'us-balance-cn-goods-annual';
const PERIOD = '2024';

/** Lists that have grown or shrunk since a day. */
async function changedSince(store: Store, day: string): Promise<MomentsExample['counts']> {
  const counts = await Promise.all(([['claims', 'claims'], ['series', 'series'], ['causes', 'causes'], ['circulations', 'circulations']] as const)
    .map(async ([list, what]) => ({ what, then: (await store[list](day)).length, now: (await store[list]()).length })));
  return counts.filter(({ then, now }) => then !== now);
}

/** The same value by the source's clock and by this dataset's; null where there are not two vintages of it, or no day that is over. */
export async function momentsExample(store: Store): Promise<MomentsExample | null> {
  const day = (await store.first()).slice(0, 10);
  const series = (await store.series()).find(({ id }) => id === SERIES);
  if (series === undefined || (await momentOf(store, day)).asof === null) return null;
  const rows = (await store.observations([SERIES], day)).filter(({ period, value }) => period === PERIOD && value !== '');
  // Of one vintage the row recorded last counts.
  const [first, second, ...more] = [...new Map(rows.filter(({ vintage }) => vintage !== '').map((row): [string, Observation] => [row.vintage, row])).values()];
  const held = latest(rows, day)[0];
  if (first === undefined || second === undefined || held === undefined) return null;
  return { series, period: PERIOD, published: [first, second, ...more], day, held: held.value, counts: await changedSince(store, day) };
}

import type { FormContext } from '@/app/_data/forms/form';
import type { Row } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import type { Store } from '@/lib/store/store';

/** What a form is made of, with rows of our own in the place of a chart's; hash and addresses are nobody's. */
export async function contextWith(store: Store, rows: readonly Row[]): Promise<FormContext> {
  const one = await answer(store, 'us-china-goods-trade', '');
  const csv = { sha256: 'ab'.repeat(32), rows: rows.length, bytes: 1 };
  return { store, answer: { ...one, table: { ...one.table, rows: [...rows] } }, sources: await store.sources(null), csv, site: 'http://localhost', living: '/charts/a', frozen: '/charts/a?sha=abababababab', isFrozen: false, options: new Map() };
}

import { badQuery } from '@/lib/problem';
import { refusals } from '@/lib/table/refusals';
import { answer } from '@/lib/store/answer';
import type { Store } from '@/lib/store/store';
import type { Resource } from './respond';

/**
 * The rows of exactly one view, for programs.
 * @throws Problem: not-found for an unknown chart, bad-query naming every parameter that was not understood (law 2).
 */
export async function chartResource(store: Store, id: string, query: string): Promise<Resource> {
  const { table, view, issues } = await answer(store, id, query);
  const refused = refusals(issues, table, view);
  if (refused.length > 0) throw badQuery(refused);
  return { name: id, recorded: table.recorded, list: { rows: table.rows }, json: table };
}

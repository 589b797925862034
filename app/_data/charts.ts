import { badQuery } from '@/lib/problem';
import { answer } from '@/lib/store/answer';
import type { Store } from '@/lib/store/store';
import type { Resource } from './respond';

/**
 * The rows of exactly one view, for programs.
 * @throws Problem: not-found for an unknown chart, bad-query naming every parameter that was not understood (law 2).
 */
export async function chartResource(store: Store, id: string, query: string): Promise<Resource> {
  const { table, issues } = await answer(store, id, query);
  if (issues.length > 0) throw badQuery(issues);
  return { name: id, recorded: table.recorded, list: { rows: table.rows }, json: table };
}

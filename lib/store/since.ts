import { rowChanges, recordKey, type Changes, type Entered } from '../changes/row-changes';
import type { Row } from '../model/row';
import { formatWhole } from '../permalink/format';
import { tableRows } from '../table/table';
import { question, type Question } from './answer';
import { rowsOf } from './digest';
import type { Store } from './store';

/** The same view as the dataset stands now. A chart withdrawn since is asked for as it was: its series and figures may still be there. */
async function today(store: Store, { view, chart, facts }: Question): Promise<Iterable<Row>> {
  const now = { ...view, asof: null, point: null };
  if (chart.recorded === '' || (await store.charts()).some(({ id }) => id === chart.id)) return rowsOf(await question(store, chart.id, formatWhole(now, chart)));
  const custom = await question(store, 'custom', '');
  const observations = await store.observations(facts.series.map(({ id }) => id));
  return tableRows(now, { ...custom.facts, chart, observations }, () => undefined);
}

const KINDS = ['series', 'sources', 'claims', 'documents', 'outlets'] as const;

/** When every record was entered last, those withdrawn with the reason. */
async function enteredNow(store: Store): Promise<Entered> {
  const lists = await Promise.all(KINDS.map(async (kind) => (await store.versions(kind)).map(({ id, recorded, withdrawn }) => [recordKey(kind, id), { recorded, withdrawn }] as const)));
  return new Map(lists.flat());
}

/** What has changed in the rows of a view since the moment it was asked as of (design law 5): empty when it was asked as of now. */
export async function changesSince(store: Store, asked: Question): Promise<Changes> {
  const { newest } = asked.facts;
  if (asked.view.asof === null || newest === await store.newest()) return { own: [], following: [] };
  return rowChanges(rowsOf(asked), await today(store, asked), { stamp: newest, entered: await enteredNow(store) });
}

import type { Chart } from '../model/chart';
import type { Notice, Table } from '../model/row';
import type { View } from '../model/view';
import { CUSTOM, customChart } from '../permalink/custom';
import { quoted, suggestion } from '../permalink/nearest';
import { asOfOf, parseView } from '../permalink/parse';
import { Problem } from '../problem';
import { seriesNeeded, type Facts } from '../table/facts';
import { table } from '../table/table';
import { reconciled } from './reconciled';
import type { AsOf, Store } from './store';

export interface Answer {
  readonly table: Table;
  /** The view shown: what was asked, with the nearest sensible choice where that could not be. */
  readonly view: View;
  readonly chart: Chart;
  /** What of the query was not understood or cannot be. Pages show these; exports refuse the query with `badQuery` when there are any (law 2). */
  readonly issues: readonly Notice[];
}

type Lists = Omit<Facts, 'chart' | 'observations'>;

async function loadLists(store: Store, asof: AsOf, newest: string): Promise<Lists> {
  const [series, sources, outlets, articles, claims, found] = await Promise.all([
    store.series(asof), store.sources(asof), store.outlets(asof), store.articles(asof), store.claims(asof), reconciled(store, asof),
  ]);
  return { series, sources, outlets, articles, claims, found, newest };
}

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

async function findChart(store: Store, id: string, asof: AsOf): Promise<Chart | null> {
  if (id === CUSTOM) {
    const [series, claims] = await Promise.all([store.series(asof), store.claims(asof)]);
    return series.length > 0 ? customChart(ids(series), ids(claims)) : null;
  }
  return (await store.charts(asof)).find((chart) => chart.id === id) ?? null;
}

/** Length of an `asof` that is a day; a longer one is a stamp. */
const DAY = '2026-11-22'.length;

/** The chart as of the day asked for; where there was none yet, or the day is not over, today's chart and the reason. */
async function chartAsOf(store: Store, id: string, asked: AsOf, newest: string): Promise<{ chart: Chart; asof: AsOf; issues: Notice[] }> {
  const today = await findChart(store, id, null);
  if (!today) {
    const near = suggestion(id, [...ids(await store.charts()), CUSTOM]);
    throw new Problem('not-found', `There is no chart ${quoted(id)}${near}`);
  }
  const instead = (message: string): { chart: Chart; asof: AsOf; issues: Notice[] } => ({ chart: today, asof: null, issues: [{ parameter: 'asof', message }] });
  if (asked === null) return { chart: today, asof: null, issues: [] };
  // A later row may still carry any stamp after the newest one, so a day counts only once a row of a later day is there (law 5).
  if (asked.length === DAY ? asked >= newest.slice(0, DAY) : asked > newest) {
    const what = asked.length === DAY ? 'not before the day of' : 'later than';
    return instead(`${asked} is ${what} the newest row of this dataset, so rows could still be added by its end; write asof=${newest} to keep what there is now; shown as it stands now`);
  }
  const then = await findChart(store, id, asked);
  return then ? { chart: then, asof: asked, issues: [] } : instead(`this chart was not in the dataset by ${asked}; shown as it stands now`);
}

/**
 * The answer to one permalink: the chart `chartId` (or `custom`) under a query string, as rows.
 * @throws Problem not-found, with the nearest chart, for an unknown chart; whatever `store` rejects with (DataError, the file system's errors).
 */
export async function answer(store: Store, chartId: string, query: string | URLSearchParams): Promise<Answer> {
  const newest = await store.newest();
  const { chart, asof, issues } = await chartAsOf(store, chartId, asOfOf(query), newest);
  const lists = await loadLists(store, asof, await store.newest(asof));
  const known = { series: new Set(ids(lists.series)), outlets: new Set(ids(lists.outlets)), claims: new Set(ids(lists.claims)) };
  const parsed = parseView(query, chart, known);
  const view = { ...parsed.view, asof };
  const observations = await store.observations(seriesNeeded(view.series, lists.series), asof);
  return { table: table(view, { ...lists, chart, observations }), view, chart, issues: [...parsed.issues, ...issues] };
}

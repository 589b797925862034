import type { Chart } from '../model/chart';
import type { Notice, Table } from '../model/row';
import type { View } from '../model/view';
import { CUSTOM, customChart, titledFor } from '../permalink/custom';
import { quoted, suggestion } from '../permalink/nearest';
import { asOfOf, parseView } from '../permalink/parse';
import type { Pin } from '../permalink/version';
import { Problem } from '../problem';
import { seriesNeeded, type Facts } from '../table/facts';
import { table } from '../table/table';
import { momentOf } from './moment';
import { absence } from './presence';
import { reconciled } from './reconciled';
import type { AsOf, Store } from './store';

/** A permalink understood, before any row of it is made. */
export interface Question {
  /** The view shown: what was asked, with the nearest sensible choice where that could not be. */
  readonly view: View;
  readonly chart: Chart;
  /** What of the query was not understood or cannot be. Pages show these; exports refuse the query with `badQuery` when there are any (law 2). */
  readonly issues: readonly Notice[];
  /** What a frozen link has beside its view. */
  readonly pin: Pin;
  /** Values of the further parameters the caller asked for. */
  readonly options: ReadonlyMap<string, string>;
  /** What rows are written from. */
  readonly facts: Facts;
}

export interface Answer extends Question { readonly table: Table }

type Lists = Omit<Facts, 'chart' | 'observations'>;

async function loadLists(store: Store, asof: AsOf, newest: string): Promise<Lists> {
  const [series, sources, outlets, articles, claims, events, found] = await Promise.all([
    store.series(asof), store.sources(asof), store.outlets(asof), store.articles(asof), store.claims(asof), store.events(asof), reconciled(store, asof),
  ]);
  return { series, sources, outlets, articles, claims, events, found, newest };
}

const ids = (items: readonly { readonly id: string }[]): string[] => items.map(({ id }) => id);

async function findChart(store: Store, id: string, asof: AsOf): Promise<Chart | null> {
  if (id === CUSTOM) {
    const [series, claims] = await Promise.all([store.series(asof), store.claims(asof)]);
    return series.length > 0 ? customChart(ids(series), ids(claims)) : null;
  }
  return (await store.charts(asof)).find((chart) => chart.id === id) ?? null;
}

/** The chart as of the day asked for; where there was none yet, or no day to be as of, today's chart and the reason. A chart withdrawn since is still there for the days it was. */
async function chartAsOf(store: Store, id: string, asked: AsOf): Promise<{ chart: Chart; asof: AsOf; issues: Notice[] }> {
  const { asof, issue } = await momentOf(store, asked);
  const then = asof === null ? null : await findChart(store, id, asof);
  if (then) return { chart: then, asof, issues: [] };
  const today = await findChart(store, id, null);
  if (!today) {
    const near = suggestion(id, [...ids(await store.charts()), CUSTOM]);
    throw await absence(store, 'charts', id) ?? new Problem('not-found', `There is no chart ${quoted(id)}${near}`);
  }
  const message = issue ?? (asof === null ? null : `this chart was not in the dataset by ${asof}; shown as it stands now`);
  return { chart: today, asof: null, issues: message === null ? [] : [{ parameter: 'asof', message }] };
}

/**
 * What one permalink asks of the chart `chartId` (or `custom`), and what its rows will be written from. `options` are names of further parameters
 * the caller reads itself.
 * @throws Problem not-found, with the nearest chart, for an unknown chart; whatever `store` rejects with (DataError, the file system's errors).
 */
export async function question(store: Store, chartId: string, query: string | URLSearchParams, options: readonly string[] = []): Promise<Question> {
  const { chart: untitled, asof, issues } = await chartAsOf(store, chartId, asOfOf(query));
  const lists = await loadLists(store, asof, await store.newest(asof));
  const known = { series: new Set(ids(lists.series)), outlets: new Set(ids(lists.outlets)), claims: new Set(ids(lists.claims)) };
  const parsed = parseView(query, untitled, known, options);
  const view = { ...parsed.view, asof };
  const chart = titledFor(untitled, lists.series.filter(({ id }) => view.series.includes(id)));
  const observations = await store.observations(seriesNeeded(view.series, lists.series), asof);
  return { view, chart, issues: [...parsed.issues, ...issues], pin: parsed.pin, options: parsed.options, facts: { ...lists, chart, observations } };
}

/** The answer to one permalink, as rows. @throws Problem as `question`. */
export async function answer(store: Store, chartId: string, query: string | URLSearchParams, options: readonly string[] = []): Promise<Answer> {
  const asked = await question(store, chartId, query, options);
  return { ...asked, table: table(asked.view, asked.facts) };
}

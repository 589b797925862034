import { recordedBy } from '../derive/latest';
import type { Observation } from '../model/observation';
import { periodSpan } from '../model/span';
import { loadDataset, type Dataset } from './dataset';
import type { Line } from './lines';
import type { AsOf, Store } from './store';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The version of each id in force at `asof`, sorted by id: the latest recorded, of equals the later line. */
export function inForce<T extends { readonly id: string; readonly recorded: string }>(lines: readonly Line<T>[], asof: AsOf): T[] {
  const held = new Map<string, T>();
  for (const { item } of lines) {
    const before = held.get(item.id);
    if (recordedBy(item.recorded, asof) && (!before || before.recorded <= item.recorded)) held.set(item.id, item);
  }
  return [...held.values()].sort((a, b) => order(a.id, b.id));
}

/** The order every store gives observations in: series, first day of the period, vintage, recorded; last the period as written. */
function inOrder(rows: readonly Observation[]): Observation[] {
  return rows.map((row) => ({ row, start: periodSpan(row.period)?.start ?? '' }))
    .sort((a, b) => order(a.row.series, b.row.series) || order(a.start, b.start) || order(a.row.vintage, b.row.vintage) || order(a.row.recorded, b.row.recorded) || order(a.row.period, b.row.period))
    .map(({ row }) => row);
}

function bySeries(observations: Dataset['observations']): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of inOrder(observations.map(({ item }) => item))) {
    const group = groups.get(row.series);
    if (group) group.push(row);
    else groups.set(row.series, [row]);
  }
  return groups;
}

const newestOf = (dataset: Dataset): string =>
  Object.values(dataset).flat().reduce((newest, { item }) => (item.recorded > newest ? item.recorded : newest), '');

/**
 * A store over the text files of `dir`, read once at the first question.
 * Every answer rejects with DataError while a line of `dir` is malformed, and with the file system's error when it cannot be read; the latter is tried again next time.
 */
export function fileStore(dir: string): Store {
  interface Held { readonly dataset: Dataset; readonly series: ReadonlyMap<string, readonly Observation[]>; readonly newest: string }
  let held: Promise<Held> | null = null;
  const load = async (): Promise<Held> => {
    const dataset = await loadDataset(dir);
    return { dataset, series: bySeries(dataset.observations), newest: newestOf(dataset) };
  };
  const open = (): Promise<Held> => (held ??= load().catch((error: unknown) => { held = null; throw error; }));
  return {
    charts: async (asof = null) => inForce((await open()).dataset.charts, asof),
    series: async (asof = null) => inForce((await open()).dataset.series, asof),
    sources: async (asof = null) => inForce((await open()).dataset.sources, asof),
    outlets: async (asof = null) => inForce((await open()).dataset.outlets, asof),
    articles: async (asof = null) => inForce((await open()).dataset.documents, asof),
    claims: async (asof = null) => inForce((await open()).dataset.claims, asof),
    events: async (asof = null) => inForce((await open()).dataset.events, asof),
    observations: async (ids, asof = null) => {
      const { series } = await open();
      return [...new Set(ids)].sort(order).flatMap((id) => series.get(id)?.filter(({ recorded }) => recordedBy(recorded, asof)) ?? []);
    },
    newest: async () => (await open()).newest,
  };
}

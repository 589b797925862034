import { recordedBy } from '../derive/latest';
import type { Observation } from '../model/observation';
import type { OfficialSeries, Series } from '../model/series';
import type { Source } from '../model/source';
import { isAsOf, isDayOrMonth } from '../permalink/stamp';
import { LONGEST_QUERY, splitQuery } from '../permalink/query';
import { bulkObservations, bulkSeries, bulkSource, toldApart } from '../slice/as-series';
import { datasetOf, type BulkDataset } from '../slice/dataset';
import { ALWAYS, OPEN, parseSeriesId, seriesId, type Slice } from '../slice/slice';
import { newestOf } from '../newest';
import { textOrder } from '../text-order';
import { MOST_SLICES, type Call, type Load, type Warehouse } from '../warehouse/warehouse';
import { lentTo } from './at';
import { labelsOf } from './bulk-labels';
import { MOMENTS, remember } from './remember';
import type { AsOf, Store } from './store';

/** What of a warehouse a chart's query asks for. */
export interface BulkAsked {
  readonly slices: readonly Slice[];
  /** Day up to which values were published, yyyymmdd. */
  readonly vintage: number;
  readonly asof: AsOf;
}

/** Parameters of a chart that hold ids of series: the view's own, and what its form adds. */
const LISTS: readonly string[] = ['series', 'add'];

/** Last day of a day or month as yyyymmdd; a month has no later day than its 31st. */
const lastDay = (text: string): number => Number(text.replaceAll('-', '').padEnd(8, '31'));

/** The slices the query of a chart names, each once and at most `MOST_SLICES`, and the moment it is of; null when it names none. Reads nothing else and never throws. */
export function bulkAsked(query: string): BulkAsked | null {
  if (query.length > LONGEST_QUERY) return null;
  const { pairs } = splitQuery(query);
  const ids = new Set(pairs.flatMap(([name, value]) => (LISTS.includes(name) ? value.split('~') : [])));
  const slices = [...ids].flatMap((id) => parseSeriesId(id) ?? []).slice(0, MOST_SLICES);
  if (slices.length === 0) return null;
  const [vintage, asof] = ['vintage', 'asof'].map((wanted) => pairs.find(([name]) => name === wanted)?.[1] ?? '');
  return { slices, vintage: vintage !== undefined && isDayOrMonth(vintage) ? lastDay(vintage) : OPEN, asof: asof !== undefined && isAsOf(asof) ? asof : null };
}

/** What is asked for series. */
type Lender = Pick<Warehouse, 'loads' | 'series' | 'labels'>;

interface Held { readonly series: readonly OfficialSeries[]; readonly sources: readonly Source[]; readonly observations: ReadonlyMap<string, readonly Observation[]> }

/** Everything of the slices as of one moment, in one question; a slice without observations is not there. */
async function heldAt(warehouse: Lender, { slices, vintage }: BulkAsked, loads: readonly Load[], call?: Call): Promise<Held> {
  if (loads.length === 0) return { series: [], sources: [], observations: new Map() };
  const recorded = (dataset: BulkDataset): string => newestOf(loads.filter((load) => load.dataset === dataset.id));
  const newest = newestOf(loads);
  // As of the newest load known, so that one finished meanwhile is no part of it.
  const [points, labels] = await Promise.all([warehouse.series(slices, { ...ALWAYS, vintage, asof: newest }, call), labelsOf(warehouse, newest, slices, call)]);
  const series: (readonly [Slice, OfficialSeries])[] = [];
  const observations = new Map<string, readonly Observation[]>();
  const sources = new Map<string, Source>();
  slices.forEach((slice, at) => {
    const [dataset, of, names] = [datasetOf(slice.dataset), points[at] ?? [], labels[at]];
    if (dataset === null || names === undefined || of.length === 0) return;
    series.push([slice, bulkSeries(slice, dataset, names, recorded(dataset))]);
    observations.set(seriesId(slice), bulkObservations(slice, dataset, of, recorded(dataset)));
    sources.set(dataset.id, bulkSource(dataset, recorded(dataset)));
  });
  return { series: toldApart(series), sources: [...sources.values()], observations };
}

/** What goes from one to another. */
const TRADE: ReadonlySet<string> = new Set(['imports', 'exports', 'balance', 'exports plus imports']);

/** A curated series as its line is called beside others' trade: on its own charts whose partner it is goes without saying. */
const withPartner = (series: Series): Series => (!TRADE.has(series.flow) || series.partner === '' || series.partner === 'World' || series.short.includes(series.partner) ? series : { ...series, short: `${series.short}, ${series.partner}` });

const byIdOrder = (a: { readonly id: string }, b: { readonly id: string }): number => textOrder(a.id, b.id);

/**
 * `store` with the series of some slices in it, so that everything asked of a chart is answered for them too. Values are those published by `asked.vintage`.
 * Claims, charts and verdicts are those of `store`.
 * @throws WarehouseError when the warehouse cannot answer whole for the moment asked for; the store's own lists reject with one for another moment.
 */
export async function bulkStore(store: Store, warehouse: Lender, asked: BulkAsked, call?: Call): Promise<Store> {
  const datasets = new Set(asked.slices.map(({ dataset }) => dataset));
  const loads = (await warehouse.loads(call)).filter(({ dataset }) => datasets.has(dataset));
  const by = (asof: AsOf): Load[] => loads.filter(({ recorded }) => recordedBy(recorded, asof));
  const newestLoad = (asof: AsOf): string => newestOf(by(asof));
  const kept = remember(MOMENTS, (stamp: string) => heldAt(warehouse, asked, stamp === '' ? [] : by(stamp), call));
  const held = (asof: AsOf): Promise<Held> => kept(newestLoad(asof));
  await held(asked.asof);
  return lentTo({
    charts: (asof) => store.charts(asof), facets: (asof) => store.facets(asof), outlets: (asof) => store.outlets(asof), articles: (asof) => store.articles(asof), claims: (asof) => store.claims(asof),
    events: (asof) => store.events(asof), circulations: (asof) => store.circulations(asof), causes: (asof) => store.causes(asof), versions: (kind) => store.versions(kind),
    series: async (asof = null) => [...(await store.series(asof)).map(withPartner), ...(await held(asof)).series].sort(byIdOrder),
    sources: async (asof = null) => [...await store.sources(asof), ...(await held(asof)).sources].sort(byIdOrder),
    observations: async (ids, asof = null) => {
      const { observations } = await held(asof);
      const bulk = [...new Set(ids)].flatMap((id) => observations.get(id) ?? []);
      const curated = await store.observations(ids, asof);
      // Each list is in the order of the store by itself, and a series is in one of them only.
      return bulk.length === 0 ? curated : [...curated, ...bulk].sort((a, b) => textOrder(a.series, b.series));
    },
    newest: async (asof = null) => newestOf([{ recorded: await store.newest(asof) }, { recorded: newestLoad(asof) }]),
    first: async () => [await store.first(), ...loads.map(({ recorded }) => recorded)].filter((stamp) => stamp !== '').sort(textOrder)[0] ?? '',
  }, store);
}

import type { Entry } from '@/components/page/entry';
import type { Spark, SparkPrint } from '@/components/page/Sparkline';
import type { Datum } from '@/lib/derive/datum';
import { byId } from '@/lib/by-id';
import type { Chart } from '@/lib/model/chart';
import type { Series } from '@/lib/model/series';
import type { Source } from '@/lib/model/source';
import { Topic } from '@/lib/model/topic';
import { Reason } from '@/lib/model/verdict';
import { defaultView } from '@/lib/permalink/default-view';
import type { Store } from '@/lib/store/store';
import { seriesNeeded } from '@/lib/table/facts';
import { inRange } from '@/lib/table/range';
import { loadEntries } from './entries';
import { entriesOf } from './ledger';
import { previewPrints } from './preview-prints';
import { loadPreviews } from './previews';
import { valuesOf } from './values';

/** A chart of a topic as one of several small drawings. */
export interface SmallChart {
  readonly chart: Chart;
  readonly sparks: readonly Spark[];
  readonly prints: readonly SparkPrint[];
  /** Last value of its first series in the range shown; null where there is none. */
  readonly latest: { readonly series: Series; readonly datum: Datum } | null;
  readonly differing: number;
}

/** Charts of one topic with what a small drawing of each shows. */
export async function loadSmallCharts(store: Store, topic: Topic): Promise<SmallChart[]> {
  const [all, series, entries] = await Promise.all([store.charts(), store.series(), loadEntries(store)]);
  const charts = all.filter((chart) => chart.topic === topic);
  const [previews, known] = [await loadPreviews(store, charts), byId(series)];
  const values = await valuesOf(store, charts.flatMap((chart) => chart.default.series[0] ?? []));
  return charts.map((chart) => {
    const first = known.get(chart.default.series[0] ?? '');
    const shown = inRange(defaultView(chart));
    const datum = (values.get(first?.id ?? '') ?? []).findLast(({ value, period }) => value !== '' && shown(period));
    const sparks = previews.get(chart.id) ?? [];
    return {
      chart, sparks, prints: previewPrints(chart, sparks, entries), latest: first && datum ? { series: first, datum } : null,
      differing: entries.filter(({ claim, found }) => found.verdict === 'differs' && chart.claims.includes(claim.id)).length,
    };
  });
}

/** A source behind a topic: how many of its series feed the topic's charts, and how many of the topic's claims name it. */
export interface TopicSource { readonly source: Source; readonly feeds: number; readonly named: number }

/** Sources behind the charts of a topic, and those its claims name, most used first. */
export async function loadTopicSources(store: Store, topic: Topic): Promise<TopicSource[]> {
  const [charts, series, sources, entries] = await Promise.all([store.charts(), store.series(), store.sources(), loadEntries(store)]);
  const known = byId(series);
  const feeding = seriesNeeded(charts.filter((chart) => chart.topic === topic).flatMap((chart) => chart.series), series)
    .flatMap((id) => { const one = known.get(id); return one?.kind === 'official' ? [one.source] : []; });
  const naming = entries.filter(({ claim }) => claim.topic === topic).flatMap(({ claim }) => claim.named_source ?? []);
  const count = (list: readonly string[], id: string): number => list.filter((one) => one === id).length;
  return sources.map((source) => ({ source, feeds: count(feeding, source.id), named: count(naming, source.id) }))
    .filter(({ feeds, named }) => feeds + named > 0).sort((a, b) => b.feeds + b.named - (a.feeds + a.named));
}

/** Reasons found why figures are not the record’s, each with how many it explains, most frequent first. */
export function reasonCounts(entries: readonly Entry[]): { readonly reason: Reason; readonly count: number }[] {
  return Reason.options.map((reason) => ({ reason, count: entries.filter(({ found }) => found.reasons.some((one) => one === reason)).length }))
    .filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}

/** How much there is of every topic that has anything, with the lines of its first chart. */
export async function loadTopics(store: Store) {
  const [charts, events, entries] = await Promise.all([store.charts(), store.events(), loadEntries(store)]);
  const firsts = Topic.options.flatMap((topic) => charts.find((chart) => chart.topic === topic) ?? []);
  const previews = await loadPreviews(store, firsts);
  return Topic.options.map((topic) => ({
    ...entriesOf(entries, topic), charts: charts.filter((chart) => chart.topic === topic).length, acts: events.filter((event) => event.topic === topic).length,
    sparks: previews.get(firsts.find((chart) => chart.topic === topic)?.id ?? '') ?? [],
  })).filter(({ entries: listed, charts: drawn, acts }) => listed.length + drawn + acts > 0);
}

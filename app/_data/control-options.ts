import type { ControlOptions } from '@/components/chart/control-options';
import type { Chart } from '@/lib/model/chart';
import { periodSpan } from '@/lib/model/span';
import { CUSTOM } from '@/lib/permalink/custom';
import type { AsOf, Store } from '@/lib/store/store';
import { belongsOn } from '@/lib/table/belongs';
import { valuesOf } from './values';

/** What was worked out before, by store: every value of a series is asked for its period, and a store does not change. */
const known = new WeakMap<Store, Map<string, Promise<ControlOptions>>>();

/** What may be chosen on a chart. On the chart of any mix only the series already chosen are listed; others are added by name. */
export function controlOptions(store: Store, chart: Chart, chosen: readonly string[], asof: AsOf): Promise<ControlOptions> {
  const answers = known.get(store) ?? new Map<string, Promise<ControlOptions>>();
  known.set(store, answers);
  // The chart of any mix has as many choices as there are mixes; those are worked out each time.
  if (chart.id === CUSTOM) return workedOut(store, chart, chosen, asof);
  const key = `${chart.id} ${asof ?? ''}`;
  const found = answers.get(key) ?? workedOut(store, chart, chosen, asof);
  answers.set(key, found);
  found.catch(() => answers.delete(key));
  return found;
}

async function workedOut(store: Store, chart: Chart, chosen: readonly string[], asof: AsOf): Promise<ControlOptions> {
  const [series, claims, articles, outlets] = await Promise.all([store.series(asof), store.claims(asof), store.articles(asof), store.outlets(asof)]);
  const offered = chart.id === CUSTOM ? chosen : chart.series;
  const values = await valuesOf(store, offered, asof);
  const onChart = claims.filter(belongsOn(chart, offered));
  const printers = new Set(onChart.map(({ document }) => articles.find(({ id }) => id === document)?.outlet));
  const periods = [...offered.flatMap((id) => values.get(id)?.map(({ period }) => period) ?? []), ...onChart.flatMap(({ period }) => period ?? [])];
  const spans = periods.flatMap((period) => periodSpan(period) ?? []);
  const year = (day: string): number => Number(day.slice(0, 4));
  return {
    series: offered.flatMap((id) => series.filter((one) => one.id === id).map(({ title }) => ({ id, title }))),
    outlets: outlets.filter(({ id }) => printers.has(id)).map(({ id, name }) => ({ id, name })),
    outletIds: outlets.map(({ id }) => id),
    years: spans.length === 0 ? { first: 2000, last: 2000 } : { first: Math.min(...spans.map(({ start }) => year(start))), last: Math.max(...spans.map(({ end }) => year(end))) },
  };
}

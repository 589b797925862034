import type { Spark } from '@/components/page/Sparkline';
import { byId } from '@/lib/by-id';
import type { Chart } from '@/lib/model/chart';
import { periodSpan } from '@/lib/model/span';
import { defaultView } from '@/lib/permalink/default-view';
import type { Store } from '@/lib/store/store';
import { inRange } from '@/lib/table/range';
import { valuesOf } from './values';

const MOST_LINES = 4;
const MS_A_DAY = 86_400_000;

/** Lines of each chart's default view, by chart; only series of the first one's unit, since a preview has one scale. Floats for drawing only. */
export async function loadPreviews(store: Store, charts: readonly Chart[]): Promise<ReadonlyMap<string, Spark[]>> {
  const series = byId(await store.series());
  const values = await valuesOf(store, charts.flatMap((chart) => chart.default.series));
  return new Map(charts.map((chart) => {
    const shown = inRange(defaultView(chart));
    const ids = chart.default.series.filter((id) => series.get(id)?.unit === series.get(chart.default.series[0] ?? '')?.unit).slice(0, MOST_LINES);
    const sparks = ids.map((id) => ({
      id,
      mark: chart.mark,
      points: (values.get(id) ?? []).filter(({ value, period }) => value !== '' && shown(period))
        .map(({ value, period }) => ({ day: Date.parse(`${periodSpan(period)?.end ?? ''}T00:00:00Z`) / MS_A_DAY, value: Number(value) })),
    }));
    return [chart.id, sparks.filter(({ points }) => points.length > 0)];
  }));
}

import type { ChartSource } from '@/components/page/ChartFoot';
import type { Chart } from '@/lib/model/chart';
import type { View } from '@/lib/model/view';
import type { Store } from '@/lib/store/store';
import { seriesNeeded } from '@/lib/table/facts';

/** Sources of every observation a chart may show, whatever the reader chooses, so that its foot can follow the view. */
export async function sourcesOf(store: Store, chart: Chart, view: View): Promise<ChartSource[]> {
  const [series, sources] = await Promise.all([store.series(view.asof), store.sources(view.asof)]);
  const needed = seriesNeeded([...chart.series, ...view.series], series);
  const used = new Set((await store.observations(needed, view.asof)).map(({ source }) => source));
  return sources.filter(({ id }) => used.has(id)).map(({ id, organisation, title, url, licence }) => ({ id, organisation, title, url, licence }));
}

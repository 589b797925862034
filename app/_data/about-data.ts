import type { Dataset, WithContext } from 'schema-dts';
import { byId } from '@/lib/by-id';
import type { Datum } from '@/lib/derive/datum';
import { dataset, covered } from '@/lib/linked-data/dataset';
import type { Series } from '@/lib/model/series';
import type { Source } from '@/lib/model/source';
import { periodSpan } from '@/lib/model/span';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import type { Asked } from './moment';
import { origin } from './origin';

/** The page of a series as a Dataset; `values` are those in force, `sources` every one there is. */
export async function seriesAbout({ store, asof }: Asked, series: Series, values: readonly Datum[], sources: readonly Source[]): Promise<WithContext<Dataset>> {
  const registry = byId(sources);
  const used = [...new Set(values.flatMap((each) => each.sources))];
  const path = `/series/${series.id}`;
  return dataset({
    site: await origin(), path, address: at(path, asof), title: series.title, description: [`${series.title}.`, `${series.reporter}, ${series.basis || series.frequency}.`, series.note].filter((part) => part !== '').join(' '),
    topic: TOPIC_TITLES[series.topic], recorded: await store.newest(), measured: [series], sources: used.flatMap((id) => registry.get(id) ?? []),
    covers: covered(values.flatMap(({ period }) => { const span = periodSpan(period); return span ? [{ period_start: span.start, period_end: span.end }] : []; })),
    files: [{ address: at(`${path}.csv`, asof), mediaType: 'text/csv', name: 'CSV' }, { address: at(`${path}.json`, asof), mediaType: 'application/json', name: 'JSON' }],
  });
}

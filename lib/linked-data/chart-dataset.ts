import type { Dataset, WithContext } from 'schema-dts';
import type { Chart } from '../model/chart';
import type { Table } from '../model/row';
import type { Source } from '../model/source';
import { TOPIC_TITLES } from '../model/topic';
import { covered, dataset } from './dataset';

/** A view of a chart and the forms its address has. */
export interface ChartView {
  readonly site: string;
  readonly chart: Pick<Chart, 'topic' | 'how_to_read'>;
  readonly table: Table;
  /** Path and query of the page: as it follows new data, and as it is pinned. */
  readonly living: string;
  readonly frozen: string;
  readonly sources: readonly Source[];
  /** What `/charts/<chart>.<extension>` may end in. */
  readonly forms: readonly { readonly extension: string; readonly mediaType: string; readonly meaning: string }[];
}

/** The view as a Dataset; every download is of exactly this view. */
export function chartDataset({ site, chart, table, living, frozen, sources, forms }: ChartView): WithContext<Dataset> {
  const path = `/charts/${table.chart}`;
  const query = living.slice(path.length);
  return dataset({
    site, path, address: living, frozen, title: table.title, description: `${table.title}. ${table.subtitle} ${chart.how_to_read}`, topic: TOPIC_TITLES[chart.topic], recorded: table.recorded,
    covers: covered(table.rows), measured: table.series, sources,
    files: forms.map(({ extension, mediaType, meaning }) => ({ address: `${path}.${extension}${query}`, mediaType: mediaType.replace(/;.*$/, ''), name: meaning })),
  });
}

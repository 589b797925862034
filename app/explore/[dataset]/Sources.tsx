import type { Exploring } from '@/app/_data/explore';
import { accessDay } from '@/app/_data/forms/reference-files';
import { Provenance, type LoadedFile } from '@/components/explore/Provenance';
import { Moment } from '@/components/page/Moment';
import { chartKinds } from '@/components/reuse/chart-kinds';
import { ReusePanel } from '@/components/reuse/ReusePanel';
import { bulkSource, dayOf } from '@/lib/slice/as-series';
import type { BulkDataset } from '@/lib/slice/dataset';
import { definitionWords } from '@/lib/slice/definition';
import { seriesId } from '@/lib/slice/slice';
import { newestOf } from '@/lib/newest';
import { textOrder } from '@/lib/text-order';
import type { Load } from '@/lib/warehouse/warehouse';

const filesOf = (loads: readonly Load[]): LoadedFile[] =>
  [...loads].sort((a, b) => textOrder(b.recorded, a.recorded)).map(({ file, sha256, rows, rejected, vintage, recorded }) => ({ file, sha256, rows, rejected, recorded, vintage: vintage === 0 ? '' : dayOf(vintage) }));

interface Props { readonly dataset: BulkDataset; readonly at: Exploring; readonly site: string }

/** Where a slice comes from, and how to cite it and take it along: as the chart of it alone, which can be frozen. */
export function ExploreSources({ dataset, at: { view: { slice }, loads, found }, site }: Props) {
  const shown = found !== null && found.points.length > 0 ? found : null;
  const newest = shown?.points.reduce((latest, { published }) => Math.max(latest, published), 0) ?? 0;
  const recorded = newestOf(loads);
  return (
    <>
      <Provenance
        dataset={dataset} definition={definitionWords(dataset, slice.flow, slice.unit)} holds={bulkSource(dataset, recorded).definition} files={filesOf(loads)} vintage={newest === 0 ? '' : dayOf(newest)}
        more={shown === null ? [] : [
          ['As a chart', <ul className="stack" key="chart">
            <li><a href={shown.cited.living}>Of its own, following new data</a></li>
            <li><a href={shown.cited.frozen}>Frozen as of <Moment stamp={shown.cited.recorded} /></a>: a link that says if anything has changed since</li>
          </ul>],
          ['Id', <code key="id">{seriesId(slice)}</code>],
        ]}
      />
      {shown !== null && <ReusePanel kinds={chartKinds(shown.cited, shown.sources, site, accessDay(), true)} use="Use this slice" />}
    </>
  );
}

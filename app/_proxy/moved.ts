import { datasetOf } from '@/lib/slice/dataset';
import { datasetIdOf } from '@/lib/slice/as-series';
import { parseSeriesId } from '@/lib/slice/slice';
import { slicePath } from '@/lib/slice/explore';

/** Page of the explorer that stands for the series or source of bulk observations an address names, so that links to either lead somewhere; null for any other address. */
export function moved(pathname: string): string | null {
  const [, kind, id = ''] = /^\/(series|sources)\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  if (kind === 'series') {
    const slice = parseSeriesId(id);
    const dataset = slice && datasetOf(slice.dataset);
    return slice && dataset ? slicePath(slice, dataset) : null;
  }
  const dataset = kind === 'sources' ? datasetOf(datasetIdOf(id) ?? '') : null;
  return dataset && `/explore/${dataset.id}`;
}

import type { Loaded } from '@/components/explore/DatasetList';
import { newestOf } from '@/lib/newest';
import { BULK_DATASETS } from '@/lib/slice/dataset';
import type { Load } from '@/lib/warehouse/warehouse';

/** What was loaded, by dataset, in their order; those nothing was loaded of left out. */
export function loadedOf(loads: readonly Load[]): Loaded[] {
  return BULK_DATASETS.flatMap((dataset) => {
    const of = loads.filter((load) => load.dataset === dataset.id);
    if (of.length === 0) return [];
    return [{
      dataset, files: of.length, rows: of.reduce((sum, { rows }) => sum + rows, 0), rejected: of.reduce((sum, { rejected }) => sum + rejected, 0), from: Math.min(...of.map(({ from }) => from)), to: Math.max(...of.map(({ to }) => to)),
      recorded: newestOf(of),
    }];
  });
}

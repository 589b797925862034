import { newestOf } from '@/lib/newest';
import { datasetOf } from '@/lib/slice/dataset';
import type { Slice } from '@/lib/slice/slice';
import { isLookedFor, whenAsked, type ValueAsked } from '@/lib/slice/value';
import { NO_LABELS, type Labels } from '@/lib/slice/words';
import { labelsOf } from '@/lib/store/bulk-labels';
import { MOST_NEIGHBOURS, type Call, type Leaf, type Load, type Neighbours, type Warehouse } from '@/lib/warehouse/warehouse';

/** Observations listed at most. */
export const MOST_NEAR = 10;

export interface Near { readonly leaf: Leaf; readonly slice: Slice; readonly labels: Labels }
export interface NearFound { readonly near: readonly Near[]; readonly complete: Neighbours['complete']; readonly loads: readonly Load[] }

/** The one observed series an observation belongs to. */
export function sliceOf({ dataset, flow, unit, commodity, partner, port }: Leaf): Slice {
  return { dataset, flow, unit, commodity, partner, port: datasetOf(dataset)?.ports === true ? port : null };
}

/** Observations whose value lies within what is asked for, nearest first. @throws WarehouseError when it cannot be had whole. */
export async function nearValue(warehouse: Warehouse, asked: ValueAsked | null, call?: Call): Promise<NearFound> {
  const loads = await warehouse.loads(call);
  if (asked === null || loads.length === 0) return { near: [], complete: true, loads };
  const reached = await warehouse.nearest({ unit: asked.unit, near: asked.value, low: asked.low, high: asked.high, most: MOST_NEIGHBOURS }, whenAsked(asked), call);
  const fitting = reached.rows.filter(({ dataset, period }) => isLookedFor(asked, period, datasetOf(dataset)?.frequency ?? 'monthly'));
  const rows = fitting.slice(0, MOST_NEAR);
  // Months of the year before `from` may have filled the list.
  const complete = reached.complete && (fitting.length >= MOST_NEAR || reached.rows.length < MOST_NEIGHBOURS);
  const stamp = newestOf(loads);
  const of = rows.map((leaf) => ({ leaf, slice: sliceOf(leaf) }));
  const labels = await labelsOf(warehouse, stamp, of.map(({ slice }) => slice), call);
  const near = of.map((one, at): Near => ({ ...one, labels: labels[at] ?? NO_LABELS }));
  return { near, complete, loads };
}

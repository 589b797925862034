import { datasetOf } from '@/lib/slice/dataset';
import { isLeaf, type Slice } from '@/lib/slice/slice';
import { whenAsked, type ValueAsked } from '@/lib/slice/value';
import { NO_LABELS, type Labels } from '@/lib/slice/words';
import { labelsOf } from '@/lib/store/bulk-labels';
import type { Call, Leaf, Load, Neighbours, Warehouse } from '@/lib/warehouse/warehouse';

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
  const { rows, complete } = await warehouse.nearest({ unit: asked.unit, near: asked.value, low: asked.low, high: asked.high, most: MOST_NEAR }, whenAsked(asked), call);
  const stamp = loads.reduce((newest, { recorded }) => (recorded > newest ? recorded : newest), '');
  const near = await Promise.all(rows.map(async (leaf): Promise<Near> => {
    const slice = sliceOf(leaf);
    return { leaf, slice, labels: isLeaf(slice) ? await labelsOf(warehouse, stamp, slice, call) : NO_LABELS };
  }));
  return { near, complete, loads };
}

import { newestOf } from '@/lib/newest';
import { datasetOf } from '@/lib/slice/dataset';
import type { Slice } from '@/lib/slice/slice';
import { whenAsked, yearsFrom, type ValueAsked } from '@/lib/slice/value';
import { NO_LABELS, type Labels } from '@/lib/slice/words';
import { labelsOf } from '@/lib/store/bulk-labels';
import { MOST_NEIGHBOURS, type Call, type Leaf, type Load, type Warehouse } from '@/lib/warehouse/warehouse';

/** Observations listed at most. */
export const MOST_NEAR = 10;

export interface Near { readonly leaf: Leaf; readonly slice: Slice; readonly labels: Labels }
/** The nearest of some observations, and how many there are; `complete` says whether that is all, and no nearer one may be missing. */
export interface NearGroup { readonly near: readonly Near[]; readonly count: number; readonly complete: boolean }
/** Those whose value stands, and those that had it until it was revised; whether any of the months asked for is loaded, without which nothing is looked through. */
export interface NearFound { readonly standing: NearGroup; readonly superseded: NearGroup; readonly isLoaded: boolean; readonly loads: readonly Load[] }

/** The one observed series an observation belongs to. */
export function sliceOf({ dataset, flow, unit, commodity, partner, port }: Leaf): Slice {
  return { dataset, flow, unit, commodity, partner, port: datasetOf(dataset)?.ports === true ? port : null };
}

async function nearGroup(warehouse: Warehouse, asked: ValueAsked, superseded: boolean, stamp: string, call?: Call): Promise<NearGroup> {
  const reached = await warehouse.nearest({ unit: asked.unit, near: asked.value, low: asked.low, high: asked.high, most: MOST_NEIGHBOURS, superseded, yearsFrom: yearsFrom(asked) }, { ...whenAsked(asked), asof: stamp }, call);
  const of = reached.rows.slice(0, MOST_NEAR).map((leaf) => ({ leaf, slice: sliceOf(leaf) }));
  const labels = await labelsOf(warehouse, stamp, of.map(({ slice }) => slice), call);
  return { near: of.map((one, at): Near => ({ ...one, labels: labels[at] ?? NO_LABELS })), count: reached.rows.length, complete: reached.complete && reached.rows.length < MOST_NEIGHBOURS };
}

const NONE: NearGroup = { near: [], count: 0, complete: true };

/** Observations whose value lies within what is asked for, nearest first, now and before it was revised. @throws WarehouseError when it cannot be had whole. */
export async function nearValue(warehouse: Warehouse, asked: ValueAsked, call?: Call): Promise<NearFound> {
  const loads = await warehouse.loads(call);
  const when = whenAsked(asked);
  const isLoaded = loads.some(({ dataset, from, to }) => to >= (datasetOf(dataset)?.frequency === 'annual' ? yearsFrom(asked) : when.from) && from <= when.to);
  if (!isLoaded) return { standing: NONE, superseded: NONE, isLoaded, loads };
  const stamp = newestOf(loads);
  const [standing, superseded] = await Promise.all([nearGroup(warehouse, asked, false, stamp, call), nearGroup(warehouse, asked, true, stamp, call)]);
  return { standing, superseded, isLoaded, loads };
}

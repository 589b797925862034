import { whenOf, type Explored } from '@/lib/slice/explore';
import { seriesId } from '@/lib/slice/slice';
import { sharedOf } from '@/lib/warehouse/shared';
import type { Call, Warehouse } from '@/lib/warehouse/warehouse';

/** Observations of slices that were counted, by newest load, slice and stretch of time: a page and its file are of the same. */
const MOST_COUNTS = 500;
const counts = sharedOf<number>(MOST_COUNTS);
const countKey = ({ slice, from, to, vintage }: Explored, stamp: string): string => [stamp, seriesId(slice), from, to, vintage].join(' ');

/** Keeps how many observations a view has as of the load `stamp`. */
export const keepCount = (warehouse: Warehouse, view: Explored, stamp: string, count: number): Promise<number> => counts(warehouse)(countKey(view, stamp), () => Promise.resolve(count));

/** How many observations a view has as of the load `stamp`; asked once, however many want it. */
export const countOf = (warehouse: Warehouse, view: Explored, stamp: string, call?: Call): Promise<number> =>
  counts(warehouse)(countKey(view, stamp), (together) => warehouse.count(view.slice, { ...whenOf(view), asof: stamp }, together), call);

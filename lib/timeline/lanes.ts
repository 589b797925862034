import type { Happening } from './happening';

/** Rows of the drawing above the timeline. */
export const LANES = ['us-acts', 'cn-acts', 'values', 'prints'] as const;
export type LaneName = (typeof LANES)[number];

/** A mark on a lane: share of the way from the start of the first year to the end of the last, 0 to 1. Something known to the month is as wide as the month. */
export interface Tick { readonly from: number; readonly to: number }
export interface Lane { readonly name: LaneName; readonly ticks: readonly Tick[] }
export interface Lanes { readonly years: readonly number[]; readonly lanes: readonly Lane[] }

/** An act is China's where its actor says so; every other actor on record is of the United States. */
const laneOf = (one: Happening<unknown>): LaneName | null => {
  if (one.kind === 'act') return one.act.actor.includes('China') ? 'cn-acts' : 'us-acts';
  return one.kind === 'value' ? 'values' : one.kind === 'print' ? 'prints' : null;
};

/** Days a year has gone by on `when`, as a share of the year, so that all years are equally wide. */
function within(when: string): number {
  const year = Number(when.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return (Date.UTC(year, Number(when.slice(5, 7)) - 1, Number(when.slice(8, 10) || '1')) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** Where everything lies in time, lane by lane. No years where there is nothing. */
export function lanesOf(happenings: readonly Happening<unknown>[]): Lanes {
  const all = happenings.map(({ when }) => Number(when.slice(0, 4)));
  if (all.length === 0) return { years: [], lanes: [] };
  const first = Math.min(...all);
  const years = Array.from({ length: Math.max(...all) - first + 1 }, (_, index) => first + index);
  const place = (when: string): number => (Number(when.slice(0, 4)) - first + within(when)) / years.length;
  const lanes = LANES.map((name) => ({
    name,
    ticks: happenings.filter((one) => laneOf(one) === name).map(({ when }) => ({ from: place(when), to: place(when) + (when.length === 7 ? 1 / 12 / years.length : 0) })),
  }));
  return { years, lanes: lanes.filter(({ ticks }) => ticks.length > 0) };
}

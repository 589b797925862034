import type { Size } from './types';

/** A point the reader can stand on; coordinates in the whole drawing. `body` is the bar it belongs to, if any. */
export interface Stop {
  readonly row_id: string;
  readonly x: number;
  readonly y: number;
  readonly body: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  /** The whole announcement. Words are made when they are asked for: a walk may have thousands of stops, and a reader hears a few. */
  readonly text: string;
  /** Who stands behind it, said only where it was not said of the stop before. */
  readonly source: string;
  /** Its period as written in addresses; empty where the drawing alone was read. */
  readonly period: string;
  /** The same in words. */
  readonly when: string;
  /** The read-out: value, then what it is and who says so. */
  readonly head: string;
  readonly lines: readonly string[];
}

/** A series, or all printed figures, in time order. */
export interface Track {
  readonly id: string;
  /** Name beside a value where several are listed; colour 1 to 8, or 0 for none. */
  readonly short: string;
  readonly color: number;
  readonly stops: readonly Stop[];
}

/** Id of the track of printed figures. */
export const CLAIMS = 'claims';
/** Id of the track of policy acts, and what ids of its stops begin with. */
export const ACTS = 'acts';
export const ACT = 'act:';

/** Marks that stand for themselves, not for a value of a series. */
const isMark = ({ id }: Track): boolean => id === CLAIMS || id === ACTS;

/** What arrow keys and pointers move over. */
export interface Walk { readonly size: Size; readonly tracks: readonly Track[] }

export interface Place { readonly track: number; readonly stop: number }

const nearestByX = (track: Track, x: number): number =>
  track.stops.reduce((best, stop, i) => (Math.abs(stop.x - x) < Math.abs((track.stops[best] ?? stop).x - x) ? i : best), 0);

/**
 * Where a key leads from a place (null before the first step), or null when the key is none of the arrows, Home or End,
 * or there is nothing to walk. Up and Down change the series and keep the time.
 */
export function step(walk: Walk, from: Place | null, key: string): Place | null {
  const track = from?.track ?? 0;
  const here = walk.tracks[track];
  if (!here) return null;
  const last = here.stops.length - 1;
  const other = (to: number): Place => {
    const next = Math.min(walk.tracks.length - 1, Math.max(0, to));
    const goal = walk.tracks[next];
    return { track: next, stop: goal ? nearestByX(goal, here.stops[from?.stop ?? last]?.x ?? 0) : 0 };
  };
  switch (key) {
    case 'ArrowRight': return { track, stop: from ? Math.min(last, from.stop + 1) : 0 };
    case 'ArrowLeft': return { track, stop: from ? Math.max(0, from.stop - 1) : last };
    case 'Home': return { track, stop: 0 };
    case 'End': return { track, stop: last };
    case 'ArrowDown': return from ? other(track + 1) : { track, stop: last };
    case 'ArrowUp': return from ? other(track - 1) : { track, stop: last };
    default: return null;
  }
}

/** The stop a pointer at (x, y) means, within `reach` drawing units: printed figures first, then points, then the bar it is on. */
export function stopAt(walk: Walk, x: number, y: number, reach: number): Place | null {
  let best: Place | null = null;
  let least = Infinity;
  walk.tracks.forEach((track, t) => track.stops.forEach((stop, s) => {
    const inside = stop.body !== null && x >= stop.body.left && x <= stop.body.left + stop.body.width && y >= stop.body.top && y <= stop.body.top + stop.body.height;
    const away = Math.hypot(stop.x - x, stop.y - y);
    // A mark on a bar or line is the smaller target, so it is favoured; a bar counts as near all over.
    const cost = inside ? Math.min(away, reach) : isMark(track) ? away * 0.7 : away;
    if ((inside || away <= reach) && cost < least) {
      least = cost;
      best = { track: t, stop: s };
    }
  }));
  return best;
}

/**
 * What is said on moving from one stop to another: what it is, who stands behind it where that is new, and which of how many it is, so that no
 * two moves sound alike. `stayed` says that a key led nowhere.
 */
export function announcement(walk: Walk, before: Stop | null, { track, stop }: Place, stayed: boolean): string {
  const stops = walk.tracks[track]?.stops ?? [];
  const here = stops[stop];
  if (!here) return '';
  const isNew = before === null || before.source !== here.source;
  return [stayed ? 'No further.' : '', here.text, isNew ? here.source : '', `${stop + 1} of ${stops.length}.`].filter(Boolean).join(' ');
}

/** Where a row stands, or null when it is not drawn. */
export function placeOf(walk: Walk, rowId: string): Place | null {
  for (const [track, { stops }] of walk.tracks.entries()) {
    const stop = stops.findIndex(({ row_id }) => row_id === rowId);
    if (stop >= 0) return { track, stop };
  }
  return null;
}

/** What one series says of a moment. */
export interface ColumnValue { readonly track: Track; readonly stop: Stop }

/** The values of one moment, and its place across the drawing. */
export interface Column { readonly x: number; readonly values: readonly ColumnValue[] }

/** How far from a column, in drawing units, a value of another series still counts as of the same moment. */
const SAME_MOMENT = 2;

const covers = ({ x, body }: Stop, at: number): boolean =>
  Math.abs(x - at) <= SAME_MOMENT || (body !== null && at >= body.left - body.width && at <= body.left + 2 * body.width);

/**
 * The moment nearest to `x` at which any series has a value, and the values there; printed figures, which have marks of their own, are left out.
 * Null where no series has any value.
 */
export function columnAt(walk: Walk, x: number): Column | null {
  const nearest = walk.tracks.flatMap((track) => {
    const stop = isMark(track) ? undefined : track.stops[nearestByX(track, x)];
    return stop ? [{ track, stop }] : [];
  });
  const [first] = nearest;
  if (!first) return null;
  const at = nearest.reduce((best, { stop }) => (Math.abs(stop.x - x) < Math.abs(best - x) ? stop.x : best), first.stop.x);
  return { x: at, values: nearest.filter(({ stop }) => covers(stop, at)) };
}

import type { Row } from '../model/row';
import type { Layout, Size } from './types';
import { detailLines, spoken, valueInWords } from './words';

/** A point the reader can stand on; coordinates in the whole drawing. `body` is the bar it belongs to, if any. */
export interface Stop {
  readonly row_id: string;
  readonly x: number;
  readonly y: number;
  readonly body: { readonly left: number; readonly top: number; readonly width: number; readonly height: number } | null;
  /** The whole announcement. */
  readonly text: string;
  /** The read-out: value, then what it is and who says so. */
  readonly head: string;
  readonly lines: readonly string[];
}

/** A series, or all printed figures, in time order. */
export interface Track { readonly id: string; readonly label: string; readonly stops: readonly Stop[] }

/** What arrow keys and pointers move over. */
export interface Walk { readonly size: Size; readonly tracks: readonly Track[] }

export interface Place { readonly track: number; readonly stop: number }

/** The points of a drawing as tracks: every series, then every printed figure. */
export function walkOf(drawing: Layout, rows: readonly Row[]): Walk {
  const byId = new Map(rows.map((row) => [row.row_id, row]));
  const words = (id: string): Pick<Stop, 'text' | 'head' | 'lines'> => {
    const row = byId.get(id);
    return row ? { text: spoken(row), head: valueInWords(row), lines: detailLines(row) } : { text: '', head: '', lines: [] };
  };
  const tracks = drawing.panels.flatMap((panel) => panel.series.map((series): Track => {
    const bodies = new Map(series.bars.map((bar) => [bar.row_id, bar]));
    return {
      id: series.id, label: series.title,
      stops: series.points.map(({ row_id, x, y }) => {
        const bar = bodies.get(row_id);
        return { row_id, x, y: y + panel.top, ...words(row_id), body: bar ? { left: bar.left, top: bar.top + panel.top, width: bar.width, height: bar.height } : null };
      }),
    };
  }));
  const claims = drawing.panels
    .flatMap((panel) => panel.claims.map(({ row_id, x, y }): Stop => ({ row_id, x, y: y + panel.top, ...words(row_id), body: null })))
    .sort((a, b) => a.x - b.x || a.y - b.y);
  const size = { width: drawing.width, height: drawing.height };
  return { size, tracks: [...tracks, { id: 'claims', label: 'Printed figures', stops: claims }].filter((track) => track.stops.length > 0) };
}

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
    const cost = inside ? Math.min(away, reach) : track.id === 'claims' ? away * 0.7 : away;
    if ((inside || away <= reach) && cost < least) {
      least = cost;
      best = { track: t, stop: s };
    }
  }));
  return best;
}

/** Where a row stands, or null when it is not drawn. */
export function placeOf(walk: Walk, rowId: string): Place | null {
  for (const [track, { stops }] of walk.tracks.entries()) {
    const stop = stops.findIndex(({ row_id }) => row_id === rowId);
    if (stop >= 0) return { track, stop };
  }
  return null;
}

import { CLAIMS, columnAt, placeOf, stopAt, type Column, type Place, type Stop, type Walk } from '@/lib/layout/moves';

/** Printed figures nearer to each other than this stand in one place, in drawing units; the width of a mark. */
const TOGETHER = 15;

/** What a pointer means: a point within reach, or else the moment it is at. */
export interface Meant { readonly stop: Stop | null; readonly column: Column | null; readonly y: number }

export const stopOf = (walk: Walk | null, place: Place | null): Stop | null => (walk && place ? walk.tracks[place.track]?.stops[place.stop] : undefined) ?? null;

/** The stop of a row, or null where it is not drawn. */
export const stopOfRow = (walk: Walk | null, rowId: string | null): Stop | null => (walk && rowId !== null ? stopOf(walk, placeOf(walk, rowId)) : null);

/** The point or moment at (x, y), within `reach` drawing units of a point. */
export function meant(walk: Walk, x: number, y: number, reach: number): Meant {
  const stop = stopOf(walk, stopAt(walk, x, y, reach));
  return { stop, column: stop ? null : columnAt(walk, x), y };
}

/** All printed figures that stand where `stop` does, itself first; none where it is no printed figure. */
export function together(walk: Walk, stop: Stop): readonly Stop[] {
  const claims = walk.tracks.find(({ id }) => id === CLAIMS)?.stops ?? [];
  if (!claims.includes(stop)) return [];
  return [stop, ...claims.filter((other) => other !== stop && Math.abs(other.x - stop.x) < TOGETHER && Math.abs(other.y - stop.y) < TOGETHER)];
}

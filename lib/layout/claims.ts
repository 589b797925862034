import type { Row } from '../model/row';
import { tenth } from './days';
import { reachOf, type Reach, type Scales } from './series';
import { outletShape } from './shapes';
import type { Box, ClaimFill, DrawnClaim } from './types';

/** Claims nearer than this hide each other, in pixels; about the width of a mark. */
const APART = 15;
/** A claim in the way of another moves sideways by steps this wide, no further than it must. */
const STEP = 3;
const STEPS_TRIED = 160;
/** A claim moved further than this is tied to where it belongs. */
const TIED = 3;
/** Repeats of one figure stand at its place, stacked: from the first to the last no more than this, in pixels, and no more than half the period. */
const STACK = 4;
/** Shorter periods (months, days) may be too narrow to be read off the axis at all. */
const YEAR_LEAST_DAYS = 360;

export const CLAIM_FILL: Readonly<Record<string, ClaimFill>> = { agrees: 'filled', revised: 'cored', differs: 'hollow', incomparable: 'struck' };

/** Where a printed figure stands: its value, or the middle of its interval, or the one end it names. Null when it names nothing. */
export function claimValue(row: Row): number | null {
  if (row.value !== '') return Number(row.value);
  if (row.low !== '' && row.high !== '') return (Number(row.low) + Number(row.high)) / 2;
  return row.low !== '' || row.high !== '' ? Number(row.low || row.high) : null;
}

/** Pixel column of the bar a series has in the middle of a period, so that a figure stands over its own bar; undefined where there is none. */
export type ColumnOf = (series: string, middle: number) => number | undefined;

/** A claim before it is placed: its mark, the columns it may stand in, and what makes another claim the very same figure. */
interface Wanted { readonly claim: DrawnClaim; readonly least: number; readonly most: number; readonly figure: string }

const figureOf = (row: Row): string => JSON.stringify([row.outlet, row.series, row.period, row.value, row.low, row.high, row.verdict]);

/**
 * Columns a claim may move to: half its period's width either way and not out of its period, so that it never stands where the neighbour's does.
 * A month or day narrower than a mark cannot be read off the axis anyway; there it may stand a mark aside, tied to its place.
 */
function bounds(reach: Reach, x: number, scales: Scales, box: Box): Pick<Wanted, 'least' | 'most'> {
  const [from, to] = [scales.x(reach.from), scales.x(reach.to)];
  const width = to - from;
  const short = width < APART && reach.to - reach.from < YEAR_LEAST_DAYS;
  const [least, most] = short ? [x - APART, x + APART] : [Math.max(from, x - width / 2), Math.min(to, x + width / 2)];
  return { least: Math.max(box.left, least), most: Math.min(box.right, most) };
}

function want(row: Row, scales: Scales, box: Box, columnOf: ColumnOf): Wanted[] {
  const reach = reachOf(row);
  const value = claimValue(row);
  if (!reach || value === null) return [];
  const y = scales.y(value);
  const x = columnOf(row.series, reach.middle) ?? scales.x(reach.middle);
  const openLow = row.low === '' && row.high !== '';
  const openHigh = row.high === '' && row.low !== '';
  const claim: DrawnClaim = {
    row_id: row.row_id, day: reach.middle, value, x, y,
    fill: CLAIM_FILL[row.verdict] ?? 'dotted', shape: outletShape(row.outlet), openLow, openHigh, belongs: null,
    yLow: openLow ? box.bottom : row.low === '' ? y : scales.y(Number(row.low)),
    yHigh: openHigh ? box.top : row.high === '' ? y : scales.y(Number(row.high)),
  };
  return [{ claim, ...bounds(reach, x, scales, box), figure: figureOf(row) }];
}

const hides = (a: DrawnClaim, b: DrawnClaim): boolean =>
  Math.abs(a.x - b.x) < APART && Math.min(a.yHigh, a.y) - APART < Math.max(b.yLow, b.y) && Math.min(b.yHigh, b.y) - APART < Math.max(a.yLow, a.y);

const sideways = (n: number): number => (n % 2 === 1 ? (n + 1) / 2 : -n / 2) * STEP;

/** The nearest free column within bounds; where none is free, the one that leaves most of what it hides to be seen. */
function columnFor({ claim, least, most }: Wanted, placed: readonly DrawnClaim[]): number {
  let best = claim.x;
  let clear = -1;
  for (let n = 0; n < STEPS_TRIED; n += 1) {
    const x = tenth(Math.min(most, Math.max(least, claim.x + sideways(n))));
    const hidden = placed.filter((other) => hides({ ...claim, x }, other));
    if (hidden.length === 0) return x;
    const room = Math.min(...hidden.map((other) => Math.abs(other.x - x)));
    if (room > clear) [best, clear] = [x, room];
  }
  return best;
}

/** Printed figures as marks, moved sideways in a fixed order where they would hide each other, repeats of one figure stacked; none leaves the plot. */
export function drawClaims(rows: readonly Row[], scales: Scales, box: Box, columnOf: ColumnOf): DrawnClaim[] {
  const wanted = rows.flatMap((row) => want(row, scales, box, columnOf)).sort(({ claim: a }, { claim: b }) => a.x - b.x || a.y - b.y || (a.row_id < b.row_id ? -1 : 1));
  const placed: DrawnClaim[] = [];
  for (const figure of new Set(wanted.map((each) => each.figure))) {
    const repeats = wanted.filter((each) => each.figure === figure);
    const [first] = repeats;
    if (!first) continue;
    const x = columnFor(first, placed);
    const belongs = Math.abs(x - first.claim.x) > TIED ? tenth(first.claim.x) : null;
    // Away from the nearer edge, so that a stack does not leave the plot either.
    const spread = Math.min(STACK, (first.most - first.least) / 2);
    const apart = (x + spread <= box.right ? spread : -spread) / Math.max(1, repeats.length - 1);
    repeats.forEach(({ claim }, i) => placed.push({ ...claim, x: tenth(x + i * apart), belongs }));
  }
  return placed;
}

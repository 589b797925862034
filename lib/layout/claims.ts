import type { Row } from '../model/row';
import { tenth } from './days';
import { reachOf, type Scales } from './series';
import { outletShape } from './shapes';
import type { Box, ClaimFill, DrawnClaim } from './types';

/** Claims nearer than this hide each other, in pixels. */
const APART = 15;
/** A claim in the way of another moves sideways by steps this wide, no further than it must. */
const STEP = 3;
const STEPS_TRIED = 160;
/** A claim moved further than this is tied to where it belongs. */
const TIED = 3;

const FILL: Readonly<Record<string, ClaimFill>> = { agrees: 'filled', revised: 'filled', differs: 'hollow', incomparable: 'hollow' };

/** Where a printed figure stands: its value, or the middle of its interval, or the one end it names. Null when it names nothing. */
export function claimValue(row: Row): number | null {
  if (row.value !== '') return Number(row.value);
  if (row.low !== '' && row.high !== '') return (Number(row.low) + Number(row.high)) / 2;
  return row.low !== '' || row.high !== '' ? Number(row.low || row.high) : null;
}

/** Pixel column of the bar a series has in the middle of a period, so that a figure stands over its own bar; undefined where there is none. */
export type ColumnOf = (series: string, middle: number) => number | undefined;

function drawOne(row: Row, scales: Scales, box: Box, columnOf: ColumnOf): DrawnClaim[] {
  const reach = reachOf(row);
  const value = claimValue(row);
  if (!reach || value === null) return [];
  const y = scales.y(value);
  const openLow = row.low === '' && row.high !== '';
  const openHigh = row.high === '' && row.low !== '';
  return [{
    row_id: row.row_id, day: reach.middle, value, x: columnOf(row.series, reach.middle) ?? scales.x(reach.middle), y,
    fill: FILL[row.verdict] ?? 'dotted', shape: outletShape(row.outlet), openLow, openHigh, belongs: null,
    yLow: openLow ? box.bottom : row.low === '' ? y : scales.y(Number(row.low)),
    yHigh: openHigh ? box.top : row.high === '' ? y : scales.y(Number(row.high)),
  }];
}

const hides = (a: DrawnClaim, b: DrawnClaim): boolean =>
  Math.abs(a.x - b.x) < APART && Math.min(a.yHigh, a.y) - APART < Math.max(b.yLow, b.y) && Math.min(b.yHigh, b.y) - APART < Math.max(a.yLow, a.y);

const sideways = (n: number): number => (n % 2 === 1 ? (n + 1) / 2 : -n / 2) * STEP;

/** Printed figures as marks, moved sideways in a fixed order where they would hide each other; none leaves the plot. */
export function drawClaims(rows: readonly Row[], scales: Scales, box: Box, columnOf: ColumnOf): DrawnClaim[] {
  const wanted = rows.flatMap((row) => drawOne(row, scales, box, columnOf)).sort((a, b) => a.x - b.x || a.y - b.y || (a.row_id < b.row_id ? -1 : 1));
  const placed: DrawnClaim[] = [];
  for (const claim of wanted) {
    const tries = Array.from({ length: STEPS_TRIED }, (_, n) => ({ ...claim, x: tenth(Math.min(box.right, Math.max(box.left, claim.x + sideways(n)))) }));
    const here = tries.find((each) => !placed.some((other) => hides(each, other))) ?? { ...claim, x: tenth(claim.x) };
    placed.push({ ...here, belongs: Math.abs(here.x - claim.x) > TIED ? tenth(claim.x) : null });
  }
  return placed;
}

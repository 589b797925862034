import { multiply, negate, shift } from '../decimal';
import type { Claim } from '../model/claim';
import type { Unit } from '../model/unit';
import type { Reason } from '../model/verdict';
import { evidenceInterval, type Interval } from '../quantity/interval';
import { COST } from './edits';

/** One way to read the printed digits: as they stand, or after a slip of the unit. */
export interface Reading {
  readonly interval: Interval;
  readonly unit: Unit;
  readonly cost: number;
  readonly reason: Reason | null;
  /** What was printed and what would have been meant, in words; empty for the figure as it stands. */
  readonly said: string;
  readonly meant: string;
  /** The figure counts with the opposite sign: China's surplus printed as a US deficit. */
  readonly mirrored: boolean;
}

/** A short ton in metric tons, exactly (2000 lb of 0.45359237 kg). */
const SHORT_TON = '0.90718474';
const THOUSAND = 3;
const WORDS: Readonly<Record<number, string>> = { 3: 'thousand', 6: 'million', 9: 'billion', 12: 'trillion' };

const map = (interval: Interval, change: (end: string) => string): Interval =>
  ({ ...interval, low: interval.low === null ? null : change(interval.low), high: interval.high === null ? null : change(interval.high) });

/** The other side of zero: low and high change places. */
const mirror = ({ low, high, lowOpen, highOpen }: Interval): Interval =>
  ({ low: high === null ? null : negate(high), high: low === null ? null : negate(low), lowOpen: highOpen, highOpen: lowOpen });

/** Ways to read a printed figure, the figure as it stands first. */
export function readingsOf(claim: Claim): Reading[] {
  const interval = evidenceInterval(claim);
  const plain: Reading = { interval, unit: claim.unit, cost: 0, reason: null, said: '', meant: '', mirrored: false };
  const slip = (changed: Interval, unit: Unit, cost: number, said: string, meant: string): Reading => ({ ...plain, interval: changed, unit, cost, reason: 'unit', said, meant });
  const found = [plain, { ...plain, interval: mirror(interval), mirrored: true }];
  for (const places of [THOUSAND, -THOUSAND]) {
    const meant = WORDS[claim.scale + places];
    const said = WORDS[claim.scale];
    if (said !== undefined && meant !== undefined) found.push(slip(map(interval, (end) => shift(end, places)), claim.unit, COST.unit, said, meant));
  }
  if (claim.unit === 't') found.push(slip(map(interval, (end) => multiply(end, SHORT_TON)), 't', COST.unit, 'metric tons', 'short tons'));
  if (claim.unit === 'percent') found.push(slip(interval, 'percentage-point', COST.points, 'percent', 'percentage points'));
  if (claim.unit === 'percentage-point') found.push(slip(interval, 'percent', COST.points, 'percentage points', 'percent'));
  return found;
}

import { periodSpan } from '../model/span';
import type { Frequency } from '../model/series';
import type { Reason } from '../model/verdict';
import { COST } from './edits';

/** A period as whole numbers: first and last day, months from the year 0 to its start, length in months, kind of year and the year it is named by. */
export interface Measured {
  readonly start: number; readonly end: number; readonly month: number; readonly months: number;
  readonly kind: 'calendar' | 'fiscal' | 'marketing'; readonly year: number;
}

export interface PeriodChange { readonly reason: Reason; readonly cost: number }

const MS_A_DAY = 86_400_000;
const DAYS_A_MONTH = 30.44;
const MONTHS_A_STEP: Readonly<Record<Frequency, number>> = { annual: 12, 'fiscal-year': 12, 'marketing-year': 12, 'half-yearly': 6, quarterly: 3, monthly: 1, weekly: 0.23, irregular: 1 };
const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / MS_A_DAY;

/** @throws RangeError for text that is no period. */
export function measured(period: string): Measured {
  const span = periodSpan(period);
  if (!span) throw new RangeError(`not a period: ${period}`);
  const start = dayOf(span.start);
  const end = dayOf(span.end);
  const year = Number(/\d{4}/.exec(period)?.[0] ?? '0');
  return {
    start, end, months: (end - start + 1) / DAYS_A_MONTH,
    month: Number(span.start.slice(0, 4)) * 12 + Number(span.start.slice(5, 7)) - 1 + (Number(span.start.slice(8)) - 1) / 31,
    kind: period.startsWith('FY') ? 'fiscal' : period.startsWith('MY') ? 'marketing' : 'calendar', year,
  };
}

const doublings = (n: number): number => Math.log2(Math.max(1, n));

/** `steps` periods away; negative is earlier. */
const away = (steps: number): number => (steps < 0 ? COST.previousPeriod : COST.nextPeriod) + COST.furtherPeriod * doublings(Math.abs(steps));

function sameLength(stated: Measured, other: Measured, frequency: Frequency): number {
  const gap = other.month - stated.month;
  // Points in time (stocks counted in June and December, rates from a day on) are as far apart as their series counts them.
  const step = stated.months > 1.5 ? stated.months : Math.max(MONTHS_A_STEP[frequency], MONTHS_A_STEP.weekly);
  const steps = Math.sign(gap) * Math.max(1, Math.round(Math.abs(gap) / step));
  const years = gap / 12;
  const whole = Math.abs(years - Math.round(years)) < 0.04 && Math.round(years) !== 0;
  return whole && step < 11 ? Math.min(away(steps), away(Math.round(years)) + COST.sameMonth) : away(steps);
}

function otherLength(stated: Measured, other: Measured): number {
  const ratio = COST.length * Math.abs(Math.log2(other.months / stated.months));
  const within = (other.start >= stated.start && other.end <= stated.end) || (other.start <= stated.start && other.end >= stated.end);
  if (within) return COST.part + ratio;
  return COST.otherLength + ratio + COST.furtherPeriod * doublings(Math.abs(other.month - stated.month) / Math.max(other.months, stated.months));
}

/** About twelve months: what years of another kind are told from. */
const isYear = ({ months }: Measured): boolean => months > 11.5 && months < 12.5;

/** What changes when a claim for `stated` is read as one for `other`; `frequency` is that of the series the claim speaks of. Empty: the same days. */
export function periodChanges(stated: Measured, other: Measured, frequency: Frequency): readonly PeriodChange[] {
  if (stated.start === other.start && stated.end === other.end) return [];
  if (stated.kind !== other.kind && isYear(stated) && isYear(other)) {
    const years = other.year - stated.year;
    // A marketing year is named by two years; either may be meant.
    const apart = other.kind === 'marketing' && years === -1 ? 0 : stated.kind === 'marketing' && years === 1 ? 0 : years;
    const kind: PeriodChange = { reason: 'basis', cost: COST.kindOfYear };
    return apart === 0 ? [kind] : [kind, { reason: 'period', cost: away(apart) }];
  }
  const alike = other.months / stated.months;
  return [{ reason: 'period', cost: alike > 0.8 && alike < 1.25 ? sameLength(stated, other, frequency) : otherLength(stated, other) }];
}

export const periodCost = (changes: readonly PeriodChange[]): number => changes.reduce((sum, { cost }) => sum + cost, 0);

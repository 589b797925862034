import { z } from 'zod';
import { Id, Stamp, Withdrawn } from './ids';
import { Topic } from './topic';
import { Unit } from './unit';

export const Frequency = z.enum(['annual', 'fiscal-year', 'marketing-year', 'half-yearly', 'quarterly', 'monthly', 'weekly', 'irregular']);
export type Frequency = z.infer<typeof Frequency>;

/**
 * How a derived series follows from others, period by period, on the values in force.
 * - `sum` a+b+…; `difference` first minus the rest; `share` 100 × (sum of `of`) / `by`, in percent; `ratio` first / `by`;
 * - `change` difference from the observation `lag` earlier; `percent-change` 100 × (v/earlier − 1);
 * - `ratio-to-earlier` v / value `lag` earlier; `twelve-month-sum` rolling sum.
 * `parts: 'sum'` is for counts: where the earlier period was published in consecutive parts only (two quarters of a half-year), they are summed.
 * `lag` is in years (`1y`, `10y`), months (`12m`, `6m`) or `previous` (the preceding interval of the same length).
 */
export const Formula = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('sum'), of: z.array(Id).min(2) }),
  z.strictObject({ op: z.literal('difference'), of: z.array(Id).min(2) }),
  z.strictObject({ op: z.literal('share'), of: z.array(Id).min(1), by: Id }),
  z.strictObject({ op: z.literal('ratio'), of: z.array(Id).length(1), by: Id }),
  z.strictObject({ op: z.enum(['change', 'percent-change', 'ratio-to-earlier']), of: z.array(Id).length(1), lag: z.string().regex(/^(?:[1-9]\d*[ym]|previous)$/), parts: z.literal('sum').optional() }),
]);
export type Formula = z.infer<typeof Formula>;

const base = {
  id: Id,
  /** What it measures, said so that it stands alone: "US goods exports to China". */
  title: z.string().min(1),
  /** Label at the end of a line; a few words. */
  short: z.string().min(1),
  topic: Topic,
  /** Who reports: `United States`, `China`, `UNHCR` … */
  reporter: z.string().min(1),
  partner: z.string(),
  flow: z.string(),
  commodity: z.string(),
  unit: Unit,
  /** Power of ten of the stored values (SDMX UNIT_MULT): 6 means `data/` holds millions of `unit`, exactly as published. */
  scale: z.number().int().min(0).max(12),
  /** Definition in force: Census or balance-of-payments basis, customs value, statutory or collected rate, final or provisional … */
  basis: z.string(),
  frequency: Frequency,
  adjustment: z.string(),
  /** Notes a reader needs before comparing. */
  note: z.string(),
  recorded: Stamp,
  withdrawn: Withdrawn,
};

/** Who stands behind the values when no official body does: a research house, press reports, or nobody (made up). Absent for official statistics. */
export const Standing = z.enum(['research', 'press', 'synthetic']);

export const OfficialSeries = z.strictObject({ ...base, kind: z.literal('official'), source: Id, standing: Standing.optional() });
export const DerivedSeries = z.strictObject({ ...base, kind: z.literal('derived'), formula: Formula });
export const Series = z.discriminatedUnion('kind', [OfficialSeries, DerivedSeries]);
export type OfficialSeries = z.infer<typeof OfficialSeries>;
export type DerivedSeries = z.infer<typeof DerivedSeries>;
export type Series = z.infer<typeof Series>;

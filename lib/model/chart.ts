import { z } from 'zod';
import { Id, Stamp, Withdrawn } from './ids';
import { Topic } from './topic';

export const Transform = z.enum(['level', 'change', 'percent-change', 'index', 'share', 'month-average']);
export type Transform = z.infer<typeof Transform>;

/** How official values are drawn. Averages and rates that hold until changed are steps. */
export const Mark = z.enum(['line', 'bar', 'step', 'dot']);
export type Mark = z.infer<typeof Mark>;

/** A curated chart: what it shows by default and what else may be chosen. */
export const Chart = z.strictObject({
  id: Id,
  title: z.string().min(1),
  /** Unit, basis, reporter and period, in words. */
  subtitle: z.string().min(1),
  topic: Topic,
  mark: Mark,
  /** Every series a reader may choose here, in drawing order. */
  series: z.array(Id).min(1).max(32),
  /** Claims that belong on this chart. Those whose series is not chosen, or that have none, are listed under it. */
  claims: z.array(Id),
  default: z.strictObject({
    series: z.array(Id).min(1).max(8),
    /** `from..to`; each end a period, `earliest` or `latest`. */
    time: z.string(),
    transform: Transform,
  }),
  /** Lane of dated policy acts. */
  events: z.boolean(),
  how_to_read: z.string().min(1),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type Chart = z.infer<typeof Chart>;

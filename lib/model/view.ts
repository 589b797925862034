import { z } from 'zod';
import { DayOrMonth, Id } from './ids';
import { Transform } from './chart';

/** One end of a time range. */
export const TimeEnd = z.string();

/** What a reader looks at; the whole state of a chart page. Its address is `lib/permalink/format.ts`. */
export const View = z.strictObject({
  chart: Id,
  series: z.array(Id),
  /** Each end a period, `earliest` or `latest`. */
  from: TimeEnd,
  to: TimeEnd,
  /** Outlets whose claims are shown; `all`, or a list that may be empty. */
  outlets: z.union([z.literal('all'), z.array(Id)]),
  transform: Transform,
  show: z.array(z.enum(['cited', 'official'])),
  /** The claim whose receipt is open, or null. */
  point: Id.nullable(),
  tab: z.enum(['chart', 'table', 'sources']),
  /** Only values the source had published by this day or month count; null for the latest. Not to be confused with `asof`. */
  vintage: DayOrMonth.nullable(),
  /** A day or an exact stamp: only rows recorded by then exist. Null for today. */
  asof: z.string().nullable(),
});
export type View = z.infer<typeof View>;

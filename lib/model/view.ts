import { z } from 'zod';
import { DayOrMonth, Id } from './ids';
import { Transform } from './chart';

/** How often values are shown: as published, or sums of all months or quarters of a longer period. */
export const ShownFrequency = z.enum(['published', 'quarterly', 'annual']);
export type ShownFrequency = z.infer<typeof ShownFrequency>;

/** The scale values are drawn on. */
export const Axis = z.enum(['linear', 'log']);
export type Axis = z.infer<typeof Axis>;

/** Bars of several series side by side, or on top of each other. */
export const Stack = z.enum(['grouped', 'stacked']);
export type Stack = z.infer<typeof Stack>;

/** Two periods whose values are held against each other. */
export const Compared = z.strictObject({ from: z.string(), to: z.string() });
export type Compared = z.infer<typeof Compared>;

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
  /** The period that is 100 where values are an index; null for the first one shown. */
  base: z.string().nullable(),
  frequency: ShownFrequency,
  /** How it is drawn; the rows are the same. */
  axis: Axis,
  stack: Stack,
  /** Printed figures, official series, and the lane of dated policy acts with the tariffs in force. */
  show: z.array(z.enum(['cited', 'official', 'events'])),
  compare: Compared.nullable(),
  /** The claim whose receipt is open, or null. */
  point: Id.nullable(),
  tab: z.enum(['chart', 'table', 'sources']),
  /** Only values the source had published by this day or month count; null for the latest. Not to be confused with `asof`. */
  vintage: DayOrMonth.nullable(),
  /** A day or an exact stamp: only rows recorded by then exist. Null for today. */
  asof: z.string().nullable(),
});
export type View = z.infer<typeof View>;

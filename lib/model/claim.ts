import { z } from 'zod';
import { EnteredDecimal, Id, Stamp, Withdrawn } from './ids';
import { Period } from './period';
import { Topic } from './topic';
import { Unit } from './unit';

/** Where words stand in a document: UTF-16 offsets, the words, and at most 32 characters either side (W3C TextQuoteSelector). */
export const Selector = z.strictObject({
  start: z.number().int().nonnegative(),
  end: z.number().int().positive(),
  exact: z.string().min(1).max(80),
  prefix: z.string().max(32),
  suffix: z.string().max(32),
}).refine((s) => s.end - s.start === s.exact.length, { message: 'end − start must be the length of exact', path: ['end'] });
export type Selector = z.infer<typeof Selector>;

/** Words around a figure that widen or open its interval; the table of what each allows is in lib/quantity/hedge.ts. */
export const Hedge = z.enum(['none', 'about', 'nearly', 'over', 'at-least', 'up-to']);
export type Hedge = z.infer<typeof Hedge>;

export const Direction = z.enum(['level', 'up', 'down', 'surplus', 'deficit']);
export type Direction = z.infer<typeof Direction>;

/** A figure as an outlet printed it. The verdict is computed, never stored (law 7). */
export const Claim = z.strictObject({
  id: Id,
  document: Id,
  topic: Topic,
  /** What the figure says, in our words, one short line. */
  says: z.string().min(1),
  /** `selector.exact` is the printed figure with its hedge and unit words. */
  selector: Selector,
  /**
   * The printed number in `unit` × 10^`scale`, digits as printed ("658.9" with scale 9); signed by the sign rule of the series
   * (a deficit or fall is negative). Number words become numbers: "halved" is 0.5 of unit `ratio`.
   */
  value: EnteredDecimal,
  scale: z.number().int().min(0).max(12),
  unit: Unit,
  hedge: Hedge,
  direction: Direction,
  /** Period the text gives the figure for; null where it gives none. */
  period: Period.nullable(),
  /** How `period` was read from the text, when that takes a word ("last year", undated article). */
  period_note: z.string(),
  /** The series the text speaks of, or null with `why_no_series`. */
  series: Id.nullable(),
  why_no_series: z.string(),
  /** The source the text itself names for the figure, or null. */
  names_source: z.string().nullable(),
  /** The registered source that name means, when it is one of ours. */
  named_source: Id.nullable(),
  /** Whose words the outlet passes on for this figure, or null. */
  relays: z.string().nullable(),
  /** An earlier claim of the same document that this one prints again, or null. */
  repeats: Id.nullable(),
  recorded: Stamp,
  withdrawn: Withdrawn,
}).refine((c) => (c.series === null) === (c.why_no_series !== ''), { message: 'a claim has a series, or says why it has none', path: ['why_no_series'] });
export type Claim = z.infer<typeof Claim>;

/** Digits or number words of a document that are not a claim, with the reason. Named, so that a wrong one can be corrected or withdrawn. */
export const NonClaim = z.strictObject({
  /** Begins with the document's id. */
  id: Id,
  document: Id,
  selector: Selector,
  reason: z.enum(['date', 'year', 'ordinal', 'name', 'idiom', 'count-of-people-present', 'address', 'page-furniture', 'pronoun']),
  note: z.string(),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type NonClaim = z.infer<typeof NonClaim>;

import { z } from 'zod';
import { DayOrMonth, EnteredDecimal, HttpUrl, Id, Stamp } from './ids';
import { Period } from './period';

/** SDMX OBS_STATUS: A normal, B break, D definition differs, E estimated, F forecast, I imputed, O missing, P provisional, U low reliability. */
export const Status = z.enum(['A', 'B', 'D', 'E', 'F', 'I', 'O', 'P', 'U']);
export type Status = z.infer<typeof Status>;

/** How we came by the value: the official file or page itself, an official figure quoted elsewhere, computed here, or made up by our generator. */
export const Grade = z.enum(['official', 'secondhand', 'derived', 'synthetic']);
export type Grade = z.infer<typeof Grade>;

/** One line of `data/observations/*.csv`. */
export const Observation = z.strictObject({
  series: Id,
  period: Period,
  /** In `series.unit` × 10^`series.scale`, digits as published. Empty exactly when status is O. */
  value: EnteredDecimal.or(z.literal('')),
  status: Status,
  /** When the source published this value; empty where no copy says. */
  vintage: DayOrMonth.or(z.literal('')),
  recorded: Stamp,
  grade: z.enum(['official', 'secondhand']),
  /** The release this value was read from; may differ from the series' usual one. */
  source: Id,
  url: HttpUrl,
  /** Where it was read when not at `url` itself: the copy, or who quoted it. */
  via: z.string(),
  note: z.string(),
}).refine((row) => (row.value === '') === (row.status === 'O'), { message: 'a value is empty exactly when its status is O (missing)', path: ['value'] });
/** A line of `data/`, or a value of a bulk release, which alone can be made up. */
export type Observation = Omit<z.infer<typeof Observation>, 'grade'> & { grade: Exclude<Grade, 'derived'> };

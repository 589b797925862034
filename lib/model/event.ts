import { z } from 'zod';
import { HttpUrl, Id, Stamp, Withdrawn } from './ids';
import { Topic } from './topic';

/** A dated policy act with its legal instrument. */
export const PolicyEvent = z.strictObject({
  id: Id,
  topic: Topic,
  day: z.iso.date(),
  title: z.string().min(1),
  instrument: z.string(),
  actor: z.string(),
  /** Rate change in percentage points where the act sets one, else null; exact text. */
  points: z.string().nullable(),
  /** Where the act begins a tariff that is drawn as a stretch of time: its name, and the act that ended it, or null where none on record has. */
  regime: z.strictObject({ title: z.string().min(1), until: Id.nullable() }).optional(),
  source: Id,
  url: HttpUrl,
  grade: z.enum(['official', 'secondhand']),
  via: z.string(),
  note: z.string(),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type PolicyEvent = z.infer<typeof PolicyEvent>;

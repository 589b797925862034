import { z } from 'zod';
import { HttpUrl, Id, Stamp, Withdrawn } from './ids';
import { Topic } from './topic';

/** A known cause of an asymmetry: why two official reporters give different values for one flow, with who says so. */
export const Cause = z.strictObject({
  id: Id,
  topic: Topic,
  title: z.string().min(1),
  /** What happens and what it does to the two reports, in our words. */
  says: z.string().min(1),
  /** Which report it makes larger, in words; empty where that depends. */
  direction: z.string(),
  /** Charts under which it is listed. */
  charts: z.array(Id).min(1),
  source: Id,
  url: HttpUrl,
  grade: z.enum(['official', 'secondhand']),
  via: z.string(),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type Cause = z.infer<typeof Cause>;

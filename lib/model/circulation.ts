import { z } from 'zod';
import { Id, Stamp, Withdrawn } from './ids';
import { Period } from './period';
import { Topic } from './topic';

/**
 * One fact as it went round: who printed it, in which words, and the record it goes back to. What drifted on the way (unit, period, scope, value) is
 * computed from the claims and the original, never stored.
 */
export const Circulation = z.strictObject({
  id: Id,
  topic: Topic,
  title: z.string().min(1),
  /** What is passed on, in our words, one or two sentences. */
  says: z.string().min(1),
  /** The claims that pass it on, in any order. */
  claims: z.array(Id).min(1),
  /** The official value it goes back to, or null with `why_no_original`. */
  original: z.strictObject({ series: Id, period: Period }).nullable(),
  why_no_original: z.string(),
  recorded: Stamp,
  withdrawn: Withdrawn,
}).refine((one) => (one.original === null) === (one.why_no_original !== ''), { message: 'a circulation has an original, or says why it has none', path: ['why_no_original'] });
export type Circulation = z.infer<typeof Circulation>;

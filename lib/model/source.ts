import { z } from 'zod';
import { HttpUrl, Id, Stamp, Withdrawn } from './ids';

/** An official body and its release: where a series comes from. */
export const Source = z.strictObject({
  id: Id,
  organisation: z.string().min(1),
  title: z.string().min(1),
  url: HttpUrl,
  /** Licence or terms of the source's own data, with its address where one is published. */
  licence: z.string().min(1),
  licence_url: HttpUrl.optional(),
  /** What the release counts and how, in our words: basis, coverage, revision habit. */
  definition: z.string().min(1),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type Source = z.infer<typeof Source>;

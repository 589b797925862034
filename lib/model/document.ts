import { z } from 'zod';
import { DayOrMonth, HttpUrl, Id, Stamp, Withdrawn } from './ids';

/** Who printed a claim. */
export const Outlet = z.strictObject({ id: Id, name: z.string().min(1), url: HttpUrl, recorded: Stamp, withdrawn: Withdrawn });
export type Outlet = z.infer<typeof Outlet>;

/** One article. Its text is not kept; its length and hash let anyone who has the text prove it is the same. */
export const Article = z.strictObject({
  id: Id,
  outlet: Id,
  title: z.string().min(1),
  url: HttpUrl,
  /** Whose report it passes on, if it says so. */
  relays: z.string().nullable(),
  published: DayOrMonth,
  published_note: z.string(),
  /** SHA-256 of the text file's bytes, lower-case hex. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Length of the text in UTF-16 code units, the unit of every selector. */
  length: z.number().int().positive(),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type Article = z.infer<typeof Article>;

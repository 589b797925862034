import { z } from 'zod';
import { periodSpan } from './span';

// What a browser needs of periods is in ./span, which loads no schema library.
export { periodSpan } from './span';

export const Period = z.string().refine((text) => periodSpan(text) !== null, 'a period is YYYY, YYYY-Qn, YYYY-MM, YYYY-MM-DD, FYyyyy, MYyyyy/yy, or two of the plain ones joined by /');
export type Period = z.infer<typeof Period>;

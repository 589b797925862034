import { z } from 'zod';

/** Kebab-case identifier, never reused. `~` and `..` are list and range marks of permalinks, so no id may contain them. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens');

/** Exact decimal as text: no exponent, no thousands mark, no leading plus. Floating point never holds a value. */
export const Decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a decimal is written -?digits[.digits], nothing else');

/** Day, or month where the day is not known. */
export const DayOrMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'a date is YYYY-MM-DD, or YYYY-MM where the day is not known');

/** UTC stamp to the second at which a row entered this dataset. */
export const Stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'a stamp is YYYY-MM-DDThh:mm:ssZ');

export const HttpUrl = z.url({ protocol: /^https?$/ });

import { z } from 'zod';

/** Kebab-case identifier, never reused. `~` and `..` are list and range marks of permalinks, so no id may contain them. */
export const Id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'an id is kebab-case: a-z, 0-9 and single hyphens');

/** Exact decimal as text: no exponent, no thousands mark, no leading plus. Floating point never holds a value. */
export const Decimal = z.string().regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/, 'a decimal is written -?digits[.digits], nothing else');

/** A decimal as somebody published or printed it. Longer ones are slips of the hand; what is computed from them may be longer. */
export const EnteredDecimal = Decimal.refine((text) => text.replace(/[-.]/g, '').length <= 40, 'a value has at most 40 digits');

/** Day, or month where the day is not known. */
export const DayOrMonth = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?$/, 'a date is YYYY-MM-DD, or YYYY-MM where the day is not known');

/** UTC stamp to the second at which a row entered this dataset. */
export const Stamp = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, 'a stamp is YYYY-MM-DDThh:mm:ssZ');

/** Why a record is taken back. Such a line repeats the record it withdraws, and is the last word on its id until a later line says otherwise. */
export const Withdrawn = z.string().min(1).optional();

export const HttpUrl = z.url({ protocol: /^https?$/ });

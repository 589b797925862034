import { z } from 'zod';
import { Id, Stamp, Withdrawn } from './ids';

/**
 * Definitions that must not be compared as if one, by what is counted. Two series of one group and different definition measure different
 * things, however alike their names are; `lib/explain/definitions.ts` says why, in words.
 */
export const Definition = z.enum([
  'statutory-rate', 'stated-rate', 'effective-rate', 'collected-rate',
  'final-count', 'provisional-count',
  'official-count', 'operational-count',
  'customs-value', 'cif-value', 'balance-of-payments-value', 'trade-statistics-value',
]);
export type Definition = z.infer<typeof Definition>;

/** What a value says of its measure: its size, or how it compares with another. */
export const Form = z.enum(['level', 'change', 'percent-change', 'share', 'ratio', 'average']);
export type Form = z.infer<typeof Form>;

/** What a change is against. */
export const Comparison = z.enum(['none', 'previous-period', 'year-earlier', 'ten-years-earlier', 'baseline']);
export type Comparison = z.infer<typeof Comparison>;

/**
 * The sides of one series that the search for reasons tells apart: two series that differ on one side are one change of the claim apart.
 * The id is the id of the series. Words are ours; series of one subject that measure the same thing have the same words.
 */
export const Facets = z.strictObject({
  id: Id,
  /** What is measured at large. Only values of one subject are looked at to explain a claim. */
  subject: Id,
  /** Which flow or stock: `cn-to-us`, `both-ways`, `balance`, `deaths`; the same whoever reports it. */
  measure: Id,
  /** How much of it: `goods`, `goods-and-services`, `agriculture`, `all-drugs`. */
  scope: Id,
  /** Who reports: `us`, `cn`, `unhcr`. */
  reporter: Id,
  /** Definition in force, short: `census`, `balance-of-payments`, `cif`, `final`. */
  basis: Id,
  form: Form,
  comparison: Comparison,
  /** −1 where the series counts with the opposite sign: China's surplus is the US deficit. */
  sign: z.union([z.literal(1), z.literal(-1)]),
  /** Group of definitions the series belongs to, or null where there is nothing to confuse it with. */
  definition: Definition.nullable(),
  /** The series this one is another reading of (rounded, as quoted, first print): the same fact, read elsewhere or at another time. */
  reading_of: Id.nullable(),
  /** Months each value reaches back from the end of its period, where that is more than the period: 12 for "the twelve months ending". */
  window: z.number().int().positive().optional(),
  recorded: Stamp,
  withdrawn: Withdrawn,
});
export type Facets = z.infer<typeof Facets>;

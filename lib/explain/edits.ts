import type { Reason } from '../model/verdict';

/**
 * What each change of a claim costs in the search for a reason. The smaller, the likelier the slip: the year before is the commonest of all, two
 * changes at once are dearer than one. Costs add up; nothing dearer than `most` is looked at. Tuned on the tuning set and the generated claims only.
 */
export const COST = {
  previousPeriod: 0.8,
  nextPeriod: 0.95,
  /** For each doubling of the distance in periods. */
  furtherPeriod: 0.35,
  /** The same month of another year, beside the distance in years. */
  sameMonth: 0.1,
  /** A part of the period, or a period it is part of. */
  part: 1.2,
  otherLength: 1.15,
  /** For each doubling of the length of the period. */
  length: 0.1,
  kindOfYear: 0.9,
  scope: 1,
  measure: 1.1,
  form: 1.4,
  comparison: 0.9,
  reporter: 1.1,
  basis: 0.85,
  /** A definition that comes with another change: services are only counted on the balance-of-payments basis. */
  impliedBasis: 0.2,
  vintage: 0.9,
  /** The same fact rounded, quoted or first printed elsewhere. */
  reading: 0.3,
  unit: 1.2,
  points: 1,
  rounding: 0.95,
  transcription: 0.9,
  arithmetic: 1.6,
  /** Part of a period's cost where the figure beside it in the article was printed for the same other period. */
  shared: 0.25,
  most: 3,
} as const;

/** One row of the published table: what may have been changed, what that costs, and why it is looked for. */
export interface Edit { readonly reason: Reason; readonly what: string; readonly cost: string; readonly why: string }

const from = (cost: number): string => `from ${cost}`;

/** The table of changes, as the method page shows it. */
export const EDITS: readonly Edit[] = [
  { reason: 'period', what: 'Another period: the year before, a later one, a part, a longer one', cost: from(COST.previousPeriod), why: `Last year's figure printed as this year's is the commonest slip. Each doubling of the distance adds ${COST.furtherPeriod}; a figure printed beside it for the same other period makes it cheaper.` },
  { reason: 'comparison', what: 'Another base of a change: the period before, or the same period a year earlier', cost: String(COST.comparison), why: 'A report often gives both, and the words for them are alike.' },
  { reason: 'vintage', what: 'An earlier vintage, or the same fact rounded or quoted elsewhere', cost: from(COST.reading), why: 'Revised figures stay on old pages.' },
  { reason: 'scope', what: 'More or less of the same: goods or goods and services, farm goods or all goods, one drug or all', cost: String(COST.scope), why: 'The total and its parts stand in one table.' },
  { reason: 'basis', what: 'Another definition: calendar, fiscal or marketing year, Census or balance of payments, with or without freight, final or provisional', cost: from(COST.impliedBasis), why: 'Several releases count the same thing by different rules.' },
  { reason: 'measure', what: 'Another measure: imports for exports, one way for both ways, a change for a level, a sum or difference of two', cost: from(COST.measure), why: 'Neighbouring columns of one table.' },
  { reason: 'reporter', what: 'The other side’s report of the same flow', cost: String(COST.reporter), why: 'Mirror data: both governments count the same goods.' },
  { reason: 'unit', what: 'A unit slip: million for billion, percent for percentage points, short for metric tons', cost: from(COST.points), why: 'The digits are right, the unit is not.' },
  { reason: 'rounding', what: 'The last digit cut instead of rounded', cost: String(COST.rounding), why: 'Off by less than one step of the last printed place.' },
  { reason: 'transcription', what: 'Two neighbouring digits swapped', cost: String(COST.transcription), why: 'The commonest slip of a typing hand.' },
];

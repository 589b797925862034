import type { Grade } from '@/lib/model/observation';
import type { Frequency, Series } from '@/lib/model/series';
import type { Reason, Verdict } from '@/lib/model/verdict';

export const GRADE_WORDS: Readonly<Record<Grade, string>> = {
  official: 'official: read from the file or page of the source, or from a copy of it',
  secondhand: 'second-hand: read where somebody else quotes the source',
  derived: 'derived: computed here from the values of other series, each with a grade of its own',
  synthetic: 'synthetic: made up by a generator, published by nobody: no figure is real',
};

export const VERDICT_MEANINGS: Readonly<Record<Verdict, string>> = {
  agrees: 'The official value lies inside the interval the printed words allow.',
  revised: 'The figure agreed when it was printed; the source has revised its value since.',
  differs: 'The official value lies outside the interval the printed words allow.',
  incomparable: 'Printed figure and official series do not measure the same thing, so neither is held against the other.',
  unverifiable: 'No official value is on hand to hold the figure against, or only press reports count it.',
};

export const REASON_MEANINGS: Readonly<Record<Reason, string>> = {
  rounding: 'The figure was cut or rounded otherwise than its digits say.',
  period: 'The figure fits another period.',
  scope: 'The figure fits a wider or narrower count of the same thing.',
  measure: 'The figure fits another measure: imports for exports, a change for a level.',
  unit: 'The digits fit, the unit does not: million for billion, per cent for percentage points.',
  basis: 'The figure fits another definition: fiscal for calendar year, Census for balance of payments, provisional for final.',
  comparison: 'The change fits, against another earlier period.',
  reporter: 'The figure fits what the other side reports.',
  vintage: 'The figure fits an earlier or later published value of the same period.',
  attribution: 'The figure is not the named source’s own.',
  transcription: 'The digits were changed on the way: two of them swapped.',
  unexplained: 'No small change of the claim gives the printed figure.',
};

export const FREQUENCY_WORDS: Readonly<Record<Frequency, string>> = {
  annual: 'yearly', 'fiscal-year': 'by US fiscal year', 'marketing-year': 'by marketing year', 'half-yearly': 'half-yearly', quarterly: 'quarterly', monthly: 'monthly', weekly: 'weekly', irregular: 'at irregular dates',
};

const UNITS: Readonly<Record<Series['unit'], string>> = {
  USD: 'US dollars, nominal', CNY: 'Chinese yuan, nominal', t: 'metric tons', percent: 'per cent', 'percentage-point': 'percentage points', ratio: 'ratio', people: 'people', deaths: 'deaths',
  'deaths-per-100000': 'deaths per 100,000 people', entities: 'entities', chemicals: 'chemicals', cargoes: 'cargoes', minutes: 'minutes', months: 'months', years: 'years',
};

/** Unit of a series in words, with the power of ten its source publishes in. */
export function unitInWords({ unit, scale }: Pick<Series, 'unit' | 'scale'>): string {
  const words = UNITS[unit];
  const powers: Readonly<Record<number, string>> = { 3: 'thousands', 6: 'millions', 9: 'billions', 12: 'trillions' };
  return scale === 0 ? words : `${words}; published in ${powers[scale] ?? `10^${scale}`}`;
}

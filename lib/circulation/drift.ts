import { absolute, compare } from '../decimal';
import type { Facets } from '../model/facets';
import type { Reason } from '../model/verdict';
import { spanKey } from '../period';
import { periodInWords } from '../period-words';
import { contains } from '../quantity/interval';
import type { Said } from './said';
import { facetName, formName, UNIT_NAMES } from './words';

/** What can drift as a fact goes round: the words of `Reason` where they fit; `value` is another figure, `words` the same one hedged otherwise. */
export const DRIFT_KINDS = [
  'unit', 'period', 'scope', 'measure', 'comparison', 'basis', 'reporter', 'vintage', 'value', 'words',
] as const satisfies readonly (Reason | 'value' | 'words')[];
export type DriftKind = (typeof DRIFT_KINDS)[number];

/** One way in which a print says something else than what it is set against; `says` goes on after the name of who printed it. */
export interface Drift { readonly kind: DriftKind; readonly says: string }

type Rule = (said: Said, base: Said) => string | null;

const isRateAndChange = (a: Said, b: Said): boolean =>
  a.facets?.form === 'level' && a.unit === 'percent' && b.facets?.form === 'change' && b.unit === 'percentage-point';

const unit: Rule = (said, base) => {
  // A rate in percent changes by percentage points: that one is a level and the other a change is told as `comparison`.
  if (said.unit === base.unit || isRateAndChange(said, base) || isRateAndChange(base, said)) return null;
  const name = (one: Said, other: Said): string => (one.facets?.form === 'share' && other.facets?.form !== 'share' ? 'a share' : UNIT_NAMES[one.unit]);
  return `prints ${name(said, base)} where ${base.who} ${base.words === null ? 'counts' : 'prints'} ${name(base, said)}`;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isMonthOf = (month: string, day: string): boolean => DAY.test(day) && day.slice(0, 7) === month;

const period: Rule = (said, base) => {
  if (said.period === base.period) return null;
  if (said.period === null) return `gives no period; ${base.who} says ${periodInWords(base.period ?? '')}`;
  if (base.period === null) return `says ${periodInWords(said.period)}; ${base.who} gives no period`;
  // Of a day news says the month: "cut in November" is of the order of 10 November.
  if (spanKey(said.period) === spanKey(base.period) || isMonthOf(said.period, base.period) || isMonthOf(base.period, said.period)) return null;
  return `says ${periodInWords(said.period)}; ${base.who} says ${periodInWords(base.period)}`;
};

/** A rule about the facets of both series; without either there is nothing to tell. */
const ofFacets = (rule: (said: Facets, base: Facets, who: string) => string | null): Rule =>
  (said, base) => (said.facets && base.facets && rule(said.facets, base.facets, base.who));

const scope = ofFacets((said, base, who) => (said.scope === base.scope ? null : `covers ${facetName(said.scope)} where ${who} covers ${facetName(base.scope)}`));
const basis = ofFacets((said, base, who) =>
  (said.basis === base.basis ? null : `counts on the basis “${facetName(said.basis)}” where ${who} counts on “${facetName(base.basis)}”`));
const comparison = ofFacets((said, base, who) => (said.comparison === base.comparison ? null : `gives ${formName(said)} where ${who} gives ${formName(base)}`));

const measure: Rule = (said, base) => {
  const [ours, theirs] = [said.facets, base.facets];
  if (!ours || !theirs) return null;
  if (ours.measure !== theirs.measure) return `measures “${facetName(ours.measure)}” where ${base.who} measures “${facetName(theirs.measure)}”`;
  // An average and a level have one unit; another form in another unit, or against another time, is told as that.
  const sameUse = said.unit === base.unit && ours.comparison === theirs.comparison;
  return sameUse && ours.form !== theirs.form ? `gives ${formName(ours)} where ${base.who} gives ${formName(theirs)}` : null;
};

const reporter: Rule = (said, base) => (said.facets && base.facets && said.facets.reporter !== base.facets.reporter
  ? `takes what ${said.series?.reporter} reports where ${base.who} is what ${base.series?.reporter} reports` : null);

/** Two prints are apart when neither allows the figure of the other; a print and the record, when it does not allow the record’s value. */
function apart(said: Said, base: Said): boolean {
  const allowed = (a: Said, b: Said): boolean => a.allows !== null && b.value !== null && contains(a.allows, b.value);
  return base.value !== null && !allowed(said, base) && !allowed(base, said);
}

/** Where the record moved after the print, the print did not drift from it. */
const vintage: Rule = (said, base) => (said.revised && base.words === null && said.series?.id === base.series?.id && apart(said, base)
  ? 'agreed with the record when it was printed; the record has been revised since' : null);

const value: Rule = (said, base) => {
  if (!apart(said, base) || !said.value || !base.value) return null;
  if (base.words !== null) return `prints “${said.words?.exact}” where ${base.who} prints “${base.words.exact}”`;
  const set = `prints “${said.words?.exact}”; the value of ${base.who}`;
  if (compare(said.value, '0') * compare(base.value, '0') < 0) return `${set} has the opposite sign`;
  // Alike in size, and still not allowed: the words say more than that.
  return `${set} is ${compare(absolute(base.value), absolute(said.value)) > 0 ? 'larger' : 'smaller'} than that allows`;
};

/** Only of two prints: that the record is "at least" a value, its value does not say. */
const words: Rule = (said, base) =>
  (said.words && base.words && said.words.hedge !== base.words.hedge ? `says “${said.words.exact}” where ${base.who} says “${base.words.exact}”` : null);

const told = (kind: DriftKind, says: string | null): Drift[] => (says === null ? [] : [{ kind, says }]);

/** Drifts that leave two figures comparable: they are meant to be the same number all the same. */
const COMPARABLE: ReadonlySet<DriftKind> = new Set(['basis', 'reporter']);

type NamedRule = readonly [kind: DriftKind, rule: Rule];
const MEANING: readonly NamedRule[] = [
  ['unit', unit], ['period', period], ['scope', scope], ['measure', measure], ['comparison', comparison], ['basis', basis], ['reporter', reporter],
];
/** Of these at most one is told: the first. */
const FIGURES: readonly NamedRule[] = [['vintage', vintage], ['value', value], ['words', words]];

/** Everything in which `said` drifted from `base`, in the order of `DRIFT_KINDS`. Figures are compared only when both speak of the same thing. */
export function driftsFrom(base: Said, said: Said): Drift[] {
  const drifts = MEANING.flatMap(([kind, rule]) => told(kind, rule(said, base)));
  if (drifts.some(({ kind }) => !COMPARABLE.has(kind))) return drifts;
  return [...drifts, ...FIGURES.flatMap(([kind, rule]) => told(kind, rule(said, base))).slice(0, 1)];
}

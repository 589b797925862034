import { absolute, divide, multiply, round, subtract } from '../decimal';
import type { Datum } from '../derive/datum';
import { formatPeriod } from '../period-words';
import type { Candidate, Finding } from '../explain/explanation';
import { namedDefinition } from '../explain/definitions';
import type { Claim } from '../model/claim';
import type { Facets } from '../model/facets';
import type { Grade } from '../model/observation';
import type { Series } from '../model/series';
import type { Reason, Verdict } from '../model/verdict';
import { baseValue, contains, interval } from '../quantity/interval';
import { matchPeriod } from './match';
import { latestReading, onlyReading } from './readings';
import { thenOf, type PastValues, type Then } from './then';
import { explanationWords, incomparableWords, unexplainedWords } from './why';

/** The official value a claim was set against; `value` an exact decimal in the base unit, empty when the source has it as missing. */
export interface Compared {
  readonly row_id: string;
  readonly series: string;
  readonly period: string;
  readonly value: string;
  readonly vintage: string;
  readonly grade: Grade;
  /** Ids of the releases behind the value; several for a derived one. */
  readonly sources: readonly string[];
}

/** What became of setting a claim against the official series. Values are exact decimals in the base unit; null where there is none. */
export interface Reconciliation {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly official: Compared | null;
  /** As published by the day the claim was printed, when the data hold a vintage that old. */
  readonly value_then: string | null;
  readonly value_now: string | null;
  /** How much is known of the value then; null where nothing was compared. */
  readonly then: Then | null;
  /** Claim − official. */
  readonly difference: string | null;
  /** 100 × difference ÷ size of the official value, two decimals, with the sign of the difference. */
  readonly difference_percent: string | null;
  /** One sentence for readers. */
  readonly why: string;
  /** What the search for a reason found; null where there was nothing to explain. */
  readonly finding: Finding | null;
}

/** What is known of the series a claim speaks of. */
export interface Evidence {
  /** Null when the claim names no series or one this dataset lacks. */
  readonly series: Series | null;
  /** Null where the dataset tells none; then nothing is searched. */
  readonly facets: Facets | null;
  /** Its values in force, in time order. */
  readonly now: readonly Datum[];
  /** Values in force of other readings of the same facts. */
  readonly twins: readonly (readonly Datum[])[];
  readonly past: PastValues;
  /** Looks for the smallest change of the claim that gives the printed figure; `official` is the value it was held against. */
  readonly search: (period: string, official: string) => Finding | null;
}

const NOTHING = { reasons: [], official: null, value_then: null, value_now: null, then: null, difference: null, difference_percent: null, finding: null } as const;
const unverifiable = (why: string, found: Partial<Reconciliation> = {}): Reconciliation => ({ verdict: 'unverifiable', ...NOTHING, ...found, why });

const compared = ({ row_id, series, period, value, vintage, grade, sources }: Datum): Compared => ({ row_id, series, period, value, vintage, grade, sources });

/** The part of a difference to its official value, in per cent; null against zero. */
function percentOf(difference: string, official: string): string | null {
  const percent = divide(multiply('100', difference), absolute(official));
  return percent === null ? null : round(percent, 2);
}

const reasonsOf = ({ changes }: Candidate): readonly Reason[] => [...new Set(changes.map(({ reason }) => reason))];

/** Verdict and reasons of a figure that fits neither then nor now. */
function differing(finding: Finding | null, outside: string): Pick<Reconciliation, 'verdict' | 'reasons' | 'why' | 'finding'> & Partial<Reconciliation> {
  if (finding === null) return { verdict: 'differs', reasons: [], why: outside, finding };
  const { explanation } = finding;
  if (explanation === null) return { verdict: 'differs', reasons: ['unexplained'], why: `${outside} ${unexplainedWords(finding)}`, finding };
  const apart = incomparableWords(explanation);
  return apart === null
    ? { verdict: 'differs', reasons: reasonsOf(explanation), why: explanationWords(explanation), finding }
    // What is never compared has no difference either.
    : { verdict: 'incomparable', reasons: reasonsOf(explanation), why: apart, finding, value_now: null, difference: null, difference_percent: null };
}

function verdictOn(claim: Claim, series: Series, period: string, now: Datum, evidence: Evidence): Reconciliation {
  const official = compared(now);
  const when = `for ${formatPeriod(period)}${now.period === period ? '' : ` (${formatPeriod(now.period)} in the series)`}`;
  const then = thenOf(now.period, evidence.past);
  const held = { official, then, value_then: then.value };
  if (now.value === '') return unverifiable(`The source gives no value of ${series.title} ${when}.`, held);
  if (series.kind === 'official' && series.standing === 'press') {
    return unverifiable(`Only press reports count this, so no official value can confirm the figure. ${series.title} ${when} stands on such a report.`, held);
  }
  if (then.state === 'not-yet-published') {
    return unverifiable(`Not yet published: the source gave its first value of ${series.title} ${when} only after the article was printed${now.vintage === '' ? '' : `; the one on hand is of ${formatPeriod(now.vintage)}`}.`, held);
  }
  const difference = subtract(baseValue(claim), now.value);
  const amounts = { ...held, value_now: now.value, difference, difference_percent: percentOf(difference, now.value) };
  const allowed = interval(claim);
  const named = namedDefinition(claim.selector, evidence.facets?.definition ?? null);
  if (named !== null) return { ...NOTHING, ...held, verdict: 'incomparable', reasons: ['basis'], why: named };
  // Law 7: the interval alone decides, so no verdict can be "agrees" with the official value outside it.
  if (contains(allowed, now.value)) {
    const before = then.value !== null && !contains(allowed, then.value) ? ' When the article was printed it was not: the value has been revised since.' : '';
    return { ...NOTHING, ...amounts, verdict: 'agrees', why: `${series.title} ${when} is among the values the printed words allow.${before}` };
  }
  if (then.value !== null && contains(allowed, then.value)) {
    return { ...NOTHING, ...amounts, verdict: 'revised', why: `${series.title} ${when} was among the values the printed words allow when the article was printed. The source has revised it since.` };
  }
  return { ...amounts, ...differing(evidence.search(now.period, then.value ?? now.value), `${series.title} ${when} is outside the values the printed words allow.`) };
}

/**
 * Verdict on one claim: `agrees` when the latest official value lies in the printed interval, `revised` when the one in force when it was printed did
 * and the latest does not, `incomparable` when the figure is of another definition, `differs` otherwise, with the reason found by `search`, and
 * `unverifiable` when there is nothing to set it against, with the cause in words. Pure; nothing of it is stored.
 */
export function reconcile(claim: Claim, evidence: Evidence): Reconciliation {
  const { series, now, twins } = evidence;
  if (claim.series === null) return unverifiable(claim.why_no_series);
  if (series === null) return unverifiable(`The series ${claim.series} is not in this dataset.`);
  if (claim.period === null) return unverifiable('The text gives no period for the figure.');
  // Law 9: values of two units are not compared, whatever their numbers.
  if (claim.unit !== series.unit) return unverifiable(`The figure is printed in ${claim.unit}, ${series.title} is in ${series.unit}.`);
  const match = matchPeriod(claim.period, now, series.frequency) ?? onlyReading(claim.period, twins);
  if (!match) return unverifiable(`${series.title} has no value for ${formatPeriod(claim.period)} in this dataset.`);
  return verdictOn(claim, series, claim.period, latestReading(match, twins), evidence);
}

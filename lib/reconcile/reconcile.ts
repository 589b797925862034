import { absolute, divide, multiply, round, subtract } from '../decimal';
import type { Datum } from '../derive/datum';
import { formatPeriod } from '../period-words';
import type { Claim } from '../model/claim';
import type { Grade } from '../model/observation';
import type { Series } from '../model/series';
import type { Reason, Verdict } from '../model/verdict';
import { baseValue, contains, interval } from '../quantity/interval';
import { matchPeriod, samePeriod } from './match';

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
  /** Claim − official. */
  readonly difference: string | null;
  /** 100 × difference ÷ size of the official value, two decimals, with the sign of the difference. */
  readonly difference_percent: string | null;
  /** One sentence for readers. */
  readonly why: string;
}

/** What is known of the series a claim speaks of. */
export interface Evidence {
  /** Null when the claim names no series or one this dataset lacks. */
  readonly series: Series | null;
  /** Its values in force, in time order. */
  readonly now: readonly Datum[];
  /** Its values as published by the day the claim's document was. */
  readonly then: readonly Datum[];
}

const unverifiable = (why: string, found: Partial<Reconciliation> = {}): Reconciliation =>
  ({ verdict: 'unverifiable', reasons: [], official: null, value_then: null, value_now: null, difference: null, difference_percent: null, ...found, why });

const compared = ({ row_id, series, period, value, vintage, grade, sources }: Datum): Compared => ({ row_id, series, period, value, vintage, grade, sources });

/** The part of a difference to its official value, in per cent; null against zero. */
function percentOf(difference: string, official: string): string | null {
  const percent = divide(multiply('100', difference), absolute(official));
  return percent === null ? null : round(percent, 2);
}

function verdictOn(claim: Claim, series: Series, period: string, now: Datum, then: Datum | null): Reconciliation {
  const official = compared(now);
  const value_then = then?.value || null;
  const when = `for ${formatPeriod(period)}${now.period === period ? '' : ` (${formatPeriod(now.period)} in the series)`}`;
  if (now.value === '') return unverifiable(`The source gives no value of ${series.title} ${when}.`, { official, value_then });
  if (series.kind === 'official' && series.standing === 'press') {
    return unverifiable(`Only press reports count this, so no official value can confirm the figure. ${series.title} ${when} stands on such a report.`, { official, value_then });
  }
  const difference = subtract(baseValue(claim), now.value);
  // Law 7: the interval alone decides, so no verdict can be "agrees" with the official value outside it.
  const agrees = contains(interval(claim), now.value);
  return {
    verdict: agrees ? 'agrees' : 'differs', reasons: [], official, value_then, value_now: now.value,
    difference, difference_percent: percentOf(difference, now.value),
    why: `${series.title} ${when} is ${agrees ? 'among' : 'outside'} the values the printed words allow.`,
  };
}

/**
 * Verdict on one claim against the values in force: `agrees` when the official value lies in the printed interval, `differs` when not,
 * `unverifiable` when there is nothing to set it against, with the reason in words. Pure; nothing of it is stored.
 */
export function reconcile(claim: Claim, { series, now, then }: Evidence): Reconciliation {
  if (claim.series === null) return unverifiable(claim.why_no_series);
  if (series === null) return unverifiable(`The series ${claim.series} is not in this dataset.`);
  if (claim.period === null) return unverifiable('The text gives no period for the figure.');
  // Law 9: values of two units are not compared, whatever their numbers.
  if (claim.unit !== series.unit) return unverifiable(`The figure is printed in ${claim.unit}, ${series.title} is in ${series.unit}.`);
  const match = matchPeriod(claim.period, now, series.frequency);
  if (!match) return unverifiable(`${series.title} has no value for ${formatPeriod(claim.period)} in this dataset.`);
  // The value then is of the same period as the value now: an older period that stood in for it is another fact.
  return verdictOn(claim, series, claim.period, match, samePeriod(match.period, then));
}

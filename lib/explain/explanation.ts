import type { Datum } from '../derive/datum';
import type { Claim } from '../model/claim';
import type { Definition, Facets } from '../model/facets';
import type { Series } from '../model/series';
import type { Reason } from '../model/verdict';

/** A claim and the concept its words state: the series and the period in which it was found there. */
export interface Question {
  readonly claim: Claim;
  readonly series: Series;
  readonly facets: Facets;
  readonly period: string;
  /** What the source gave for it when the claim was printed, or else gives now; null where there is no value. */
  readonly official: string | null;
  /** Other periods that explain figures printed beside this one, by the period those state. */
  readonly shared: ReadonlyMap<string, string>;
}

/** One change of what the words say: from `said` to `meant`, in words. */
export interface Change { readonly reason: Reason; readonly said: string; readonly meant: string }

/** A value that gives the printed figure after few changes of what the words say. */
export interface Candidate {
  readonly cost: number;
  readonly changes: readonly Change[];
  /** The value itself, an exact decimal in the base unit of `unit`. */
  readonly value: string;
  readonly unit: string;
  /** Title of the series, or the formula of a value worked out for the purpose. */
  readonly title: string;
  readonly period: string;
  /** Id of the series; empty for a value worked out for the purpose. */
  readonly series: string;
  /** How the value follows, in words; empty for a published one. */
  readonly formula: string;
  /** The published or derived values it rests on; one of them is the value itself unless it was worked out here. */
  readonly inputs: readonly Datum[];
  /** The definitions it leads across, which are never compared as one; null where it stays within one. */
  readonly crosses: readonly [stated: Definition, found: Definition] | null;
}

/** Fits whose cost differs by less are as near as each other. */
export const TIE = 0.05;

/** What the search for a reason found. Nothing of it is stored (law 7). */
export interface Finding {
  /** The nearest fit, when it is much better than chance; else null, and the difference is unexplained. */
  readonly explanation: Candidate | null;
  /** The next nearest fits beside the explanation, ties first; or, where there is none, the nearest fits, which are no better than chance. */
  readonly others: readonly Candidate[];
  /** Values near the printed figure that were as cheap as the nearest fit or cheaper; all that were looked at where nothing fits. */
  readonly tried: number;
  /** How many of those a number printed at random would be expected to fit, four decimals. */
  readonly chance: string;
}

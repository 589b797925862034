import type { Datum } from '../derive/datum';
import type { Circulation } from '../model/circulation';
import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import type { Facets } from '../model/facets';
import type { Series } from '../model/series';
import { spanKey } from '../period';
import type { Reconciliation } from '../reconcile/reconcile';
import { textOrder } from '../text-order';
import { DRIFT_KINDS, driftsFrom, type Drift, type DriftKind } from './drift';
import { saidByClaim, saidByRecord, type Said } from './said';

/** A claim with what a circulation asks of it. */
export interface Printed {
  readonly claim: Claim;
  readonly outlet: Outlet;
  readonly article: Article;
  readonly series: Series | null;
  readonly found: Pick<Reconciliation, 'verdict'>;
}

/** The record a circulation goes back to; `datum` is null where no value is in force. */
export interface Original { readonly series: Series; readonly period: string; readonly datum: Datum | null }

/** One print of a circulation and what drifted in it. */
export interface Print<P extends Printed> {
  readonly printed: P;
  readonly drifts: readonly Drift[];
  /** A sentence for a print without drifts; empty for one with. */
  readonly note: string;
}

/** A circulation as it went round: the original first, then prints in order of publication, document and place. */
export interface Circulated<P extends Printed> { readonly circulation: Circulation; readonly original: Original | null; readonly prints: readonly Print<P>[] }

/** What a circulation is computed from, by id. `values` are those in force of every series that is an original. */
export interface Known<P extends Printed> {
  readonly printed: ReadonlyMap<string, P>;
  readonly series: ReadonlyMap<string, Series>;
  readonly facets: ReadonlyMap<string, Facets>;
  readonly values: ReadonlyMap<string, readonly Datum[]>;
}

const byPlace = (a: Printed, b: Printed): number =>
  textOrder(a.article.published, b.article.published) || textOrder(a.article.id, b.article.id)
  || a.claim.selector.start - b.claim.selector.start || textOrder(a.claim.id, b.claim.id);

function originalOf({ id, original }: Circulation, { series: allSeries, values }: Known<Printed>): Original | null {
  if (original === null) return null;
  const series = allSeries.get(original.series);
  if (!series) throw new Error(`circulation ${id}: no series ${original.series}`);
  const datum = values.get(original.series)?.find((one) => spanKey(one.period) === spanKey(original.period)) ?? null;
  return { series, period: original.period, datum };
}

/**
 * The prints of a circulation set against its original; where it has none, against the first print.
 * @throws Error when the original names a series, or the circulation a claim, that is not known; `check-data` refuses such data.
 */
export function circulate<P extends Printed>(circulation: Circulation, known: Known<P>): Circulated<P> {
  const facetsOf = (series: Series | null): Facets | null => known.facets.get(series?.id ?? '') ?? null;
  const listed = circulation.claims.map((id) => {
    const printed = known.printed.get(id);
    if (!printed) throw new Error(`circulation ${circulation.id}: no claim ${id}`);
    return printed;
  }).sort(byPlace);
  const saidBy = ({ claim, outlet, series, found }: P): Said => saidByClaim(claim, outlet.name, series, facetsOf(series), found.verdict);
  const original = originalOf(circulation, known);
  const [first] = listed;
  const base = original ? saidByRecord(original.series, original.period, original.datum, facetsOf(original.series)) : first && saidBy(first);
  const prints = listed.map((printed): Print<P> => {
    const drifts = base === undefined ? [] : driftsFrom(base, saidBy(printed));
    if (drifts.length > 0) return { printed, drifts, note: '' };
    if (original) return { printed, drifts, note: 'passes the original on as it is' };
    const note = printed === first ? 'is the first placed here; there is no original, so the others are set against it' : `prints what ${base?.who} prints`;
    return { printed, drifts, note };
  });
  return { circulation, original, prints };
}

/** Kinds of drift among the prints, each once, in the order of `DRIFT_KINDS`. */
export function driftKinds({ prints }: Circulated<Printed>): DriftKind[] {
  return DRIFT_KINDS.filter((kind) => prints.some(({ drifts }) => drifts.some((drift) => drift.kind === kind)));
}

/** Outlets that printed it, each once, in order of their first print. */
export function outletsOf({ prints }: Circulated<Printed>): Outlet[] {
  return [...new Map(prints.map(({ printed: { outlet } }) => [outlet.id, outlet])).values()];
}

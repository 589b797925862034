import type { Datum } from '../derive/datum';
import { byId } from '../by-id';
import { latest, publishedBy } from '../derive/latest';
import { resolve } from '../derive/resolve';
import type { Claim } from '../model/claim';
import type { Article } from '../model/document';
import type { Observation } from '../model/observation';
import type { Series } from '../model/series';
import { reconcile, type Reconciliation } from './reconcile';

/** What verdicts are computed from: observations in every vintage, and of every input of a derived series. */
export interface Known {
  readonly series: readonly Series[];
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly observations: readonly Observation[];
}

/**
 * Reconciliation of every claim by its id, as the dataset stood at `asof` (a day or stamp; null for all of it).
 * Values of the past are resolved once for each date of publication, not for each claim.
 * @throws Error as `resolve` does, when series do not fit together.
 */
export function reconcileAll({ series, articles, claims, observations }: Known, asof: string | null = null): ReadonlyMap<string, Reconciliation> {
  const known = byId(series);
  const inForce = latest(observations, asof);
  const now = resolve(series, inForce);
  const published = new Map(articles.map((article) => [article.id, article.published]));
  const past = new Map<string, ReadonlyMap<string, readonly Datum[]>>();
  const asPublished = (date: string): ReadonlyMap<string, readonly Datum[]> => {
    const held = past.get(date) ?? resolve(series, latest(publishedBy(observations, date), asof));
    past.set(date, held);
    return held;
  };
  return new Map(claims.map((claim) => {
    const id = claim.series ?? '';
    const date = published.get(claim.document);
    const then = date === undefined || !known.has(id) ? [] : asPublished(date).get(id) ?? [];
    return [claim.id, reconcile(claim, { series: known.get(id) ?? null, now: now.get(id) ?? [], then })];
  }));
}

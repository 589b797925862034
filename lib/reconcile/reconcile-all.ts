import type { Datum } from '../derive/datum';
import { byId } from '../by-id';
import { latest, publishedBy, recordedBy } from '../derive/latest';
import { resolve } from '../derive/resolve';
import { groundAt, type Ground } from '../explain/ground';
import { search } from '../explain/search';
import type { Claim } from '../model/claim';
import type { Article } from '../model/document';
import type { Facets } from '../model/facets';
import type { Observation } from '../model/observation';
import type { Series } from '../model/series';
import { reconcile, type Reconciliation } from './reconcile';
import { sharedPeriods } from './shared-periods';

/** What verdicts are computed from: every series with its facets, and its observations in every vintage. Fewer series give fewer reasons. */
export interface Known {
  readonly series: readonly Series[];
  readonly facets: readonly Facets[];
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly observations: readonly Observation[];
}

type Values = ReadonlyMap<string, readonly Datum[]>;

/** `make` once for each date asked for. */
function once<T>(make: (date: string) => T): (date: string) => T {
  const held = new Map<string, { readonly answer: T }>();
  return (date) => {
    const entry = held.get(date) ?? { answer: make(date) };
    held.set(date, entry);
    return entry.answer;
  };
}

/**
 * Reconciliation of every claim by its id, as the dataset stood at `asof` (a day or stamp; null for all of it). Values of the past and the index of what
 * could be read are made once for each date of publication. Claims are looked at twice: what explains one figure is likelier for those beside it.
 * @throws Error as `resolve` does, when series do not fit together.
 */
export function reconcileAll({ series, facets, articles, claims, observations }: Known, asof: string | null = null): ReadonlyMap<string, Reconciliation> {
  const rows = observations.filter(({ recorded }) => recordedBy(recorded, asof));
  const known = byId(series);
  const facetsOf = byId(facets);
  const now = resolve(series, latest(rows, asof));
  const asPublished = once((date: string): Values => resolve(series, latest(publishedBy(rows, date), asof)));
  const groundOf = once((date: string): Ground => groundAt(rows, series, facets, date));
  const published = new Map(articles.map((article) => [article.id, article.published]));
  const twinsOf = (id: string, values: Values): readonly (readonly Datum[])[] =>
    facets.filter((one) => one.reading_of === id && known.get(one.id)?.unit === known.get(id)?.unit).flatMap((one) => [values.get(one.id) ?? []]);

  const judge = (claim: Claim, shared: ReadonlyMap<string, string>): Reconciliation => {
    const id = claim.series ?? '';
    const date = published.get(claim.document);
    const one = known.get(id) ?? null;
    const own = facetsOf.get(id) ?? null;
    const dated = date === undefined || one === null ? null : asPublished(date);
    const ground = date === undefined || one === null ? null : groundOf(date);
    return reconcile(claim, {
      series: one, facets: own, now: now.get(id) ?? [], twins: twinsOf(id, now),
      past: {
        published: date ?? '', dated: dated?.get(id) ?? [], twins: dated === null ? [] : twinsOf(id, dated),
        // Of an article nobody dates nothing is known of then, so nothing is said to have come later.
        readable: ground === null ? [now.get(id) ?? [], ...twinsOf(id, now)] : [ground.values.get(id) ?? [], ...twinsOf(id, ground.values)],
      },
      search: (period, official) => (ground === null || one === null || own === null ? null : search({ claim, series: one, facets: own, period, official, shared }, ground)),
    });
  };
  const first = new Map(claims.map((claim) => [claim.id, judge(claim, new Map())]));
  return new Map(claims.map((claim) => {
    const found = first.get(claim.id) ?? judge(claim, new Map());
    const shared = found.verdict === 'differs' ? sharedPeriods(claim, claims, first) : new Map<string, string>();
    return [claim.id, shared.size === 0 ? found : judge(claim, shared)];
  }));
}

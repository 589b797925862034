import { byId } from '../by-id';
import { inputsOf } from '../derive/formula';
import type { Chart } from '../model/chart';
import type { Claim } from '../model/claim';
import type { PolicyEvent } from '../model/event';
import type { Article, Outlet } from '../model/document';
import type { Observation } from '../model/observation';
import type { Series } from '../model/series';
import type { Source } from '../model/source';
import type { Reconciliation } from '../reconcile/reconcile';

/** Everything `table` answers from; lists as of the view's `asof`. More than is needed does no harm. */
export interface Facts {
  /** The curated chart, or `customChart(…)` for a free mix. */
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly sources: readonly Source[];
  readonly outlets: readonly Outlet[];
  readonly articles: readonly Article[];
  readonly claims: readonly Claim[];
  readonly events: readonly PolicyEvent[];
  /** What became of each claim, by id. */
  readonly found: ReadonlyMap<string, Reconciliation>;
  /** Every vintage of the official series that `seriesNeeded` names, in the order a store gives them (`inStoreOrder`). */
  readonly observations: readonly Observation[];
  /** Newest `recorded` stamp the dataset had at the view's `asof`. */
  readonly newest: string;
}

/** `ids` and whatever their formulas read, each once; ids no series has are left out. */
export function seriesNeeded(ids: readonly string[], allSeries: readonly Series[]): string[] {
  const known = byId(allSeries);
  const needed = new Set<string>();
  const waiting = [...ids];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const series = known.get(id);
    if (!series || needed.has(id)) continue;
    needed.add(id);
    if (series.kind === 'derived') waiting.push(...inputsOf(series.formula));
  }
  return allSeries.flatMap(({ id }) => (needed.has(id) ? [id] : []));
}

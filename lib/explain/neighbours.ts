import type { Datum } from '../derive/datum';
import type { Series } from '../model/series';
import type { Reason } from '../model/verdict';
import { COST } from './edits';
import { facetChanges, facetCost } from './facet-changes';
import type { Ground } from './ground';

export interface Neighbour { readonly series: Series; readonly datum: Datum; readonly reason: Reason }

/** Neighbours of one series that are reckoned with; in the order of their ids, so that the order of files decides nothing. */
const MOST = 24;

/** Series of the same unit that differ from `id` in scope or measure alone and have a value for the same days: the other lines of one table. */
export function neighbours(id: string, period: string, ground: Ground): Neighbour[] {
  const own = ground.facets.get(id);
  const unit = ground.series.get(id)?.unit;
  const found: Neighbour[] = [];
  for (const other of own ? ground.inOrder : []) {
    if (found.length >= MOST) break;
    if (!own || other.id === id || other.reading_of !== null) continue;
    // Most series of a large subject are no neighbours, and their cost tells so at once.
    const cost = facetCost(own, other);
    if (cost !== COST.measure && cost !== COST.scope) continue;
    const [change, ...more] = facetChanges(own, other) ?? [];
    if (!change || more.length > 0 || (change.side !== 'measure' && change.side !== 'scope')) continue;
    const series = ground.series.get(other.id);
    const datum = series?.unit === unit ? ground.valueFor(other.id, period) : undefined;
    if (series && datum && datum.value !== '') found.push({ series, datum, reason: change.reason });
  }
  return found;
}

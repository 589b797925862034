import type { Cause } from '../model/cause';
import type { Chart } from '../model/chart';
import type { Circulation } from '../model/circulation';
import type { Claim } from '../model/claim';
import type { Article, Outlet } from '../model/document';
import type { PolicyEvent } from '../model/event';
import type { Facets } from '../model/facets';
import type { Observation } from '../model/observation';
import type { Series } from '../model/series';
import type { Source } from '../model/source';

/** Which rows of an append-only dataset exist: those recorded at or before this day or stamp; null for all. */
export type AsOf = string | null;

/** Lists whose records have an id, as their folders or files in `data/` are called. */
export const RECORD_KINDS = ['charts', 'series', 'facets', 'sources', 'outlets', 'documents', 'claims', 'nonclaims', 'events', 'circulations', 'causes'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** One line as it was entered: the record, when, and why it was taken back where that is what the line says. */
export interface Version { readonly id: string; readonly recorded: string; readonly withdrawn?: string | undefined; readonly record: Readonly<Record<string, unknown>> }

/**
 * The one door to data. Asynchronous because a bulk engine may stand behind it; callers never learn which.
 * Lists come sorted by id. Later lines with the same id (a correction) replace earlier ones, and a withdrawn one is not there, as of `asof`.
 * Lists are shared between callers: none may be changed.
 */
export interface Store {
  charts(asof?: AsOf): Promise<readonly Chart[]>;
  series(asof?: AsOf): Promise<readonly Series[]>;
  facets(asof?: AsOf): Promise<readonly Facets[]>;
  sources(asof?: AsOf): Promise<readonly Source[]>;
  outlets(asof?: AsOf): Promise<readonly Outlet[]>;
  articles(asof?: AsOf): Promise<readonly Article[]>;
  claims(asof?: AsOf): Promise<readonly Claim[]>;
  events(asof?: AsOf): Promise<readonly PolicyEvent[]>;
  circulations(asof?: AsOf): Promise<readonly Circulation[]>;
  causes(asof?: AsOf): Promise<readonly Cause[]>;
  /** Every vintage of official series, sorted by series, period start, vintage, recorded. Unknown ids, and derived series, give no rows. */
  observations(series: readonly string[], asof?: AsOf): Promise<readonly Observation[]>;
  /** Every line ever entered of one list, corrections and withdrawals included, in the order they were recorded; of one stamp, in file order. */
  versions(kind: RecordKind): Promise<readonly Version[]>;
  /** Newest `recorded` stamp there was at `asof`; empty when there was nothing yet. All questions as of it have the same answers as those as of `asof`. */
  newest(asof?: AsOf): Promise<string>;
  /** Stamp of the first row of all; empty when there is none. */
  first(): Promise<string>;
}

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

/** Records with an id that have a page of their own. */
export type RecordKind = 'charts' | 'claims' | 'series' | 'documents' | 'outlets' | 'sources' | 'circulations';

/** A record's time in the dataset. */
export interface Life {
  /** Stamp of its first line. */
  readonly entered: string;
  /** When and why it was withdrawn, and the newest stamp of the dataset before that, at which its last version stands; null while it is in force. */
  readonly withdrawn: { readonly on: string; readonly why: string; readonly before: string } | null;
}

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
  /** Newest `recorded` stamp there was at `asof`; empty when there was nothing yet. All questions as of it have the same answers as those as of `asof`. */
  newest(asof?: AsOf): Promise<string>;
  /** Stamp of the first row of all; empty when there is none. */
  first(): Promise<string>;
  /** What had become of one record by `asof`; null when it had never been there. */
  life(kind: RecordKind, id: string, asof?: AsOf): Promise<Life | null>;
}

import type { Claim } from '@/lib/model/claim';
import type { Article, Outlet } from '@/lib/model/document';
import type { Row } from '@/lib/model/row';
import type { Series } from '@/lib/model/series';
import type { Reconciliation } from '@/lib/reconcile/reconcile';

/** A claim with everything a page says beside it. */
export interface Entry {
  readonly claim: Claim;
  readonly outlet: Outlet;
  readonly article: Article;
  readonly series: Series | null;
  readonly found: Reconciliation;
  /** The claim as a row of a table: amounts are exact decimals in `row.unit`, never scaled; an empty end is open. */
  readonly row: Row;
  /** First curated chart that carries this claim, or null. */
  readonly chart: string | null;
}

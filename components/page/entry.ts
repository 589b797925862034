import type { Claim } from '@/lib/model/claim';
import type { Article, Outlet } from '@/lib/model/document';
import type { Series } from '@/lib/model/series';
import type { Reason, Verdict } from '@/lib/model/verdict';

/** A claim with everything a page says beside it. Amounts are exact decimals in `unit`, never scaled. */
export interface Entry {
  readonly claim: Claim;
  readonly outlet: Outlet;
  readonly article: Article;
  readonly series: Series | null;
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  readonly value: string;
  /** Ends of the printed interval; empty where the hedge leaves the end open. */
  readonly low: string;
  readonly high: string;
  readonly unit: string;
  /** Official value now; empty when there is none to compare with. */
  readonly official: string;
  readonly officialPeriod: string;
  readonly difference: string;
  readonly differencePercent: string;
  /** First chart that carries this claim, or null. */
  readonly chart: string | null;
}

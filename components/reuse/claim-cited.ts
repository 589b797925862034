import type { Entry } from '@/components/page/entry';
import { amountWords, lookAlike } from '@/components/receipt/amount';
import { standingWords, VERDICT_WORDS } from '@/lib/layout/words';
import type { Source } from '@/lib/model/source';
import { at } from '@/lib/permalink/at';
import type { CitedClaim } from '@/lib/reference/claim-reference';

/** A receipt as it is to be cited. `sources`: those that may be named; `site`: scheme and host; `asof`: stamp it is pinned to, or null; `accessed`: `2026-11-25`. */
export function citedClaim({ claim, outlet, article, series, row, found }: Entry, sources: readonly Source[], site: string, asof: string | null, accessed: string): CitedClaim {
  const behind = found.official?.sources ?? (series?.kind === 'official' ? [series.source] : []);
  return {
    claim, outlet, article, accessed, asof,
    sources: sources.filter(({ id }) => behind.includes(id)),
    vintage: found.official?.vintage ?? '',
    official: row.official_value === '' ? '' : amountWords(row.official_value, row.unit, claim, found.verdict !== 'agrees' && lookAlike([row.value, row.official_value], row.unit)),
    standing: `${standingWords(row.standing)}${found.official?.grade === 'secondhand' ? ', quoted second-hand' : ''}`,
    verdict: VERDICT_WORDS[found.verdict] ?? found.verdict,
    address: `${site}${at(`/claims/${claim.id}`, asof)}`,
  };
}

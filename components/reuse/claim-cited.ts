import type { Entry } from '@/components/page/entry';
import { formatValue } from '@/lib/layout/format';
import { VERDICT_WORDS } from '@/lib/layout/words';
import type { Source } from '@/lib/model/source';
import type { CitedClaim } from '@/lib/reference/claim-reference';

/** A receipt as it is to be cited. `sources`: those that may be named; `site`: scheme and host; `asof`: stamp it is pinned to, or null; `accessed`: `2026-11-25`. */
export function citedClaim({ claim, outlet, article, series, row, found }: Entry, sources: readonly Source[], site: string, asof: string | null, accessed: string): CitedClaim {
  const behind = found.official?.sources ?? (series?.kind === 'official' ? [series.source] : []);
  return {
    claim, outlet, article, accessed, asof,
    sources: sources.filter(({ id }) => behind.includes(id)),
    vintage: found.official?.vintage ?? '',
    official: row.official_value === '' ? '' : formatValue(row.official_value, row.unit),
    verdict: VERDICT_WORDS[found.verdict] ?? found.verdict,
    address: `${site}/claims/${claim.id}${asof === null ? '' : `?asof=${asof}`}`,
  };
}

import { ClaimLine } from './ClaimLine';
import type { Entry } from './entry';

/** Claims one under the other. Links keep `asof`, a day or stamp. */
export function ClaimList({ entries, asof = null }: { entries: readonly Entry[]; asof?: string | null }) {
  return <ol className="ledger">{entries.map((entry) => <ClaimLine key={entry.claim.id} entry={entry} asof={asof} />)}</ol>;
}

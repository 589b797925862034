import { ClaimLine } from './ClaimLine';
import type { Entry } from './entry';

/** Claims one under the other. */
export function ClaimList({ entries }: { entries: readonly Entry[] }) {
  return <ol className="ledger">{entries.map((entry) => <ClaimLine key={entry.claim.id} entry={entry} />)}</ol>;
}

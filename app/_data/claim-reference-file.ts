import { citedClaim } from '@/components/reuse/claim-cited';
import { claimReferences } from '@/lib/reference/claim-reference';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { REFERENCE_FILES, type ReferenceExtension } from './forms/reference-files';
import { pick } from './refuse';

/**
 * How to cite one receipt, as the body of a file: the article, the official sources, the receipt. `site`: scheme and host; `accessed`: `2026-11-25`.
 * @throws Problem not-found for an unknown claim.
 */
export async function claimReferenceFile(store: Store, id: string, extension: ReferenceExtension, site: string, accessed: string): Promise<string> {
  const [entries, sources] = await Promise.all([loadEntries(store), store.sources()]);
  pick(entries.map(({ claim }) => claim), id, 'claims');
  const cited = entries.filter(({ claim }) => claim.id === id).map((entry) => citedClaim(entry, sources, site, null, accessed));
  return REFERENCE_FILES[extension].write(cited.flatMap(claimReferences));
}

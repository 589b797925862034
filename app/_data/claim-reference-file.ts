import { citedClaim } from '@/components/reuse/claim-cited';
import { exportFileName } from '@/lib/export/file-name';
import { claimReferences } from '@/lib/reference/claim-reference';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { fileWith, hashOf } from './file-headers';
import { accessDay, REFERENCE_FILES, type ReferenceExtension } from './forms/reference-files';
import { originOf } from './origin';
import { requestQuery } from './query';
import { pick, refuseParameters } from './refuse';

/**
 * How to cite one receipt: the article, the official sources, the receipt.
 * @throws Problem: not-found for an unknown claim, bad-query for any parameter.
 */
export async function claimReferenceFile(store: Store, request: Request, id: string, extension: ReferenceExtension): Promise<Response> {
  const [entries, sources, recorded] = await Promise.all([loadEntries(store), store.sources(), store.newest()]);
  pick(entries.map(({ claim }) => claim), id, 'claims');
  refuseParameters(requestQuery(request));
  const cited = entries.filter(({ claim }) => claim.id === id).map((entry) => citedClaim(entry, sources, originOf(request.headers), null, accessDay()));
  const { mediaType, write } = REFERENCE_FILES[extension];
  const body = write(cited.flatMap(claimReferences));
  return fileWith(request, body, { tag: hashOf(body), recorded, mediaType, name: exportFileName(`claims-${id}`, recorded, extension), attached: true });
}

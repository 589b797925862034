import { citedClaim } from '@/components/reuse/claim-cited';
import { exportFileName } from '@/lib/export/file-name';
import { claimReferences } from '@/lib/reference/claim-reference';
import type { Store } from '@/lib/store/store';
import { loadEntries } from './entries';
import { fileWith, hashOf } from './file-headers';
import { accessDay, REFERENCE_FILES, type ReferenceExtension } from './forms/reference-files';
import { askedOf } from './moment';
import { originOf } from './origin';
import { requestQuery } from './query';
import { pick, refuse } from './refuse';

/**
 * How to cite one receipt, as of the query's `asof` where it has one: the article, the official sources, the receipt.
 * @throws Problem: not-found or withdrawn for a claim that is not there, bad-query for an `asof` that cannot be and for any other parameter.
 */
export async function claimReferenceFile(whole: Store, request: Request, id: string, extension: ReferenceExtension): Promise<Response> {
  const asked = await askedOf(whole, requestQuery(request));
  const { store, asof } = asked;
  const [entries, sources, recorded] = await Promise.all([loadEntries(store), store.sources(), store.newest()]);
  await pick(entries.map(({ claim }) => claim), id, 'claims', asked);
  refuse(asked.notices);
  const pin = asof === null ? null : recorded;
  const cited = entries.filter(({ claim }) => claim.id === id).map((entry) => citedClaim(entry, sources, originOf(request.headers), pin, accessDay()));
  const { mediaType, write } = REFERENCE_FILES[extension];
  const body = write(cited.flatMap(claimReferences));
  return fileWith(request, body, { tag: hashOf(body), recorded, mediaType, name: exportFileName(`claims-${id}`, recorded, extension), attached: true });
}

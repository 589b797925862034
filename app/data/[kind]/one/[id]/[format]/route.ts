import { chartStore } from '@/app/_data/bulk';
import { chartFile } from '@/app/_data/charts';
import { circulationResource } from '@/app/_data/circulation-files';
import { claimPicture } from '@/app/_data/claim-picture';
import { claimReferenceFile } from '@/app/_data/claim-reference-file';
import { exploreFile } from '@/app/_data/explore-files';
import { isReferenceExtension } from '@/app/_data/forms/reference-files';
import { EXPLORE, isKind } from '@/app/_data/ids';
import { oneResource } from '@/app/_data/ones';
import { requestQuery } from '@/app/_data/query';
import { answerFile, failureResponse } from '@/app/_data/respond';
import { Problem } from '@/lib/problem';
import { getStore } from '@/lib/store/current';

interface Context { readonly params: Promise<{ kind: string; id: string; format: string }> }

/** `/charts/<id>.csv?<view>`, `/series/<id>.json` …; `proxy.ts` leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, id, format } = await params;
  const query = requestQuery(request);
  if (kind === EXPLORE) return exploreFile(request, id, format);
  if (!isKind(kind)) return failureResponse(new Problem('not-found', `There is nothing called “${kind.slice(0, 60)}”.`));
  if (kind === 'charts') return chartStore(getStore(), id, query, request.signal).then((store) => chartFile(store, request, id, format)).catch(failureResponse);
  if (kind === 'claims' && format === 'share.png') return claimPicture(getStore(), request, id).catch(failureResponse);
  if (kind === 'claims' && isReferenceExtension(format)) return claimReferenceFile(getStore(), request, id, format).catch(failureResponse);
  return answerFile(request, format, async () => (kind === 'circulations' ? circulationResource(getStore(), id, query) : oneResource(getStore(), kind, id, query)));
}

import { honestyResource } from '@/app/_data/honesty';
import { HONESTY, isKind, TIMELINE } from '@/app/_data/ids';
import { listResource } from '@/app/_data/lists';
import { requestQuery } from '@/app/_data/query';
import { answerFile } from '@/app/_data/respond';
import { timelineResource } from '@/app/_data/timeline';
import { Problem } from '@/lib/problem';
import { getStore } from '@/lib/store/current';

interface Context { readonly params: Promise<{ kind: string; format: string }> }

/** `/claims.csv`, `/series.json` …: the whole list; `proxy.ts` leads those addresses here. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { kind, format } = await params;
  return answerFile(request, format, async () => {
    if (kind === HONESTY) return honestyResource(getStore(), requestQuery(request));
    if (kind === TIMELINE) return timelineResource(getStore(), requestQuery(request));
    if (!isKind(kind)) throw new Problem('not-found', `There is no list called “${kind.slice(0, 60)}”.`);
    return listResource(getStore(), kind, requestQuery(request));
  });
}

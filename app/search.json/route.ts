import { fileWith, hashOf } from '@/app/_data/file-headers';
import { askedOf } from '@/app/_data/moment';
import { requestQuery } from '@/app/_data/query';
import { refuse } from '@/app/_data/refuse';
import { failureResponse } from '@/app/_data/respond';
import { answerSearch } from '@/app/_data/search/answer-search';
import { NOTHING_ASKED, searchAsked } from '@/app/_data/search/read-search';
import { getStore } from '@/lib/store/current';

export const dynamic = 'force-dynamic';

/** What a search finds, best first; the command palette asks here, and so may anybody. */
export async function GET(request: Request): Promise<Response> {
  try {
    const query = requestQuery(request);
    const { store, asof, notices } = await askedOf(getStore(), query, ['q', 'kind', 'limit', 'each']);
    const asked = searchAsked(query);
    refuse([...asked.notices, ...notices]);
    if (asked.text === '') refuse([NOTHING_ASKED]);
    const answer = await answerSearch(store, asof, asked.text, asked);
    const body = `${JSON.stringify(answer, null, 1)}\n`;
    return fileWith(request, body, { tag: hashOf(body), recorded: answer.recorded, rows: answer.items.length, mediaType: 'application/json; charset=utf-8', name: 'sourceline-search.json', attached: false });
  } catch (error) {
    return failureResponse(error);
  }
}

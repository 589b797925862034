import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { FoundAnswer } from '../model/found';

/** Lines of one answer for a palette: of each kind, and in all. */
const EACH = 4;
const LIMIT = 24;
/** Milliseconds an answer counts as new: data is added seldom. */
const STALE = 300_000;
/** Milliseconds after which an answer is given up. */
const PATIENCE = 15_000;

/** Path and query of a search; the page has it all, `.json` the best of each kind. */
export const foundAddress = (text: string, asof: string | null, ending: '' | '.json' = ''): string =>
  `/search${ending}?q=${encodeURIComponent(text)}${ending === '' ? '' : `&each=${EACH}&limit=${LIMIT}`}${asof === null ? '' : `&asof=${asof}`}`;

const isAnswer = (body: unknown): body is FoundAnswer => typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items);

async function fetchFound(text: string, asof: string | null, signal: AbortSignal): Promise<FoundAnswer> {
  const response = await fetch(foundAddress(text, asof, '.json'), { headers: { accept: 'application/json' }, signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]) });
  // A moment the page could not be of either: it is shown as of today, and so is what is found.
  if (response.status === 400 && asof !== null) return fetchFound(text, null, signal);
  const body: unknown = response.ok ? await response.json() : null;
  if (!isAnswer(body)) throw new Error(`the search answered ${response.status}`);
  return body;
}

/** What a search finds. A question nobody waits for any more is called off; the last answer is shown until the next is there. */
export const foundQuery = (text: string, asof: string | null) => queryOptions({
  queryKey: ['found', text, asof], enabled: text !== '', staleTime: STALE, retry: 1, retryDelay: 400, placeholderData: keepPreviousData,
  queryFn: ({ signal }) => fetchFound(text, asof, signal),
});

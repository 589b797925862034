/** Carries the query string as the reader sent it, without `?`: Next's own readings re-encode `~` and lose names such as `__proto__`. Never taken from a client. */
export const QUERY_HEADER = 'x-sourceline-query';

/** The query of a request that reached the proxy. Next's router adds `_rsc` when it asks for a page's payload; that is not the reader's. */
export function rawQuery(request: Request): string {
  const query = new URL(request.url).search.slice(1);
  return request.headers.get('rsc') === null ? query : query.split('&').filter((part) => !part.startsWith('_rsc=')).join('&');
}

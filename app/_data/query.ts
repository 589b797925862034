import { headers } from 'next/headers';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import type { Notice } from '@/lib/model/row';
import { quoted, suggestion } from '@/lib/permalink/nearest';
import { LONGEST_QUERY, splitQuery } from '@/lib/permalink/query';

/** The query of the page being made, as sent. */
export const pageQuery = async (): Promise<string> => (await headers()).get(QUERY_HEADER) ?? '';

/** The query of a request to a route handler, as sent. */
export const requestQuery = (request: Request): string => request.headers.get(QUERY_HEADER) ?? new URL(request.url).search.slice(1);

/** Parameters told one by one; the rest are counted. */
const MOST_TOLD = 40;
/** Longest name repeated to the reader. */
const NAME_SHOWN = 40;

/** Value of each parameter of `query`, the first where it is given more than once. Empty for a query too long to be read. */
export function firstValues(query: string): ReadonlyMap<string, string> {
  if (query.length > LONGEST_QUERY) return new Map();
  return new Map([...splitQuery(query).pairs].reverse());
}

/** Everything of a query that an address taking only the parameters `taken` cannot use (law 2): names unknown, repeated or broken, or a query too long. */
export function unknownParameters(query: string, taken: readonly string[] = []): Notice[] {
  if (query.length > LONGEST_QUERY) return [{ parameter: '', message: `the query is ${query.length} characters long; at most ${LONGEST_QUERY} are read, so none of it was used` }];
  const { pairs, broken } = splitQuery(query);
  const seen = new Set<string>();
  const notices: Notice[] = [...broken];
  for (const [name] of pairs) {
    const tell = (message: string): void => { notices.push({ parameter: name.slice(0, NAME_SHOWN), message }); };
    if (!taken.includes(name)) tell(`unknown parameter ${quoted(name)}; ignored${notices.length < 5 ? suggestion(name, taken) : ''}`);
    else if (seen.has(name)) tell(`${quoted(name)} is given more than once; the first one counts`);
    seen.add(name);
  }
  const more = notices.length - MOST_TOLD;
  return more > 0 ? [...notices.slice(0, MOST_TOLD), { parameter: '', message: `and ${more} more of the kind` }] : notices;
}

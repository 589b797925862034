import { z } from 'zod';
import { Topic } from '@/lib/model/topic';
import { Verdict } from '@/lib/model/verdict';
import type { Notice } from '@/lib/model/row';
import type { Entry } from '@/components/page/entry';
import { quoted, suggestion } from '@/lib/permalink/nearest';
import { textOrder } from '@/lib/text-order';
import { FITS, ONLY, REASON_FILTERS, type Known } from './claim-filters';
import { firstValues, unknownParameters } from './query';

const SORTS = ['disagreement', 'published', 'topic', 'outlet', 'document'] as const;
const Sort = z.enum(SORTS);
const LONGEST_TEXT = 200;
/** A notice lists this many values at most; of more it names the nearest. */
const MOST_LISTED = 20;

/** Which claims a reader asked for; empty strings mean "all". The order of the keys is the order in addresses. */
export interface ClaimQuery {
  readonly topic: string;
  readonly outlet: string;
  readonly verdict: string;
  readonly document: string;
  /** A reason, `explained` for any, `none` for no reason given. */
  readonly reason: string;
  /** The source a claim names: its id, the words where it is none of ours, or `unnamed`. */
  readonly source: string;
  readonly only: string;
  readonly q: string;
  readonly sort: (typeof SORTS)[number];
}

export const ALL_CLAIMS: ClaimQuery = { topic: '', outlet: '', verdict: '', document: '', reason: '', source: '', only: '', q: '', sort: 'disagreement' };
export const CLAIM_SORTS: Readonly<Record<ClaimQuery['sort'], string>> = {
  disagreement: 'What disagrees first', topic: 'Topic', outlet: 'Outlet', document: 'Document and place', published: 'Date published',
};

const FILTERS = Object.keys(FITS) as (keyof typeof FITS)[];

/** Reads filters from the query string of an address; `asof` is read elsewhere. Every parameter that was not understood is named in `notices` and left out of `query`. */
export function parseClaimQuery(asked: string, known: Known): { query: ClaimQuery; notices: Notice[] } {
  const notices: Notice[] = [];
  const values = firstValues(asked);
  const allowed: Record<string, readonly string[]> = {
    topic: Topic.options, outlet: known.outlets, verdict: Verdict.options, document: known.documents, reason: REASON_FILTERS, source: known.sources, only: Object.keys(ONLY), sort: SORTS,
  };
  const read = (name: string): string => {
    const value = (values.get(name) ?? '').trim();
    if (name === 'q') {
      if (value.length <= LONGEST_TEXT) return value;
      notices.push({ parameter: name, message: `is longer than ${LONGEST_TEXT} characters; it was left out` });
      return '';
    }
    const options = allowed[name] ?? [];
    if (value === '' || options.includes(value)) return value;
    const offer = options.length > MOST_LISTED ? suggestion(value, options) : `; it can be ${options.join(', ')}`;
    notices.push({ parameter: name, message: `has no ${quoted(value)}${offer}` });
    return '';
  };
  const query = {
    topic: read('topic'), outlet: read('outlet'), verdict: read('verdict'), document: read('document'), reason: read('reason'), source: read('source'), only: read('only'),
    q: read('q'), sort: Sort.catch('disagreement').parse(read('sort')),
  };
  return { query, notices: [...notices, ...unknownParameters(asked, [...Object.keys(ALL_CLAIMS), 'asof'])] };
}

/** Canonical query string, defaults left out, without `?`. */
export function formatClaimQuery(query: ClaimQuery): string {
  const params = new URLSearchParams();
  for (const name of Object.keys(ALL_CLAIMS) as (keyof ClaimQuery)[]) {
    if (query[name] !== ALL_CLAIMS[name]) params.set(name, query[name]);
  }
  return params.toString();
}

/** Address of the list a query asks for. */
export function claimsAddress(query: ClaimQuery): string {
  const canonical = formatClaimQuery(query);
  return canonical === '' ? '/claims' : `/claims?${canonical}`;
}

const VERDICT_ORDER: readonly string[] = ['differs', 'incomparable', 'revised', 'agrees', 'unverifiable'];
const byPlace = (a: Entry, b: Entry): number => textOrder(a.claim.document, b.claim.document) || a.claim.selector.start - b.claim.selector.start;
const COMPARE: Readonly<Record<ClaimQuery['sort'], (a: Entry, b: Entry) => number>> = {
  disagreement: (a, b) => VERDICT_ORDER.indexOf(a.found.verdict) - VERDICT_ORDER.indexOf(b.found.verdict) || byPlace(a, b),
  topic: (a, b) => textOrder(a.claim.topic, b.claim.topic) || byPlace(a, b),
  outlet: (a, b) => textOrder(a.outlet.name, b.outlet.name) || byPlace(a, b),
  published: (a, b) => textOrder(b.article.published, a.article.published) || byPlace(a, b),
  document: byPlace,
};

function holdsWords(entry: Entry, words: readonly string[]): boolean {
  const text = [entry.claim.says, entry.claim.selector.exact, entry.outlet.name, entry.article.title, entry.series?.title ?? ''].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Claims that match every filter, in the order asked for. Text is looked for in the words, the printed figure, outlet and series. */
export function selectClaims(entries: readonly Entry[], query: ClaimQuery): Entry[] {
  const words = query.q.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return entries
    .filter((entry) => FILTERS.every((name) => query[name] === '' || FITS[name](entry, query[name])) && holdsWords(entry, words))
    .sort(COMPARE[query.sort]);
}

import { Topic } from '@/lib/model/topic';
import { Verdict } from '@/lib/model/verdict';
import type { Notice } from '@/lib/model/row';
import type { Entry } from '@/components/page/entry';
import { furthestFirst } from '@/lib/reconcile/far-off';
import { quoted, suggestion } from '@/lib/permalink/nearest';
import { textOrder } from '@/lib/text-order';
import { FITS, ONLY, REASON_FILTERS, type Known } from './claim-filters';
import { firstValues, unknownParameters } from './query';

export const SORTS = ['disagreement', 'off', 'published', 'topic', 'outlet', 'document'] as const;
type Sort = (typeof SORTS)[number];
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
  readonly sort: Sort;
}

export const ALL_CLAIMS: ClaimQuery = { topic: '', outlet: '', verdict: '', document: '', reason: '', source: '', only: '', q: '', sort: 'disagreement' };
export const CLAIM_SORTS: Readonly<Record<ClaimQuery['sort'], string>> = {
  disagreement: 'What disagrees first', off: 'How far off', topic: 'Topic', outlet: 'Outlet', document: 'Document and place', published: 'Newest first',
};

/** A list of claims with filters: what its address may say, and what stands where it says nothing. */
export interface ClaimsList {
  readonly path: string;
  readonly takes: readonly (keyof ClaimQuery)[];
  readonly sorts: readonly Sort[];
  readonly plain: ClaimQuery;
}
const NAMES = Object.keys(ALL_CLAIMS) as (keyof ClaimQuery)[];
export const CLAIMS: ClaimsList = { path: '/claims', takes: NAMES, sorts: SORTS, plain: ALL_CLAIMS };

const FILTERS = Object.keys(FITS) as (keyof typeof FITS)[];

/** Reads the filters a list takes from the query string of its address; `asof` is read elsewhere. Every parameter that was not understood is named in `notices` and left out of `query`. */
export function parseClaimQuery(asked: string, known: Known, { takes, sorts, plain }: ClaimsList = CLAIMS): { query: ClaimQuery; notices: Notice[] } {
  const notices: Notice[] = [];
  const values = firstValues(asked);
  const allowed: Record<string, readonly string[]> = {
    topic: Topic.options, outlet: known.outlets, verdict: Verdict.options, document: known.documents, reason: REASON_FILTERS, source: known.sources, only: Object.keys(ONLY), sort: sorts,
  };
  const read = (name: keyof ClaimQuery): string => {
    if (!takes.includes(name)) return '';
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
    q: read('q'),
  };
  const sort = read('sort');
  return { query: { ...query, sort: sorts.find((one) => one === sort) ?? plain.sort }, notices: [...notices, ...unknownParameters(asked, [...takes, 'asof'])] };
}

/** Canonical query string, defaults left out, without `?`. */
export function formatClaimQuery(query: ClaimQuery, { plain }: Pick<ClaimsList, 'plain'> = CLAIMS): string {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    if (query[name] !== plain[name]) params.set(name, query[name]);
  }
  return params.toString();
}

/** Address of the list a query asks for. */
export function claimsAddress(query: ClaimQuery, list: ClaimsList = CLAIMS): string {
  const canonical = formatClaimQuery(query, list);
  return canonical === '' ? list.path : `${list.path}?${canonical}`;
}

const VERDICT_ORDER: readonly string[] = ['differs', 'incomparable', 'revised', 'agrees', 'unverifiable'];
const byPlace = (a: Entry, b: Entry): number => textOrder(a.claim.document, b.claim.document) || a.claim.selector.start - b.claim.selector.start;
const byVerdict = (a: Entry, b: Entry): number => VERDICT_ORDER.indexOf(a.found.verdict) - VERDICT_ORDER.indexOf(b.found.verdict);
const COMPARE: Readonly<Record<ClaimQuery['sort'], (a: Entry, b: Entry) => number>> = {
  disagreement: (a, b) => byVerdict(a, b) || byPlace(a, b),
  off: (a, b) => furthestFirst(a.row, b.row) || byVerdict(a, b) || byPlace(a, b),
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

import type { Entry } from '@/components/page/entry';
import { OUTCOMES, type Cell, type Score } from '@/components/score/score';
import { REASON_WORDS } from '@/lib/layout/words';
import type { Source } from '@/lib/model/source';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { Reason } from '@/lib/model/verdict';
import { at } from '@/lib/permalink/at';
import type { AsOf } from '@/lib/store/store';
import { textOrder } from '@/lib/text-order';
import { ONLY } from './claim-filters';
import { ALL_CLAIMS, claimsAddress, selectClaims, type ClaimQuery } from './claim-query';
import { namedSources, type NamedSource } from './named-sources';

/** A count that leads to what it counts: number and list come of one and the same query. */
function cellOf(entries: readonly Entry[], filters: Partial<ClaimQuery>, asof: AsOf): Cell {
  const query = { ...ALL_CLAIMS, ...filters };
  return { count: selectClaims(entries, query).length, href: at(claimsAddress(query), asof) };
}

type Group = Pick<Score, 'key' | 'name' | 'page'>;

function scoreOf(entries: readonly Entry[], { page, ...group }: Group, filters: Partial<ClaimQuery>, asof: AsOf): Score {
  return { ...group, page: page && at(page, asof), cells: OUTCOMES.map(({ verdict, reason }) => cellOf(entries, { ...filters, verdict, reason }, asof)), all: cellOf(entries, filters, asof) };
}

/** How the claims of one outlet fare; `entries` are as of `asof`, and so are the lists. */
export const outletScore = (entries: readonly Entry[], { id, name }: Entry['outlet'], asof: AsOf): Score => scoreOf(entries, { key: id, name, page: `/outlets/${id}` }, { outlet: id }, asof);

/** How the claims fare that name one source, likewise. */
export const sourceScore = (entries: readonly Entry[], source: NamedSource, asof: AsOf): Score => scoreOf(entries, source, { source: source.key }, asof);

/** Claims by some side of them other than their outcome; a claim may stand under several or none. */
export interface Aside { readonly key: string; readonly words: string; readonly cell: Cell }

export interface Honesty {
  readonly total: Score;
  readonly topics: readonly Score[];
  readonly outlets: readonly Score[];
  readonly sources: readonly Score[];
  /** Reasons that were given at all. */
  readonly reasons: readonly Aside[];
  /** What verdicts rest on, and figures printed twice, by the words of the filter `only`. */
  readonly only: readonly Aside[];
}

/** Counts of all claims: in all, and by every topic, outlet and named source that any claim belongs to. The rows of each sum to the total. Addresses are of the lists as of `asof`. */
export function countHonesty(entries: readonly Entry[], sources: readonly Source[], asof: AsOf = null): Honesty {
  const outlets = [...new Map(entries.map(({ outlet }) => [outlet.id, outlet])).values()].sort((a, b) => textOrder(a.name, b.name));
  return {
    total: scoreOf(entries, { key: 'all', name: 'All claims', page: null }, {}, asof),
    topics: Topic.options.map((topic) => scoreOf(entries, { key: topic, name: TOPIC_TITLES[topic], page: null }, { topic }, asof)).filter(({ all }) => all.count > 0),
    outlets: outlets.map((outlet) => outletScore(entries, outlet, asof)),
    sources: namedSources(entries, sources).map((source) => sourceScore(entries, source, asof)),
    reasons: Reason.options.map((reason) => ({ key: reason, words: REASON_WORDS[reason], cell: cellOf(entries, { reason }, asof) })).filter(({ key }) => entries.some(({ found }) => found.reasons.some((reason) => reason === key))),
    only: Object.entries(ONLY).map(([only, { words }]) => ({ key: only, words, cell: cellOf(entries, { only }, asof) })),
  };
}

import type { Entry } from '@/components/page/entry';
import { headlineWords, type VerdictCounts } from '@/components/ledger/counts';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { getStore } from '@/lib/store/current';
import { loadKnown } from './claim-filters';
import { parseClaimQuery, selectClaims, type ClaimQuery } from './claim-query';
import { loadEntries } from './entries';
import { countVerdicts, LEDGER } from './ledger';
import { momentAsked, type Asked } from './moment';
import { pageQuery } from './query';

export interface LedgerAsked {
  readonly asked: Asked;
  readonly query: ClaimQuery;
  readonly entries: readonly Entry[];
  /** What the filters leave, in the order asked for. */
  readonly found: readonly Entry[];
  /** Of all verdicts: what topic and outlet leave, whatever verdict is chosen, so that the headline is never of one verdict only. */
  readonly counts: VerdictCounts;
  /** "10 of 56 printed figures differ from the record". */
  readonly headline: { readonly number: string; readonly rest: string };
}

/** What the figures counted have in common: " about tariffs in IJR"; empty for all. */
function aboutWords({ topic, outlet }: ClaimQuery, entries: readonly Entry[]): string {
  const title = Object.entries(TOPIC_TITLES).find(([id]) => id === topic)?.[1];
  const name = entries.find((entry) => entry.outlet.id === outlet)?.outlet.name ?? outlet;
  return `${title === undefined ? '' : ` under ${title}`}${outlet === '' ? '' : ` in ${name}`}`;
}

/** Everything the ledger shows of what its address asks for. */
export async function loadLedger(): Promise<LedgerAsked> {
  const text = await pageQuery();
  const moment = await momentAsked(getStore(), text);
  const entries = await loadEntries(moment.store);
  const { query, notices } = parseClaimQuery(text, await loadKnown(moment.store, entries), LEDGER);
  const counts = countVerdicts(selectClaims(entries, { ...query, verdict: '' }));
  return {
    asked: { ...moment, notices: [...moment.notices, ...notices] }, query, entries, found: selectClaims(entries, query), counts,
    headline: headlineWords(counts, aboutWords(query, entries)),
  };
}

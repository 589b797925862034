import type { Metadata } from 'next';
import { ClaimFilters, type Choice } from '@/components/page/ClaimFilters';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { DumbbellKey } from '@/components/page/DumbbellKey';
import { REASON_WORDS, VERDICT_WORDS } from '@/lib/layout/words';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { Reason, Verdict } from '@/lib/model/verdict';
import { at } from '@/lib/permalink/at';
import { getStore } from '@/lib/store/current';
import { askedNotices } from '../_data/address-notices';
import { loadKnown, ONLY, REASON_GROUPS } from '../_data/claim-filters';
import { CLAIM_SORTS, claimsAddress, formatClaimQuery, parseClaimQuery, selectClaims, type ClaimQuery } from '../_data/claim-query';
import { loadEntries } from '../_data/entries';
import { momentAsked } from '../_data/moment';
import { namedSource, namedSources, type NamedSource } from '../_data/named-sources';
import { pageQuery } from '../_data/query';

export const metadata: Metadata = { title: 'Claims', description: 'Every figure the articles printed, with its verdict.', alternates: { canonical: '/claims' } };

interface Named { readonly id: string; readonly name: string }
const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

function choicesOf(query: ClaimQuery, outlets: readonly Named[], documents: readonly Named[], sources: readonly NamedSource[]): Choice[] {
  return [
    { name: 'topic', label: 'Topic', chosen: query.topic, all: 'Every topic', options: Topic.options.map((value) => ({ value, label: TOPIC_TITLES[value] })) },
    { name: 'outlet', label: 'Outlet', chosen: query.outlet, all: 'Every outlet', options: named(outlets) },
    { name: 'verdict', label: 'Verdict', chosen: query.verdict, all: 'Every verdict', options: Verdict.options.map((value) => ({ value, label: VERDICT_WORDS[value] ?? value })) },
    { name: 'document', label: 'Document', chosen: query.document, all: 'Every document', options: named(documents) },
    { name: 'reason', label: 'Reason', chosen: query.reason, all: 'With or without', options: [...Reason.options.map((value) => ({ value, label: REASON_WORDS[value] })), ...Object.entries(REASON_GROUPS).map(([value, label]) => ({ value, label }))] },
    { name: 'source', label: 'Source it names', chosen: query.source, all: 'Any or none', options: sources.map(({ key, name }) => ({ value: key, label: name })) },
    { name: 'only', label: 'Only those', chosen: query.only, all: 'No matter', options: Object.entries(ONLY).map(([value, { words }]) => ({ value, label: words })) },
    { name: 'sort', label: 'Order', chosen: query.sort, options: Object.entries(CLAIM_SORTS).map(([value, label]) => ({ value, label })) },
  ];
}

export default async function ClaimsPage() {
  const asked = await pageQuery();
  const moment = await momentAsked(getStore(), asked);
  const { store, asof } = moment;
  const [entries, outlets, articles, sources] = await Promise.all([loadEntries(store), store.outlets(), store.articles(), store.sources()]);
  const { query, notices } = parseClaimQuery(asked, await loadKnown(store, entries));
  const found = selectClaims(entries, query);
  const canonical = formatClaimQuery(query);
  const offered = namedSources(entries, sources);
  // A source no claim names may be asked for all the same; the form must then say so.
  if (query.source !== '' && !offered.some(({ key }) => key === query.source)) offered.push(namedSource(query.source, sources));
  return (
    <>
      <header className="page-head">
        <h1>Claims</h1>
        <p className="subtitle">Every figure the articles printed, the interval its words allow, and what the official series says. What several outlets printed of one fact stands together under <a href={at('/circulations', asof)}>circulations</a>.</p>
      </header>
      {await askedNotices(claimsAddress(query), { ...moment, notices: [...moment.notices, ...notices] })}
      <ClaimFilters key={canonical} choices={choicesOf(query, outlets, articles.map(({ id, title }) => ({ id, name: title })), offered)} text={query.q} asof={asof} />
      <section aria-labelledby="found">
        <div className="section-head">
          <h2 id="found">{found.length === entries.length ? `All ${found.length} claims` : `${found.length} of ${entries.length} claims`}</h2>
          <Downloads path="/claims" query={canonical} asof={asof} />
        </div>
        <DumbbellKey />
        {found.length === 0 ? <p>No claim fits all of these filters. <a href={at('/claims', asof)}>Show every claim</a></p> : <ClaimList entries={found} asof={asof} />}
      </section>
    </>
  );
}

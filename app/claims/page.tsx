import type { Metadata } from 'next';
import { ClaimFilters, type Choice } from '@/components/page/ClaimFilters';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { DumbbellKey } from '@/components/page/DumbbellKey';
import { Notices } from '@/components/page/Notices';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { Verdict } from '@/lib/model/verdict';
import { getStore } from '@/lib/store/current';
import { CLAIM_SORTS, formatClaimQuery, parseClaimQuery, selectClaims, type ClaimQuery } from '../_data/claim-query';
import { loadEntries } from '../_data/entries';
import { pageQuery } from '../_data/query';

export const metadata: Metadata = { title: 'Claims', description: 'Every figure the articles printed, with its verdict.', alternates: { canonical: '/claims' } };

interface Named { readonly id: string; readonly name: string }
const named = (list: readonly Named[]) => list.map(({ id, name }) => ({ value: id, label: name }));

function choicesOf(query: ClaimQuery, outlets: readonly Named[], documents: readonly Named[]): Choice[] {
  return [
    { name: 'topic', label: 'Topic', chosen: query.topic, all: 'Every topic', options: Topic.options.map((value) => ({ value, label: TOPIC_TITLES[value] })) },
    { name: 'outlet', label: 'Outlet', chosen: query.outlet, all: 'Every outlet', options: named(outlets) },
    { name: 'verdict', label: 'Verdict', chosen: query.verdict, all: 'Every verdict', options: Verdict.options.map((value) => ({ value, label: value })) },
    { name: 'document', label: 'Document', chosen: query.document, all: 'Every document', options: named(documents) },
    { name: 'sort', label: 'Order', chosen: query.sort, options: Object.entries(CLAIM_SORTS).map(([value, label]) => ({ value, label })) },
  ];
}

export default async function ClaimsPage() {
  const store = getStore();
  const [entries, outlets, articles] = await Promise.all([loadEntries(store), store.outlets(), store.articles()]);
  const { query, notices } = parseClaimQuery(await pageQuery(), { outlets: outlets.map(({ id }) => id), documents: articles.map(({ id }) => id) });
  const found = selectClaims(entries, query);
  const canonical = formatClaimQuery(query);
  return (
    <>
      <header className="page-head">
        <h1>Claims</h1>
        <p className="subtitle">Every figure the articles printed, the interval its words allow, and what the official series says. What several outlets printed of one fact stands together under <a href="/circulations">circulations</a>.</p>
      </header>
      <Notices notices={notices} canonical={canonical === '' ? '/claims' : `/claims?${canonical}`} />
      <ClaimFilters key={canonical} choices={choicesOf(query, outlets, articles.map(({ id, title }) => ({ id, name: title })))} text={query.q} />
      <section aria-labelledby="found">
        <div className="section-head">
          <h2 id="found">{found.length === entries.length ? `All ${found.length} claims` : `${found.length} of ${entries.length} claims`}</h2>
          <Downloads path="/claims" query={canonical} />
        </div>
        <DumbbellKey />
        {found.length === 0 ? <p>No claim fits all of these filters. <a href="/claims">Show every claim</a></p> : <ClaimList entries={found} />}
      </section>
    </>
  );
}

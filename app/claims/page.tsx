import type { Metadata } from 'next';
import { ClaimFilters } from '@/components/page/ClaimFilters';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { DumbbellKey } from '@/components/page/DumbbellKey';
import { at } from '@/lib/permalink/at';
import { getStore } from '@/lib/store/current';
import { askedNotices } from '../_data/address-notices';
import { claimChoices } from '../_data/claim-choices';
import { loadKnown } from '../_data/claim-filters';
import { CLAIMS, claimsAddress, formatClaimQuery, parseClaimQuery, selectClaims } from '../_data/claim-query';
import { loadEntries } from '../_data/entries';
import { momentAsked } from '../_data/moment';
import { namedSource, namedSources } from '../_data/named-sources';
import { pageQuery } from '../_data/query';

export const metadata: Metadata = { title: 'Claims', description: 'Every figure the articles printed, with its verdict.', alternates: { canonical: '/claims' } };

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
      <ClaimFilters key={canonical} path={CLAIMS.path} choices={claimChoices(CLAIMS, query, { outlets, documents: articles.map(({ id, title }) => ({ id, name: title })), sources: offered })} text={query.q} asof={asof} />
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

import type { Metadata } from 'next';
import { reachOf } from '@/components/ledger/deviation';
import { LedgerList } from '@/components/ledger/LedgerList';
import { OrderNote } from '@/components/ledger/OrderNote';
import { TopicCards } from '@/components/ledger/TopicCards';
import { VerdictCountList } from '@/components/ledger/VerdictBar';
import { ClaimFilters } from '@/components/page/ClaimFilters';
import { Downloads } from '@/components/page/Downloads';
import { LinkedData } from '@/components/page/LinkedData';
import { dataCatalog } from '@/lib/linked-data/publisher';
import { at } from '@/lib/permalink/at';
import { askedNotices } from './_data/address-notices';
import { claimChoices } from './_data/claim-choices';
import { claimsAddress, formatClaimQuery, selectClaims } from './_data/claim-query';
import { byTopic, LEDGER, SORT_WORDS } from './_data/ledger';
import { loadLedger } from './_data/ledger-page';
import { origin } from './_data/origin';
import { shareOf } from './_data/share';

export async function generateMetadata(): Promise<Metadata> {
  const { asked: { asof }, headline, entries } = await loadLedger();
  const title = 'Sourceline: every number has a receipt';
  const description = `${headline.number} ${headline.rest}: what news articles print about US–China relations beside the official series behind it, each with its receipt.`;
  const [first] = selectClaims(entries, LEDGER.plain);
  const pictured = first && { address: at(`/claims/${first.claim.id}/share.png`, asof), alt: `“${first.claim.selector.exact}” in ${first.outlet.name}, beside the record.` };
  return { title: { absolute: title }, description, alternates: { canonical: '/' }, ...(pictured && await shareOf('/', asof === null ? '' : `asof=${asof}`, title, description, pictured)) };
}

/** The ledger: what outlets printed against what official bodies published, furthest off first. */
export default async function LedgerPage() {
  const { asked, query, entries, found, counts, headline } = await loadLedger();
  const { store, asof } = asked;
  const [articles, outlets, charts, newest, site] = await Promise.all([store.articles(), store.outlets(), store.charts(), store.newest(), origin()]);
  const reach = reachOf(entries.map(({ row }) => row));
  const isFiltered = query.topic !== '' || query.outlet !== '' || query.verdict !== '' || query.sort !== LEDGER.plain.sort;
  return (
    <>
      <header className="page-head ledger-head">
        <h1><span className="headline-number">{headline.number}</span> {headline.rest}</h1>
        <p className="subtitle">
          Differs: the official value is outside what the printed words allow. {articles.length} articles, {outlets.length} outlets.
        </p>
        <VerdictCountList counts={counts} chosen={query.verdict} href={(verdict) => at(claimsAddress({ ...query, verdict }, LEDGER), asof)} />
      </header>
      {await askedNotices(claimsAddress(query, LEDGER), asked)}
      <section className="ledger-list" aria-labelledby="figures">
        <details className="ledger-filters" open={isFiltered}>
          <summary>Filter and sort</summary>
          <ClaimFilters key={formatClaimQuery(query)} path={LEDGER.path} choices={claimChoices(LEDGER, query, { outlets })} asof={asof} />
        </details>
        <div className="section-head">
          <h2 id="figures">{found.length === entries.length ? 'Every figure' : `${found.length} of ${entries.length} figures`}, {SORT_WORDS[query.sort]}</h2>
          <p><a href="#order">How this is reckoned</a></p>
        </div>
        {found.length === 0 ? <p>No printed figure fits all of these filters. <a href={at(LEDGER.path, asof)}>Show every figure</a></p> : <LedgerList entries={found} reach={reach} asof={asof} />}
        <OrderNote reach={reach} />
        <Downloads path="/claims" query={formatClaimQuery(query)} asof={asof} />
        <p className="small"><a href={at(claimsAddress(query), asof)}>The same figures among the claims</a>, with more filters: document, reason, source named, words. Facts that went from outlet to outlet are followed under <a href={at('/circulations', asof)}>circulations</a>, the days they belong to on the <a href={at('/timeline', asof)}>timeline</a>.</p>
      </section>
      <section aria-labelledby="topics">
        <div className="section-head"><h2 id="topics">By topic</h2><p><a href={at('/topics', asof)}>All topics</a></p></div>
        <TopicCards cards={byTopic(entries)} asof={asof} />
      </section>
      <LinkedData about={dataCatalog(site, newest, charts)} />
    </>
  );
}

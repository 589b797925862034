import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CirculationList } from '@/components/circulation/CirculationList';
import { headlineWords } from '@/components/ledger/counts';
import { reachOf } from '@/components/ledger/deviation';
import { LedgerList } from '@/components/ledger/LedgerList';
import { OrderNote } from '@/components/ledger/OrderNote';
import { ReasonList } from '@/components/ledger/ReasonList';
import { SmallCharts } from '@/components/ledger/SmallCharts';
import { TopicSources } from '@/components/ledger/TopicSources';
import { VerdictCountList } from '@/components/ledger/VerdictBar';
import { CauseList } from '@/components/page/CauseList';
import { Downloads } from '@/components/page/Downloads';
import { LinkedData } from '@/components/page/LinkedData';
import { Trail } from '@/components/page/Trail';
import { TimelineList } from '@/components/timeline/TimelineList';
import { collectionPage } from '@/lib/linked-data/collection';
import { isTopic, TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { byYear } from '@/lib/timeline/timeline';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { loadCirculations } from '../../_data/circulations';
import { ALL_CLAIMS, claimsAddress, formatClaimQuery } from '../../_data/claim-query';
import { loadEntries } from '../../_data/entries';
import { entriesOf } from '../../_data/ledger';
import { origin } from '../../_data/origin';
import { chartPictured, shareOf } from '../../_data/share';
import { loadTimeline } from '../../_data/timeline';
import { smallChartWords } from '../../_data/topic-page';
import { loadSmallCharts, loadTopicSources, reasonCounts } from '../../_data/topics';

interface Props { readonly params: Promise<{ topic: string }> }

async function find(params: Props['params']) {
  const { topic } = await params;
  if (!isTopic(topic)) return null;
  const asked = await pageAsked();
  const all = await loadEntries(asked.store);
  const { entries, counts } = entriesOf(all, topic);
  const headline = headlineWords(counts);
  const title = TOPIC_TITLES[topic];
  return { topic, asked, all, entries, counts, headline, title, description: `${title}: ${headline.number} ${headline.rest}. Charts, printed figures, policy acts and sources.` };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (found === null) return {};
  const { topic, title, description, asked: { store, asof } } = found;
  const chart = (await store.charts()).find((one) => one.topic === topic);
  return { title, description, alternates: { canonical: `/topics/${topic}` }, ...(chart && await shareOf(`/topics/${topic}`, asof === null ? '' : `asof=${asof}`, title, description, chartPictured(chart, asof))) };
}

export default async function TopicPage({ params }: Props) {
  const found = await find(params);
  if (found === null) notFound();
  const { topic, asked, all, entries, counts, headline, title, description } = found;
  const { store, asof } = asked;
  const [small, sources, behind, happenings, causes, circulated, newest, site] = await Promise.all([
    loadSmallCharts(store, topic), store.sources(), loadTopicSources(store, topic), loadTimeline(store, topic), store.causes(), loadCirculations(store, (one) => one.topic === topic), store.newest(), origin(),
  ]);
  const reach = reachOf(all.map(({ row }) => row));
  const claims = { ...ALL_CLAIMS, topic };
  const dated = happenings.filter(({ kind }) => kind === 'act' || kind === 'value');
  return (
    <>
      <Trail steps={[['/topics', 'Topics']]} asof={asof} />
      <header className="page-head ledger-head">
        <h1>{title}</h1>
        <p className="lede"><span className="headline-number">{headline.number}</span> {headline.rest}</p>
        {entries.length > 0 && <VerdictCountList counts={counts} href={(verdict) => at(claimsAddress({ ...claims, verdict }), asof)} />}
        {entries.length > 0 && <Downloads path="/claims" query={formatClaimQuery({ ...claims, sort: 'off' })} asof={asof} />}
      </header>
      {await askedNotices(`/topics/${topic}`, asked)}
      {small.length > 0 && (
        <section aria-labelledby="charts">
          <div className="section-head"><h2 id="charts">Charts</h2><p>Each over its own range and scale; dots are printed figures, hollow where they do not agree</p></div>
          <SmallCharts charts={small.map(smallChartWords)} asof={asof} />
        </section>
      )}
      {entries.length > 0 && (
        <section aria-labelledby="figures">
          <div className="section-head"><h2 id="figures">Printed figures, furthest off first</h2><p><a href={at(claimsAddress(claims), asof)}>With filters</a></p></div>
          <LedgerList entries={entries} reach={reach} asof={asof} />
          <OrderNote reach={reach} />
        </section>
      )}
      <ReasonList reasons={reasonCounts(entries)} href={(reason) => at(claimsAddress({ ...claims, reason }), asof)} />
      <CauseList causes={causes.filter((cause) => cause.topic === topic)} sources={sources} asof={asof} />
      {circulated.length > 0 && <section aria-labelledby="rounds"><div className="section-head"><h2 id="rounds">What went round</h2></div><CirculationList circulated={circulated} asof={asof} /></section>}
      {dated.length > 0 && (
        <section aria-labelledby="dated">
          <div className="section-head"><h2 id="dated">Acts and dated statements</h2><p><a href={at(`/timeline?topic=${topic}`, asof)}>On the timeline, with what was printed</a></p></div>
          <TimelineList years={byYear(dated, true)} sources={sources} asof={asof} level={3} />
        </section>
      )}
      <TopicSources sources={behind} asof={asof} />
      <LinkedData about={collectionPage({ site, path: `/topics/${topic}`, name: title, description, recorded: newest, parts: small.map(({ chart }) => ({ name: chart.title, path: `/charts/${chart.id}` })) })} />
    </>
  );
}

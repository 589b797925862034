import type { Metadata } from 'next';
import { TopicCards } from '@/components/ledger/TopicCards';
import { VerdictCountList } from '@/components/ledger/VerdictBar';
import { LinkedData } from '@/components/page/LinkedData';
import { collectionPage } from '@/lib/linked-data/collection';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { ALL_CLAIMS, claimsAddress } from '../_data/claim-query';
import { loadEntries } from '../_data/entries';
import { countVerdicts } from '../_data/ledger';
import { origin } from '../_data/origin';
import { loadTopics } from '../_data/topics';

const TITLE = 'Topics';
const DESCRIPTION = 'What was printed and what the record says, topic by topic: charts, printed figures, policy acts and sources.';
export const metadata: Metadata = { title: TITLE, description: DESCRIPTION, alternates: { canonical: '/topics' }, openGraph: { title: TITLE, description: DESCRIPTION, siteName: 'Sourceline', type: 'website' } };

const several = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);

export default async function TopicsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [topics, entries, newest, site] = await Promise.all([loadTopics(store), loadEntries(store), store.newest(), origin()]);
  return (
    <>
      <header className="page-head ledger-head">
        <h1>Topics</h1>
        <p className="subtitle">What was printed and what the record says, topic by topic. Each bar is all printed figures of a topic, cut by verdict; each line is a topic’s first chart.</p>
        <VerdictCountList counts={countVerdicts(entries)} href={(verdict) => at(claimsAddress({ ...ALL_CLAIMS, verdict }), asof)} />
      </header>
      {await askedNotices('/topics', asked)}
      <TopicCards asof={asof} cards={topics.map(({ topic, counts, charts, acts, sparks }) => ({ topic, counts, sparks, more: [several(charts, 'chart'), several(acts, 'policy act')].filter(Boolean).join(', ') }))} level={2} />
      <LinkedData about={collectionPage({ site, path: '/topics', name: TITLE, description: DESCRIPTION, recorded: newest, parts: topics.map(({ topic }) => ({ name: TOPIC_TITLES[topic], path: `/topics/${topic}` })) })} />
    </>
  );
}

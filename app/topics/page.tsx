import type { Metadata } from 'next';
import { TopicCards } from '@/components/ledger/TopicCards';
import { LinkedData } from '@/components/page/LinkedData';
import { collectionPage } from '@/lib/linked-data/collection';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { origin } from '../_data/origin';
import { loadTopics } from '../_data/topics';

const TITLE = 'Topics';
const DESCRIPTION = 'What was printed and what the record says, topic by topic: charts, printed figures, policy acts and sources.';
export const metadata: Metadata = { title: TITLE, description: DESCRIPTION, alternates: { canonical: '/topics' }, openGraph: { title: TITLE, description: DESCRIPTION, siteName: 'Sourceline', type: 'website' } };

const several = (count: number, one: string): string => (count === 0 ? '' : `${count} ${one}${count === 1 ? '' : 's'}`);

export default async function TopicsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [topics, newest, site] = await Promise.all([loadTopics(store), store.newest(), origin()]);
  return (
    <>
      <header className="page-head">
        <h1>Topics</h1>
        <p className="subtitle">What was printed and what the record says, topic by topic. Each bar is all printed figures of a topic, cut by verdict: those that differ first.</p>
      </header>
      {await askedNotices('/topics', asked)}
      <TopicCards asof={asof} cards={topics.map(({ topic, counts, charts, acts }) => ({ topic, counts, more: [several(charts, 'chart'), several(acts, 'policy act')].filter(Boolean).join(', ') }))} level={2} />
      <LinkedData about={collectionPage({ site, path: '/topics', name: TITLE, description: DESCRIPTION, recorded: newest, parts: topics.map(({ topic }) => ({ name: TOPIC_TITLES[topic], path: `/topics/${topic}` })) })} />
    </>
  );
}

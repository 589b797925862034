import type { Metadata } from 'next';
import { CirculationList } from '@/components/circulation/CirculationList';
import { Downloads } from '@/components/page/Downloads';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { loadCirculations } from '../_data/circulations';

export const metadata: Metadata = {
  title: 'Circulations', description: 'Facts as they went round: who printed them, in what words, and what drifted from the record.', alternates: { canonical: '/circulations' },
};

export default async function CirculationsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const circulated = await loadCirculations(store);
  const topics = Topic.options.map((topic) => ({ topic, listed: circulated.filter(({ circulation }) => circulation.topic === topic) })).filter(({ listed }) => listed.length > 0);
  return (
    <>
      <header className="page-head">
        <h1>Circulations</h1>
        <p className="subtitle">One fact as it went round: the record it goes back to, who printed it and in what words, and where unit, period or scope drifted on the way.</p>
        <Downloads path="/circulations" asof={asof} />
      </header>
      {await askedNotices('/circulations', asked)}
      {topics.map(({ topic, listed }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`}>
          <div className="section-head"><h2 id={`topic-${topic}`}>{TOPIC_TITLES[topic]}</h2></div>
          <CirculationList circulated={listed} asof={asof} />
        </section>
      ))}
    </>
  );
}

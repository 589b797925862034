import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { FREQUENCY_WORDS } from '@/components/page/words';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../_data/address-notices';

export const metadata: Metadata = { title: 'Series', description: 'Every official and derived series of this dataset.', alternates: { canonical: '/series' } };

export default async function SeriesListPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const all = await store.series();
  return (
    <>
      <header className="page-head">
        <h1>Series</h1>
        <p className="subtitle">{all.length} measures through time, each with its reporter, unit, basis and source. Any mix of them can be drawn on <a href={at('/charts/custom', asof)}>a chart of your own</a>.</p>
        <Downloads path="/series" asof={asof} />
      </header>
      {await askedNotices('/series', asked)}
      {Topic.options.map((topic) => ({ topic, listed: all.filter((one) => one.topic === topic) })).filter(({ listed }) => listed.length > 0).map(({ topic, listed }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`}>
          <div className="section-head"><h2 id={`topic-${topic}`}>{TOPIC_TITLES[topic]}</h2><p className="quiet">{listed.length} series</p></div>
          <ul className="plain-list two-up">
            {listed.map((one) => (
              <li key={one.id}>
                <a href={at(`/series/${one.id}`, asof)}>{one.title}</a>
                <p className="small quiet">{one.reporter} · {FREQUENCY_WORDS[one.frequency]}{one.kind === 'derived' && ' · derived'}{one.basis !== '' && ` · ${one.basis}`}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

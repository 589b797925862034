import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { Sparkline } from '@/components/page/Sparkline';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { loadPreviews } from '../_data/previews';

export const metadata: Metadata = { title: 'Charts', description: 'Official series with the figures outlets printed, chart by chart.', alternates: { canonical: '/charts' } };

const figures = (count: number): string => (count === 0 ? 'no printed figure yet' : count === 1 ? 'one printed figure' : `${count} printed figures`);

export default async function ChartsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const charts = await store.charts();
  const previews = await loadPreviews(store, charts);
  return (
    <>
      <header className="page-head">
        <h1>Charts</h1>
        <p className="subtitle">{charts.length} charts of official series, each with the figures outlets printed about them. Or <a href={at('/charts/custom', asof)}>make one from any series</a>.</p>
        <Downloads path="/charts" asof={asof} />
      </header>
      {await askedNotices('/charts', asked)}
      {Topic.options.map((topic) => ({ topic, listed: charts.filter((chart) => chart.topic === topic) })).filter(({ listed }) => listed.length > 0).map(({ topic, listed }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`}>
          <div className="section-head"><h2 id={`topic-${topic}`}>{TOPIC_TITLES[topic]}</h2></div>
          <ul className="charts-grid">
            {listed.map((chart) => (
              <li key={chart.id} className="chart-card">
                <Sparkline sparks={previews.get(chart.id) ?? []} />
                <h3><a href={at(`/charts/${chart.id}`, asof)}>{chart.title}</a></h3>
                <p className="small quiet">{chart.subtitle}</p>
                <p className="small">{figures(chart.claims.length)}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

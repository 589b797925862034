import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { Facts } from '@/components/page/Facts';
import { Formula } from '@/components/page/Formula';
import { Trail } from '@/components/page/Trail';
import { ValuesTable } from '@/components/page/ValuesTable';
import { VintagesTable } from '@/components/page/VintagesTable';
import { FREQUENCY_WORDS, unitInWords } from '@/components/page/words';
import { formatPeriod } from '@/lib/period-words';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { loadEntries } from '../../_data/entries';
import { valuesOf } from '../../_data/values';

interface Props { readonly params: Promise<{ series: string }> }

async function find(params: Props['params']) {
  const { series: id } = await params;
  const asked = await pageAsked();
  const all = await asked.store.series();
  const series = all.find((one) => one.id === id);
  return series === undefined ? null : { asked, all, series };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found === null ? {} : { title: found.series.title, description: `${found.series.title}, ${found.series.reporter}. ${found.series.note}`, alternates: { canonical: `/series/${found.series.id}` } };
}

export default async function SeriesPage({ params }: Props) {
  const found = await find(params);
  if (found === null) notFound();
  const { asked, all, series } = found;
  const { store, asof } = asked;
  const [values, observations, charts, sources, entries] = await Promise.all([
    valuesOf(store, [series.id]), store.observations([series.id]), store.charts(), store.sources(), loadEntries(store),
  ]);
  const data = values.get(series.id) ?? [];
  const claims = entries.filter(({ claim }) => claim.series === series.id);
  const source = series.kind === 'official' ? sources.find(({ id }) => id === series.source) : undefined;
  const title = (id: string): string => all.find((one) => one.id === id)?.title ?? id;
  return (
    <>
      <Trail steps={[['/series', 'Series']]} asof={asof} />
      <header className="page-head">
        <h1>{series.title}</h1>
        <p className="subtitle">{[series.reporter, unitInWords(series), FREQUENCY_WORDS[series.frequency], series.basis].filter((part) => part !== '').join(' · ')}</p>
        {series.note !== '' && <p className="prose">{series.note}</p>}
        <Downloads path={`/series/${series.id}`} asof={asof} />
      </header>
      {await askedNotices(`/series/${series.id}`, asked)}
      <Facts facts={[
        ['Source', source && <a href={at(`/sources/${source.id}`, asof)}>{source.organisation}: {source.title}</a>],
        ['Formula', series.kind === 'derived' && <Formula formula={series.formula} title={title} asof={asof} />],
        ['Reporter', series.reporter], ['Partner', series.partner], ['Flow', series.flow], ['Commodity', series.commodity],
        ['Adjustment', series.adjustment], ['Topic', TOPIC_TITLES[series.topic]],
        ['Covers', data.length > 0 && `${formatPeriod(data[0]?.period ?? '')} to ${formatPeriod(data.at(-1)?.period ?? '')}`],
        ['Charts', <ul className="inline-list" key="charts">
          {charts.filter((chart) => chart.series.includes(series.id)).map((chart) => <li key={chart.id}><a href={at(`/charts/${chart.id}`, asof)}>{chart.title}</a></li>)}
          <li><a href={at(`/charts/custom?series=${series.id}`, asof)}>On a chart of its own</a></li>
        </ul>],
        ['Id', <code key="id">{series.id}</code>],
      ]} />
      <section aria-labelledby="values"><h2 id="values">Values</h2><ValuesTable values={data} unit={series.unit} title={series.title} asof={asof} /></section>
      {claims.length > 0 && <section aria-labelledby="claims"><h2 id="claims">Claims about this series</h2><ClaimList entries={claims} asof={asof} /></section>}
      <VintagesTable observations={observations} series={series} />
    </>
  );
}

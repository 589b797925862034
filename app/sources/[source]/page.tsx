import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { Trail } from '@/components/page/Trail';
import { ScoreTable } from '@/components/score/ScoreTable';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { loadEntries } from '../../_data/entries';
import { namedSource } from '../../_data/named-sources';
import { sourceScore } from '../../_data/scorecards';

interface Props { readonly params: Promise<{ source: string }> }

async function find(params: Props['params']) {
  const { source: id } = await params;
  const asked = await pageAsked();
  const source = (await asked.store.sources()).find((one) => one.id === id);
  return source === undefined ? null : { asked, source };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found === null ? {} : { title: `${found.source.title}, ${found.source.organisation}`, description: found.source.definition, alternates: { canonical: `/sources/${found.source.id}` } };
}

export default async function SourcePage({ params }: Props) {
  const found = await find(params);
  if (found === null) notFound();
  const { asked, source } = found;
  const { store, asof } = asked;
  const [series, entries] = await Promise.all([store.series(), loadEntries(store)]);
  const fed = series.filter((one) => one.kind === 'official' && one.source === source.id);
  const ids = new Set(fed.map(({ id }) => id));
  const claims = entries.filter(({ claim }) => claim.named_source === source.id || (claim.series !== null && ids.has(claim.series)));
  const score = sourceScore(entries, namedSource(source.id, [source]), asof);
  return (
    <>
      <Trail steps={[['/sources', 'Sources']]} asof={asof} />
      <header className="page-head">
        <h1>{source.title}</h1>
        <p className="subtitle">{source.organisation}</p>
        <p className="prose">{source.definition}</p>
        <Downloads path={`/sources/${source.id}`} asof={asof} />
      </header>
      {await askedNotices(`/sources/${source.id}`, asked)}
      <Facts facts={[
        ['Address', <a key="url" className="address" href={source.url} rel="noreferrer">{source.url}</a>],
        ['Licence', <>{source.licence}{source.licence_url !== undefined && <> (<a href={source.licence_url} rel="noreferrer">terms</a>)</>}</>],
        ['Entered here', <Moment key="recorded" stamp={source.recorded} />],
        ['Id', <code key="id">{source.id}</code>],
      ]} />
      <section aria-labelledby="series">
        <h2 id="series">Series from this source</h2>
        {fed.length === 0 ? <p>No series has this as its usual source; single values may.</p> : (
          <ul className="plain-list two-up">{fed.map((one) => <li key={one.id}><a href={at(`/series/${one.id}`, asof)}>{one.title}</a><p className="small quiet">{one.reporter} · {one.basis}</p></li>)}</ul>
        )}
      </section>
      <section aria-labelledby="score">
        <div className="section-head"><h2 id="score">Claims that name it</h2><a href={at('/honesty', asof)}>What the words mean</a></div>
        {score.all.count === 0 ? <p>No claim names this source.</p> : <ScoreTable label={`Outcomes of the claims that name ${source.title}`} head="Source the claim names" scores={[score]} />}
      </section>
      {claims.length > 0 && <section aria-labelledby="claims"><h2 id="claims">Claims it bears on</h2><ClaimList entries={claims} asof={asof} /></section>}
    </>
  );
}

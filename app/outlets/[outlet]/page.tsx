import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimList } from '@/components/page/ClaimList';
import { DocumentList } from '@/components/page/DocumentList';
import { Downloads } from '@/components/page/Downloads';
import { Trail } from '@/components/page/Trail';
import { ScoreTable } from '@/components/score/ScoreTable';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { ALL_CLAIMS, selectClaims } from '../../_data/claim-query';
import { loadEntries } from '../../_data/entries';
import { outletScore } from '../../_data/scorecards';

interface Props { readonly params: Promise<{ outlet: string }> }

async function find(params: Props['params']) {
  const { outlet: id } = await params;
  const asked = await pageAsked();
  const outlet = (await asked.store.outlets()).find((one) => one.id === id);
  return outlet === undefined ? null : { asked, outlet };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found === null ? {} : { title: found.outlet.name, description: `Figures printed by ${found.outlet.name}, beside the official series.`, alternates: { canonical: `/outlets/${found.outlet.id}` } };
}

export default async function OutletPage({ params }: Props) {
  const found = await find(params);
  if (found === null) notFound();
  const { asked, outlet } = found;
  const { store, asof } = asked;
  const [articles, entries] = await Promise.all([store.articles(), loadEntries(store)]);
  const claims = selectClaims(entries, { ...ALL_CLAIMS, outlet: outlet.id });
  return (
    <>
      <Trail steps={[['/outlets', 'Outlets']]} asof={asof} />
      <header className="page-head">
        <h1>{outlet.name}</h1>
        <p><a className="address" href={outlet.url} rel="noreferrer">{outlet.url}</a></p>
        <Downloads path={`/outlets/${outlet.id}`} asof={asof} />
      </header>
      {await askedNotices(`/outlets/${outlet.id}`, asked)}
      <section aria-labelledby="score">
        <div className="section-head"><h2 id="score">How its figures fare</h2><a href={at('/honesty', asof)}>What the words mean</a></div>
        <ScoreTable label={`Outcomes of the claims of ${outlet.name}`} head="Outlet" scores={[outletScore(entries, outlet, asof)]} />
      </section>
      <section aria-labelledby="documents">
        <h2 id="documents">Documents</h2>
        <DocumentList articles={articles.filter((article) => article.outlet === outlet.id)} outlets={[outlet]} entries={claims} asof={asof} />
      </section>
      <section aria-labelledby="claims">
        <div className="section-head"><h2 id="claims">{claims.length} figures, what disagrees first</h2><a href={at(`/claims?outlet=${outlet.id}`, asof)}>Filter these claims</a></div>
        <ClaimList entries={claims} asof={asof} />
      </section>
    </>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ClaimList } from '@/components/page/ClaimList';
import { Downloads } from '@/components/page/Downloads';
import { Facts } from '@/components/page/Facts';
import { Moment } from '@/components/page/Moment';
import { Trail } from '@/components/page/Trail';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../../_data/address-notices';
import { ALL_CLAIMS, selectClaims } from '../../_data/claim-query';
import { loadEntries } from '../../_data/entries';

interface Props { readonly params: Promise<{ document: string }> }

async function find(params: Props['params']) {
  const { document: id } = await params;
  const asked = await pageAsked();
  const article = (await asked.store.articles()).find((one) => one.id === id);
  return article === undefined ? null : { asked, article };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  return found === null ? {} : { title: found.article.title, alternates: { canonical: `/documents/${found.article.id}` } };
}

export default async function DocumentPage({ params }: Props) {
  const found = await find(params);
  if (found === null) notFound();
  const { asked, article } = found;
  const { store, asof } = asked;
  const [outlets, entries] = await Promise.all([store.outlets(), loadEntries(store)]);
  const outlet = outlets.find(({ id }) => id === article.outlet);
  const claims = selectClaims(entries, { ...ALL_CLAIMS, document: article.id, sort: 'document' });
  return (
    <>
      <Trail steps={[['/documents', 'Documents']]} asof={asof} />
      <header className="page-head">
        <h1>{article.title}</h1>
        <Downloads path={`/documents/${article.id}`} asof={asof} />
      </header>
      {await askedNotices(`/documents/${article.id}`, asked)}
      <Facts facts={[
        ['Outlet', <a key="outlet" href={at(`/outlets/${article.outlet}`, asof)}>{outlet?.name ?? article.outlet}</a>],
        ['Published', <><Moment stamp={article.published} />{article.published_note !== '' && <p className="small quiet">{article.published_note}</p>}</>],
        ['Relays', article.relays],
        ['Address', <a key="url" className="address" href={article.url} rel="noreferrer">{article.url}</a>],
        ['Length', `${article.length.toLocaleString('en-US')} characters (UTF-16 code units, which every place is counted in)`],
        ['SHA-256 of the text', <code key="hash">{article.sha256}</code>],
      ]} />
      <section aria-labelledby="claims">
        <div className="section-head"><h2 id="claims">{claims.length} figures, in the order they are printed</h2><a href={at(`/claims?document=${article.id}`, asof)}>Filter these claims</a></div>
        <ClaimList entries={claims} asof={asof} />
      </section>
    </>
  );
}

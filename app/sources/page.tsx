import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { at } from '@/lib/permalink/at';
import { textOrder } from '@/lib/text-order';
import { askedNotices, pageAsked } from '../_data/address-notices';

export const metadata: Metadata = { title: 'Sources', description: 'Official bodies and releases behind the series, with their licences.', alternates: { canonical: '/sources' } };

export default async function SourcesPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [sources, series] = await Promise.all([store.sources(), store.series()]);
  const organisations = [...new Set(sources.map(({ organisation }) => organisation))].sort(textOrder);
  const uses = (id: string): number => series.filter((one) => one.kind === 'official' && one.source === id).length;
  return (
    <>
      <header className="page-head">
        <h1>Sources</h1>
        <p className="subtitle">{organisations.length} bodies and {sources.length} releases behind the series. The licence named is the source’s own.</p>
        <Downloads path="/sources" asof={asof} />
      </header>
      {await askedNotices('/sources', asked)}
      {organisations.map((organisation, index) => (
        <section key={organisation} aria-labelledby={`body-${index}`}>
          <div className="section-head"><h2 id={`body-${index}`}>{organisation}</h2></div>
          <ul className="plain-list">
            {sources.filter((source) => source.organisation === organisation).map((source) => (
              <li key={source.id}>
                <a href={at(`/sources/${source.id}`, asof)}>{source.title}</a>
                <p className="small quiet">{uses(source.id) === 0 ? 'single values' : `${uses(source.id)} series`} · {source.licence}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { Scroll } from '@/components/page/Scroll';
import { VERDICT_WORDS } from '@/lib/layout/words';
import { Verdict } from '@/lib/model/verdict';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { loadEntries } from '../_data/entries';
import { countVerdicts } from '../_data/ledger';

export const metadata: Metadata = { title: 'Outlets', description: 'Who printed the figures, and how they fare.', alternates: { canonical: '/outlets' } };

export default async function OutletsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [outlets, articles, entries] = await Promise.all([store.outlets(), store.articles(), loadEntries(store)]);
  return (
    <>
      <header className="page-head">
        <h1>Outlets</h1>
        <p className="subtitle">Who printed the figures. The counts say how the figures read here fare, not how an outlet does in general; <a href={at('/honesty#outlets', asof)}>each count with its list</a>.</p>
        <Downloads path="/outlets" asof={asof} />
      </header>
      {await askedNotices('/outlets', asked)}
      <Scroll label="Outlets and counts of verdicts">
        <table>
          <thead><tr><th scope="col">Outlet</th><th scope="col" className="number">Documents</th><th scope="col" className="number">Figures</th>{Verdict.options.map((verdict) => <th key={verdict} scope="col" className="number">{VERDICT_WORDS[verdict]}</th>)}</tr></thead>
          <tbody>
            {outlets.map((outlet) => {
              const here = entries.filter((entry) => entry.outlet.id === outlet.id);
              const counts = countVerdicts(here);
              return (
                <tr key={outlet.id}>
                  <th scope="row"><a href={at(`/outlets/${outlet.id}`, asof)}>{outlet.name}</a></th>
                  <td className="number">{articles.filter((article) => article.outlet === outlet.id).length}</td>
                  <td className="number">{here.length}</td>
                  {Verdict.options.map((verdict) => <td key={verdict} className="number">{counts[verdict]}</td>)}
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </>
  );
}

import { ClaimList } from '@/components/page/ClaimList';
import { DumbbellKey } from '@/components/page/DumbbellKey';
import { Tally } from '@/components/page/Tally';
import { TOPIC_TITLES } from '@/lib/model/topic';
import { at } from '@/lib/permalink/at';
import { askedNotices, pageAsked } from './_data/address-notices';
import { loadEntries } from './_data/entries';
import { byTopic, countVerdicts } from './_data/ledger';

export const metadata = { title: { absolute: 'Sourceline: every number has a receipt' }, alternates: { canonical: '/' } };

/** The ledger: what outlets printed against what official bodies published; what disagrees comes first. */
export default async function LedgerPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [entries, articles, outlets] = await Promise.all([loadEntries(store), store.articles(), store.outlets()]);
  const counts = countVerdicts(entries);
  return (
    <>
      <header className="page-head">
        <h1>What was printed, beside what the record says</h1>
        <p className="lede">
          {outlets.length} outlets printed {entries.length} figures about US–China relations in {articles.length} articles. Where an
          official series measures the same thing, the two stand side by side, with a receipt for both.
          Facts that went from outlet to outlet are followed to their origin under <a href={at('/circulations', asof)}>circulations</a>.
        </p>
      </header>
      {await askedNotices('/', asked)}
      <Tally asof={asof} counts={[
        { count: counts.differs, label: counts.differs === 1 ? 'differs from the official value' : 'differ from the official value', href: '/claims?verdict=differs', kind: 'differs' },
        { count: counts.agrees, label: 'agree with it', href: '/claims?verdict=agrees', kind: 'agrees' },
        ...(counts.revised > 0 ? [{ count: counts.revised, label: 'agreed when printed', href: '/claims?verdict=revised', kind: 'revised' as const }] : []),
        ...(counts.incomparable > 0 ? [{ count: counts.incomparable, label: 'cannot be compared', href: '/claims?verdict=incomparable', kind: 'incomparable' as const }] : []),
        { count: counts.unverifiable, label: 'cannot be checked here', href: '/claims?verdict=unverifiable' },
        { count: entries.length, label: 'figures in all', href: '/claims' },
      ]} />
      <DumbbellKey />
      {byTopic(entries).map(({ topic, entries: listed, differing }) => (
        <section key={topic} aria-labelledby={`topic-${topic}`}>
          <div className="section-head">
            <h2 id={`topic-${topic}`}>{TOPIC_TITLES[topic]}</h2>
            <p>{differing > 0 && `${differing} of ${listed.length} differ · `}<a href={at(`/claims?topic=${topic}`, asof)}>{listed.length === 1 ? 'one claim' : `all ${listed.length} claims`}</a></p>
          </div>
          <ClaimList entries={listed} asof={asof} />
        </section>
      ))}
    </>
  );
}

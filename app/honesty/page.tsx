import type { Metadata } from 'next';
import { Downloads } from '@/components/page/Downloads';
import { Tally } from '@/components/page/Tally';
import { OUTCOMES, type Score } from '@/components/score/score';
import { ScoreKey } from '@/components/score/ScoreKey';
import { ScoreTable } from '@/components/score/ScoreTable';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { loadEntries } from '../_data/entries';
import { countHonesty, type Aside } from '../_data/scorecards';

export const metadata: Metadata = { title: 'Honesty', description: 'How many claims agree, differ or cannot be checked, by topic, outlet and named source.', alternates: { canonical: '/honesty' } };

/** Totals as large counts, each leading to its list. */
function Totals({ total: { cells, all } }: { total: Score }) {
  const counts = OUTCOMES.flatMap(({ words, verdict }, index) => {
    const cell = cells[index];
    return cell ? [{ ...cell, label: words, ...(verdict === 'agrees' || verdict === 'differs' ? { kind: verdict } : {}) }] : [];
  });
  return <Tally counts={[...counts, { ...all, label: 'claims in all' }]} />;
}

const Linked = ({ aside: { words, cell } }: { aside: Aside }) => <>{cell.count === 0 ? '0' : <a href={cell.href}>{cell.count}</a>} {words}</>;

export default async function HonestyPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [entries, registered] = await Promise.all([loadEntries(store), store.sources()]);
  const { total, topics, outlets, sources, reasons, only } = countHonesty(entries, registered, asof);
  const cards = [
    { id: 'topics', title: 'By topic', head: 'Topic', scores: topics, note: 'Every claim stands under one topic.' },
    { id: 'outlets', title: 'By outlet', head: 'Outlet', scores: outlets, note: 'The counts say how the figures read here fare, not how an outlet does in general.' },
    { id: 'sources', title: 'By named source', head: 'Source the claim names', scores: sources, note: 'The source an article itself gives for its figure; words in quotation marks mean none of the sources registered here. What a figure is compared with may be another.' },
  ];
  return (
    <>
      <header className="page-head">
        <h1>Honesty</h1>
        <p className="lede">Every claim read here is counted once, whatever became of it; nothing is left out by a default. Each number leads to the list of exactly the claims it counts.</p>
        <Downloads path="/honesty" asof={asof} />
      </header>
      {await askedNotices('/honesty', asked)}
      <Totals total={total} />
      <section aria-labelledby="meanings">
        <h2 id="meanings">What the words mean</h2>
        <ScoreKey />
        <p className="prose"><a href="/method">How a verdict is reached</a>, with worked examples.</p>
      </section>
      <section aria-labelledby="rests">
        <h2 id="rests">What the counts rest on</h2>
        <p className="prose">A figure that an article prints twice is two claims and counts twice. A claim about something no official body counts is in, as unverifiable. Of the claims in all, this many were:</p>
        <ul className="plain-list">{only.map((aside) => <li key={aside.key}><Linked aside={aside} /></li>)}</ul>
        <p className="small quiet">Second-hand: the official value was read where somebody else quotes it. Computed here: from values that have grades of their own. A value as old as the article: one known to be published by the day or month of the article.</p>
      </section>
      {reasons.length > 0 && (
        <section aria-labelledby="reasons">
          <h2 id="reasons">Reasons given</h2>
          <p className="prose">A claim with two reasons counts under both.</p>
          <ul className="inline-list">{reasons.map((aside) => <li key={aside.key}><Linked aside={aside} /></li>)}</ul>
        </section>
      )}
      {cards.map(({ id, title, head, scores, note }) => (
        <section key={id} aria-labelledby={id}>
          <div className="section-head"><h2 id={id}>{title}</h2></div>
          <p className="prose small quiet">{note}</p>
          <ScoreTable label={`Outcomes ${title.toLowerCase()}`} head={head} scores={scores} total={total} />
        </section>
      ))}
    </>
  );
}

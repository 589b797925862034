import type { Metadata } from 'next';
import { HistoryItem } from '@/components/history/HistoryItem';
import { Moment } from '@/components/page/Moment';
import type { Entry } from '@/lib/history/entries';
import { getStore } from '@/lib/store/current';
import { addressNotices } from '../_data/address-notices';
import { loadHistory } from '../_data/history';

export const metadata: Metadata = {
  title: 'Corrections', description: 'Everything that was corrected, revised, withdrawn or added in this dataset, with old and new values, day and cause.',
  alternates: { canonical: '/corrections', types: { 'application/feed+json': '/corrections.json' } },
};

/** Entries by their stamp, in the order they came. */
function byStamp(entries: readonly Entry[]): [stamp: string, entries: Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.recorded);
    if (group) group.push(entry);
    else groups.set(entry.recorded, [entry]);
  }
  return [...groups];
}

export default async function CorrectionsPage() {
  const entries = await loadHistory(getStore());
  const changed = entries.filter(({ kind }) => kind !== 'added').length;
  return (
    <>
      <header className="page-head">
        <h1>Corrections</h1>
        <p className="lede">
          No row of this dataset is ever edited. What was wrong is entered again and the earlier line kept; what a source publishes anew stands
          beside what it said before; what is taken back says why. This page is read off those lines: {changed} {changed === 1 ? 'change' : 'changes'} since
          the first row, and what was added.
        </p>
        <ul className="inline-list downloads">
          <li><a className="button" href="/corrections.xml">Atom feed</a></li>
          <li><a className="button" href="/corrections.json">JSON Feed</a></li>
        </ul>
      </header>
      {await addressNotices('/corrections')}
      {byStamp(entries).map(([stamp, told]) => (
        <section key={stamp} aria-labelledby={stamp}>
          <div className="section-head"><h2 id={stamp}><Moment stamp={stamp} /></h2><p className="quiet">{told.length} {told.length === 1 ? 'entry' : 'entries'}</p></div>
          <ul className="plain-list">{told.map((entry) => <HistoryItem key={entry.id} entry={entry} />)}</ul>
        </section>
      ))}
    </>
  );
}

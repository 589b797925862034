import type { Metadata } from 'next';
import { DocumentList } from '@/components/page/DocumentList';
import { Downloads } from '@/components/page/Downloads';
import { askedNotices, pageAsked } from '../_data/address-notices';
import { loadEntries } from '../_data/entries';

export const metadata: Metadata = { title: 'Documents', description: 'The articles whose figures are charted here.', alternates: { canonical: '/documents' } };

export default async function DocumentsPage() {
  const asked = await pageAsked();
  const { store, asof } = asked;
  const [articles, outlets, entries] = await Promise.all([store.articles(), store.outlets(), loadEntries(store)]);
  return (
    <>
      <header className="page-head">
        <h1>Documents</h1>
        <p className="subtitle">The articles whose figures are charted here. Their text is not kept: a claim points into it by offset, and a hash proves which text was meant.</p>
        <Downloads path="/documents" asof={asof} />
      </header>
      {await askedNotices('/documents', asked)}
      <DocumentList articles={articles} outlets={outlets} entries={entries} asof={asof} />
    </>
  );
}

import type { Metadata } from 'next';
import { MethodSections } from '@/components/method/MethodSections';
import { EDITS } from '@/lib/explain/edits';
import { getStore } from '@/lib/store/current';
import { addressNotices } from '../_data/address-notices';
import { loadExamples } from '../_data/method-examples';
import benchmark from './benchmark.json';

export const metadata: Metadata = { title: 'Method', description: 'How figures are read, how verdicts are reached and reasons found, with worked examples.', alternates: { canonical: '/method' } };

export default async function MethodPage() {
  return (
    <>
      <header className="page-head">
        <h1>Method</h1>
        <p className="lede">From the printed words to the verdict, rule by rule, each with an example. Where an example names an outlet, its figures are those of the receipt it leads to, computed as this page was made. What the rules cannot say is on <a href="/about#limits">the about page</a>.</p>
      </header>
      {await addressNotices('/method')}
      <MethodSections examples={await loadExamples(getStore())} edits={EDITS} report={benchmark} />
    </>
  );
}

import type { Metadata } from 'next';
import { HeuristicList } from '@/components/about/HeuristicList';
import { ShortcutTable } from '@/components/chart/ShortcutTable';
import { addressNotices } from '../../_data/address-notices';

export const metadata: Metadata = { title: 'Accessibility', description: 'What is done so that charts and numbers can be read by everybody, how it is tested, and what is missing.', alternates: { canonical: '/about/accessibility' } };

export default async function AccessibilityPage() {
  return (
    <>
      <header className="page-head">
        <h1>Accessibility</h1>
        <p className="lede">A number that cannot be read by everybody cannot be checked by everybody. This page answers the heuristics of Chartability, a workbook for charts, one by one, and says what is missing.</p>
        <p><a href="https://chartability.github.io/POUR-CAF/">Chartability</a> calls a test critical where failing it is common, costly to mend, or bars many readers. All fourteen critical ones are here. What has not been looked into counts as not met. The files named are in the code of this site.</p>
      </header>
      {await addressNotices('/about/accessibility')}
      <HeuristicList />
      <section aria-labelledby="keys">
        <div className="section-head"><h2 id="keys">Keys in a chart</h2><p>While it has the focus, and only then.</p></div>
        <ShortcutTable />
      </section>
    </>
  );
}

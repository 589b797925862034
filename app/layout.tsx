import './styles/site.css';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFooter } from '@/components/page/SiteFooter';
import { SiteHeader } from '@/components/page/SiteHeader';
import { PROBLEMS } from '@/lib/problem';
import { getStore } from '@/lib/store/current';
import { momentAsked } from './_data/moment';
import { pageQuery } from './_data/query';
import { PaletteLink } from '@/components/search/PaletteLink';
import { PaletteOpener } from './_palette/PaletteOpener';

/** Every page carries a per-request nonce, so none can be prerendered. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = {
  title: { default: 'Sourceline: every number has a receipt', template: '%s · Sourceline' },
  description: 'Figures news articles print about US–China relations, beside the official series behind them, each with its receipt.',
  applicationName: 'Sourceline',
  formatDetection: { telephone: false, date: false, address: false, email: false },
};

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7ef' },
    { media: '(prefers-color-scheme: dark)', color: '#15130f' },
  ],
};

/** In place of any page while there is no data to make it from. */
function Unavailable() {
  return <div className="page-head" role="alert"><h1>{PROBLEMS['store-unavailable'].title}</h1><p>The fault is ours, not your address. Try again in a moment.</p></div>;
}

export default async function Layout({ children }: { children: ReactNode }) {
  const store = getStore();
  const newest = await store.newest().catch(() => null);
  // The search of the header is of the moment the page is of.
  const asof = newest === null ? null : await momentAsked(store, await pageQuery()).then((asked) => asked.asof, () => null);
  return (
    <html lang="en">
      <body>
        {/* React moves it into the head. As metadata it would be lost on every page that names its own address. */}
        <link rel="alternate" type="application/atom+xml" href="/corrections.xml" title="Corrections and additions" />
        <a className="skip-link" href="#main">Skip to the content</a>
        <SiteHeader palette={<><PaletteLink /><PaletteOpener /></>} asof={asof} />
        <main id="main" className="page" tabIndex={-1}>{newest === null ? <Unavailable /> : children}</main>
        <SiteFooter newest={newest} />
      </body>
    </html>
  );
}

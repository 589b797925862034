import type { Metadata } from 'next';
import type { Chart } from '@/lib/model/chart';
import { at } from '@/lib/permalink/at';
import type { AsOf } from '@/lib/store/store';
import { origin } from './origin';

/** A picture that stands for a page with none of its own: path and query of another page's, and what it shows. */
export interface Pictured { readonly address: string; readonly alt: string }

/** The picture of a chart's default view, for a page about more than it. */
export const chartPictured = ({ id, title, subtitle }: Chart, asof: AsOf): Pictured => ({ address: at(`/charts/${id}/share.png`, asof), alt: `${title}. ${subtitle}` });

/** What sites that show a link show of a page: its own picture at `<path>/share.png` under `query`, the part of the page's query that was understood, or the one given. */
export async function shareOf(path: string, query: string, title: string, description: string, pictured?: Pictured): Promise<Pick<Metadata, 'openGraph' | 'twitter'>> {
  const site = await origin();
  const tail = query === '' ? '' : `?${query}`;
  const picture = { url: site + (pictured?.address ?? `${path}/share.png${tail}`), width: 1200, height: 630, alt: pictured?.alt ?? description, type: 'image/png' };
  return {
    openGraph: { title, description, siteName: 'Sourceline', type: 'article', url: `${site}${path}${tail}`, images: [picture] },
    twitter: { card: 'summary_large_image', title, description, images: [picture] },
  };
}

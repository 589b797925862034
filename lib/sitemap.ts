import { newestOf } from './newest';
import { escapeXml } from './xml';

/** One page: its path, and the UTC stamp of the newest row it is made from; empty where none is. */
export interface SitePage { readonly path: string; readonly recorded: string }

/** Most addresses one file of the sitemap protocol may hold. */
export const MOST_ADDRESSES = 50_000;
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

const place = (element: string, address: string, recorded: string): string => `<${element}><loc>${escapeXml(address)}</loc>${recorded === '' ? '' : `<lastmod>${recorded}</lastmod>`}</${element}>`;

/** Number of files the pages need; at least one. */
export const partsOf = (pages: readonly SitePage[], most = MOST_ADDRESSES): number => Math.max(1, Math.ceil(pages.length / most));

/**
 * A file of the sitemap protocol 0.9: all pages where they fit in one; else without `part` the index of the parts, with `part` (from 1) one of them.
 * `site` is scheme and host without a slash at the end. Null for a part there is not.
 */
export function sitemapXml(site: string, pages: readonly SitePage[], part: number | null, most = MOST_ADDRESSES): string | null {
  const parts = partsOf(pages, most);
  const wrapped = (root: string, lines: readonly string[]): string => ['<?xml version="1.0" encoding="UTF-8"?>', `<${root} xmlns="${NAMESPACE}">`, ...lines, `</${root}>`, ''].join('\n');
  const slice = (at: number): readonly SitePage[] => pages.slice((at - 1) * most, at * most);
  if (part === null && parts > 1) return wrapped('sitemapindex', Array.from({ length: parts }, (_, at) => place('sitemap', `${site}/sitemap.xml?part=${at + 1}`, newestOf(slice(at + 1)))));
  if ((part ?? 1) > parts || (part ?? 1) < 1) return null;
  return wrapped('urlset', slice(part ?? 1).map(({ path, recorded }) => place('url', site + path, recorded)));
}

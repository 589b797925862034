/** @jest-environment node */
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { z } from 'zod';
import { destination } from '@/app/_proxy/destination';
import { GET as getRobots } from '@/app/robots.txt/route';
import { GET as getSitemap } from '@/app/sitemap.xml/route';
import { sitemapXml } from '@/lib/sitemap';

const site = 'https://sourceline.example';
const stamp = z.iso.datetime().optional();
/** sitemaps.org protocol 0.9, "XML tag definitions": absolute addresses of one host, a W3C date, at most 50,000. */
const Place = z.strictObject({ loc: z.url().max(2048), lastmod: stamp });
const Sitemap = z.union([
  z.strictObject({ urlset: z.strictObject({ '@xmlns': z.string(), url: z.array(Place).max(50_000).default([]) }) }),
  z.strictObject({ sitemapindex: z.strictObject({ '@xmlns': z.string(), sitemap: z.array(Place).max(50_000) }) }),
]);
function read(xml: string): { places: { loc: string; lastmod?: string | undefined }[]; isIndex: boolean } {
  expect(XMLValidator.validate(xml)).toBe(true);
  const parsed = Sitemap.parse(new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, htmlEntities: true, ignoreDeclaration: true, isArray: (name) => name === 'url' || name === 'sitemap' }).parse(xml));
  return 'urlset' in parsed ? { places: parsed.urlset.url, isIndex: false } : { places: parsed.sitemapindex.sitemap, isIndex: true };
}
const ask = (query = ''): Promise<Response> => getSitemap(new Request(`${site}/sitemap.xml${query}`, { headers: { host: 'sourceline.example', 'x-forwarded-proto': 'https' } }));

describe('/sitemap.xml', () => {
  it('lists pages that exist, each once, under the address the reader used', async () => {
    const response = await ask();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/xml; charset=utf-8']);
    const { places } = read(await response.text());
    expect(new Set(places.map(({ loc }) => loc)).size).toBe(places.length);
    expect(places.length).toBeGreaterThan(400);
    for (const { loc } of places) {
      expect(loc.startsWith(`${site}/`)).toBe(true);
      // A page that does not exist is led to the not-found page.
      expect(await destination(loc.slice(site.length))).toBeNull();
    }
  });

  it.each(['?part=0', '?part=2', '?part=x', '?page=1', `?part=${'9'.repeat(400)}`])('refuses %s', async (query) => {
    expect((await ask(query)).status).toBe(400);
  });

  it('in parts holds every page once, the newest stamp of each part in the index', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), (days, most) => {
      const pages = days.map((day, at) => ({ path: `/p/${at}`, recorded: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z` }));
      const whole = read(sitemapXml(site, pages, null, most) ?? '');
      const files = whole.isIndex ? whole.places.map(({ loc }) => read(sitemapXml(site, pages, Number(new URL(loc).searchParams.get('part')), most) ?? '').places) : [whole.places];
      expect(files.flat().map(({ loc }) => loc)).toEqual(pages.map(({ path }) => site + path));
      if (whole.isIndex) expect(whole.places.map(({ lastmod }) => lastmod)).toEqual(files.map((file) => file.map(({ lastmod }) => lastmod ?? '').sort().at(-1)));
      expect(sitemapXml(site, pages, files.length + 1, most)).toBeNull();
    }));
  });
});

describe('/robots.txt', () => {
  it('names the sitemap of the site the reader used, whatever a hostile header says', async () => {
    expect(await getRobots(new Request(site, { headers: { host: 'sourceline.example' } })).text()).toContain('Sitemap: http://sourceline.example/sitemap.xml\n');
    const hostile = await getRobots(new Request(site, { headers: { host: 'a.example/%0d%0aDisallow: /' } })).text();
    expect(hostile).toContain('Sitemap: http://localhost/sitemap.xml\n');
  });
});

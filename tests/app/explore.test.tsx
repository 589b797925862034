/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { NextRequest } from 'next/server';
import ChartPage, { generateMetadata as chartMetadata } from '@/app/charts/[chart]/page';
import { GET as getEmbed } from '@/app/charts/[chart]/embed/route';
import { GET as choose } from '@/app/charts/[chart]/choose/route';
import ClaimPage from '@/app/claims/[claim]/page';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import ExploreDatasetPage, { generateMetadata } from '@/app/explore/[dataset]/page';
import ExplorePage from '@/app/explore/page';
import SearchPage from '@/app/search/page';
import { GET as getSearch } from '@/app/search.json/route';
import ValuePage from '@/app/explore/value/page';
import { GET as getOEmbed } from '@/app/oembed/route';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { FoundAnswer } from '@/lib/model/found';
import { ALWAYS, parseSeriesId } from '@/lib/slice/slice';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { getWarehouse } from '@/lib/warehouse/current';
import { proxy } from '@/proxy';
import { bulkHeld, CHINA_85 } from '../fixtures/bulk';
import { fillDuckDb } from '../warehouse/contract/fill-duckdb';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));

const folder = mkdtempSync(join(tmpdir(), 'explore-'));
const held = bulkHeld();
beforeAll(async () => {
  process.env.SOURCELINE_WAREHOUSE = `duckdb:${folder}`;
  await fillDuckDb(folder, held);
});
afterAll(async () => {
  await (await getWarehouse()).close();
  rmSync(folder, { recursive: true });
});

const rendered = async (page: Promise<ReactElement> | ReactElement, query: string): Promise<string> => {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await page);
};
const explorer = (query: string, dataset = 'synthetic-hs'): Promise<string> => {
  sent.set(QUERY_HEADER, query);
  return rendered(ExploreDatasetPage({ params: Promise.resolve({ dataset }) }), query);
};
const file = (format: string, query: string, id = 'synthetic-hs'): Promise<Response> => getOne(new Request(`http://example.test/explore/${id}.${format}?${query}`), { params: Promise.resolve({ kind: 'explore', id, format }) });
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
const TITLE = 'SYNTHETIC, no real figures: US imports from China (5700), HS 85, Electrical machinery and parts, all ports, customs value';

describe('/explore', () => {
  it('lists what was loaded, how much and of when, and marks what is made up', async () => {
    const html = await rendered(ExplorePage(), '');
    for (const part of ['href="/explore/synthetic-hs"', 'synthetic-mark', '433 values in 2 files', 'January 2023 to December 2024', '2 January 2027']) expect(html).toContain(part);
    expect(html).not.toContain('href="/explore/census-hs"');
    // What was not loaded is told with what was.
    expect(html.replace(/<!-- -->/g, '')).toContain('; 1 line that is no observation, or could not be read, was left out');
  });
});

describe('the search', () => {
  const search = async (q: string): Promise<FoundAnswer> => FoundAnswer.parse(await (await getSearch(new Request(`http://example.test/search.json?q=${encodeURIComponent(q)}`))).json());

  it('finds what was loaded by name, by id and as what is to be explored, and nothing that was not', async () => {
    for (const q of ['synthetic trade', 'synthetic-hs', 'explore', 'bulk', 'commodity partner port']) {
      const { items, fit } = await search(q);
      expect([q, fit, items.filter(({ kind }) => kind === 'dataset').map(({ href, title }) => `${href} ${title}`)]).toEqual([q, 'all', ['/explore/synthetic-hs SYNTHETIC trade by commodity, partner and port']]);
    }
    for (const q of ['synthetic-hs', 'explore']) expect((await search(q)).items[0]?.kind).toBe('dataset');
    expect((await search('comtrade')).items.map(({ kind }) => kind)).not.toContain('dataset');
    // Beside a dataset that has every word, nothing that has some of them is listed as if it had all.
    expect((await search('commodity partner port')).items.map(({ kind }) => kind)).toEqual(['dataset']);
    // Words that others have too leave those first.
    expect((await search('synthetic')).items[0]?.kind).not.toBe('dataset');
  });

  it('shows them on its page under a heading of their own', async () => {
    expect(await rendered((sent.set(QUERY_HEADER, 'q=explore'), SearchPage()), 'q=explore')).toMatch(/Datasets to explore[^]*href="\/explore\/synthetic-hs"/);
  });
});

describe('the page of a slice', () => {
  it('says the slice in words, draws it, ranks its members with exact totals and shares, and offers everything on', async () => {
    const html = await explorer('partner=5700&commodity=85');
    for (const part of [`<h1>${TITLE}</h1>`, '<svg', '<path', 'class="synthetic"', 'By commodity', 'HS 8542, Electronic integrated circuits', 'Download 96 observations']) expect(html).toContain(part);
    expect(html).not.toContain('notices-wrong');
    expect(html).not.toMatch(/ style="/);
    const top = await rowsWarehouse(held).top(parseSeriesId(CHINA_85)!, { dimension: 'commodity', level: 4 }, 10, ALWAYS);
    for (const { total } of top.rows) expect(html).toContain(`<data value="${total}"`);
    expect(html).toContain(`<data value="${top.whole}"`);
    expect(hrefs(html)).toEqual(expect.arrayContaining([
      '/explore/synthetic-hs?partner=5700&commodity=8542', `/charts/custom?series=${CHINA_85}`, `/charts/custom?series=${CHINA_85}~synthetic-hs-imports-5700-8542-all-usd`,
      '/charts/custom?series=synthetic-hs-imports-5700-8542-all-usd~synthetic-hs-imports-5700-8541-all-usd', '/explore/synthetic-hs.csv?partner=5700&commodity=85', '/explore/synthetic-hs?commodity=85', '/explore/synthetic-hs?partner=5700',
    ]));
  });

  it('says whose it is, under what terms and definition, from which files, how to cite it, and where it stands frozen', async () => {
    const html = (await explorer('partner=5700&commodity=85&from=2024&vintage=2025-12')).replace(/<!-- -->/g, '').replaceAll('&amp;', '&');
    for (const part of [
      'Where it comes from', 'Files of the dataset', 'Monthly trade of the United States by', 'nobody: made by Sourceline’s generator: SYNTHETIC trade', 'In the form of: General imports at customs value', 'None needed: no figure is real', 'newest value shown published 1 December 2025',
      `made-1.csv</code>, sha256 <code title="${'1'.repeat(64)}">111111111111…</code>`, '432 values, the newest published 1 December 2025; loaded', '; 1 line left out; loaded', `<code>${CHINA_85}</code>`, 'Use this slice', '>BibTeX</a>', 'APA',
    ]) expect(html).toContain(part);
    // The newest load first.
    expect(html.indexOf('made-2.csv')).toBeLessThan(html.indexOf('made-1.csv'));
    const [frozen = ''] = hrefs(html).filter((href) => /^\/charts\/custom\?.*&sha=[0-9a-f]{12}$/.test(href));
    for (const part of [`series=${CHINA_85}&`, 'time=2024..latest', 'vintage=2025-12', 'asof=2027-01-02T00:00:00Z']) expect(frozen).toContain(part);
    const query = frozen.slice(frozen.indexOf('?') + 1);
    expect(await rendered((sent.set(QUERY_HEADER, query), ChartPage({ params: Promise.resolve({ chart: 'custom' }) })), query)).toMatch(/verified/i);
    // Nothing of a slice is cited where there is none.
    const none = await explorer('flow=exports');
    expect([none.includes('Total exports at FAS value'), none.includes('Use this slice')]).toEqual([true, false]);
    expect(await explorer('commodity=850')).not.toContain('Use this slice');
  });

  it('takes words for a member and asks which where several fit', async () => {
    expect(await explorer('partner=china&commodity=85')).toContain(`<h1>${TITLE}</h1>`);
    const several = await explorer('commodity=soybeans&partner=5700&from=2023');
    expect(several).toContain('HS 1201, Soybeans, all ports');
    expect(hrefs(several)).toContain('/explore/synthetic-hs?partner=5700&commodity=120190&from=2023');
    const unsure = await explorer('commodity=e&partner=5700');
    expect(unsure).toContain('Which commodity is “e”?');
    expect(hrefs(unsure)).toContain('/explore/synthetic-hs?partner=5700&commodity=8541');
    expect(unsure).not.toContain('<svg');
    // What is called so may be in several lines of a tariff: all of them together are offered too.
    const parts = await explorer('commodity=other+than+seed&from=2023');
    expect(parts).toContain('Several at once, with all else under the same heading:');
    expect(hrefs(parts)).toEqual(expect.arrayContaining(['/explore/synthetic-hs?commodity=120190&from=2023', '/explore/synthetic-hs?commodity=1201900095&from=2023', '/explore/synthetic-hs?commodity=1201&from=2023']));
    expect(unsure).not.toContain('Several at once');
    expect(await explorer('partner=atlantis')).toContain('No partner here is called “atlantis”');
  });

  it('offers first what the slice has something of, and says where it has nothing', async () => {
    const folded = async (query: string): Promise<[shown: number, folded: number]> => {
      const [shown = '', rest = ''] = ((await explorer(query)).match(/<section aria-labelledby="choose-[^]*?<\/section>/)?.[0] ?? '').split('<details>');
      return [hrefs(shown).length, hrefs(rest).length];
    };
    const [held, none] = await folded('commodity=e&partner=5700');
    expect([held > 5, none]).toEqual([true, 0]);
    expect(await folded('commodity=e&partner=5700&flow=exports')).toEqual([0, held]);
    expect(await explorer('commodity=e&flow=exports')).toContain('None of those called so has an observation in this slice.');
    // Within the range asked for, too.
    expect(await folded('commodity=e&partner=5700&from=2025')).toEqual([0, held]);
  });

  it('keeps range and vintage, and shows what stood then', async () => {
    const html = await explorer('partner=5700&commodity=8541430010&port=2704&from=2024-03&to=2024-03&vintage=2025-12');
    expect(html).toContain('<data value="1010114">');
    expect(hrefs(html)).toContain('/charts/custom?series=synthetic-hs-imports-5700-8541430010-2704-usd&time=2024-03..2024-03&vintage=2025-12');
    expect(await explorer('partner=5700&commodity=8541430010&port=2704&from=2024-03&to=2024-03')).toContain('<data value="9000000.5">');
  });

  it('says of a total which periods it is of, whatever range was asked for', async () => {
    const of = async (query: string): Promise<string> => (await explorer(query)).replace(/<!-- -->/g, '').match(/class="slice-total">(.*?)<\/p>/)?.[1]?.replace(/.*observations? of /, '') ?? '';
    expect(await of('partner=5700&commodity=85')).toBe('January 2023 to December 2024');
    expect(await of('partner=5700&commodity=85&from=2024-03&to=2031')).toBe('March to December 2024');
    expect(await of('partner=5700&commodity=85&from=2024-03&to=2024-03')).toBe('March 2024');
  });

  it('names what it did not understand and escapes it; says when a slice is empty, and when nothing is loaded', async () => {
    const html = await explorer('partner=5700&colour=<script>alert(1)</script>&n=1000');
    for (const part of ['notices-wrong', 'colour', '1 to 100', 'href="/explore/synthetic-hs?partner=5700"']) expect(html).toContain(part);
    expect(html).not.toContain('<script>');
    expect(await explorer('asof=2027-01-01')).toContain('the explorer shows what is loaded now');
    expect(await explorer('flow=exports')).toContain('No observation is in this slice');
    const none = await explorer('', 'census-hs');
    expect(none).toContain('Nothing of this dataset has been loaded here yet');
    expect(none).toContain('load FILE… --dataset census-hs');
    await expect(explorer('', 'nope')).rejects.toThrow('404');
  });

  it('keeps what was typed when any of it was wrong, and says beside its field what is wrong and how to mend it', async () => {
    const html = await explorer('flow=sideways&partner=5700&commodity=851&by=port&from=2024-13&to=2024&n=1000');
    const input = (name: string): string => new RegExp(`<(?:input|select)[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
    for (const [name, value, cure] of [['commodity', '851', 'a commodity code here has 2, 4, 6, 10'], ['from', '2024-13', 'write 2024 or 2024-03'], ['n', '1000', '1 to 100']] as const) {
      expect(input(name)).toContain(`value="${value}"`);
      expect(input(name)).toContain(`aria-invalid="true" aria-describedby="explore-${name}-wrong"`);
      expect(html).toMatch(new RegExp(`<p class="field-wrong" id="explore-${name}-wrong">[^<]*${cure}`));
    }
    expect(html).toContain('id="explore-flow-wrong"');
    // What was right stands too, and is not marked.
    for (const [name, value] of [['partner', '5700'], ['to', '2024']] as const) expect(input(name)).toContain(`value="${value}"`);
    expect(html).toContain('<option value="port" selected="">');
    for (const name of ['partner', 'to', 'by']) expect(input(name)).not.toContain('aria-invalid');
    const unknown = await explorer('partner=atlantis');
    expect(unknown).toMatch(/name="partner" value="atlantis"|value="atlantis"[^>]*name="partner"/);
    expect(unknown).toContain('write other words or a code, or leave it empty for all');
    expect(await explorer('partner=5700')).not.toContain('aria-invalid');
  });

  it('has a share image and a canonical address, and only the whole is for search engines', async () => {
    sent.set(QUERY_HEADER, 'commodity=85&partner=China');
    const slice = await generateMetadata({ params: Promise.resolve({ dataset: 'synthetic-hs' }) });
    expect(slice).toMatchObject({ title: TITLE, alternates: { canonical: '/explore/synthetic-hs?partner=5700&commodity=85' }, robots: { index: false } });
    expect(JSON.stringify(slice.openGraph)).toContain(`/charts/custom/share.png?series=${CHINA_85}`);
    sent.set(QUERY_HEADER, '');
    expect(await generateMetadata({ params: Promise.resolve({ dataset: 'synthetic-hs' }) })).not.toHaveProperty('robots');
  });
});

describe('files of a slice', () => {
  it.each(['', 'partner=5700&commodity=85', 'commodity=12&from=2024', 'vintage=2025-12&partner=5700', 'flow=exports'])('the CSV under “%s” is every observation that stands, and counts them', async (query) => {
    const response = await file('csv', query);
    expect(response.headers.get('content-disposition')).toContain('SYNTHETIC');
    const rows = parse(await response.text(), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(response.headers.get('x-row-count')).toBe(String(rows.length));
    const params = new URLSearchParams(query);
    const wanted = { dataset: 'synthetic-hs', flow: params.get('flow') === 'exports' ? 'exports' as const : 'imports' as const, unit: 'usd' as const, commodity: params.get('commodity') ?? '', partner: params.has('partner') ? 5700 : null, port: null };
    const when = { ...ALWAYS, from: params.has('from') ? 20_240_101 : 0, vintage: params.has('vintage') ? 20_251_231 : ALWAYS.vintage };
    const leaves: string[] = [];
    for await (const piece of rowsWarehouse(held).leaves(wanted, when)) leaves.push(...piece.map((leaf) => [leaf.commodity, leaf.partner, leaf.port, leaf.period, leaf.published, leaf.value].join(' ')));
    expect(rows.map((row) => [row.commodity, row.partner, row.port, `${row.period?.replace('-', '') ?? ''}01`, row.published?.replaceAll('-', ''), row.value].join(' '))).toEqual(leaves);
    expect(leaves.length > 0).toBe(query !== 'flow=exports');
    for (const row of rows) expect([row.synthetic, row.unit]).toEqual(['yes', 'USD']);
  });

  it('is read piece by piece, and a reader who leaves ends it', async () => {
    const response = await file('csv', '');
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(new TextDecoder().decode(first?.value)).toMatch(/^dataset,synthetic,flow/);
    await expect(reader?.cancel()).resolves.toBeUndefined();
  });

  it('answers 304 to who holds it', async () => {
    const tag = (await file('csv', 'partner=5700')).headers.get('etag') ?? '';
    const again = await getOne(new Request('http://example.test/explore/synthetic-hs.csv?partner=5700', { headers: { 'if-none-match': tag } }), { params: Promise.resolve({ kind: 'explore', id: 'synthetic-hs', format: 'csv' }) });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  it.each([
    ['csv', 'partner=china', 'synthetic-hs', 400, 'files take codes only'], ['csv', 'n=101', 'synthetic-hs', 400, '1 to 100'], ['json', 'colour=red', 'synthetic-hs', 400, 'unknown parameter'],
    ['csv', '', 'no-such', 404, 'there are census-hs'], ['xml', '', 'synthetic-hs', 404, 'there are csv and json'], ['csv', '', 'census-hs', 404, 'Nothing of census-hs has been loaded'], ['json', '', 'census-hs', 404, 'Nothing of census-hs'],
  ])('%s under “%s” of %s is refused with %d', async (format, query, id, status, words) => {
    const response = await file(format, query, id);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect((await response.json() as { detail: string }).detail).toContain(words);
  });
});

describe('a series of the explorer on a chart of one’s own', () => {
  const query = `series=us-imports-cn-goods-annual~${CHINA_85}`;

  it('is on the page, its picture, its frame and its oEmbed, like any other', async () => {
    sent.set(QUERY_HEADER, query);
    const html = await rendered(ChartPage({ params: Promise.resolve({ chart: 'custom' }) }), query);
    expect(html).toContain(TITLE);
    expect(html).not.toContain('notices-wrong');
    expect(html).toContain('Printed figures about these series');
    const embed = await getEmbed(new Request(`http://example.test/charts/custom/embed?${query}`), { params: Promise.resolve({ chart: 'custom' }) });
    expect([embed.status, await embed.text()]).toEqual([200, expect.stringContaining('SYNTHETIC')]);
    const oembed = await getOEmbed(new Request(`http://example.test/oembed?url=${encodeURIComponent(`/charts/custom?${query}`)}`));
    expect(oembed.status).toBe(200);
    const svg = await getOne(new Request(`http://example.test/charts/custom.svg?${query}`), { params: Promise.resolve({ kind: 'charts', id: 'custom', format: 'svg' }) });
    expect([svg.status, await svg.text()]).toEqual([200, expect.stringContaining('SYNTHETIC')]);
  });

  const one = (format: string, of: string): Promise<Response> => getOne(new Request(`http://example.test/charts/custom.${format}?series=${of}`), { params: Promise.resolve({ kind: 'charts', id: 'custom', format }) });
  const partly = 'PARTLY SYNTHETIC, not every figure is real: Your own mix of series';

  it.each([[CHINA_85, TITLE, 'synthetic'], [`${CHINA_85}~synthetic-hs-imports-5700-all-all-usd`, 'SYNTHETIC, no real figures: Your own mix of series', 'synthetic'], [`us-imports-cn-goods-annual~${CHINA_85}`, partly, 'partly-synthetic']])('says what is made up wherever %s shows: titles, pictures, frame, oEmbed, names and words of files, citation', async (of, title, word) => {
    sent.set(QUERY_HEADER, `series=${of}`);
    const meta = await chartMetadata({ params: Promise.resolve({ chart: 'custom' }) });
    expect(meta.title).toBe(title);
    expect(meta.openGraph).toMatchObject({ title, images: [{ alt: expect.stringContaining(title) }] });
    expect(JSON.stringify(meta.alternates)).toContain(title);
    expect(await rendered(ChartPage({ params: Promise.resolve({ chart: 'custom' }) }), `series=${of}`)).toContain(`<h1>${title}</h1>`);
    const embed = await (await getEmbed(new Request(`http://example.test/charts/custom/embed?series=${of}`), { params: Promise.resolve({ chart: 'custom' }) })).text();
    expect(embed).toContain(`<title>${title} · Sourceline</title>`);
    expect(embed).toContain(`<h1>${title}</h1>`);
    const oembed = await (await getOEmbed(new Request(`http://example.test/oembed?url=${encodeURIComponent(`/charts/custom?series=${of}`)}`))).json() as { title: string; html: string };
    expect([oembed.title, oembed.html]).toEqual([title, expect.stringContaining(title)]);
    const svg = await (await one('svg', of)).text();
    expect(svg).toContain(`<title id="title">${title}</title>`);
    // Drawn too, in as many lines as it needs.
    expect(svg.match(/<text class="p-title"[^>]*>([^<]*)/)?.[1]).toMatch(new RegExp(`^${title.slice(0, 14)}`));
    for (const format of ['png', 'share.png']) expect([format, Buffer.from(await (await one(format, of)).arrayBuffer()).includes(title)]).toEqual([format, true]);
    for (const format of ['csv', 'json', 'xlsx', 'zip', 'svg', 'png', 'share.png', 'bib', 'csv-metadata.json']) expect((await one(format, of)).headers.get('content-disposition')).toMatch(new RegExp(`"sourceline-${word}-custom-`));
    for (const format of ['json', 'csv-metadata.json']) expect(await (await one(format, of)).text()).toContain(title);
    expect(await (await one('bib', of)).text()).toContain(title.slice(0, title.indexOf(':')));
    const sheets = unzipSync(new Uint8Array(await (await one('xlsx', of)).arrayBuffer()));
    expect(Object.values(sheets).map((bytes) => strFromU8(bytes)).join(' ')).toContain(title);
    const bundle = unzipSync(new Uint8Array(await (await one('zip', of)).arrayBuffer()));
    expect(Object.keys(bundle).join(' ')).toContain(`sourceline-${word}-custom-`);
    for (const name of ['datapackage.json', 'metadata.json', 'README.md', 'CITATION.cff']) expect([name, strFromU8(bundle[name]!)]).toEqual([name, expect.stringContaining(title)]);
  });

  it('is no matter of a mix of official series', async () => {
    const response = await one('json', 'us-imports-cn-goods-annual~us-exports-cn-goods-annual');
    expect([response.headers.get('content-disposition'), await response.text()]).toEqual([expect.stringContaining('"sourceline-custom-'), expect.not.stringContaining('SYNTHETIC')]);
  });

  it('beside another names whose trade each is, and first the source of what is real', async () => {
    const mix = `us-imports-cn-goods-annual~${CHINA_85}`;
    const svg = await (await one('svg', mix)).text();
    expect(svg).toContain('US imports, China');
    const read = svg.replace(/<[^>]*>/g, ' ');
    expect(read.indexOf('Source: nobody')).toBe(-1);
    expect(read).toMatch(/Source: [^;]*(?:Census|census)[^;]*;.*nobody/);
  });

  it('has no share in a whole with real figures, and the page says that', async () => {
    const { notices } = await (await one('json', `us-imports-cn-goods-monthly~${CHINA_85}&transform=share`)).json() as { notices: { message: string }[] };
    expect(notices.map(({ message }) => message)).toContain('Made-up figures and real ones are no parts of one whole: shares are of those of its own kind.');
  });

  it('leads from a value of an earlier day to that day, and from today’s to today', async () => {
    const links = async (query: string): Promise<string[]> => hrefs(await rendered(ChartPage({ params: Promise.resolve({ chart: 'custom' }) }), query)).filter((href) => href.startsWith(`/series/${CHINA_85}`));
    sent.set(QUERY_HEADER, `series=${CHINA_85}&vintage=2025-06-01`);
    expect(await links(`series=${CHINA_85}&vintage=2025-06-01`)).toContain(`/series/${CHINA_85}?vintage=2025-06-01#2024-03`);
    sent.set(QUERY_HEADER, `series=${CHINA_85}`);
    expect(await links(`series=${CHINA_85}`)).toContain(`/series/${CHINA_85}#2024-03`);
    // Where it leads there is a line of that name.
    expect(await explorer('partner=5700&commodity=85&vintage=2025-06-01')).toContain('<tr id="2024-03">');
  });

  it('is not to be taken for a twelfth of the annual series beside it: the page says that their periods are of different length', async () => {
    const told = async (query: string): Promise<string> => ((await (await getOne(new Request(`http://example.test/charts/custom.json?${query}`), { params: Promise.resolve({ kind: 'charts', id: 'custom', format: 'json' }) })).json()) as { notices: { message: string }[] }).notices.map(({ message }) => message).join(' ');
    const both = `series=us-imports-cn-goods-annual~${CHINA_85}`;
    expect(await told(both)).toMatch(/different length.*US imports, China, annual; SYNTHETIC HS 85 from China, monthly\. Yearly sums/);
    for (const query of [`${both}&frequency=annual`, `${both}&transform=month-average`, `${both}&transform=percent-change`, `series=us-imports-cn-goods-monthly~${CHINA_85}`, 'series=us-imports-cn-goods-annual~us-imports-cn-goods-monthly', `series=us-overdose-deaths-annual~${CHINA_85}`]) expect([query, await told(query)]).toEqual([query, expect.not.stringContaining('different length')]);
  });

  it('stays when the form without a script adds another', async () => {
    const response = await choose(new Request(`http://example.test/charts/custom/choose?series=${CHINA_85}&add=us-imports-cn-goods-annual`), { params: Promise.resolve({ chart: 'custom' }) });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/charts/custom?series=${CHINA_85}~us-imports-cn-goods-annual`]);
  });

  it('is added to a chart by the address of its page, with what that asks for where the chart asks for nothing', async () => {
    const add = async (address: string, kept = ''): Promise<string | null> => (await choose(new Request(`http://example.test/charts/custom/choose?series=us-imports-cn-goods-annual${kept}&add=${encodeURIComponent(address)}`), { params: Promise.resolve({ chart: 'custom' }) })).headers.get('location');
    const both = `/charts/custom?series=us-imports-cn-goods-annual~${CHINA_85}`;
    const page = 'http://example.test/explore/synthetic-hs?partner=5700&commodity=85';
    expect([await add(page), await add(CHINA_85), await add(`/series/${CHINA_85}#2024-03`)]).toEqual([both, both, both]);
    expect(await add(`${page}&from=2023&vintage=2025-06`)).toBe(`${both}&time=2023..latest&vintage=2025-06`);
    expect(await add(`${page}&from=2023`, '&time=2024..latest')).toBe(`${both}&time=2024..latest`);
    // What is none stays in the address, for the page to say so.
    expect(await add('/explore/synthetic-hs?partner=china')).toBe('/charts/custom?series=us-imports-cn-goods-annual~%2Fexplore%2Fsynthetic-hs%3Fpartner%3Dchina');
  });

  it.each([['/series/synthetic-hs-imports-5700-85-all-usd', '/explore/synthetic-hs?partner=5700&commodity=85'], 
    [`/series/${CHINA_85}?time=2023-03..2024&vintage=2025-06`, '/explore/synthetic-hs?partner=5700&commodity=85&from=2023-03&to=2024&vintage=2025-06'], [`/series/${CHINA_85}?time=earliest..2024`, '/explore/synthetic-hs?partner=5700&commodity=85&to=2024'],
    [`/series/${CHINA_85}?time=2024`, '/explore/synthetic-hs?partner=5700&commodity=85&from=2024&to=2024'], [`/series/${CHINA_85}?time=2024-Q1..x%26y`, '/explore/synthetic-hs?partner=5700&commodity=85&from=2024-Q1&to=x%26y'],
    [`/series/${CHINA_85}?asof=2027-01-01&time=2023..2024`, `/charts/custom?series=${CHINA_85}&time=2023..2024&asof=2027-01-01`], [`/series/${CHINA_85}.json`, `/charts/custom.json?series=${CHINA_85}`], [`/series/${CHINA_85}.csv?vintage=2025-06`, `/charts/custom.csv?series=${CHINA_85}&vintage=2025-06`],
    // What neither knows goes along, so that it is named and not lost; a hash is checked.
    [`/series/${CHINA_85}?colour=red&vintage=2025-06`, '/explore/synthetic-hs?partner=5700&commodity=85&vintage=2025-06&colour=red'], [`/series/${CHINA_85}.csv?asof=2027-01-01&sha=abcdef123456`, `/charts/custom.csv?series=${CHINA_85}&asof=2027-01-01&sha=abcdef123456`],
    ['/sources/bulk-synthetic-hs', '/explore/synthetic-hs'], ['/sources/bulk-synthetic-hs?asof=2027-01-01', '/explore/synthetic-hs?asof=2027-01-01']])('its receipts’ link %s leads to %s', async (from, to) => {
    const response = await proxy(new NextRequest(`http://localhost:3000${from}`));
    expect([response.status, response.headers.get('location')]).toEqual([307, `http://localhost:3000${to}`]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it.each([
    ['/explore/synthetic-hs?flow=imports&unit=usd&partner=5700&commodity=&port=&by=commodity&level=&from=&to=2024&vintage=&n=', '/explore/synthetic-hs?partner=5700&to=2024'],
    ['/explore/synthetic-hs?flow=imports&partner=&commodity=', '/explore/synthetic-hs'], ['/explore/synthetic-hs?partner=&commodity=dry+ovens', '/explore/synthetic-hs?commodity=dry%20ovens'],
    ['/explore/value?value=%24690+billion&low=&high=&from=&to=&unit=usd', '/explore/value?value=%24690%20billion'],
    ['/explore/value?value=5+million&unit=usd&from=2024-01&to=2024-12&low=4m&high=6m', '/explore/value?value=5%20million&low=4000000&high=6000000&from=2024-01&to=2024-12'],
  ])('what a form sent, %s, has one short address: %s', async (from, to) => {
    const response = await proxy(new NextRequest(`http://localhost:3000${from}`));
    expect([response.status, response.headers.get('location')]).toEqual([307, `http://localhost:3000${to}`]);
    expect((await proxy(new NextRequest(`http://localhost:3000${to}`))).status).toBe(200);
  });

  it.each(['/explore/synthetic-hs?partner=&from=2024-13', '/explore/value?value=&low=&unit=usd', '/explore/value?value=ten&low=', '/explore/synthetic-hs?partner=5700', '/explore/value?value=5', '/explore/synthetic-hs.csv?partner='])('%s stays as it was typed, for the page to say what is wrong', async (path) => {
    expect((await proxy(new NextRequest(`http://localhost:3000${path}`))).headers.get('location')).toBeNull();
  });
});

describe('one observed series', () => {
  const leaf = 'partner=5700&commodity=8541430010&port=2704';

  it('shows what was revised then and now, on the page and in its JSON', async () => {
    const html = (await explorer(leaf)).replace(/<!-- -->/g, '');
    expect(html).toContain('1 of 24 values was revised after first being published.');
    for (const part of ['<data value="1010114">$1,010,114</data>', '<span class="times">1 Mar 2025</span>', '<data value="9000000.5">$9,000,000.5</data>', '<data value="7989886.5">+$7,989,886.5</data>']) expect(html).toContain(part);
    const { revised } = await (await file('json', leaf)).json() as { revised: unknown };
    expect(revised).toEqual([{ period: '2024-03', first: '1010114', first_published: '2025-03-01', last: '9000000.5', last_published: '2026-01-01', between: [], change: '7989886.5', unit: 'USD' }]);
  });

  it('says so where nothing was, and leaves sums alone', async () => {
    expect(await explorer(`${leaf}&vintage=2025-12`)).toContain('By 2025-12 no value had been published on a second day with another figure, in the files loaded here (24 periods).');
    expect(await explorer(`${leaf}&vintage=2026-01`)).toContain('<th scope="col" class="number">By 2026-01</th>');
    expect(await explorer(`${leaf}&to=2023`)).toContain('No value has been published on a second day with another figure, in the files loaded here (12 periods).');
    expect(await explorer('partner=5700&commodity=85')).not.toContain('Then and now');
    expect(await (await file('json', 'partner=5700&commodity=85')).json()).not.toHaveProperty('revised');
  });
});

describe('which observations have a value', () => {
  it('lists the nearest first, with how far off, what they are of, and the way there', async () => {
    const html = await rendered((sent.set(QUERY_HEADER, 'value=9000000&low=8000000&high=9500000'), ValuePage()), 'value=9000000&low=8000000&high=9500000');
    expect(html).toContain('1 observation');
    expect(html).toContain('$9,000,000.5');
    expect(html).toContain('$0.5 more');
    expect(hrefs(html)).toContain('/explore/synthetic-hs?partner=5700&commodity=8541430010&port=2704#2024-03');
    expect(html).toContain('name="low" value="8000000"');
    // A bound that is the value follows another value written into the form.
    sent.set(QUERY_HEADER, 'value=7');
    expect((await rendered(ValuePage(), 'value=7')).match(/ value="7"/g)).toHaveLength(1);
    sent.set(QUERY_HEADER, 'value=1000000&high=3000000&from=2024-01');
    const ten = await rendered(ValuePage(), 'value=1000000&high=3000000&from=2024-01');
    // Ten that stand, and the one that does not.
    expect(ten.match(/class="neighbour"/g)).toHaveLength(11);
    expect(ten.replace(/<!-- -->/g, '')).toMatch(/The 10 nearest of (?:more than )?\d+ observations/);
    // Nothing of the year before: only the line that says what was looked through names it.
    expect(ten.replace(/Looked through:[^<]*/, '')).not.toContain('2023');
  });

  it('says when none has it, and what was wrong with the question', async () => {
    sent.set(QUERY_HEADER, 'value=7');
    expect(await rendered(ValuePage(), 'value=7')).toContain('No observation loaded here has it');
    sent.set(QUERY_HEADER, 'value=1e9&unit=kg&from=soon');
    const wrong = await rendered(ValuePage(), 'value=1e9&unit=kg&from=soon');
    expect(wrong).toMatch(/<p class="field-wrong" id="value-value-wrong">[^<]*no number/);
    for (const part of ['value="1e9"', 'value="soon"', '<option value="kg" selected="">', 'Nothing is looked for while “value” and “from” are not understood']) expect(wrong.replace(/<!-- -->/g, '')).toContain(part);
  });

  it('finds what was published with a value and revised since, and leads to the day it stood', async () => {
    const query = 'value=1010114';
    sent.set(QUERY_HEADER, query);
    const html = (await rendered(ValuePage(), query)).replace(/<!-- -->/g, '');
    for (const part of ['No observation loaded here has it now', 'Revised since: 1 value', '$1,010,114']) expect(html).toContain(part);
    const [there = ''] = hrefs(html).filter((href) => href.includes('vintage'));
    expect(there).toBe('/explore/synthetic-hs?partner=5700&commodity=8541430010&port=2704&vintage=2025-03-01#2024-03');
    expect(await explorer(there.slice(there.indexOf('?') + 1, there.indexOf('#')))).toContain('<tr id="2024-03"><th scope="row">Mar 2024</th><td class="number"><data value="1010114">');
  });

  it('offers what rounds to a number that was looked for alone', async () => {
    const links = async (query: string): Promise<string[]> => { sent.set(QUERY_HEADER, query); return hrefs(await rendered(ValuePage(), query)).filter((href) => href.startsWith('/explore/value?')); };
    expect(await links('value=9000000')).toEqual(['/explore/value?value=9000000&low=8999500&high=9000500']);
    for (const query of ['value=9000001', 'value=$9 million', 'value=9000000&high=9000000.5', 'value=0']) expect([query, await links(query)]).toEqual([query, []]);
  });

  it('says when none of the months asked for is loaded, and takes it for no answer', async () => {
    const query = 'value=9000000&from=2025-01&to=2027-12';
    sent.set(QUERY_HEADER, query);
    const html = (await rendered(ValuePage(), query)).replace(/<!-- -->/g, '');
    expect(html).toContain('None of these months is loaded here');
    expect(html).toContain('(Jan 2023 to Dec 2024)');
    expect(html).not.toMatch(/has it now|before a revision/);
    sent.set(QUERY_HEADER, 'value=9000000&from=2024-12');
    expect(await rendered(ValuePage(), 'value=9000000&from=2024-12')).toContain('No observation loaded here has it now');
  });

  it('looks for nothing while a part of the question is not understood', async () => {
    for (const query of ['value=9000000&high=9.5 millions', 'value=9000000&low=8000000&high=9500000&from=2025', 'value=9000000&hihg=9500000', 'value=9000000&unit=eur']) {
      sent.set(QUERY_HEADER, query);
      const html = await rendered(ValuePage(), query);
      expect([query, html.includes('Nothing is looked for'), html.includes('No observation loaded here'), html.includes('class="neighbour"'), html.includes('the nearest view that exists')]).toEqual([query, true, false, false, false]);
    }
  });

  it('looks within what a printed figure allows, and leaves its bounds open for another', async () => {
    const query = 'value=%249.0%20million';
    sent.set(QUERY_HEADER, query);
    const html = (await rendered(ValuePage(), query)).replace(/<!-- -->/g, '');
    for (const part of ['“$9.0 million” as $8,950,000 to $9,050,000, both included', '$0.5 more', 'name="value" value="$9.0 million"', 'name="low" value=""', 'name="high" value=""', 'href="/method#words"']) expect(html).toContain(part);
  });

  it('is asked from the receipt of a printed sum of dollars, and of no other', async () => {
    sent.set(QUERY_HEADER, '');
    const page = (claim: string): Promise<string> => rendered(ClaimPage({ params: Promise.resolve({ claim }) }), '');
    expect(hrefs(await page('nws-magazine-total-trade-2023'))).toContain('/explore/value?value=690000000000&low=689500000000&high=690500000000&from=2022-01&to=2024-12');
    expect(await page('ijr-boycott-length')).not.toContain('/explore/value');
  });
});

describe('what a view is of', () => {
  it('is said with its totals: which periods, and published by when', async () => {
    const html = (await explorer('partner=5700&from=2024-01&to=2024-03&vintage=2025-06')).replace(/<!-- -->/g, '');
    expect(html).toContain('2024-01 to 2024-03, as published by 2025-06; what was published later is not in it');
    const body = await (await file('json', 'partner=5700&from=2024-01')).json() as { reach: string; unit: string };
    expect(body).toMatchObject({ reach: '2024-01 to the latest, as published last', unit: 'USD' });
  });

  it('names its file', async () => {
    const name = async (query: string): Promise<string> => (await file('csv', query)).headers.get('Content-Disposition') ?? '';
    expect(await name('partner=5700&from=2024-01&to=2024-03')).toMatch(/sourceline-SYNTHETIC-synthetic-hs-imports-5700-all-all-usd-2024-01-to-2024-03-loaded-\d{8}T\d{6}Z\.csv/);
    expect(await name('partner=5700&vintage=2025-02')).not.toBe(await name('partner=5700'));
  });

  it('promises no view where another part of the address keeps it from having one', async () => {
    expect(await explorer('by=colour')).toContain('the nearest view that exists');
    expect(await explorer('by=colour&partner=zzz')).not.toContain('the nearest view that exists');
  });

  it.each([['commodity=850', '“commodity” is'], ['from=2024-13', '“from” is'], ['vintage=tomorrow&to=soon', '“vintage” and “to” are'], ['flow=in', '“flow” is'], ['unit=eur', '“unit” is'], ['partner=5700&partner=1220', '“partner” is'], ['partner=%E0%A4%A', '“partner” is'], ['parner=5700', '“parner” is'], ['partner=5700&Flow=exports', '“Flow” is'], [`partner=${'9'.repeat(20_000)}`, '“query” is']])('is nothing else where %s was not understood', async (query, words) => {
    const html = await explorer(query);
    expect(html).not.toContain('By commodity');
    expect(html).not.toContain('Download ');
    expect(html).not.toContain('Total:');
    expect(html.replace(/<!-- -->/g, '')).toContain(`Nothing is shown while ${words} not understood`);
    expect(html).not.toContain('the nearest view that exists');
    // Its tab, and whoever it is sent to, hear of no wider one either.
    const meta = await generateMetadata({ params: Promise.resolve({ dataset: 'synthetic-hs' }) });
    expect(meta.title).toBe('Explore: SYNTHETIC trade by commodity, partner and port');
    expect(meta).not.toHaveProperty('openGraph');
  });
});

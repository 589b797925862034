/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { NextRequest } from 'next/server';
import ChartPage from '@/app/charts/[chart]/page';
import { GET as getEmbed } from '@/app/charts/[chart]/embed/route';
import { GET as choose } from '@/app/charts/[chart]/choose/route';
import ClaimPage from '@/app/claims/[claim]/page';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import ExploreDatasetPage, { generateMetadata } from '@/app/explore/[dataset]/page';
import ExplorePage from '@/app/explore/page';
import ValuePage from '@/app/explore/value/page';
import { GET as getOEmbed } from '@/app/oembed/route';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
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
    // What could not be loaded is told with what was.
    expect(html.replace(/<!-- -->/g, '')).toContain('; 1 line could not be loaded and is in no sum');
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

  it('takes words for a member and asks which where several fit', async () => {
    expect(await explorer('partner=china&commodity=85')).toContain(`<h1>${TITLE}</h1>`);
    const several = await explorer('commodity=soybeans&partner=5700&from=2023');
    expect(several).toContain('HS 1201, Soybeans, all ports');
    expect(hrefs(several)).toContain('/explore/synthetic-hs?partner=5700&commodity=120190&from=2023');
    const unsure = await explorer('commodity=e&partner=5700');
    expect(unsure).toContain('Which commodity is “e”?');
    expect(hrefs(unsure)).toContain('/explore/synthetic-hs?partner=5700&commodity=8541');
    expect(unsure).not.toContain('<svg');
    expect(await explorer('partner=atlantis')).toContain('No partner here is called “atlantis”');
  });

  it('keeps range and vintage, and shows what stood then', async () => {
    const html = await explorer('partner=5700&commodity=8541430010&port=2704&from=2024-03&to=2024-03&vintage=2025-12');
    expect(html).toContain('<data value="1010114">');
    expect(hrefs(html)).toContain('/charts/custom?series=synthetic-hs-imports-5700-8541430010-2704-usd&time=2024-03..2024-03&vintage=2025-12');
    expect(await explorer('partner=5700&commodity=8541430010&port=2704&from=2024-03&to=2024-03')).toContain('<data value="9000000.5">');
  });

  it('names what it did not understand and escapes it; says when a slice is empty, and when nothing is loaded', async () => {
    const html = await explorer('partner=5700&colour=<script>alert(1)</script>&n=1000');
    for (const part of ['notices-wrong', 'colour', '1 to 100', 'href="/explore/synthetic-hs?partner=5700"']) expect(html).toContain(part);
    expect(html).not.toContain('<script>');
    expect(await explorer('flow=exports')).toContain('No observation is in this slice');
    const none = await explorer('', 'census-hs');
    expect(none).toContain('Nothing of this dataset has been loaded here yet');
    expect(none).toContain('load FILE… --dataset census-hs');
    await expect(explorer('', 'nope')).rejects.toThrow('404');
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
    for (const row of rows) expect(row.synthetic).toBe('yes');
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

  it('stays when the form without a script adds another', async () => {
    const response = await choose(new Request(`http://example.test/charts/custom/choose?series=${CHINA_85}&add=us-imports-cn-goods-annual`), { params: Promise.resolve({ chart: 'custom' }) });
    expect([response.status, response.headers.get('location')]).toEqual([303, `/charts/custom?series=${CHINA_85}~us-imports-cn-goods-annual`]);
  });

  it.each([['/series/synthetic-hs-imports-5700-85-all-usd', '/explore/synthetic-hs?partner=5700&commodity=85'], ['/sources/bulk-synthetic-hs', '/explore/synthetic-hs']])('its receipts’ link %s leads to %s', async (from, to) => {
    const response = await proxy(new NextRequest(`http://localhost:3000${from}`));
    expect([response.status, response.headers.get('location')]).toEqual([307, `http://localhost:3000${to}`]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });
});

describe('which observations have a value', () => {
  it('lists the nearest first, with how far off, what they are of, and the way there', async () => {
    const html = await rendered((sent.set(QUERY_HEADER, 'value=9000000&low=8000000&high=9500000'), ValuePage()), 'value=9000000&low=8000000&high=9500000');
    expect(html).toContain('1 observation');
    expect(html).toContain('$9,000,000.5');
    expect(html).toContain('$0.5 more');
    expect(hrefs(html)).toContain('/explore/synthetic-hs?partner=5700&commodity=8541430010&port=2704');
    sent.set(QUERY_HEADER, 'value=1000000&high=3000000&from=2024-01');
    const ten = await rendered(ValuePage(), 'value=1000000&high=3000000&from=2024-01');
    expect(ten.match(/class="neighbour"/g)).toHaveLength(10);
    // Nothing of the year before: only the line that says what was looked through names it.
    expect(ten.replace(/Looked through:[^<]*/, '')).not.toContain('2023');
  });

  it('says when none has it, and what was wrong with the question', async () => {
    sent.set(QUERY_HEADER, 'value=7');
    expect(await rendered(ValuePage(), 'value=7')).toContain('No observation loaded here has it');
    sent.set(QUERY_HEADER, 'value=1e9');
    expect(await rendered(ValuePage(), 'value=1e9')).toContain('no plain number');
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
    expect(body).toMatchObject({ reach: '2024-01 to the latest, as published last', unit: 'usd' });
  });

  it('names its file', async () => {
    const name = async (query: string): Promise<string> => (await file('csv', query)).headers.get('Content-Disposition') ?? '';
    expect(await name('partner=5700&from=2024-01&to=2024-03')).toMatch(/sourceline-SYNTHETIC-synthetic-hs-imports-5700-all-all-usd-2024-01-to-2024-03-loaded-\d{8}T\d{6}Z\.csv/);
    expect(await name('partner=5700&vintage=2025-02')).not.toBe(await name('partner=5700'));
  });

  it('is nothing wider where a member was not understood', async () => {
    const html = await explorer('commodity=850');
    expect(html).not.toContain('By commodity');
    expect(html).not.toContain('Download ');
  });
});

/** @jest-environment node */
import { JSDOM } from 'jsdom';
import { NextRequest } from 'next/server';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { GET } from '@/app/charts/[chart]/embed/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { TableFile } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';
import { proxy } from '@/proxy';

const CHART = 'us-china-goods-trade';
const ask = (query = '', chart = CHART): Promise<Response> =>
  GET(new Request(`http://localhost/charts/${chart}/embed`, { headers: { host: 'localhost', [QUERY_HEADER]: query, 'Content-Security-Policy': "script-src 'nonce-abcd1234'" } }), { params: Promise.resolve({ chart }) });
const documentOf = async (query = '', chart = CHART): Promise<Document> => new JSDOM(await (await ask(query, chart)).text()).window.document;
const words = (page: Document, selector: string): string => page.querySelector(selector)?.textContent.trim() ?? '';
const fileOf = async (path: string): Promise<Response> => {
  const [, id = '', format = ''] = /^\/charts\/([^.]+)\.(\w+)/.exec(path) ?? [];
  return getOne(new Request(`http://localhost${path}`), { params: Promise.resolve({ kind: 'charts', id, format }) });
};
const frozenQuery = async (): Promise<string> => TableFile.parse(await (await fileOf(`/charts/${CHART}.json?time=2020..2024`)).json()).frozen.split('?')[1] ?? '';

describe('an embed', () => {
  it('says the same as the page: title, subtitle, rows, sources, outlets, for every chart', async () => {
    const organisations = new Map((await getStore().sources()).map(({ id, organisation }) => [id, organisation]));
    for (const { id } of await getStore().charts()) {
      const [page, { table }] = await Promise.all([documentOf('', id), answer(getStore(), id, '')]);
      expect([page.title, words(page, 'h1'), words(page, '.embed-subtitle')]).toEqual([`${table.title} · Sourceline`, table.title, table.subtitle]);
      expect([...page.querySelectorAll('tr[data-row]')].map((row) => row.getAttribute('data-row'))).toEqual(table.rows.map(({ row_id }) => row_id));
      expect(page.querySelectorAll('svg.chart-svg')).toHaveLength(3);
      for (const { role, outlet, source } of table.rows) {
        if (role === 'cited') expect(page.querySelector(`.embed-foot a[href="/outlets/${outlet}"]`)).not.toBeNull();
        for (const one of source.split('~').filter(Boolean)) expect(words(page, '.embed-foot')).toContain(organisations.get(one));
      }
    }
  }, 60_000);

  it('is of the view asked for; its links to the page and the CSV are too', async () => {
    const page = await documentOf('time=2020..2024&theme=dark&show=official');
    const { table } = await answer(getStore(), CHART, 'time=2020..2024&show=official');
    expect(page.querySelectorAll('tr[data-row]')).toHaveLength(table.rows.length);
    const [sourceline, csv] = [...page.querySelectorAll('.embed-links a')].map((link) => link.getAttribute('href') ?? '');
    expect(sourceline).toBe(`/charts/${CHART}?time=2020..2024&show=official`);
    expect((await fileOf(csv ?? '')).headers.get('x-row-count')).toBe(String(table.rows.length));
  });

  it('says that it follows new data, or that it is frozen and whether that holds', async () => {
    const frozen = await frozenQuery();
    expect(words(await documentOf(), '.embed-moment')).toMatch(/^Updates with new data; data as of \d+ \w+ 2026/);
    const verified = await documentOf(frozen);
    expect(words(verified, '.embed-moment')).toMatch(/^Frozen as of \d+ \w+ 2026, \d\d:\d\d UTC\. Verified/);
    expect(verified.querySelectorAll('.embed-links a')[1]?.getAttribute('href')).toBe(`/charts/${CHART}.csv?${frozen}`);
    const broken = await documentOf(frozen.replace(/sha=\w+/, 'sha=000000000000'));
    expect(words(broken, '.embed-moment')).toMatch(/^Frozen as of .*Not verified/);
    expect(words(await documentOf('asof=2026-11-25T04:40:00Z'), '.embed-moment')).toMatch(/^As this dataset stood on/);
    expect(words(await documentOf('vintage=2026-01'), '.embed-moment')).toContain('Values as published by January 2026.');
  });

  it('names what of its address could not be used, and repeats it as text only', async () => {
    const page = await documentOf('theme=blue&series=%3Cscript%3Ealert(1)%3C/script%3E&nope=1');
    expect(words(page, '.notices')).toMatch(/theme: “blue” is neither light nor dark/);
    expect(words(page, '.notices')).toMatch(/nope/);
    expect(page.querySelectorAll('script:not([type])')).toHaveLength(1);
    expect([...page.querySelectorAll('script:not([type]), style')].map((one) => one.getAttribute('nonce'))).toEqual(['abcd1234', 'abcd1234']);
  });

  it('opens everything outside the frame, and fetches nothing', async () => {
    const page = await documentOf(await frozenQuery());
    const links = [...page.querySelectorAll('a')];
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((link) => link.getAttribute('target') !== '_blank' || link.getAttribute('rel') !== 'noopener')).toEqual([]);
    expect(page.querySelectorAll('[src], link[rel~="stylesheet"], link[rel~="preload"], form')).toHaveLength(0);
    expect(page.querySelector('style')?.textContent).not.toMatch(/url\(|@import/);
  });

  it('is light, dark, or as the reader’s system has it', async () => {
    const style = async (query: string): Promise<string> => (await documentOf(query)).querySelector('style')?.textContent ?? '';
    expect(await style('')).toContain('@media screen and (prefers-color-scheme: dark)');
    for (const theme of ['light', 'dark']) {
      expect(await style(`theme=${theme}`)).not.toContain('prefers-color-scheme: dark');
      expect(await style(`theme=${theme}`)).toContain(`color-scheme:${theme}`);
    }
  });

  it('of an unknown chart is a page that says so', async () => {
    const response = await ask('', 'no-such-chart');
    expect([response.status, response.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('There is no chart “no-such-chart”');
  });

  it('is not kept, since its nonce is for once', async () => {
    expect((await ask()).headers.get('cache-control')).toContain('no-store');
  });
});

describe('framing', () => {
  const framed = async (path: string): Promise<[string, string | null]> => {
    const { headers } = await proxy(new NextRequest(`http://localhost:3000${path}`));
    return [/frame-ancestors [^;]*/.exec(headers.get('content-security-policy') ?? '')?.[0] ?? '', headers.get('x-frame-options')];
  };

  it.each([`/charts/${CHART}/embed`, `/charts/${CHART}/embed?time=2020..2024`, '/charts/no-such-chart/embed'])('%s may be framed by anybody', async (path) => {
    expect(await framed(path)).toEqual(['frame-ancestors *', null]);
    const policy = (await proxy(new NextRequest(`http://localhost:3000${path}`))).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-/);
  });

  it.each(['/', `/charts/${CHART}`, '/charts/embed', `/charts/${CHART}/embed/`, `/charts/${CHART}/embed/x`, `/charts/${CHART}/choose`, '/claims/embed', '/claims/x/embed', `/charts/${CHART}.csv`, `/charts/${CHART}.svg`, `/charts/${CHART}/embed.csv`, '/oembed', `/charts/${CHART}?embed`, '/x/charts/y/embed', '/embed'])('%s may not', async (path) => {
    expect(await framed(path)).toEqual(["frame-ancestors 'none'", 'DENY']);
  });
});

/** @jest-environment node */
import { NextRequest } from 'next/server';
import { renderToStaticMarkup } from 'react-dom/server';
import { GET as choose } from '@/app/charts/[chart]/choose/route';
import { GET as getJsonFeed } from '@/app/corrections.json/route';
import { GET as getAtomFeed } from '@/app/corrections.xml/route';
import { GET as getList } from '@/app/data/[kind]/[format]/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import GlobalError from '@/app/global-error';
import Layout from '@/app/layout';
import { GET as getSearch } from '@/app/search.json/route';
import { GET as getSitemap } from '@/app/sitemap.xml/route';
import { PROBLEMS } from '@/lib/problem';
import { DataError } from '@/lib/store/data-error';
import { fileStore } from '@/lib/store/files';
import type { Store } from '@/lib/store/store';
import { proxy } from '@/proxy';

let store: Store;
jest.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-sourceline-query': 'asof=2026-11-22' }) }));
jest.mock('@/lib/store/current', () => ({ getStore: () => store }));

/** A store that answers every question with `error`; it is no promise, so it can be handed on by one. */
const failing = (error: unknown): Store => new Proxy({} as Store, { get: (_, name) => (name === 'then' ? undefined : () => Promise.reject(error as Error)) });
const absent = (): Store => fileStore('/no/such/folder');
const files = (): Promise<Response>[] => [
  getList(new Request('http://localhost/claims.csv'), { params: Promise.resolve({ kind: 'claims', format: 'csv' }) }),
  getList(new Request('http://localhost/series.json'), { params: Promise.resolve({ kind: 'series', format: 'json' }) }),
  getOne(new Request('http://localhost/charts/x.csv'), { params: Promise.resolve({ kind: 'charts', id: 'x', format: 'csv' }) }),
  getOne(new Request('http://localhost/claims/x.json'), { params: Promise.resolve({ kind: 'claims', id: 'x', format: 'json' }) }),
  ...[getAtomFeed, getJsonFeed, getSitemap].map((get) => get(new Request('http://localhost/corrections.xml'))),
  getSearch(new Request('http://localhost/search.json?q=x')),
  choose(new Request('http://localhost/charts/custom/choose?from=2010'), { params: Promise.resolve({ chart: 'custom' }) }),
];
const log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
beforeEach(() => { log.mockClear(); });

describe('files', () => {
  it.each([
    ['the files cannot be read', absent, 'store-unavailable', 503],
    ['a line of the data is malformed', () => failing(new DataError([{ file: 'data/x', line: 1, column: 2, reason: 'is wrong' }])), 'bad-data', 500],
    ['something nobody thought of', () => failing(new TypeError('secret of the house')), 'fault', 500],
  ] as const)('when %s answer with that problem', async (_, make, code, status) => {
    store = make();
    for (const response of await Promise.all(files())) {
      expect(response.status).toBe(status);
      expect(response.headers.get('content-type')).toBe('application/problem+json');
      const body = await response.text();
      expect(JSON.parse(body)).toMatchObject({ type: `/about#problem-${code}`, title: PROBLEMS[code].title, status });
      expect(body).not.toMatch(/secret|no\/such/);
    }
    expect(log).toHaveBeenCalledTimes(code === 'fault' ? 9 : 0);
  });
});

describe('pages', () => {
  beforeEach(() => { store = absent(); });

  it.each(['/', '/about', '/search?q=x', '/charts', '/charts/us-china-goods-trade', '/claims/x', '/charts/%3Cscript%3E'])('%s says in plain words that there is no data, with the status of it', async (path) => {
    const response = await proxy(new NextRequest(`http://localhost${path}`));
    expect(response.status).toBe(503);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await response.text();
    expect(page).toContain(`<h1>${PROBLEMS['store-unavailable'].title}</h1>`);
    expect(page).not.toMatch(/no\/such|<script/);
  });

  it('files go to their handlers, which say it themselves', async () => {
    expect((await proxy(new NextRequest('http://localhost/claims.csv'))).headers.get('x-middleware-rewrite')).toContain('/data/claims/csv');
  });

  it('the frame stands without a stamp and says so in place of the page', async () => {
    const page = renderToStaticMarkup(await Layout({ children: <p>the page</p> }));
    expect(page).toContain(PROBLEMS['store-unavailable'].title);
    expect(page).toContain('Every number has a receipt.');
    expect(page).not.toContain('Newest curated row');
    expect(page).not.toContain('the page');
  });

  it('the frame holds the page and the stamp when there is data', async () => {
    store = fileStore('data');
    const page = renderToStaticMarkup(await Layout({ children: <p>the page</p> }));
    expect(page).toContain('<p>the page</p>');
    expect(page).toContain('Newest curated row');
  });

  it('without a frame there is still a sentence', () => {
    expect(renderToStaticMarkup(<GlobalError error={new Error('x')} retry={() => undefined} />)).toContain('This page could not be put together');
  });
});

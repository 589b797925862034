/** @jest-environment node */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ChartPage from '@/app/charts/[chart]/page';
import { GET as getEmbed } from '@/app/charts/[chart]/embed/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import ExploreDatasetPage from '@/app/explore/[dataset]/page';
import ExplorePage from '@/app/explore/page';
import ValuePage from '@/app/explore/value/page';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { datasetHits } from '@/app/_data/search/datasets';
import { WarehouseError, type Trouble } from '@/lib/warehouse/trouble';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import type { Leaf, Warehouse } from '@/lib/warehouse/warehouse';
import { bulkHeld, CHINA_85 } from '../fixtures/bulk';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));
let asked = 0;
let warehouse: Warehouse;
// The one seam: which warehouse the process asks. Its trouble is made here.
jest.mock('@/lib/warehouse/current', () => ({ getWarehouse: async () => { asked += 1; return warehouse; } }));

const log = jest.spyOn(process.stderr, 'write').mockImplementation(() => true);
const whole = rowsWarehouse(bulkHeld());
/** A warehouse that answers every question with `error`. */
const failing = (error: unknown): Warehouse => ({ ...whole, loads: () => Promise.reject(error as Error) });
const html = async (query: string, page: () => Promise<ReactElement>): Promise<string> => {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await page());
};
const chart = (query: string): Promise<string> => html(query, () => ChartPage({ params: Promise.resolve({ chart: 'custom' }) }));
const file = (kind: string, id: string, format: string, query: string, signal?: AbortSignal): Promise<Response> => getOne(new Request(`http://example.test/${kind}/${id}.${format}?${query}`, signal && { signal }), { params: Promise.resolve({ kind, id, format }) });
const CURATED = 'us-imports-cn-goods-annual';
const TROUBLES: readonly Trouble[] = ['unreachable', 'shard', 'slow', 'memory', 'schema', 'broken'];

beforeEach(() => { asked = 0; log.mockClear(); });

describe.each(TROUBLES)('a warehouse in trouble: %s', (trouble) => {
  const error = new WarehouseError(trouble, { cause: new Error('secret of the house') });
  beforeEach(() => { warehouse = failing(error); });

  it('a search for a dataset by its id finds it and says that nothing more is known; other searches go on without', async () => {
    expect(await datasetHits('synthetic-hs')).toMatchObject([{ id: 'synthetic-hs', href: '/explore/synthetic-hs', subtitle: expect.stringContaining('cannot be told just now') as string }]);
    expect(await datasetHits('explore')).toEqual([]);
  });

  it('pages of the explorer say so in its words, and nothing of the cause', async () => {
    const pages = [await html('', () => ExplorePage()), await html('partner=5700', () => ExploreDatasetPage({ params: Promise.resolve({ dataset: 'synthetic-hs' }) })), await html('value=5', () => ValuePage())];
    for (const page of pages) {
      expect(page).toContain(error.message);
      expect(page).toContain('role="alert"');
      expect(page).not.toContain('secret');
    }
    expect(pages[1]).toContain('value="5700"');
    expect(log.mock.calls.join()).toContain('secret of the house');
  });

  it('a chart shows its curated series and the figures about them, without the other, and says which is missing and why', async () => {
    const page = await chart(`series=${CURATED}~${CHINA_85}&time=2015..latest`);
    expect(page).toContain(error.message.slice(0, 60));
    expect(page).toContain('Left out for now');
    expect(page).toContain('Printed figures about these series');
    expect(page).not.toContain('notices-wrong');
    expect(page).toContain(`name="series" value="${CURATED}"`);
  });

  it('what is left of a chart has no frozen link and says why; the same chart asked for by itself has, before and after', async () => {
    const [own, both] = [`series=${CURATED}&time=2015..latest`, `series=${CURATED}~${CHINA_85}&time=2015..latest`];
    for (const query of [own, both, own]) {
      const page = await chart(query);
      expect([query, page.includes('sha='), page.includes('data-link="frozen"'), page.includes('application/ld+json')]).toEqual([query, ...Array<boolean>(3).fill(query === own)]);
      expect(page.match(/No frozen link just now: a series of this chart cannot be had/g) ?? []).toHaveLength(query === own ? 0 : 2);
    }
  });

  it('files, frames and pictures answer 503 and nothing in part', async () => {
    const query = `series=${CURATED}~${CHINA_85}`;
    for (const response of [await file('charts', 'custom', 'csv', query), await file('charts', 'custom', 'png', query), await file('explore', 'synthetic-hs', 'csv', ''), await file('explore', 'synthetic-hs', 'json', '')]) {
      expect([response.status, response.headers.get('content-type')]).toEqual([503, 'application/problem+json']);
      expect(await response.json()).toMatchObject({ type: '/about#problem-store-unavailable', detail: error.message });
    }
    const embed = await getEmbed(new Request(`http://example.test/charts/custom/embed?${query}`), { params: Promise.resolve({ chart: 'custom' }) });
    expect([embed.status, await embed.text()]).toEqual([503, expect.stringContaining(error.message.slice(0, 20))]);
  });
});

it('what nobody thought of is a warehouse that is broken, in words without the cause', async () => {
  warehouse = failing(new TypeError('secret of the house'));
  const response = await file('explore', 'synthetic-hs', 'json', '');
  expect([response.status, await response.text()]).toEqual([503, expect.not.stringContaining('secret')]);
  expect(log.mock.calls.join()).toContain('secret of the house');
});

it('no warehouse is asked for any other chart, page or file', async () => {
  warehouse = failing(new WarehouseError('unreachable'));
  await chart(`series=${CURATED}`);
  expect((await file('charts', 'custom', 'csv', `series=${CURATED}`)).status).toBe(200);
  expect((await file('charts', 'us-china-goods-trade', 'csv', '')).status).toBe(200);
  // A chart with series of its own offers no others.
  expect((await file('charts', 'us-china-goods-trade', 'csv', `series=${CHINA_85}`)).status).toBe(400);
  expect(asked).toBe(0);
});

it('trouble in the middle of a file breaks it off, so that no part of it looks whole', async () => {
  warehouse = {
    ...whole,
    async *leaves(slice, when) {
      const rows: Leaf[] = [];
      for await (const piece of whole.leaves(slice, when)) rows.push(...piece);
      yield rows.slice(0, 10);
      throw new WarehouseError('shard');
    },
  };
  const response = await file('explore', 'synthetic-hs', 'csv', '');
  expect(response.status).toBe(200);
  await expect(response.text()).rejects.toThrow('no whole answer');
});

it('a reader who leaves ends the question and the stream', async () => {
  const signals: AbortSignal[] = [];
  let returned = false;
  warehouse = {
    ...whole,
    async *leaves(slice, when, call) {
      if (call?.signal) signals.push(call.signal);
      try {
        for await (const piece of whole.leaves(slice, when)) for (const leaf of piece) yield [leaf];
      } finally {
        returned = true;
      }
    },
  };
  const gone = new AbortController();
  const response = await file('explore', 'synthetic-hs', 'csv', '', gone.signal);
  const reader = response.body?.getReader();
  await reader?.read();
  expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
  gone.abort();
  expect(signals[0]?.aborted).toBe(true);
  await reader?.cancel();
  expect(returned).toBe(true);
});

it('pieces are read when the reader takes them and not before', async () => {
  let read = 0;
  warehouse = {
    ...whole,
    async *leaves(slice, when) {
      for await (const piece of whole.leaves(slice, when)) for (const leaf of piece) {
        read += 1;
        yield [leaf];
      }
    },
  };
  const reader = (await file('explore', 'synthetic-hs', 'csv', '')).body?.getReader();
  expect(read).toBe(1);
  await reader?.read();
  await reader?.read();
  expect(read).toBe(2);
  await reader?.cancel();
});

it('a file held already is neither counted nor read, and what a page or a file has counted is not counted again', async () => {
  const questions: string[] = [];
  warehouse = {
    ...whole,
    count: (...given) => { questions.push('count'); return whole.count(...given); },
    leaves: (...given) => { questions.push('leaves'); return whole.leaves(...given); },
  };
  const csv = async (headers: Record<string, string> = {}, query = 'partner=5700&from=2024'): Promise<Response> =>
    getOne(new Request(`http://example.test/explore/synthetic-hs.csv?${query}`, { headers }), { params: Promise.resolve({ kind: 'explore', id: 'synthetic-hs', format: 'csv' }) });
  const first = await csv();
  expect([first.headers.get('x-row-count'), (await first.text()).trimEnd().split('\r\n').length - 1]).toEqual(['72', 72]);
  expect(questions.sort()).toEqual(['count', 'leaves']);
  questions.length = 0;
  const held = await csv({ 'if-none-match': first.headers.get('etag') ?? '' });
  expect([held.status, held.headers.get('etag'), questions]).toEqual([304, first.headers.get('etag'), []]);
  expect((await csv()).headers.get('x-row-count')).toBe('72');
  expect(questions).toEqual(['leaves']);
  questions.length = 0;
  expect(await html('partner=4280', () => ExploreDatasetPage({ params: Promise.resolve({ dataset: 'synthetic-hs' }) }))).toContain('Download 144 observations');
  expect((await csv({}, 'partner=4280')).headers.get('x-row-count')).toBe('144');
  expect(questions).toEqual(['leaves']);
});

it('a count that cannot be had ends the reading, and is an answer of its own', async () => {
  let ended = false;
  warehouse = {
    ...whole,
    count: () => Promise.reject(new WarehouseError('slow')),
    async *leaves(slice, when, call) {
      call?.signal?.addEventListener('abort', () => { ended = true; });
      yield* whole.leaves(slice, when);
    },
  };
  expect((await file('explore', 'synthetic-hs', 'csv', 'partner=5880')).status).toBe(503);
  expect(ended).toBe(true);
});

it('an empty warehouse is told with the command that fills it', async () => {
  warehouse = rowsWarehouse({ rows: [], members: [], loads: [] });
  const page = await html('', () => ExplorePage());
  expect(page).toContain('Nothing has been loaded here yet');
  expect(page).toContain('npm run -s cli -- load FILE… --dataset census-hs');
  expect(await html('value=5', () => ValuePage())).toContain('nothing to look through');
  expect(await chart(`series=${CURATED}~${CHINA_85}`)).toMatch(/notices-wrong[^]*has no observation loaded here/);
});

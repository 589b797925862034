/** @jest-environment node */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import TopicPage, { generateMetadata } from '@/app/topics/[topic]/page';
import TopicsPage from '@/app/topics/page';
import { loadEntries } from '@/app/_data/entries';
import { sitePages } from '@/app/_data/site-pages';
import { loadSmallCharts, loadTopicSources, reasonCounts } from '@/app/_data/topics';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { Topic, TOPIC_TITLES } from '@/lib/model/topic';
import { getStore } from '@/lib/store/current';
import { ENTRIES } from '../fixtures/entries';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));
const params = (topic: string) => ({ params: Promise.resolve({ topic }) });
async function html(page: Promise<ReactElement>): Promise<string> { return renderToStaticMarkup(await page); }
beforeEach(() => { sent.set(QUERY_HEADER, ''); });

it('every topic with anything in it has a card with its counts, and a page in the sitemap', async () => {
  const page = await html(TopicsPage() as Promise<ReactElement>);
  const entries = await loadEntries(getStore());
  const paths = (await sitePages(getStore())).map(({ path }) => path);
  for (const topic of Topic.options) {
    const listed = entries.filter(({ claim }) => claim.topic === topic);
    const differing = listed.filter(({ found }) => found.verdict === 'differs').length;
    expect(page).toMatch(new RegExp(`href="/topics/${topic}">${TOPIC_TITLES[topic]}</a>[^]*?${differing} of ${listed.length} figure`));
    expect(paths).toContain(`/topics/${topic}`);
  }
  expect(paths).toEqual(expect.arrayContaining(['/topics', '/timeline']));
});

it.each(Topic.options)('%s has its charts, figures, acts, causes and sources, and nothing of another topic', async (topic) => {
  const store = getStore();
  const page = await html(TopicPage(params(topic)) as Promise<ReactElement>);
  const [charts, entries, events, causes] = await Promise.all([store.charts(), loadEntries(store), store.events(), store.causes()]);
  const cards = [...page.matchAll(/<h3><a href="\/charts\/([a-z0-9-]+)"/g)].map(([, id]) => id);
  expect(cards).toEqual(charts.filter((chart) => chart.topic === topic).map(({ id }) => id));
  const lines = [...page.matchAll(/data-claim="([^"]+)"/g)].map(([, id]) => id);
  expect([...lines].sort()).toEqual(entries.filter(({ claim }) => claim.topic === topic).map(({ claim }) => claim.id).sort());
  for (const { id, topic: of } of [...events, ...causes]) expect([id, page.includes(`id="${id}"`)]).toEqual([id, of === topic]);
  for (const { source } of await loadTopicSources(store, topic)) expect(page).toContain(`href="/sources/${source.id}"`);
  if (lines.length > 0) expect(page).toContain(`href="/claims.csv?topic=${topic}&amp;sort=off"`);
  expect(page).not.toMatch(/ style="/);
});

it('draws all its charts alike, with the printed figures that have a place there', async () => {
  const small = await loadSmallCharts(getStore(), 'trade');
  const goods = small.find(({ chart }) => chart.id === 'us-china-goods-trade');
  expect(goods?.prints.map(({ id }) => id)).toContain('unread-why-goods-deficit-2024');
  expect(goods?.prints.every(({ day, value }) => Number.isFinite(day) && Number.isFinite(value))).toBe(true);
  const page = await html(TopicPage(params('trade')) as Promise<ReactElement>);
  const boxes = new Set([...page.matchAll(/<svg class="sparkline" viewBox="([^"]+)"/g)].map(([, box]) => box));
  expect(boxes.size).toBe(1);
  expect(page).toContain('class="print-hole"');
  expect(page).toMatch(/US exports, 2024: \$143\.\d billion/);
});

it('counts reasons, most frequent first', () => {
  expect(reasonCounts(ENTRIES)).toEqual([
    { reason: 'unexplained', count: 2 }, { reason: 'period', count: 1 }, { reason: 'scope', count: 1 }, { reason: 'basis', count: 1 }, { reason: 'vintage', count: 1 },
  ]);
});

it('is not found where there is no such topic, and has title, address and picture where there is', async () => {
  await expect(TopicPage(params('no-such'))).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  expect(await generateMetadata(params('no-such'))).toEqual({});
  const told = await generateMetadata(params('soybeans'));
  expect(told).toMatchObject({ title: 'Soybeans', alternates: { canonical: '/topics/soybeans' } });
  expect(JSON.stringify(told.openGraph)).toMatch(/\/charts\/[a-z0-9-]+\/share\.png/);
  // A topic without a chart has no picture to show.
  expect(await generateMetadata(params('diplomacy'))).not.toHaveProperty('openGraph');
});

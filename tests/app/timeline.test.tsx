/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { GET } from '@/app/data/[kind]/[format]/route';
import TimelinePage, { generateMetadata } from '@/app/timeline/page';
import { loadTimeline } from '@/app/_data/timeline';
import { TIMELINE_COLUMNS } from '@/app/_data/timeline-columns';
import { formatTimelineQuery, parseTimelineQuery } from '@/app/_data/timeline-query';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { getStore } from '@/lib/store/current';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));
async function page(query = ''): Promise<string> {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await (TimelinePage() as Promise<ReactElement>));
}
const file = (format: string, query = ''): Promise<Response> => GET(new Request(`http://example.test/timeline.${format}${query}`), { params: Promise.resolve({ kind: 'timeline', format }) });
const days = (shown: string): string[] => [...shown.matchAll(/<p class="day-when"><time dateTime="([^"]+)"/g)].map(([, when = '']) => when);

it('holds every act with instrument, actor and address, and every printed figure with its verdict', async () => {
  const shown = await page();
  for (const { id, url } of await getStore().events()) expect(shown).toMatch(new RegExp(`id="${id}"[^]*href="${url.replace(/[.?+]/g, '\\$&')}"`));
  expect(shown).toContain('State Council Tariff Commission of China');
  expect(shown).toContain('Executive Order 14195');
  for (const { id } of await getStore().claims()) expect(shown).toMatch(new RegExp(`href="/claims/${id}">[^<]*</a> <span class="verdict verdict-`));
  for (const { id } of await getStore().circulations()) expect(shown).toContain(`href="/circulations/${id}"`);
  expect(shown).not.toMatch(/ style="/);
});

it('tells statements, pledges, purchases and notices on their day, with their place on the series', async () => {
  const shown = await page();
  for (const place of ['us-arms-sales-taiwan#2025-11-13', 'soybean-pledge-cn-bessent#2025-10-30', 'soybean-flash-sales-cn#2025-11-18']) expect(shown).toContain(`href="/series/${place}"`);
  expect(shown).not.toContain('ukraine-civilians-killed-cumulative');
});

it('comes newest first or oldest first, and of one topic', async () => {
  const newest = days(await page());
  expect(newest.length).toBeGreaterThan(20);
  expect(days(await page('order=oldest'))).toEqual([...newest].reverse());
  const soybeans = await page('topic=soybeans');
  expect(days(soybeans).length).toBeLessThan(newest.length);
  expect(soybeans).toContain('<option value="soybeans" selected="">');
  expect(soybeans).not.toContain('id="us-section-301-list-1"');
  expect(soybeans).toContain('href="/timeline.csv?topic=soybeans"');
});

it('says what is drawn in words, and leads from each year to its part', async () => {
  const shown = await page();
  const acts = (await getStore().events()).filter(({ actor }) => !actor.includes('China')).length;
  expect(shown).toContain(`aria-label="US policy acts: ${acts} between 2 April 2018 and `);
  for (const [, year] of shown.matchAll(/<h2 id="(y\d{4})">/g)) expect(shown).toContain(`href="#${year}"`);
});

it('forgives and names what it does not understand; files refuse it', async () => {
  const shown = await page('topic=nope&order=sideways&kind=act&topic=trade');
  for (const name of ['topic', 'order', 'kind']) expect(shown).toContain(`<code>${name}</code>`);
  expect(shown).toContain('<a href="/timeline">the nearest view that exists</a>');
  for (const query of ['?topic=nope', '?order=sideways', '?kind=act', '?asof=yesterday', '?topic=trade&topic=tariffs']) {
    const refused = await file('csv', query);
    expect([query, refused.status, refused.headers.get('content-type')]).toEqual([query, 400, 'application/problem+json']);
  }
});

it('what it writes of a query it reads back', () => {
  for (const text of ['', 'topic=trade', 'order=oldest', 'topic=phase-one&order=oldest']) {
    const { query, notices } = parseTimelineQuery(text);
    expect([formatTimelineQuery(query), notices]).toEqual([text, []]);
  }
});

it('as CSV and JSON holds the same lines: every act, dated value, printed figure and round, once', async () => {
  const csv = await file('csv', '?order=oldest');
  const rows = parse(await csv.text(), { columns: true }) as Record<string, string>[];
  const json = await (await file('json', '?order=oldest')).json() as { count: number; items: Record<string, string>[] };
  expect(Object.keys(rows[0] ?? {})).toEqual([...TIMELINE_COLUMNS]);
  expect(json.items).toEqual(rows);
  const happenings = await loadTimeline(getStore());
  const lines = happenings.flatMap((one) => (one.kind === 'print' ? one.figures.map(({ claim }) => claim.id) : [one.id]));
  expect(rows.map(({ id }) => id)).toEqual(lines);
  expect(new Set(rows.map(({ kind, id }) => `${kind} ${id}`)).size).toBe(rows.length);
  expect(csv.headers.get('x-row-count')).toBe(String(rows.length));
  expect(rows.find(({ id }) => id === 'us-section-301-list-4a-halved')).toMatchObject({ kind: 'act', points: '-7.5', unit: 'percentage-point', page: '/timeline#us-section-301-list-4a-halved' });
});

it('leaves out what was entered later', async () => {
  const circulations = await getStore().circulations('2026-11-24');
  const shown = await page('asof=2026-11-24');
  expect((await getStore().circulations()).length).toBeGreaterThan(circulations.length);
  expect(shown).not.toContain('/circulations/');
});

it('shares a picture that exists', async () => {
  sent.set(QUERY_HEADER, '');
  const charts = (await getStore().charts()).filter(({ events }) => events).map(({ id }) => id);
  const address = /charts\/([a-z0-9-]+)\/share\.png/.exec(JSON.stringify((await generateMetadata()).openGraph))?.[1];
  expect(charts).toContain(address);
});

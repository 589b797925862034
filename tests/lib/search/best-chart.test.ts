/** @jest-environment node */
import { chartFinder } from '@/lib/search/best-chart';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';

const store = fileStore('data');
const finder = async () => chartFinder(await store.charts(), await store.series());
const at = async (href: string) => {
  const [, chart = '', query = ''] = /^\/charts\/([^?]+)\??(.*)$/.exec(href) ?? [];
  return answer(store, chart, query);
};

it.each([
  ['nws-magazine-total-trade-2023', '/charts/us-china-goods-total?point=nws-magazine-total-trade-2023'],
  ['unread-why-goods-imports-2024', '/charts/us-china-goods-trade?point=unread-why-goods-imports-2024'],
  ['unread-why-total-trade-2024', '/charts/us-china-goods-and-services?point=unread-why-total-trade-2024'],
  ['unread-why-china-exports-2024', '/charts/china-us-mirror-trade?point=unread-why-china-exports-2024'],
])('%s belongs on %s', async (id, href) => {
  const claim = (await store.claims()).find((one) => one.id === id);
  expect(claim && (await finder()).ofClaim(claim)?.href).toBe(href);
});

it('every claim that some chart carries leads to one on which it is, with its receipt open and nothing misunderstood', async () => {
  const { ofClaim } = await finder();
  let drawn = 0;
  for (const claim of await store.claims()) {
    const on = ofClaim(claim);
    if (on === null) continue;
    const { view, issues, table } = await at(on.href);
    expect([claim.id, issues, view.point]).toEqual([claim.id, [], claim.id]);
    if (claim.series === null || claim.period === null || !on.chart.series.includes(claim.series)) continue;
    expect([claim.id, table.rows.map(({ row_id: row }) => row)]).toEqual([claim.id, expect.arrayContaining([claim.id])]);
    drawn += 1;
  }
  expect(drawn).toBeGreaterThan(30);
});

it('every series a chart offers leads to one that shows it, at the very period', async () => {
  const { ofValue } = await finder();
  const charts = await store.charts();
  const offered = [...new Set(charts.flatMap(({ series }) => series))];
  for (const id of offered.filter((_, i) => i % 7 === 0)) {
    const [first] = await store.observations([id]);
    if (!first) continue;
    const on = ofValue(id, first.period);
    const { issues, table } = await at(on?.href ?? '');
    expect([id, issues, table.rows.some(({ series, period }) => series === id && period === first.period)]).toEqual([id, [], true]);
  }
});

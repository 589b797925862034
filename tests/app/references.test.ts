/** @jest-environment node */
import { GET } from '@/app/data/[kind]/one/[id]/[format]/route';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { getStore } from '@/lib/store/current';

const get = (kind: string, id: string, format: string, query = ''): Promise<Response> =>
  GET(new Request(`http://s.example/${kind}/${id}.${format}`, { headers: { host: 's.example', [QUERY_HEADER]: query } }), { params: Promise.resolve({ kind, id, format }) });

const CHART = 'us-china-goods-trade';
const day = new Date().toISOString().slice(0, 10);

describe('references of a chart', () => {
  it.each([
    ['bib', 'application/x-bibtex; charset=utf-8', `urldate = {${day}}`], ['ris', 'application/x-research-info-systems; charset=utf-8', `Y2  - ${day.replaceAll('-', '/')}/`],
    ['csl.json', 'application/vnd.citationstyles.csl+json', '"type": "dataset"'],
  ])('.%s names the view, its transform, the source, the day of access', async (format, mediaType, part) => {
    const response = await get('charts', CHART, format, 'time=2017..2024&transform=index');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, mediaType]);
    expect(response.headers.get('content-disposition')).toMatch(new RegExp(`^attachment; filename="sourceline-${CHART}-.*\\.${format.replace('.', '\\.')}"$`));
    const body = await response.text();
    for (const words of [part, 'US goods trade with China, 2017–2024: index (2017 = 100), computed by Sourceline from U.S. Census Bureau', `http://s.example/charts/${CHART}?time=2017..2024&transform=index`, 'Trade in Goods with China']) expect(body).toContain(words);
  });

  it('of a frozen link cite the frozen link, with its date', async () => {
    const { frozen } = (await (await get('charts', CHART, 'json', 'time=2017..2024')).json()) as { frozen: string };
    const body = await (await get('charts', CHART, 'bib', frozen.slice(frozen.indexOf('?') + 1))).text();
    expect(body).toContain(`url = {http://s.example${frozen}}`);
    expect(body).toContain(`year = {${(await getStore().newest()).slice(0, 4)}}`);
  });

  it('refuse what they do not understand', async () => {
    expect((await get('charts', CHART, 'bib', 'colour=red')).status).toBe(400);
    expect((await get('charts', 'no-such', 'ris')).status).toBe(404);
  });
});

describe('references of a receipt', () => {
  it.each(['bib', 'ris', 'csl.json'])('.%s names article, source and receipt', async (format) => {
    const response = await get('claims', 'unread-why-total-trade-2024', format);
    expect(response.status).toBe(200);
    const body = await response.text();
    for (const words of ['Unread Why', 'Office of the United States Trade Representative', 'http://s.example/claims/unread-why-total-trade-2024', 'Trump Beijing visit']) expect(body).toContain(words);
  });

  it('of a day cite the receipt as of it', async () => {
    const newest = await getStore().newest();
    const body = await (await get('claims', 'unread-why-total-trade-2024', 'bib', `asof=${newest}`)).text();
    expect(body).toContain(`url = {http://s.example/claims/unread-why-total-trade-2024?asof=${newest}}`);
    expect((await get('claims', 'unread-why-total-trade-2024', 'bib', 'asof=2020-01-01')).status).toBeGreaterThanOrEqual(400);
  });

  it('refuse a parameter, an unknown receipt, another kind', async () => {
    expect((await get('claims', 'unread-why-total-trade-2024', 'bib', 'a=1')).status).toBe(400);
    expect((await get('claims', 'no-such', 'bib')).status).toBe(404);
    expect((await get('outlets', 'ijr', 'bib')).status).toBe(404);
  });
});

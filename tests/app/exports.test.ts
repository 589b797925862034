/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import { NextRequest } from 'next/server';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { GET as getList } from '@/app/data/[kind]/[format]/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { TableFile } from '@/lib/model/row';
import { getStore } from '@/lib/store/current';
import { proxy } from '@/proxy';

const list = (kind: string, format: string, query = '', headers: Record<string, string> = {}) =>
  getList(new Request(`http://localhost/${kind}.${format}${query}`, { headers }), { params: Promise.resolve({ kind, format }) });
const one = (kind: string, id: string, format: string, query = '') =>
  getOne(new Request(`http://localhost/${kind}/${encodeURIComponent(id)}.${format}${query}`), { params: Promise.resolve({ kind, id, format }) });

const records = async (response: Response): Promise<Record<string, string>[]> => parse(await response.text(), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
interface ProblemShape { status: number; title: string; detail: string; parameters?: { name: string; reason: string }[] }
const problem = async (response: Response): Promise<ProblemShape> => {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return await response.json() as ProblemShape;
};

describe('a chart as a file', () => {
  it('has the same rows as CSV and JSON', async () => {
    const [csv, json] = await Promise.all([one('charts', 'us-china-goods-trade', 'csv', '?time=2020..2024'), one('charts', 'us-china-goods-trade', 'json', '?time=2020..2024')]);
    const table = TableFile.parse(await json.json());
    const rows = await records(csv);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.map(({ row_id }) => row_id)).toEqual(table.rows.map(({ row_id }) => row_id));
    expect(rows.map(({ value }) => value)).toEqual(table.rows.map(({ value }) => value));
    expect(csv.headers.get('x-row-count')).toBe(String(rows.length));
  });

  it('is saved under a plain name and readable from any site', async () => {
    const { headers } = await one('charts', 'us-china-goods-trade', 'csv');
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="sourceline-us-china-goods-trade-asof-\d{4}-\d{2}-\d{2}-[0-9a-f]{8}\.csv"$/);
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });

  it.each(['?series=&show=official', '?show=', '?time=1900..1901'])('refuses the empty selection %s', async (query) => {
    const csv = await one('charts', 'us-china-goods-trade', 'csv', query);
    expect(csv.status).toBe(400);
    expect(csv.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses a query with every bad parameter named', async () => {
    const response = await one('charts', 'us-china-goods-trade', 'csv', '?colour=red&transform=cube&series=no-such');
    expect(response.status).toBe(400);
    expect((await problem(response)).parameters?.map(({ name }) => name).sort()).toEqual(['colour', 'series', 'transform']);
  });

  it('refuses a very long query', async () => {
    expect((await one('charts', 'us-china-goods-trade', 'json', `?series=${'x'.repeat(10_000)}`)).status).toBe(400);
  });

  it('reads a query as it was sent: no name is lost, none grows', async () => {
    const asked = async (query: string): Promise<Response> => {
      const address = `http://localhost/charts/us-china-goods-trade.csv?${query}`;
      const { headers } = await proxy(new NextRequest(address));
      const request = new Request(headers.get('x-middleware-rewrite') ?? '', { headers: { [QUERY_HEADER]: headers.get(`x-middleware-request-${QUERY_HEADER}`) ?? '' } });
      return getOne(request, { params: Promise.resolve({ kind: 'charts', id: 'us-china-goods-trade', format: 'csv' }) });
    };
    expect((await problem(await asked('__proto__=1'))).parameters).toMatchObject([{ name: '__proto__' }]);
    const long = `series=${'a~'.repeat(3980)}`;
    expect(long.length).toBeLessThan(8000);
    expect((await problem(await asked(long))).detail).toContain('has 3981 items');
  });

  it('names the forms there are when asked for another', async () => {
    const response = await one('charts', 'us-china-goods-trade', 'exe');
    expect(response.status).toBe(404);
    expect((await problem(response)).detail).toMatch(/no form “exe”; there are csv, json/);
  });

  it('names the nearest chart when there is none', async () => {
    const response = await one('charts', 'us-china-goods-trad', 'csv');
    expect(response.status).toBe(404);
    expect((await problem(response)).detail).toContain('us-china-goods-trade');
  });
});

describe('lists as files', () => {
  it.each(['charts', 'series', 'sources', 'outlets', 'documents', 'claims', 'circulations'])('%s hold every record', async (kind) => {
    const store = getStore();
    const lists = { charts: store.charts(), series: store.series(), sources: store.sources(), outlets: store.outlets(), documents: store.articles(), claims: store.claims(), circulations: store.circulations() };
    const count = (await lists[kind as keyof typeof lists]).length;
    const csv = await list(kind, 'csv');
    expect(count).toBeGreaterThan(0);
    expect(await records(csv)).toHaveLength(count);
    const json = await (await list(kind, 'json')).json() as { count: number; items: unknown[] };
    expect([json.count, json.items.length]).toEqual([count, count]);
  });

  it('filters claims as the page does', async () => {
    const rows = await records(await list('claims', 'csv', '?verdict=differs&sort=document'));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ verdict }) => verdict))).toEqual(new Set(['differs']));
  });

  it.each([['claims', '?topic=zzz', 'topic'], ['claims', '?colour=red', 'colour'], ['claims', '?toString=1', 'toString'], ['claims', '?hasOwnProperty=1', 'hasOwnProperty'], ['claims', '?topic=trade&topic=trade', 'topic'], ['series', '?__proto__=1', '__proto__'], ['series', '?x=1', 'x']])('%s%s is refused', async (kind, query, name) => {
    const response = await list(kind, 'csv', query);
    expect(response.status).toBe(400);
    expect((await problem(response)).parameters?.map((bad) => bad.name)).toEqual([name]);
  });

  it('answers 304 to a reader who has it', async () => {
    const tag = (await list('outlets', 'json')).headers.get('etag') ?? '';
    expect((await list('outlets', 'json', '', { 'if-none-match': tag })).status).toBe(304);
    expect((await list('outlets', 'json', '', { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each([['nonsense', 'csv'], ['claims', 'xml']])('%s.%s is not found', async (kind, format) => {
    expect((await list(kind, format)).status).toBe(404);
  });
});

describe('circulations as files', () => {
  it('have one row for the original and one for each print, with exact decimals', async () => {
    const rows = await records(await one('circulations', 'us-trade-deficit-with-china', 'csv'));
    expect(Object.keys(rows[0] ?? {})).toEqual(['id', 'role', 'outlet', 'document', 'published', 'printed', 'value', 'unit', 'hedge', 'period', 'series', 'source', 'verdict', 'drifts', 'note']);
    expect(rows.map(({ role, value, period, drifts }) => [role, value, period, drifts])).toEqual([['original', '-295515400000', '2024', ''], ['cited', '-367000000000', '2023', 'period'], ['cited', '-295500000000', '2024', '']]);
    const json = await (await one('circulations', 'us-trade-deficit-with-china', 'json')).json() as { rows: unknown[]; original: { period: string }; prints: { drifts: { kind: string }[] }[] };
    expect(json.rows).toEqual(rows);
    expect(json.original.period).toBe('2024');
    expect(json.prints.map(({ drifts }) => drifts.map(({ kind }) => kind))).toEqual([['period'], []]);
  });

  it('without an original have prints alone', async () => {
    const rows = await records(await one('circulations', 'call-length', 'csv'));
    expect(rows.map(({ role, value, unit, drifts }) => [role, value, unit, drifts])).toEqual([['cited', '45', 'minutes', ''], ['cited', '60', 'minutes', 'value']]);
  });

  it('list outlets and drifts with each, and name the nearest when there is none', async () => {
    const rows = await records(await list('circulations', 'csv'));
    expect(rows.find(({ id }) => id === 'us-china-total-trade')).toMatchObject({ outlets: 'nws-magazine~unread-why', original_series: 'us-total-cn-goods-services-annual', original_period: '2024', drifts: 'period scope basis' });
    expect((await problem(await one('circulations', 'soybean-pledg', 'csv'))).detail).toContain('soybean-pledge');
    expect((await one('circulations', 'soybean-pledge', 'json', '?x=1')).status).toBe(400);
    expect((await list('circulations', 'csv', '?x=1')).status).toBe(400);
  });
});

describe('single resources as files', () => {
  it.each([['claims', 'ijr-boycott-length', 1], ['series', 'us-balance-cn-goods-annual', 30], ['documents', 'ijr', 2], ['outlets', 'ijr', 2]])('%s/%s has its rows', async (kind, id, least) => {
    const rows = await records(await one(kind, id, 'csv'));
    expect(rows.length).toBeGreaterThanOrEqual(least);
    const json = await (await one(kind, id, 'json')).json() as { rows: unknown[] };
    expect(json.rows).toHaveLength(rows.length);
  });

  it.each(['claims', 'series', 'documents', 'outlets', 'sources', 'circulations'])('%s that do not exist are a 404 problem', async (kind) => {
    const response = await one(kind, 'no"such\r\nthing', 'json');
    expect(response.status).toBe(404);
    expect((await problem(response)).status).toBe(404);
  });

  it('takes no parameters', async () => {
    expect((await one('series', 'us-balance-cn-goods-annual', 'csv', '?time=2020..2024')).status).toBe(400);
  });
});

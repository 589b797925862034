/** @jest-environment node */
import { QueryClient } from '@tanstack/react-query';
import { fileOf } from '../fixtures/table';
import type { TableFile } from '@/lib/model/row';
import { problemJson, Problem } from '@/lib/problem';
import { RowsError, rowsAddress, rowsQuery } from '@/lib/queries/rows';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { fixture, writeDataset } from './store/fixture';

let table: TableFile;
const asked: { url: string; accept: string | null }[] = [];
const reply = (body: unknown, status = 200): void => {
  global.fetch = jest.fn((url: string, init: RequestInit) => {
    asked.push({ url, accept: new Headers(init.headers).get('accept') });
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), { status }));
  }) as unknown as typeof fetch;
};
const ask = (): Promise<TableFile> => new QueryClient({ defaultOptions: { queries: { retryDelay: 1 } } }).fetchQuery(rowsQuery('goods-trade', 'tab=table'));

beforeAll(async () => { table = fileOf((await answer(fileStore(writeDataset(fixture())), 'goods-trade', '')).table); });
beforeEach(() => { asked.length = 0; });

it('asks for the JSON of the same address and gives the checked table', async () => {
  reply(table);
  expect(await ask()).toEqual(table);
  expect(asked).toEqual([{ url: '/charts/goods-trade.json?tab=table&rows=drawn', accept: 'application/json' }]);
  expect(rowsAddress('goods-trade', '')).toBe('/charts/goods-trade.json?rows=drawn');
  expect(rowsQuery('goods-trade', 'tab=table').queryKey).toEqual(['rows', 'goods-trade', 'tab=table']);
});

it('tells the detail of a refusal and does not ask again', async () => {
  reply(problemJson(new Problem('bad-query', 'time: runs backwards')), 400);
  await expect(ask()).rejects.toMatchObject({ name: 'RowsError', status: 400, message: 'time: runs backwards' });
  expect(asked).toHaveLength(1);
});

it('asks a server in trouble twice more', async () => {
  reply('<h1>Bad gateway</h1>', 502);
  await expect(ask()).rejects.toEqual(new RowsError(502, 'The server answered 502.'));
  expect(asked).toHaveLength(3);
});

it('refuses an answer that is no table, and says where', async () => {
  reply({ ...table, rows: [{ ...table.rows[0], value: 12 }] });
  await expect(ask()).rejects.toThrow("The server's answer is not a table: rows.0.value");
  expect(asked).toHaveLength(1);
});

it('keeps the rows of the same chart while new ones load, of another never', () => {
  const { placeholderData } = rowsQuery('goods-trade', 'x');
  if (typeof placeholderData !== 'function') throw new Error('no placeholder');
  expect(placeholderData(table, undefined)).toBe(table);
  expect(placeholderData({ ...table, chart: 'another' }, undefined)).toBeUndefined();
  expect(placeholderData(undefined, undefined)).toBeUndefined();
});

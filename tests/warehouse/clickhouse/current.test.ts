import { ADDRESS } from '@/lib/warehouse/current';

const before = process.env[ADDRESS];

beforeEach(() => { jest.resetModules(); });
afterAll(() => {
  if (before === undefined) Reflect.deleteProperty(process.env, ADDRESS);
  else process.env[ADDRESS] = before;
});

it.each([
  ['', 'duckdb'],
  ['duckdb:some-folder', 'duckdb'],
  ['clickhouse://localhost:8123/sourceline', 'clickhouse'],
])('%p opens %s, which asks nothing yet', async (address, kind) => {
  process.env[ADDRESS] = address;
  const { getWarehouse } = await import('@/lib/warehouse/current');
  const warehouse = await getWarehouse();
  expect(warehouse.kind).toBe(kind);
  await warehouse.close();
});

it.each([['postgres://localhost/trade', ADDRESS], ['clickhouse://localhost/sourceline', 'host 1 is no host:port']])('says what is wrong with %s', async (address, words) => {
  process.env[ADDRESS] = address;
  const { getWarehouse } = await import('@/lib/warehouse/current');
  await expect(getWarehouse()).rejects.toThrow(words);
});

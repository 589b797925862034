import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALWAYS } from '@/lib/slice/slice';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { rowsWarehouse, type Given, type Held } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import type { Load, Warehouse } from '@/lib/warehouse/warehouse';
import { fillDuckDb } from './fill-duckdb';

const one = (period: number, published: number, value: string, load = 1): Given => ({ dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '8541430010', partner: 5700, port: 2704, period, published, value, load });
const load = (number: number): Load => ({ number, dataset: 'synthetic-hs', file: `${number}.csv`, sha256: String(number).repeat(64), rows: 1, rejected: 0, from: 20_240_101, to: 20_240_601, vintage: 20_250_101, recorded: `2026-11-2${number}T00:00:00Z` });
const held: Held = {
  rows: [
    // Published three times and never changed.
    one(20_240_101, 20_240_301, '500'), one(20_240_101, 20_240_401, '500'), one(20_240_101, 20_240_501, '500'),
    // Changed once; what it was before was published twice.
    one(20_240_201, 20_240_301, '501'), one(20_240_201, 20_240_401, '501'), one(20_240_201, 20_240_501, '900'),
    // Replaced by a later file of the same day: it never stood.
    one(20_240_301, 20_240_401, '502'), one(20_240_301, 20_240_401, '901', 2),
    // Changed and set back.
    one(20_240_401, 20_240_501, '503'), one(20_240_401, 20_240_601, '504'), one(20_240_401, 20_240_701, '503'),
  ],
  members: [], loads: [load(1), load(2)],
};
const folder = mkdtempSync(join(tmpdir(), 'superseded-'));
const engines: Readonly<Record<string, Warehouse>> = { rows: rowsWarehouse(held), duckdb: new SqlWarehouse(new DuckDbEngine(folder)) };
beforeAll(() => fillDuckDb(folder, held));
afterAll(async () => {
  await engines.duckdb?.close();
  rmSync(folder, { recursive: true });
});

it.each(['rows', 'duckdb'])('superseded is what once stood and is another value now, by the first day it was published (%s)', async (kind) => {
  const found = async (when: Partial<typeof ALWAYS> = {}, wanted = true): Promise<string[]> =>
    (await engines[kind]?.nearest({ unit: 'usd', low: '490', high: '510', near: '500', most: 20, superseded: wanted }, { ...ALWAYS, ...when }))?.rows.map(({ value, published }) => `${value} of ${published}`) ?? [];
  for (const asof of [null, '2026-11-22T00:00:00Z']) expect(await found({ asof })).toEqual(['501 of 20240301', '504 of 20240601']);
  expect(await found({}, false)).toEqual(['500 of 20240501', '503 of 20240701']);
  // By a day before the changes.
  expect(await found({ vintage: 20_240_430 })).toEqual([]);
  expect(await found({ vintage: 20_240_630 })).toEqual(['501 of 20240301', '503 of 20240501']);
  // Before the later file of the same day was loaded its value stood.
  expect(await found({ asof: '2026-11-21T00:00:00Z' }, false)).toEqual(['500 of 20240501', '502 of 20240401', '503 of 20240701']);
});

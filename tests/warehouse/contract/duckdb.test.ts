/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { ASKED, SEED, answersOf, difference } from './contract';
import { facts, withOneChanged } from './facts';
import { fillDuckDb } from './fill-duckdb';
import { KINDS, questions } from './questions';

const folder = mkdtempSync(join(tmpdir(), 'warehouse-'));
const held = facts(SEED);
const plain = rowsWarehouse(held);
const embedded = new SqlWarehouse(new DuckDbEngine(folder));

beforeAll(() => fillDuckDb(folder, held));
afterAll(async () => {
  await embedded.close();
  rmSync(folder, { recursive: true });
});

it.each(KINDS)(`answers ${ASKED} questions of the kind %s as rows in memory do`, async (kind) => {
  const asked = questions(kind, ASKED, SEED, held);
  expect(difference(asked, await answersOf(plain, asked), await answersOf(embedded, asked))).toBe('');
});

it('turns red for one changed row', async () => {
  const other = mkdtempSync(join(tmpdir(), 'warehouse-'));
  const changed = new SqlWarehouse(new DuckDbEngine(other));
  try {
    await fillDuckDb(other, withOneChanged(held));
    const asked = questions('everything', 1, SEED, held);
    expect(difference(asked, await answersOf(plain, asked), await answersOf(changed, asked))).not.toBe('');
  } finally {
    await changed.close();
    rmSync(other, { recursive: true });
  }
});

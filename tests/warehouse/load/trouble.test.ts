/** @jest-environment node */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { DuckDbSink } from '@/lib/warehouse/duckdb/sink';
import { literal } from '@/lib/warehouse/duckdb/work';
import { generate } from '@/lib/warehouse/load/generate';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { WarehouseError, type Trouble } from '@/lib/warehouse/trouble';
import { folder, loadInto, removeFolders } from './help';

const WHOLE: Slice = { dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null };
const made = [1, 2].map((seed) => join(folder(), `made-${seed}.csv`));
const target = folder();

beforeAll(async () => {
  for (const [at, out] of made.entries()) await generate({ rows: 3000, seed: at + 1, out, from: 2022 * 12, to: 2024 * 12 + 11, revisions: true });
  await loadInto(target, made.slice(0, 1), 'synthetic-hs');
});
afterAll(removeFolders);

async function troubleOf(work: Promise<unknown>): Promise<Trouble | 'none'> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (error instanceof WarehouseError) return error.trouble;
    throw error;
  }
}

const within = async <T>(where: string, work: (engine: DuckDbEngine, warehouse: SqlWarehouse) => Promise<T>): Promise<T> => {
  const engine = new DuckDbEngine(where);
  try {
    return await work(engine, new SqlWarehouse(engine));
  } finally {
    await engine.close();
  }
};

/** A folder whose published file is what `write` makes of it. */
async function publishedAs(write: (path: string) => Promise<void> | void): Promise<string> {
  const where = folder();
  await write(join(where, 'published-1.duckdb'));
  writeFileSync(join(where, 'current'), 'published-1.duckdb\n');
  return where;
}

it.each<[string, Trouble, () => Promise<string>]>([
  ['nothing was published', 'unreachable', () => Promise.resolve(folder())],
  ['there is no folder', 'unreachable', () => Promise.resolve(join(folder(), 'nowhere'))],
  ['the file is gone', 'unreachable', () => publishedAs(() => undefined)],
  ['the file is no database', 'unreachable', () => publishedAs((path) => { writeFileSync(path, 'x'.repeat(100_000)); })],
  ['the file is a folder', 'unreachable', () => publishedAs((path) => { mkdirSync(path); })],
  ['the file is cut short', 'unreachable', () => publishedAs((path) => { writeFileSync(path, readFileSync(join(target, 'published-1.duckdb')).subarray(0, 5000)); })],
  ['the tables are of a later version', 'schema', () => publishedAs(async (path) => {
    const instance = await DuckDBInstance.create(path);
    const connection = await instance.connect();
    await connection.run('CREATE TABLE schema_version AS SELECT 999 AS version');
    connection.closeSync();
    instance.closeSync();
  })],
  ['there are no tables', 'schema', () => publishedAs(async (path) => { (await DuckDBInstance.create(path)).closeSync(); })],
])('when %s, says so: %s', async (_, trouble, where) => {
  const at = await where();
  expect(await within(at, (__, warehouse) => troubleOf(warehouse.series([WHOLE], ALWAYS)))).toBe(trouble);
});

it('is there again, without being opened anew, when the folder is', async () => {
  const where = folder();
  await within(where, async (_, warehouse) => {
    expect(await troubleOf(warehouse.loads())).toBe('unreachable');
    await loadInto(where, made.slice(0, 1), 'synthetic-hs');
    expect(await warehouse.loads()).toHaveLength(1);
  });
});

it('sees what is published while it is open, in every question', async () => {
  const where = folder();
  await loadInto(where, made.slice(0, 1), 'synthetic-hs');
  await within(where, async (_, warehouse) => {
    const before = [await warehouse.loads(), await warehouse.count(WHOLE, ALWAYS), await warehouse.members('synthetic-hs', 'commodity', [], 500)] as const;
    await loadInto(where, made.slice(1), 'synthetic-hs');
    expect(await warehouse.loads()).toHaveLength(before[0].length + 1);
    expect(await warehouse.count(WHOLE, ALWAYS)).toBeGreaterThan(before[1]);
    expect(await warehouse.members('synthetic-hs', 'commodity', [], 500)).not.toEqual(before[2]);
  });
});

it('reads a slice to its end as it was, though more is published meanwhile', async () => {
  const where = folder();
  await loadInto(where, made.slice(0, 1), 'synthetic-hs');
  const many = join(folder(), 'many.csv');
  await generate({ rows: 60_000, seed: 5, out: many, from: 2022 * 12, to: 2024 * 12 + 11, revisions: true });
  await loadInto(where, [many], 'synthetic-hs');
  await within(where, async (_, warehouse) => {
    const all = await warehouse.count(WHOLE, ALWAYS);
    let [rows, pieces] = [0, 0];
    for await (const piece of warehouse.leaves(WHOLE, ALWAYS)) {
      if (pieces === 0) await loadInto(where, made.slice(1), 'synthetic-hs');
      rows += piece.length;
      pieces += 1;
    }
    expect(pieces).toBeGreaterThan(2);
    expect(rows).toBe(all);
    expect(await warehouse.count(WHOLE, ALWAYS)).toBeGreaterThan(all);
  });
});

/** Longer than anyone would wait. */
const ENDLESS = { text: 'SELECT count(*) FROM range(100000000) AS a, range(100000000) AS b WHERE a.range + b.range = 7', parameters: {} };

it('ends a question that takes longer than it may: slow', async () => {
  await within(target, async (engine, warehouse) => {
    expect(await troubleOf(engine.rows(ENDLESS, { limit: 100 }))).toBe('slow');
    expect(await warehouse.loads()).toHaveLength(1);
  });
});

it('ends a question whose reader leaves, or has left before: left', async () => {
  await within(target, async (engine, warehouse) => {
    const reader = new AbortController();
    const asked = troubleOf(engine.rows(ENDLESS, { signal: reader.signal }));
    setTimeout(() => { reader.abort(); }, 50);
    expect(await asked).toBe('left');
    expect(await troubleOf(warehouse.series([WHOLE], ALWAYS, { signal: reader.signal }))).toBe('left');
    expect(await warehouse.loads()).toHaveLength(1);
  });
});

it('ends each of more questions than can run at once, and none of them runs on', async () => {
  await within(target, async (engine, warehouse) => {
    await warehouse.loads();
    expect(await Promise.all(Array.from({ length: 6 }, () => troubleOf(engine.rows(ENDLESS, { limit: 300 }))))).toEqual(Array.from({ length: 6 }, () => 'slow'));
    expect(await warehouse.loads()).toHaveLength(1);
  });
});

it('never begins a question whose time is up, or whose reader leaves, while it waits for others', async () => {
  const written = join(folder(), 'begun.csv');
  const write = { text: `COPY (SELECT 1 AS n) TO ${literal(written)}`, parameters: {} };
  await within(target, async (engine, warehouse) => {
    await warehouse.loads();
    const reader = new AbortController();
    const busy = Array.from({ length: 4 }, () => troubleOf(engine.rows(ENDLESS, { signal: reader.signal })));
    const leaving = new AbortController();
    const waiting = [troubleOf(engine.rows(write, { limit: 50 })), troubleOf(engine.rows(write, { signal: leaving.signal }))];
    setTimeout(() => { leaving.abort(); }, 50);
    expect(await Promise.all(waiting)).toEqual(['slow', 'left']);
    reader.abort();
    expect(await Promise.all(busy)).toEqual(['left', 'left', 'left', 'left']);
    expect(existsSync(written)).toBe(false);
    await engine.rows(write);
    expect(existsSync(written)).toBe(true);
  });
});

it('ends a question whose reader leaves while the file is being opened: left', async () => {
  await within(target, async (engine) => {
    const reader = new AbortController();
    const asked = troubleOf(engine.rows(ENDLESS, { signal: reader.signal, limit: 4000 }));
    setImmediate(() => { reader.abort(); });
    expect(await asked).toBe('left');
  });
});

it('ends a question that needs more memory than it may take: memory', async () => {
  await within(target, async (engine, warehouse) => {
    await engine.rows({ text: "SET memory_limit = '20MB'", parameters: {} });
    await engine.rows({ text: "SET max_temp_directory_size = '0MB'", parameters: {} });
    expect(await troubleOf(engine.rows({ text: 'SELECT count(DISTINCT range * 7919) AS n FROM range(30000000)', parameters: {} }))).toBe('memory');
    expect(await warehouse.loads()).toHaveLength(1);
  });
});

it('does not load into a folder of another version', async () => {
  const where = folder();
  const instance = await DuckDBInstance.create(join(where, 'work.duckdb'));
  const connection = await instance.connect();
  await connection.run('CREATE TABLE schema_version AS SELECT 999 AS version');
  connection.closeSync();
  instance.closeSync();
  expect(await troubleOf(DuckDbSink.open(where, () => '2026-11-25T00:00:00Z'))).toBe('schema');
});

it('keeps the file before for readers that have it open, and no older one', async () => {
  const where = folder();
  for (const [at, path] of [...made, made[0] ?? ''].entries()) {
    // The last one is known by its bytes; a changed line makes it another file.
    const own = join(folder(), `own-${at}.csv`);
    writeFileSync(own, at === 2 ? readFileSync(path, 'utf8').split('\n').slice(0, 100).join('\n') : readFileSync(path));
    await loadInto(where, [own], 'synthetic-hs');
  }
  expect(readdirSync(where).filter((name) => name.startsWith('published')).sort()).toEqual(['published-2.duckdb', 'published-3.duckdb']);
  rmSync(where, { recursive: true });
});

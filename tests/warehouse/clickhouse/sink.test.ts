import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Big from 'big.js';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import type { ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { ClickHouseSink } from '@/lib/warehouse/clickhouse/sink';
import { WarehouseError } from '@/lib/warehouse/trouble';
import { random } from '../contract/random';
import { asking, canStart, fromHost, onHost, twoShards, type Place } from './places';
import { withFile } from './prepared';

const root = join(__dirname, '../../..');
const NOW = (): string => '2026-11-25T00:00:00Z';
const SLICE: Slice = { dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null };

/** Every row the nodes hold, seen or not, by file and table; load numbers differ from run to run, so they are left out. */
async function everything(address: ClickHouseAddress): Promise<readonly unknown[]> {
  const [host = ''] = address.hosts;
  const names = new Map((await fromHost(address, host, 'SELECT load, file_name, sha256, row_count, dataset, recorded FROM loads')).map(([load, ...rest]) => [load, rest.join(' ')]));
  const of = async (table: string, columns: string): Promise<readonly string[]> =>
    (await fromHost(address, host, `SELECT load, toString(count()), toString(sum(cityHash64(${columns}))) FROM ${table} GROUP BY load`)).map(([load, ...rest]) => `${names.get(load) ?? 'no file'} ${rest.join(' ')}`).sort();
  const observations = 'dataset, unit, flow, commodity, partner, port, period, vintage, value';
  return [await of('obs', observations), await of('by_value', observations), await of('member', 'dataset, dimension, code, label, words')];
}

/** Runs the loader until it ends, or until `kill` says so after it has said a word. */
async function loader(address: ClickHouseAddress, folder: string, files: number, rows: number, kill: { readonly word: string; readonly after: number } | null): Promise<number | null> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, 'loader.ts'), JSON.stringify(address), folder, String(files), String(rows)], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  let said = '';
  let waiting = kill;
  child.stdout.on('data', (piece: Buffer) => {
    said += piece.toString();
    if (waiting === null || !said.includes(waiting.word)) return;
    setTimeout(() => { child.kill('SIGKILL'); }, waiting.after);
    waiting = null;
  });
  return ended;
}

(canStart ? describe : describe.skip)('loading into two shards', () => {
  let place: Place;
  const folder = mkdtempSync(join(tmpdir(), 'sink-'));

  const emptied = (name: string): ClickHouseAddress => ({ ...place.address, database: `${place.address.database}_${name}` });

  beforeAll(async () => { place = await twoShards(); });
  afterAll(async () => {
    await place.leave();
    rmSync(folder, { recursive: true });
  });

  it('has the rows of one clean load after the loader was killed at ten moments', async () => {
    const [files, rows, kills] = [12, 40_000, 10];
    const [clean, hurt] = [emptied('clean'), emptied('hurt')];
    expect(await loader(clean, folder, files, rows, null)).toBe(0);
    const r = random(20_261_125);
    for (let go = 0; go < kills; go += 1) {
      await loader(hurt, folder, files, rows, { word: go % 3 === 0 ? 'open' : 'begun', after: r.int(0, 150) });
      const { loads, whole } = await asking(hurt, async (warehouse) => ({ loads: await warehouse.loads(), whole: await warehouse.series([SLICE], ALWAYS) }));
      expect(loads.map(({ file }) => file)).toEqual(loads.map((_, file) => `file-${file}.csv`));
      expect(loads.length).toBeLessThan(files);
      // Every file has the same observations, each its own vintage of them: what stands is the newest that was recorded, whole.
      const found = (whole[0] ?? []).reduce(({ parts, value }, point) => ({ parts: parts + point.parts, value: value.plus(point.value) }), { parts: 0, value: Big(0) });
      expect([found.parts, found.value.toFixed()]).toEqual(loads.length === 0 ? [0, '0'] : [rows, Big(rows).times(rows - 1).div(2).times('1.0001').plus((loads.length - 1) * rows).toFixed()]);
    }
    expect(await loader(hurt, folder, files, rows, null)).toBe(0);
    expect(await everything(hurt)).toEqual(await everything(clean));
    // Some of the kills left rows behind.
    expect(Number((await fromHost(hurt, hurt.hosts[0] ?? '', 'SELECT uniqExact(load) FROM begun WHERE stage = 2'))[0]?.[0])).toBeGreaterThan(0);
    const asked = (address: ClickHouseAddress): Promise<unknown> => asking(address, (warehouse) => Promise.all([warehouse.series([SLICE], ALWAYS), warehouse.top(SLICE, { dimension: 'partner', level: 2 }, 10, ALWAYS)]));
    expect(await asked(hurt)).toEqual(await asked(clean));
    // The same once more changes nothing.
    expect(await loader(hurt, folder, files, rows, null)).toBe(0);
    expect(await everything(hurt)).toEqual(await everything(clean));
  }, 240_000);

  it.each([1, 0])('shows nothing of a file while node %i is killed under it, and all of it when it was loaded again', async (at) => {
    const address = emptied(`node${at}`);
    const rows = 2_000_000;
    const first = await ClickHouseSink.open(address, NOW);
    await withFile(folder, 1, 1000, await first.begin(), (load, prepared) => first.put(load, prepared));
    await withFile(folder, 2, rows, await first.begin(), async (load, prepared) => {
      const put = first.put(load, prepared).then(() => 'put', (error: unknown) => error);
      const host = address.hosts[at] ?? '';
      while (Number((await fromHost(address, host, "SELECT count() FROM system.processes WHERE query_kind = 'Insert'"))[0]?.[0]) === 0);
      await place.nodes[at]?.kill();
      const error = await put;
      expect(error).toBeInstanceOf(WarehouseError);
      expect((error as WarehouseError).trouble).toBe(at === 0 ? 'unreachable' : 'shard');
    });
    await expect(first.begin()).rejects.toBeInstanceOf(WarehouseError);
    await place.nodes[at]?.start();
    expect(await asking(address, (warehouse) => warehouse.count(SLICE, ALWAYS))).toBe(1000);
    await withFile(folder, 2, rows, await first.begin(), (load, prepared) => first.put(load, prepared));
    await first.close();
    const [obs, byValue] = await everything(address) as [string[], string[]];
    expect(obs.map((line) => line.split(' ').at(-2))).toEqual(['1000', String(rows)]);
    expect(byValue).toEqual(obs);
  });

  it('refuses a file that is not what the tables hold, and one whose rows another loader has removed', async () => {
    const address = emptied('two');
    const [one, other] = [await ClickHouseSink.open(address, NOW), await ClickHouseSink.open(address, NOW)];
    await withFile(folder, 1, 1000, await one.begin(), async (load, prepared) => {
      const broken = join(folder, 'broken.parquet');
      writeFileSync(broken, 'PAR1 and nothing else');
      await expect(one.put(load, { ...prepared, obs: broken })).rejects.toBeInstanceOf(WarehouseError);
      await expect(one.put(load, { ...prepared, obs: prepared.member })).rejects.toBeInstanceOf(WarehouseError);
      expect(await other.begin()).toBe(load.number + 1);
      await expect(one.put(load, prepared)).rejects.toThrow('Another loader has begun');
    });
    expect(await one.loads()).toEqual([]);
    await Promise.all([one.close(), other.close()]);
  });

  it('ends when it does not see what it has written', async () => {
    const address = emptied('unseen');
    const sink = await ClickHouseSink.open(address, NOW);
    try {
      // Takes everything and shows nothing.
      for (const host of address.hosts) await onHost(address, host, `CREATE OR REPLACE TABLE ${address.database}.begun_local (load Int32, stage Int8, token String) ENGINE = Null`);
      await expect(sink.begin()).rejects.toThrow('does not show what was just written');
    } finally {
      await sink.close();
    }
  });

  it('gives no number twice when loaders begin together', async () => {
    const address = emptied('together');
    const sinks = await Promise.all([1, 2, 3, 4].map(() => ClickHouseSink.open(address, NOW)));
    const given = await Promise.all(sinks.map((sink) => sink.begin()));
    expect(new Set(given).size).toBe(sinks.length);
    await Promise.all(sinks.map((sink) => sink.close()));
  });

  it('records nothing of a file that is not there whole, and stamps each load later than those before', async () => {
    const address = emptied('whole');
    const sink = await ClickHouseSink.open(address, NOW);
    await withFile(folder, 1, 1000, await sink.begin(), async (load, prepared) => {
      await expect(sink.put({ ...load, rows: 1001 }, prepared)).rejects.toThrow('has 1000');
    });
    expect(await sink.loads()).toEqual([]);
    for (const file of [1, 2]) await withFile(folder, file, 1000, await sink.begin(), (load, prepared) => sink.put(load, prepared));
    expect((await sink.loads()).map(({ recorded }) => recorded)).toEqual(['2026-11-25T00:00:00Z', '2026-11-25T00:00:01Z']);
    await sink.close();
  });

  it('takes a record back when a loader begins at the moment of recording, and removes nothing of one that was recorded at the moment it begins', async () => {
    const address = emptied('moment');
    const [host = ''] = address.hosts;
    const [one, other] = [await ClickHouseSink.open(address, NOW), await ClickHouseSink.open(address, NOW)];
    const view = (body: string): Promise<void> => onHost(address, host, `CREATE MATERIALIZED VIEW ${address.database}.moment TO ${address.database}.${body}`);
    await view(`begun_local AS SELECT load, 1 AS stage, '' AS token FROM ${address.database}.loads_local`);
    await withFile(folder, 1, 1000, await one.begin(), async (load, prepared) => {
      await expect(one.put(load, prepared)).rejects.toThrow('Another loader has begun');
    });
    expect(await one.loads()).toEqual([]);
    await onHost(address, host, `DROP TABLE ${address.database}.moment SYNC`);
    await withFile(folder, 2, 1000, await one.begin(), async (load, prepared) => {
      await expect(one.put({ ...load, rows: 1001 }, prepared)).rejects.toThrow('has 1000');
      await view(`loads_local AS SELECT load, 900 AS dataset, 'file-2.csv' AS file_name, '' AS sha256, 1000 AS row_count, 0 AS rejected, 20240101 AS first_period, 20241201 AS last_period, 20250002 AS newest_vintage, '2026-11-25T00:00:00Z' AS recorded FROM ${address.database}.begun_local WHERE stage = 1`);
      await other.begin();
      expect(await fromHost(address, host, `SELECT count() FROM obs WHERE load = ${load.number}`)).toEqual([[1000]]);
    });
    await Promise.all([one.close(), other.close()]);
  });
});

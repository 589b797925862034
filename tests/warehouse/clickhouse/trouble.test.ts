import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server } from 'node:net';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import type { ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { ClickHouseEngine } from '@/lib/warehouse/clickhouse/engine';
import { lostOf } from '@/lib/warehouse/clickhouse/failure';
import { migrate } from '@/lib/warehouse/clickhouse/migrate';
import { localName } from '@/lib/warehouse/clickhouse/tables';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import type { Statement } from '@/lib/warehouse/sql';
import { WarehouseError, type Trouble } from '@/lib/warehouse/trouble';
import type { Leaf } from '@/lib/warehouse/warehouse';
import { SEED } from '../contract/contract';
import { facts } from '../contract/facts';
import { CLUSTER } from '../engine/nodes';
import { fillClickHouse } from './fill';
import { canStart, fromHost, onHost, twoShards, type Place } from './places';

const say = (text: string): Statement => ({ text, parameters: {} });
/** Has no end and does little, on every shard: row by row, with a rest for each. */
const SLOW = say(`SELECT sum(sleepEachRow(0.05)) AS rested FROM cluster('${CLUSTER}', system, numbers) SETTINGS max_block_size = 1`);
const COUNT = say('SELECT count(*) AS observations FROM obs');
/** Far longer than any of these take, where no question is meant to run into it. */
const LIMIT = 60_000;

/** Why a question had no answer. */
const troubleOf = (asked: Promise<unknown>): Promise<Trouble | 'an answer' | unknown> => asked.then(() => 'an answer', (error: unknown) => (error instanceof WarehouseError ? error.trouble : error));

/** Slow questions that run on a host. */
async function running(address: ClickHouseAddress, host: string): Promise<number> {
  // One that has ended runs nothing.
  const [row] = await fromHost(address, host, "SELECT count() FROM system.processes WHERE query LIKE '%sleepEachRow%' AND query NOT LIKE '%system.processes%'").catch((error: unknown) => { if (lostOf(error) === null) throw error; return [[0]]; });
  return Number(row?.[0]);
}

/** Resolves when so many slow questions run on a host. */
async function until(address: ClickHouseAddress, host: string, wanted: (count: number) => boolean): Promise<void> {
  while (!wanted(await running(address, host))) await new Promise((resolve) => { setTimeout(resolve, 20); });
}

(canStart ? describe : describe.skip)('a cluster in trouble', () => {
  const held = facts(SEED);
  let place: Place;
  let engine: ClickHouseEngine;
  const host = (at: number): string => place.address.hosts[at] ?? '';
  const node = (at: number): Place['nodes'][number] => place.nodes[at]!;
  const whole = async (): Promise<number> => Number((await engine.rows(COUNT, { limit: LIMIT }))[0]?.[0]);

  beforeAll(async () => {
    place = await twoShards();
    await fillClickHouse(place.address, held);
    engine = new ClickHouseEngine(place.address);
  });
  afterAll(async () => {
    await engine.close();
    await place.leave();
  });

  /** Starts nodes again that ended by themselves; whether any had. */
  const revived = async (): Promise<boolean> => (await Promise.all(place.nodes.map((one) => one.revive()))).includes(true);
  /** What came of a question, put again where a node ended by itself in the middle of it. */
  async function came(ask: () => Promise<unknown>): Promise<unknown> {
    for (;;) {
      const trouble = await troubleOf(ask());
      if (!(await revived()) || (trouble !== 'shard' && trouble !== 'unreachable')) return trouble;
    }
  }
  beforeEach(revived);

  it.each([[1, 'the other shard'], [0, 'the coordinator']])('has no answer without node %i (%s), and answers when it is back', async (at) => {
    await whole();
    await node(at).kill();
    expect(await troubleOf(engine.rows(COUNT, { limit: LIMIT }))).toBe('shard');
    expect(await troubleOf(new SqlWarehouse(engine).loads())).toBe('shard');
    await node(at).start();
    expect(await whole()).toBe(held.rows.length);
  });

  it.each([[1, 'the other shard'], [0, 'the coordinator']])('ends a question under way when node %i (%s) is killed', async (at) => {
    await whole();
    const asked = troubleOf(engine.rows(SLOW, { limit: LIMIT }));
    await until(place.address, host(at), (count) => count > 0);
    await node(at).kill();
    expect(await asked).toBe('shard');
    await node(at).start();
    expect(await whole()).toBe(held.rows.length);
  });

  it('cannot be reached when no node is there', async () => {
    await Promise.all(place.nodes.map((one) => one.kill()));
    expect(await troubleOf(engine.rows(COUNT))).toBe('unreachable');
    await Promise.all(place.nodes.map((one) => one.start()));
    expect(await whole()).toBe(held.rows.length);
  });

  it('asks the next node when one cannot be reached', async () => {
    // Port 1 of loopback is nobody's.
    const other = new ClickHouseEngine({ ...place.address, hosts: ['http://127.0.0.1:1', ...place.address.hosts] });
    expect(await other.rows(COUNT)).toEqual([[String(held.rows.length)]]);
    await other.close();
    const nobody = new ClickHouseEngine({ ...place.address, hosts: ['http://127.0.0.1:1'] });
    expect(await troubleOf(nobody.rows(COUNT))).toBe('unreachable');
    await nobody.close();
  });

  it('does not wait longer than it may for a shard that hangs', async () => {
    await whole();
    await node(1).hold();
    try {
      expect(await troubleOf(engine.rows(COUNT, { limit: 1000 }))).toBe('slow');
    } finally {
      node(1).release();
    }
    // Now and then the engine ends itself after it was held; what is asked here is that the app goes on when the node does.
    await node(1).kill();
    await node(1).start();
    expect(await whole()).toBe(held.rows.length);
  });

  it('ends an export when a shard is killed between two pieces, and gives all of it when that is back', async () => {
    const slice: Slice = { dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '77', partner: null, port: null };
    const rows = 50_000;
    await onHost(place.address, host(0), `INSERT INTO ${place.address.database}.obs SELECT 900, 1, 1, 7700000000 + number % 500, 5700, 101, 20240101 + intDiv(number, 500), 20250101, number, 7 FROM numbers(${rows}) SETTINGS distributed_foreground_insert = 1`);
    const warehouse = new SqlWarehouse(engine);
    const pieces = warehouse.leaves(slice, ALWAYS);
    expect((await pieces.next()).done).toBe(false);
    await node(1).kill();
    expect(await troubleOf(pieces.next())).toBe('shard');
    expect((await pieces.next()).done).toBe(true);
    await node(1).start();
    const again: Leaf[] = [];
    for await (const piece of warehouse.leaves(slice, ALWAYS)) again.push(...piece);
    expect(new Set(again.map(({ value }) => value)).size).toBe(rows);
    expect(again).toHaveLength(rows);
    await onHost(place.address, host(0), `ALTER TABLE ${place.address.database}.obs_local DELETE WHERE commodity BETWEEN 7700000000 AND 7799999999 SETTINGS mutations_sync = 1`);
    await onHost(place.address, host(1), `ALTER TABLE ${place.address.database}.obs_local DELETE WHERE commodity BETWEEN 7700000000 AND 7799999999 SETTINGS mutations_sync = 1`);
  });

  it.each([
    ['slow', (): Promise<unknown> => engine.rows(SLOW, { limit: 500 })],
    ['left', async (): Promise<unknown> => {
      const reader = new AbortController();
      const asked = engine.rows(SLOW, { limit: LIMIT, signal: reader.signal });
      await Promise.all([0, 1].map((at) => until(place.address, host(at), (count) => count > 0)));
      reader.abort();
      return asked;
    }],
  ] as const)('leaves nothing running after %s', async (trouble, ask) => {
    await whole();
    expect(await came(ask)).toBe(trouble);
    // Waits for as long as the test may take: what is not ended makes it fail.
    for (const at of [0, 1]) await until(place.address, host(at), (count) => count === 0);
    await revived();
    expect(await whole()).toBe(held.rows.length);
  });

  it('says so when a question needs more memory than it may take', async () => {
    const small = new ClickHouseEngine(place.address, 50_000_000);
    try {
      expect(await troubleOf(small.rows(say('SELECT uniqExact(number) AS different FROM numbers(50000000)'), { limit: LIMIT }))).toBe('memory');
      expect(await small.rows(COUNT)).toEqual([[String(held.rows.length)]]);
    } finally {
      await small.close();
    }
  });

  it('does not write, whatever it is told', async () => {
    expect(await troubleOf(engine.rows(say('DROP TABLE obs')))).toBe('broken');
    expect(await whole()).toBe(held.rows.length);
  });

  it('answers nothing while one node has tables of another version', async () => {
    const { address } = place;
    const versions = `${address.database}.${localName(address, 'schema_version')}`;
    await onHost(address, host(1), `INSERT INTO ${versions} VALUES (2, 2, 2)`);
    const fresh = new ClickHouseEngine(address);
    try {
      expect(await troubleOf(fresh.rows(COUNT))).toBe('schema');
      await expect(migrate(address)).rejects.toThrow('has tables of version 2');
      await onHost(address, host(1), `ALTER TABLE ${versions} DELETE WHERE version = 2 SETTINGS mutations_sync = 1`);
      expect(await troubleOf(fresh.rows(COUNT))).toBe('an answer');
    } finally {
      await fresh.close();
    }
    const empty = new ClickHouseEngine({ ...address, database: 'sourceline_no_such' });
    expect(await troubleOf(empty.rows(COUNT))).toBe('schema');
    await empty.close();
  });

  it('answers nothing when the cluster has its shards in another order than it was loaded with', async () => {
    const shards = place.nodes.map(({ tcp }) => tcp);
    const turn = async (order: readonly number[]): Promise<void> => {
      await node(0).kill();
      node(0).configure(order);
      await node(0).start();
    };
    const fresh = new ClickHouseEngine(place.address);
    try {
      await turn([...shards].reverse());
      await expect(fresh.rows(COUNT)).rejects.toThrow('in another order');
      await turn([...shards, ...shards.slice(1)]);
      await expect(fresh.rows(COUNT)).rejects.toThrow('other shards');
      await expect(migrate(place.address)).rejects.toThrow('has 3 nodes and the address names 2');
    } finally {
      await turn(shards);
    }
    expect(await troubleOf(fresh.rows(COUNT))).toBe('an answer');
    await fresh.close();
  });

  it('finds nothing to do where the tables are, and says what it cannot migrate', async () => {
    expect(await migrate(place.address)).toEqual(place.address.hosts.map((each) => ({ host: each, from: 1, to: 1, shards: 2, replicas: 1 })));
    await expect(migrate({ ...place.address, cluster: 'nobody' })).rejects.toThrow('knows no cluster');
    await expect(migrate({ ...place.address, hosts: [host(0)] })).rejects.toThrow('has 2 nodes and the address names 1');
    await node(1).kill();
    expect(await troubleOf(migrate(place.address))).toBe('unreachable');
    await node(1).start();
  });

  it('makes no tables where replicas would not be kept equal', async () => {
    const [first = 0, second = 0] = place.nodes.map(({ tcp }) => tcp);
    const address = { ...place.address, database: 'sourceline_replicas' };
    const turn = async (shards: readonly (number | readonly number[])[], internal = false): Promise<void> => {
      await node(0).kill();
      node(0).configure(shards, internal);
      await node(0).start();
    };
    try {
      await turn([[first, second]]);
      await expect(migrate(address)).rejects.toThrow('have replicas, which without replicated=1 in the address nobody would keep equal');
      await expect(migrate({ ...address, replicated: true })).rejects.toThrow('need internal_replication');
      await turn([[first, second], first], true);
      await expect(migrate({ ...address, hosts: [...address.hosts, host(0)], replicated: true })).rejects.toThrow('different numbers of replicas');
      await turn([[first, second]], true);
      await expect(migrate({ ...address, replicated: true })).rejects.toThrow('no macros “shard” and “replica”');
    } finally {
      await turn([first, second]);
    }
  });

  it('leaves tables alone that were made with another replicated=', async () => {
    await expect(migrate({ ...place.address, replicated: true })).rejects.toThrow('made without replicated=1');
    const other = { ...place.address, database: 'sourceline_made_replicated' };
    // As a server finds one at its start that keeps its replicas equal.
    for (const each of other.hosts) {
      await onHost(other, each, `CREATE DATABASE ${other.database}`);
      await onHost(other, each, `ATTACH TABLE ${other.database}.obs_local UUID '${randomUUID()}' (load Int32) ENGINE = ReplicatedMergeTree('/sourceline/tests', 'one') ORDER BY load`);
    }
    await expect(migrate(other)).rejects.toThrow('made with replicated=1');
  });

  it('gives no part of an answer that is cut off on its way', async () => {
    const { port, hostname } = new URL(host(0));
    const whole = 'SELECT number AS n, toString(cityHash64(number)) AS h FROM numbers(20000)';
    const passed = { bytes: Infinity };
    // Hands on what the node says up to so many bytes of each connection, then breaks off.
    const server: Server = createServer((reader) => {
      const behind = connect(Number(port), hostname);
      let left = passed.bytes;
      reader.on('error', () => undefined).pipe(behind.on('error', () => undefined));
      behind.on('data', (piece) => {
        reader.write(piece.subarray(0, left));
        left -= piece.length;
        if (left <= 0) reader.end(() => { behind.destroy(); });
      }).on('close', () => { reader.end(); });
    });
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const address = server.address();
    const through = { ...place.address, hosts: [`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`] };
    try {
      const long = new ClickHouseEngine(through);
      expect(await long.rows(say(whole), { limit: LIMIT })).toHaveLength(20_000);
      await long.close();
      for (const bytes of [10, 5_000, 300_000]) {
        passed.bytes = bytes;
        const cut = new ClickHouseEngine(through);
        expect([bytes, await troubleOf(cut.rows(say(whole), { limit: LIMIT }))]).toEqual([bytes, 'unreachable']);
        await cut.close();
      }
    } finally {
      server.close();
    }
  });
});

import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { ASKED, SEED, answersOf, difference } from '../contract/contract';
import { facts, withOneChanged } from '../contract/facts';
import { KINDS, questions } from '../contract/questions';
import { DATABASE, fillReplicas, makeTables, writingThere } from './fill';
import { OldEngine } from './old-engine';
import { canReplicate, startReplicated, until, type Replicated, type Server } from './servers';

const held = facts(SEED);
const plain = rowsWarehouse(held);
/** Questions of each kind put to every other server, and again in trouble. */
const TO_OTHERS = 25;
/** Longest an insert waits for the other replica here, in ms. */
const SOON = 1500;

const askedOf = (server: Server): SqlWarehouse => new SqlWarehouse(new OldEngine(server));
const countAt = async (server: Server, table: string): Promise<number> => Number(await server.say(`SELECT count() FROM ${DATABASE}.${table}`, { select_sequential_consistency: 1 }));

(canReplicate ? describe : describe.skip)('two shards of two replicas', () => {
  let running: Replicated;
  let servers: readonly Server[];
  const server = (shard: number, replica: number): Server => {
    const found = servers.find((one) => one.shard === shard && one.replica === replica);
    if (!found) throw new Error(`no replica ${replica} of shard ${shard}`);
    return found;
  };
  const differences = async (asked: readonly Server[], count: number, seed: number): Promise<string> => {
    let all = '';
    for (const one of asked) for (const kind of KINDS) {
      const given = questions(kind, count, seed, held);
      all += difference(given, await answersOf(plain, given), await answersOf(askedOf(one), given));
    }
    return all;
  };

  /** Waits until a server answers: one that was started again has to look first whether it lacks anything. */
  const ready = (one: Server): Promise<void> => until(() => Promise.all(['obs', 'by_value', 'member', 'loads'].map((table) => new OldEngine(one).rows({ text: `SELECT count() FROM ${table}`, parameters: {} }))).then(() => true, () => false), 'it answers');

  beforeAll(async () => {
    running = await startReplicated(2);
    ({ servers } = running);
    await fillReplicas(servers, held);
  });
  afterAll(() => running.stop());

  it.each(KINDS)(`answer ${ASKED} questions of the kind %s as rows in memory do`, async (kind) => {
    const asked = questions(kind, ASKED, SEED, held);
    expect(difference(asked, await answersOf(plain, asked), await answersOf(askedOf(server(1, 1)), asked))).toBe('');
  }, 600_000);

  it('hold every row once in each replica of its shard', async () => {
    for (const [table, rows] of [['obs_local', held.rows.length], ['by_value_local', held.rows.length], ['member_local', held.members.length], ['loads_local', held.loads.length]] as const) {
      const [a, b, c, d] = await Promise.all(servers.map((one) => countAt(one, table)));
      expect([table, a, c, (a ?? 0) + (c ?? 0)]).toEqual([table, b, d, rows]);
      if (table.startsWith('obs')) expect(Math.min(a ?? 0, c ?? 0)).toBeGreaterThan(0);
    }
  });

  it('answer the same whichever of them coordinates', async () => {
    expect(await differences(servers.slice(1), TO_OTHERS, SEED + 1)).toBe('');
  }, 600_000);

  it('answer the same with one replica of each shard gone, and when it is back', async () => {
    await Promise.all([server(1, 2).kill(), server(2, 1).kill()]);
    expect(await differences([server(1, 1), server(2, 2)], TO_OTHERS, SEED + 2)).toBe('');
    // Nothing can be loaded meanwhile: rows that one replica has not got would be seen by some and not by others.
    await expect(server(1, 1).say(`INSERT INTO ${DATABASE}.begun VALUES (99, 0, 'x')`, writingThere(servers))).rejects.toThrow(/alive replicas \(1\) is less than requested quorum \(2\)/);
    await Promise.all([server(1, 2).start(), server(2, 1).start()]);
    await Promise.all([server(1, 2), server(2, 1)].map(ready));
    expect(await differences([server(1, 2), server(2, 1)], TO_OTHERS, SEED + 3)).toBe('');
  }, 600_000);

  it('give no answer, and no smaller one, with both replicas of a shard gone', async () => {
    await Promise.all([server(2, 1).kill(), server(2, 2).kill()]);
    await expect(askedOf(server(1, 1)).count({ dataset: 'census-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null }, { from: 0, to: 99_991_231, vintage: 99_991_231, asof: null })).rejects.toThrow(/connection tries failed|Connection refused|All.*fail/i);
    await Promise.all([server(2, 1).start(), server(2, 2).start()]);
    await ready(server(1, 1));
    expect(await differences([server(1, 1)], TO_OTHERS, SEED + 4)).toBe('');
  }, 600_000);

  it('leave out no rows for looking like some that were written before', async () => {
    const before = await countAt(server(1, 1), 'begun_local');
    for (const count of [1, 2]) {
      await server(1, 1).say(`INSERT INTO ${DATABASE}.begun VALUES (97, 0, 'x')`, writingThere(servers));
      expect(await countAt(server(1, 2), 'begun_local')).toBe(before + count);
    }
  });

  it('show an insert that one replica has not got to nobody', async () => {
    const behind = server(1, 2);
    const before = await countAt(behind, 'begun_local');
    const seen = (): Promise<readonly number[]> => Promise.all([server(1, 1), behind].map((one) => countAt(one, 'begun_local')));
    await until(() => server(1, 1).say("SELECT min(active_replicas) FROM system.replicas WHERE table = 'begun_local'").then((active) => Number(active) === 2), 'both replicas are there');
    await behind.say(`SYSTEM STOP FETCHES ${DATABASE}.begun_local`);
    await expect(server(1, 1).say(`INSERT INTO ${DATABASE}.begun VALUES (98, 0, 'x')`, { ...writingThere(servers), insert_quorum_timeout: SOON })).rejects.toThrow(/quorum/i);
    expect(await seen()).toEqual([before, before]);
    await behind.say(`SYSTEM START FETCHES ${DATABASE}.begun_local`);
    await until(async () => (await seen()).every((count) => count === before + 1), 'both replicas have it');
  });

  it('give no answer, and no smaller one, from a replica that is new and has not got its rows yet', async () => {
    const database = 'sourceline_new_replica';
    const [old, added] = [server(1, 1), server(1, 2)];
    await makeTables(servers.filter((one) => one !== added), database);
    // Written while the shard had no other replica, so that nobody knows which rows one has to have.
    await old.say('INSERT INTO obs_local (commodity) SELECT number FROM system.numbers LIMIT 100', { database, ...writingThere([old], 1) });
    // Delays are counted in whole seconds.
    await new Promise((resolve) => { setTimeout(resolve, 2000); });
    await old.kill();
    await makeTables([added], database);
    const counted = async (): Promise<number> => Number((await new OldEngine(added, database).rows({ text: 'SELECT count() FROM obs', parameters: {} }))[0]?.[0]);
    await expect(counted()).rejects.toThrow('up-to-date replicas');
    await old.start();
    await until(() => counted().then((count) => count === 100, () => false), 'the new replica has its rows');
  });

  it('turn red for one row changed on one shard', async () => {
    const asked = questions('everything', 1, SEED, held);
    const changed = 'sourceline_changed';
    // A database of its own: these servers do not finish changing rows of replicated tables.
    await fillReplicas(servers, withOneChanged(held), changed);
    const answers = await answersOf(new SqlWarehouse(new OldEngine(server(1, 2), changed)), asked);
    expect(difference(asked, await answersOf(plain, asked), answers)).not.toBe('');
    expect(difference(asked, await answersOf(rowsWarehouse(withOneChanged(held)), asked), answers)).toBe('');
  });

  it('give no answer while what keeps them equal is away, and all of it when it is back', async () => {
    await running.keeper.kill();
    const whole = questions('everything', 1, SEED, held);
    await expect(answersOf(askedOf(server(1, 1)), whole)).rejects.toThrow(/ZooKeeper|Keeper|session/i);
    await running.keeper.start();
    const expected = await answersOf(plain, whole);
    await until(() => answersOf(askedOf(server(1, 1)), whole).then((answers) => difference(whole, expected, answers) === '', () => false), 'all of it again');
  });
});

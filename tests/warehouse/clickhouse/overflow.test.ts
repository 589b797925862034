import { ClickHouseEngine, WHOLE } from '@/lib/warehouse/clickhouse/engine';
import { migrate } from '@/lib/warehouse/clickhouse/migrate';
import { WarehouseError } from '@/lib/warehouse/trouble';
import { CLUSTER, type Users } from '../engine/nodes';
import { canStart, fromHost, onHost, twoShards, type Place } from './places';

/** What a user's own settings make of a question when a limit is reached: an answer from what was read by then. */
interface Mode { readonly mode: string; readonly limit: Readonly<Record<string, number>>; readonly question: string; readonly trouble: 'broken' | 'slow'; readonly cuts?: false }

const ROWS = 40_000;
const LIMIT = 100;
/** Each row takes a twentieth of a second. */
const RESTING = 'max_block_size = 1, max_execution_time = 0.3';
const MODES: readonly Mode[] = [
  { mode: 'read_overflow_mode', limit: { max_rows_to_read: LIMIT }, question: 'SELECT count(), sum(value) FROM obs_local WHERE port > 0', trouble: 'broken' },
  { mode: 'read_overflow_mode_leaf', limit: { max_rows_to_read_leaf: LIMIT }, question: 'SELECT count(), sum(value) FROM obs WHERE port > 0', trouble: 'broken' },
  { mode: 'group_by_overflow_mode', limit: { max_rows_to_group_by: LIMIT }, question: 'SELECT count() FROM (SELECT commodity, sum(value) FROM obs_local GROUP BY commodity)', trouble: 'broken' },
  { mode: 'sort_overflow_mode', limit: { max_rows_to_sort: LIMIT }, question: 'SELECT commodity, period FROM obs_local ORDER BY value, commodity', trouble: 'broken' },
  { mode: 'result_overflow_mode', limit: { max_result_rows: LIMIT }, question: 'SELECT commodity, period FROM obs_local', trouble: 'broken' },
  { mode: 'distinct_overflow_mode', limit: { max_rows_in_distinct: LIMIT }, question: 'SELECT count() FROM (SELECT DISTINCT commodity, period FROM obs_local)', trouble: 'broken' },
  { mode: 'set_overflow_mode', limit: { max_rows_in_set: LIMIT }, question: 'SELECT count() FROM obs_local WHERE commodity IN (SELECT commodity FROM obs_local)', trouble: 'broken' },
  { mode: 'join_overflow_mode', limit: { max_rows_in_join: LIMIT }, question: 'SELECT count() FROM obs_local AS a JOIN obs_local AS b ON a.value = b.value', trouble: 'broken' },
  // This version of the engine sends everything all the same when told to break, so only that ours is obeyed can be seen.
  { mode: 'transfer_overflow_mode', limit: { max_rows_to_transfer: LIMIT }, question: 'SELECT count() FROM obs WHERE commodity GLOBAL IN (SELECT 8500000000 + number FROM numbers(40000))', trouble: 'broken', cuts: false },
  { mode: 'timeout_overflow_mode', limit: {}, question: `SELECT count(), sum(sleepEachRow(0.05)) FROM numbers(40) SETTINGS ${RESTING}`, trouble: 'slow' },
  { mode: 'timeout_overflow_mode_leaf', limit: {}, question: `SELECT count(), sum(sleepEachRow(0.05)) FROM cluster('${CLUSTER}', numbers(40)) SETTINGS ${RESTING.replace('time', 'time_leaf')}`, trouble: 'slow' },
];

/** By `break`, and by `any` where there is one. */
const SHORT = MODES.flatMap(({ mode, ...rest }) => (mode === 'group_by_overflow_mode' ? ['break', 'any'] : ['break']).map((what) => ({ ...rest, mode, what, user: `${mode}_${what}` })));
/** Small pieces, so that a limit is reached between two of them. */
const users: Users = Object.fromEntries(SHORT.map(({ user, mode, what, limit }) => [user, { settings: { ...limit, [mode]: what, max_block_size: 1000, max_threads: 1 } }]));

/** Settings that say how much of an answer is given, and not as a limit: with ours the answer is whole. */
const SHOWN: readonly { readonly setting: string; readonly value: number; readonly question: string }[] = [
  { setting: 'limit', value: LIMIT, question: 'SELECT commodity, period FROM obs ORDER BY commodity' },
  { setting: 'offset', value: LIMIT, question: 'SELECT commodity, period FROM obs ORDER BY commodity' },
  { setting: 'distributed_group_by_no_merge', value: 1, question: 'SELECT period, sum(value) FROM obs GROUP BY period' },
];
const others: Users = { ...Object.fromEntries(SHOWN.map(({ setting, value }) => [setting, { settings: { [setting]: value } }])), remembers: { settings: { use_query_cache: 1, query_cache_ttl: 600 } } };

(canStart ? describe : describe.skip)('a user whose own settings cut answers short', () => {
  let place: Place;
  beforeAll(async () => {
    place = await twoShards({ ...users, ...others });
    await migrate(place.address);
    await onHost(place.address, place.address.hosts[0] ?? '', `INSERT INTO ${place.address.database}.obs SELECT 900, 1, 1, 8500000000 + number, 5700, 101, 20240101, 20250101, number, 1 FROM numbers(${ROWS}) SETTINGS distributed_foreground_insert = 1`);
  });
  afterAll(() => place.leave());

  beforeEach(() => Promise.all(place.nodes.map((node) => node.revive())));

  it('is tested for every such setting the engine has', async () => {
    const has = (await fromHost(place.address, place.address.hosts[0] ?? '', "SELECT name FROM system.settings WHERE name LIKE '%overflow_mode%' ORDER BY name")).map(([name]) => name);
    expect(has).toEqual(MODES.map(({ mode }) => mode).sort());
    expect([...Object.keys(WHOLE).filter((name) => name.includes('overflow_mode')), 'timeout_overflow_mode'].sort()).toEqual(has);
  });

  it.each(SHOWN)('gets all of an answer: $setting', async ({ setting, question }) => {
    const [host = ''] = place.address.hosts;
    const whole = await fromHost(place.address, host, question);
    expect(await fromHost({ ...place.address, user: setting }, host, question)).not.toEqual(whole);
    const engine = new ClickHouseEngine({ ...place.address, user: setting });
    try {
      expect((await engine.rows({ text: question, parameters: {} })).map((row) => row.map(Number))).toEqual(whole.map((row) => row.map(Number)));
    } finally {
      await engine.close();
    }
  });

  it('gets no answer that was kept from before', async () => {
    const { database, hosts: [host = ''] } = place.address;
    const engine = new ClickHouseEngine({ ...place.address, user: 'remembers' });
    const counted = async (): Promise<number> => Number((await engine.rows({ text: 'SELECT count() FROM begun', parameters: {} }))[0]?.[0]);
    try {
      for (const count of [1, 2]) {
        await onHost(place.address, host, `INSERT INTO ${database}.begun SELECT 1, 0, 'x' SETTINGS distributed_foreground_insert = 1`);
        expect(await counted()).toBe(count);
      }
    } finally {
      await engine.close();
    }
  });

  it.each(SHORT)('gets no part of an answer: $mode = $what', async ({ user, question, trouble, cuts = true }) => {
    const [host = ''] = place.address.hosts;
    const asked = async (): Promise<readonly unknown[]> => {
      const whole = await fromHost(place.address, host, question.replace(/ SETTINGS .*/, ''));
      // The engine itself would give this user another answer, without a word.
      const part = await fromHost({ ...place.address, user }, host, question);
      const engine = new ClickHouseEngine({ ...place.address, user });
      try {
        return [whole, part, await engine.rows({ text: question, parameters: {} }).catch((error: unknown) => (error instanceof WarehouseError ? error.trouble : error))];
      } finally {
        await engine.close();
      }
    };
    let [whole, part, came]: readonly unknown[] = [];
    // Once more where a node has ended by itself in the middle of it.
    do [whole, part, came] = await asked().catch((error: unknown) => [error, error, error]);
    while ((await Promise.all(place.nodes.map((node) => node.revive()))).includes(true));
    if (cuts) expect(part).not.toEqual(whole);
    else expect(part).toEqual(whole);
    expect(came).toBe(trouble);
  });
});

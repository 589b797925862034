/** @jest-environment node */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { asking, folder, loadInto, removeFolders } from './help';

const HEADER = 'YEAR,MONTH,I_COMMODITY,CTY_CODE,GEN_VAL_MO';
const VINTAGE = { vintage: 20_240_307 };
const FILE = ['a', 'b', 'c'].map((name, at) => [`${name}.csv`, `${HEADER}\n2024,01,854231000${at},5700,${at + 1}\n`] as const);

afterAll(removeFolders);

function files(): string[] {
  const where = folder();
  return FILE.map(([name, text]) => {
    writeFileSync(join(where, name), text);
    return join(where, name);
  });
}
const stamps = (target: string): Promise<readonly string[]> => asking(target, async (warehouse) => (await warehouse.loads()).map(({ recorded }) => recorded));

it('stamps files when readers come to see them: those of one run alike, those of a later run later, also within one second', async () => {
  const [target, [first = '', second = '', third = '']] = [folder(), files()];
  await loadInto(target, [first, second], 'census-hs', VINTAGE);
  const before = await stamps(target);
  expect(before).toEqual(['2026-11-25T00:00:00Z', '2026-11-25T00:00:00Z']);
  await loadInto(target, [third], 'census-hs', VINTAGE);
  expect(await stamps(target)).toEqual([...before, '2026-11-25T00:00:01Z']);
});

it.each<[string, (target: string) => void]>([
  ['gone', (target) => { rmSync(join(target, 'published-1.duckdb')); }],
  ['cut short', (target) => { writeFileSync(join(target, 'published-1.duckdb'), readFileSync(join(target, 'published-1.duckdb')).subarray(0, 5000)); }],
  ['named by an empty pointer', (target) => { writeFileSync(join(target, 'current'), ''); }],
])('publishes everything anew when what was published is %s', async (_, spoil) => {
  const [target, [first = '', second = '']] = [folder(), files()];
  await loadInto(target, [first], 'census-hs', VINTAGE);
  spoil(target);
  await loadInto(target, [second], 'census-hs', VINTAGE);
  // What readers saw before keeps its stamp.
  expect(await stamps(target)).toEqual(['2026-11-25T00:00:00Z', '2026-11-25T00:00:01Z']);
});

it('is not stopped by what a reader that was killed left beside the published files', async () => {
  const [target, all] = [folder(), files()];
  for (const file of all) {
    await loadInto(target, [file], 'census-hs', VINTAGE);
    mkdirSync(join(target, 'published-1.duckdb.tmp'), { recursive: true });
    writeFileSync(join(target, 'published-1.duckdb.tmp', 'spilled'), 'x');
  }
  expect(await stamps(target)).toHaveLength(3);
  expect(readdirSync(target).filter((name) => name.endsWith('.duckdb')).sort()).toEqual(['published-2.duckdb', 'published-3.duckdb', 'work.duckdb']);
});

it('removes what a publication that was ended has left, and keeps what readers have open', async () => {
  const [target, [first = '', second = '']] = [folder(), files()];
  await loadInto(target, [first], 'census-hs', VINTAGE);
  for (const name of ['published-2.duckdb', 'published-2.duckdb.wal', 'published-7.duckdb.wal']) writeFileSync(join(target, name), 'half');
  await loadInto(target, [second], 'census-hs', VINTAGE);
  expect(readdirSync(target).filter((name) => name.startsWith('published')).sort()).toEqual(['published-1.duckdb', 'published-2.duckdb']);
  expect(await stamps(target)).toHaveLength(2);
});

it('keeps a name once for as long as it stays, and tells what a member was called at each moment', async () => {
  const [target, where] = [folder(), folder()];
  for (const [at, label] of ['Chips', 'Chips', 'Wafers', 'Chips'].entries()) {
    const path = join(where, `${at}.csv`);
    writeFileSync(path, `YEAR,MONTH,I_COMMODITY,I_COMMODITY_LDESC,CTY_CODE,GEN_VAL_MO\n2023,0${at + 1},8542310001,${label},5700,1\n`);
    await loadInto(target, [path], 'census-hs', VINTAGE);
  }
  // Another dataset that calls it the same has the name of its own.
  const other = join(where, 'other.csv');
  writeFileSync(other, 'YEAR,MONTH,I_COMMODITY,I_COMMODITY_LDESC,CTY_CODE,DISTRICT,GEN_VAL_MO\n2023,01,8542310001,Chips,5700,27,1\n');
  await loadInto(target, [other], 'census-districts', VINTAGE);
  const wanted = [{ list: 'commodity', code: '8542310001' }] as const;
  const called = await asking(target, async (warehouse) => Promise.all((await stamps(target)).map(async (stamp) => (await warehouse.labels('census-hs', wanted, stamp)).map(({ label }) => label))));
  expect(called).toEqual([['Chips'], ['Chips'], ['Wafers'], ['Chips'], ['Chips']]);
  expect(await asking(target, (warehouse) => warehouse.labels('census-districts', wanted, null))).toEqual([{ list: 'commodity', code: '8542310001', label: 'Chips' }]);
  const path = join(target, 'published-5.duckdb');
  const instance = await DuckDBInstance.create(path, { access_mode: 'READ_ONLY' });
  const connection = await instance.connect();
  try {
    const rows = (await connection.runAndReadAll("SELECT load, label FROM member WHERE code = '8542310001' ORDER BY load")).getRows();
    expect(rows).toEqual([[1, 'Chips'], [3, 'Wafers'], [4, 'Chips'], [5, 'Chips']]);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
});

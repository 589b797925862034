/** @jest-environment node */
import Big from 'big.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartFile } from '@/app/_data/charts';
import { OfficialSeries } from '@/lib/model/series';
import { Observation } from '@/lib/model/observation';
import { Source } from '@/lib/model/source';
import { parseSeriesId, seriesId } from '@/lib/slice/slice';
import { answer, question } from '@/lib/store/answer';
import { bulkAsked, bulkStore } from '@/lib/store/bulk';
import { fileStore } from '@/lib/store/files';
import { sealed } from '@/lib/store/seal';
import { changesSince } from '@/lib/store/since';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import type { Warehouse } from '@/lib/warehouse/warehouse';
import { bulkHeld, CHINA_85, FIRST_LOAD, SECOND_LOAD } from '../../fixtures/bulk';
import { fillDuckDb } from '../contract/fill-duckdb';

const CURATED = 'us-imports-cn-goods-annual';
const folder = mkdtempSync(join(tmpdir(), 'bulk-store-'));
const held = bulkHeld();
const files = fileStore('data');
const NONE = { slices: [], vintage: 0, asof: null };
const engines: Readonly<Record<string, Warehouse>> = { rows: rowsWarehouse(held), duckdb: new SqlWarehouse(new DuckDbEngine(folder)) };
beforeAll(() => fillDuckDb(folder, held));
afterAll(async () => {
  await engines.duckdb?.close();
  rmSync(folder, { recursive: true });
});

describe('what a query asks of a warehouse', () => {
  it.each(['', 'series=', `series=${CURATED}`, 'time=2020..latest', 'series=synthetic-hs-imports-5700-8-all-usd', `point=${CHINA_85}`])('is nothing for “%s”', (query) => {
    expect(bulkAsked(query)).toBeNull();
  });

  it('is every slice once, in whichever list it stands, with vintage and moment', () => {
    const other = 'synthetic-hs-imports-all-all-all-usd';
    const asked = bulkAsked(`series=${CURATED}~${CHINA_85}&series=${CHINA_85}&add=${other}&vintage=2024-02&asof=2027-01-01`);
    expect(asked).toEqual({ slices: [parseSeriesId(CHINA_85), parseSeriesId(other)], vintage: 20_240_231, asof: '2027-01-01' });
  });

  it('is bounded', () => {
    const many = Array.from({ length: 60 }, (_, at) => `synthetic-hs-imports-${1000 + at}-all-all-usd`);
    expect(bulkAsked(`series=${many.join('~')}`)?.slices).toHaveLength(24);
    expect(bulkAsked(`series=${CHINA_85}&x=${'y'.repeat(9000)}`)).toBeNull();
  });
});

describe.each(Object.keys(engines))('a store with slices of a warehouse of %s', (kind) => {
  const lent = async (query: string) => {
    const asked = bulkAsked(query);
    const warehouse = engines[kind];
    if (asked === null || warehouse === undefined) throw new Error(query);
    return bulkStore(files, warehouse, asked);
  };
  const csv = async (query: string): Promise<string> => (await chartFile(await lent(query), new Request(`http://localhost/charts/custom.csv?${query}`), 'custom', 'csv')).text();

  it('has records the data model knows', async () => {
    const store = await lent(`series=${CHINA_85}`);
    const series = (await store.series()).find(({ id }) => id === CHINA_85);
    expect(OfficialSeries.parse(series)).toEqual(series);
    expect(series).toMatchObject({ title: 'SYNTHETIC, no real figures: US imports from China (5700), HS 85, Electrical machinery and parts, all ports, customs value', short: 'SYNTHETIC HS 85 from China' });
    const source = (await store.sources()).find(({ id }) => id === 'bulk-synthetic-hs');
    expect(Source.parse(source)).toEqual(source);
    const observations = await store.observations([CHINA_85]);
    expect(observations).toHaveLength(24);
    for (const one of observations) {
      expect(one.grade).toBe('synthetic');
      const entered = { ...one, grade: 'official' };
      expect(Observation.parse(entered)).toEqual(entered);
    }
  });

  it('sums what the warehouse holds, and says of how many observations', async () => {
    const { table, issues } = await answer(await lent(`series=${CHINA_85}`), 'custom', `series=${CHINA_85}`);
    expect(issues).toEqual([]);
    expect(table.rows).toHaveLength(24);
    for (const row of table.rows) {
      const day = Number(`${row.period.replace('-', '')}01`);
      const standing = held.rows.filter((leaf) => leaf.partner === 5700 && leaf.commodity.startsWith('85') && leaf.period === day && !(day === 20_240_301 && leaf.load === 1 && leaf.port === 2704 && leaf.commodity === '8541430010'));
      expect(row.value).toBe(standing.reduce((sum, { value }) => sum.plus(value), Big(0)).toFixed());
      expect(row.note).toContain(`sum of ${standing.length} observations`);
      // Nobody stands behind what is made up.
      expect(row.standing).toBe('synthetic');
      expect(row.note).toContain('no figure is real');
      expect([row.recorded, row.source]).toEqual([SECOND_LOAD, 'bulk-synthetic-hs']);
    }
  });

  it('stands beside curated series and the figures printed about them, whose verdicts are the same', async () => {
    const query = `series=${CURATED}~${CHINA_85}`;
    const [both, alone] = [await answer(await lent(query), 'custom', query), await answer(files, 'custom', `series=${CURATED}`)];
    const ofCurated = both.table.rows.filter(({ source }) => source !== 'bulk-synthetic-hs');
    expect(ofCurated).toEqual(alone.table.rows);
    expect(ofCurated.some(({ role }) => role === 'cited')).toBe(true);
    expect(both.table.rows.length).toBe(alone.table.rows.length + 24);
  });

  it('shows values as published by a day, and rows as recorded by a moment', async () => {
    const value = async (more: string): Promise<string> => {
      const query = `series=${CHINA_85}&time=2024-03..2024-03&${more}`;
      return (await answer(await lent(query), 'custom', query)).table.rows.map((row) => `${row.value} ${row.vintage} ${row.recorded}`).join();
    };
    // 1010114 + 1010214 + 2010114 + 2010214; the first of them was revised to 9000000.5.
    expect(await value('show=official')).toBe(`14030542.5 2026-01-01 ${SECOND_LOAD}`);
    expect(await value('vintage=2025-12')).toBe(`6040656 2025-03-01 ${SECOND_LOAD}`);
    expect(await value(`asof=${FIRST_LOAD}`)).toBe(`6040656 2025-03-01 ${FIRST_LOAD}`);
  });

  it('freezes: a link of the first load keeps its rows after the second, and says what changed', async () => {
    const query = `series=${CURATED}~${CHINA_85}&asof=${FIRST_LOAD}`;
    const store = await lent(query);
    const asked = await question(store, 'custom', query);
    const { frozen, csv: digest } = await sealed(store, asked);
    expect(frozen).toContain(`asof=${FIRST_LOAD}`);
    const again = await question(await lent(frozen.slice(frozen.indexOf('?') + 1)), 'custom', frozen.slice(frozen.indexOf('?') + 1));
    expect(again.issues).toEqual([]);
    expect((await sealed(store, again)).seal).toBe('verified');
    expect(digest.rows).toBeGreaterThan(24);
    const changed = (await changesSince(store, again)).own.filter(({ row }) => row.series === CHINA_85);
    expect(changed.map(({ row, kind: what }) => [row.period, what])).toContainEqual(['2024-03', 'changed']);
  });

  it('has the very same CSV as rows in memory, and every other form of a chart', async () => {
    const query = `series=${CHINA_85}~${CURATED}`;
    const plain = await bulkStore(files, rowsWarehouse(held), bulkAsked(query) ?? { slices: [], vintage: 0, asof: null });
    expect(await csv(query)).toBe(await (await chartFile(plain, new Request(`http://localhost/charts/custom.csv?${query}`), 'custom', 'csv')).text());
    for (const form of ['json', 'svg', 'xlsx', 'zip', 'csv-metadata.json', 'changes.json', 'bib']) {
      const response = await chartFile(await lent(query), new Request(`http://localhost/charts/custom.${form}?${query}`), 'custom', form);
      expect([form, response.status]).toEqual([form, 200]);
      expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(100);
    }
  });

  it('takes no share of what is real and made up together', async () => {
    const query = `series=us-imports-cn-goods-monthly~us-exports-cn-goods-monthly~${CHINA_85}&transform=share&time=2024-01..2024-03`;
    const curated = query.replace(`~${CHINA_85}`, '');
    const rows = (await answer(await lent(query), 'custom', query)).table.rows;
    const alone = (await answer(files, 'custom', curated)).table.rows;
    const real = rows.filter((row) => row.standing !== 'synthetic');
    expect(real.map(({ row_id, value }) => [row_id, value])).toEqual(alone.map(({ row_id, value }) => [row_id, value]));
    expect(real.some(({ value }) => value !== '')).toBe(true);
    expect(rows.filter((row) => row.standing === 'synthetic').every(({ value }) => value === '')).toBe(true);
  });

  it('does not know a slice without observations, and says where to look', async () => {
    const none = 'synthetic-hs-exports-5700-85-all-usd';
    const { issues } = await question(await lent(`series=${none}`), 'custom', `series=${none}`);
    expect(issues).toEqual([{ parameter: 'series', message: `series “${none}” has no observation loaded here, or had none at the moment asked for; /explore shows what there is` }]);
    expect(seriesId(parseSeriesId(none) ?? { dataset: '', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null })).toBe(none);
  });
});

it.each(['rows', 'duckdb'])('keeps a frozen link though a later load calls a member otherwise (%s)', async (kind) => {
  const renamed = { ...held, members: [...held.members, { dataset: 'synthetic-hs', list: 'partner' as const, code: '5700', label: 'People’s Republic of China', words: 'people s republic of china', load: 2 }] };
  const other = mkdtempSync(join(tmpdir(), 'bulk-renamed-'));
  if (kind === 'duckdb') await fillDuckDb(other, renamed);
  const warehouse = kind === 'duckdb' ? new SqlWarehouse(new DuckDbEngine(other)) : rowsWarehouse(renamed);
  try {
    const asof = `series=${CHINA_85}&asof=${FIRST_LOAD}`;
    const before = await question(await bulkStore(files, rowsWarehouse({ ...held, loads: held.loads.slice(0, 1) }), bulkAsked(asof) ?? NONE), 'custom', asof);
    const { frozen } = await sealed(await bulkStore(files, rowsWarehouse({ ...held, loads: held.loads.slice(0, 1) }), bulkAsked(asof) ?? NONE), before);
    const query = frozen.slice(frozen.indexOf('?') + 1);
    const store = await bulkStore(files, warehouse, bulkAsked(query) ?? NONE);
    expect((await sealed(store, await question(store, 'custom', query))).seal).toBe('verified');
    const now = await bulkStore(files, warehouse, bulkAsked(`series=${CHINA_85}`) ?? NONE);
    expect((await now.series()).find(({ id }) => id === CHINA_85)?.title).toContain('People’s Republic of China (5700)');
  } finally {
    await warehouse.close();
    rmSync(other, { recursive: true });
  }
});

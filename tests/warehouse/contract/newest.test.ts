/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { rowsWarehouse, type Held } from '@/lib/warehouse/rows/rows';
import { SqlWarehouse, type Engine } from '@/lib/warehouse/sql-warehouse';
import type { Warehouse } from '@/lib/warehouse/warehouse';
import { SEED } from './contract';
import { facts } from './facts';
import { fillDuckDb } from './fill-duckdb';

const all = facts(SEED);
/** Of the dataset asked about, which is not the one loaded last. */
const newest = all.loads.filter(({ dataset }) => dataset === 'census-hs').at(-1)?.recorded ?? '';
/** The same before the last load. */
const before: Held = { ...all, rows: all.rows.filter(({ load }) => load < 7), loads: all.loads.filter(({ number }) => number < 7) };
const asof = before.loads.at(-1)?.recorded ?? '';
const slice: Slice = { dataset: 'census-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null };

const each = (warehouse: Warehouse, moment: string, last = moment): Promise<unknown> => {
  const when = { ...ALWAYS, asof: moment };
  const by = { dimension: 'partner', level: 2 } as const;
  return Promise.all([
    warehouse.series([slice], when), warehouse.top(slice, by, 5, when), warehouse.trend(slice, by, ['5700', '5880'], when), warehouse.count(slice, when),
    warehouse.nearest({ unit: 'usd', low: '900', high: '1100', near: '1000', most: 20 }, { ...when, asof: last }),
    warehouse.nearest({ unit: 'usd', low: '900', high: '1100', near: '1000', most: 20, superseded: true }, { ...when, asof: last }),
  ]);
};

/** An engine that notes its statements, and does something when the first of them that is about observations is to run. */
function watched(engine: Engine, meanwhile: () => Promise<void> = () => Promise.resolve()): { readonly engine: Engine; readonly texts: string[] } {
  const texts: string[] = [];
  let first = true;
  return {
    texts,
    engine: {
      kind: engine.kind, dialect: engine.dialect,
      state: () => engine.state?.() ?? Promise.resolve(''),
      close: () => engine.close(),
      rows: async (statement, call) => {
        texts.push(statement.text);
        if (first && /FROM (?:obs|by_value)/.test(statement.text)) {
          first = false;
          await meanwhile();
        }
        return engine.rows(statement, call);
      },
    },
  };
}

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'warehouse-')); });
afterEach(() => { rmSync(folder, { recursive: true }); });

it('asks what stands today in one go as of the newest load of its dataset, as pages do', async () => {
  await fillDuckDb(folder, all);
  const { engine, texts } = watched(new DuckDbEngine(folder));
  const warehouse = new SqlWarehouse(engine);
  try {
    // Nearest value looks at every dataset.
    const last = all.loads.at(-1)?.recorded;
    expect(newest).not.toBe(last);
    expect(await each(warehouse, newest, last)).toEqual(await each(rowsWarehouse(all), newest, last));
    const asked = texts.filter((text) => /FROM (?:obs|by_value)/.test(text));
    // Six questions; what was superseded is held against what stands in one go more.
    expect(asked).toHaveLength(7);
    expect(asked.filter((text) => text.includes('argMax'))).toHaveLength(1);
    expect(asked.filter((text) => text.includes('until <='))).toHaveLength(1);
    expect(await each(warehouse, asof)).toEqual(await each(rowsWarehouse(all), asof));
  } finally {
    await warehouse.close();
  }
});

it('does not count what is published between finding the newest load and asking', async () => {
  await fillDuckDb(folder, before);
  const { engine } = watched(new DuckDbEngine(folder), async () => {
    rmSync(join(folder, 'work.duckdb'));
    await fillDuckDb(folder, all);
  });
  const warehouse = new SqlWarehouse(engine);
  try {
    const expected = await each(rowsWarehouse(before), asof);
    expect(expected).not.toEqual(await each(rowsWarehouse(all), newest));
    expect(await each(warehouse, asof)).toEqual(expected);
  } finally {
    await warehouse.close();
  }
});

/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { generate, type Made } from '@/lib/warehouse/load/generate';
import { folder, removeFolders } from './help';

afterAll(removeFolders);

const MADE = { rows: 20_000, seed: 3, from: 2015 * 12, to: 2024 * 12 + 11, revisions: true };

async function bytes(change: Partial<Made>, name = 'made.csv'): Promise<Buffer> {
  const out = join(folder(), name);
  await generate({ ...MADE, ...change, out });
  return readFileSync(out);
}

type Line = Readonly<Record<string, string>>;
const lines = async (change: Partial<Made>): Promise<Line[]> => parse(await bytes(change), { columns: true }) as Line[];

it.each(['made.csv', 'made.csv.gz', 'made.parquet'])('writes the same bytes for the same seed, others for another: %s', async (name) => {
  const first = await bytes({}, name);
  expect((await bytes({}, name)).equals(first)).toBe(true);
  expect((await bytes({ seed: 4 }, name)).equals(first)).toBe(false);
});

it('writes what it wrote when this test was', async () => {
  const [first] = await lines({ rows: 1 });
  expect(Object.values(first ?? {}).join(',')).toBe('1,2015-03-05,imports,2015,01,6303700365,Synthetic commodity 6303700365 (plain ovens),5700,Synthetic partner 5700,1703,Synthetic port 1703,525008,');
});

it('says in every line that it is synthetic, and names nothing otherwise', async () => {
  for (const line of await lines({})) {
    expect(line.SYNTHETIC).toBe('1');
    for (const label of ['COMMODITY_SDESC', 'CTY_NAME', 'PORT_NAME']) expect(line[label]).toMatch(/^Synthetic /);
  }
});

it('writes exactly as many lines as are asked for, no observation twice in a vintage', async () => {
  const made = await lines({});
  expect(made).toHaveLength(MADE.rows);
  expect(new Set(made.map((line) => ['FLOW', 'COMMODITY', 'CTY_CODE', 'PORT', 'YEAR', 'MONTH', 'VINTAGE'].map((name) => line[name]).join(' '))).size).toBe(MADE.rows);
});

it('revises months 1.6 times on average, and only when asked', async () => {
  const months = (made: readonly Line[]): number => new Set(made.map((line) => ['FLOW', 'COMMODITY', 'CTY_CODE', 'PORT', 'YEAR', 'MONTH'].map((name) => line[name]).join(' '))).size;
  expect(MADE.rows / months(await lines({}))).toBeCloseTo(1.6, 1);
  expect(months(await lines({ revisions: false }))).toBe(MADE.rows);
});

it('gives much of the trade to few partners, commodities and ports', async () => {
  const made = await lines({ rows: 50_000, from: 2024 * 12 });
  for (const [name, least] of [['CTY_CODE', 150], ['PORT', 200], ['COMMODITY', 1500]] as const) {
    const counts = new Map<string, number>();
    for (const line of made) counts.set(line[name] ?? '', (counts.get(line[name] ?? '') ?? 0) + 1);
    expect(counts.size).toBeGreaterThan(least);
    const sorted = [...counts.values()].sort((a, b) => b - a);
    const tenth = sorted.slice(0, Math.ceil(sorted.length / 10)).reduce((sum, n) => sum + n, 0);
    expect(tenth / made.length).toBeGreaterThan(0.25);
  }
  expect(new Set(made.map(({ COMMODITY }) => COMMODITY?.slice(0, 2))).size).toBeGreaterThan(90);
});

it('refuses another form', async () => {
  await expect(bytes({}, 'made.txt')).rejects.toThrow('.csv, .csv.gz and .parquet');
});

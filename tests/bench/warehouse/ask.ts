import { ALWAYS, type Slice } from '@/lib/slice/slice';
import type { Leaf, Warehouse } from '@/lib/warehouse/warehouse';
import { randomOf } from '../random';

/** How long a question took, in ms, over `times` askings about different things. */
export interface Timed { readonly words: string; readonly times: number; readonly p50: number; readonly p95: number }
/** How an export went; bytes are those of the rows as CSV. */
export interface Exported { readonly rows: number; readonly seconds: number; readonly megabytes: number; readonly growth: number }

const DATASET = 'synthetic-hs';
const YEAR = { from: 20_210_101, to: 20_211_231 };
/** Rows exported at most. */
const EXPORT = 1_000_000;
const MEGABYTE = 1e6;
const SEED = 6;

export const percentile = (sorted: readonly number[], part: number): number => sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;

/** Observations to ask about: from all over the commodities. */
async function sampleOf(warehouse: Warehouse): Promise<Leaf[]> {
  const found: Leaf[] = [];
  for (const partner of [5700, 2010, 1220]) {
    for (const flow of ['imports', 'exports'] as const) for await (const piece of warehouse.leaves({ dataset: DATASET, flow, unit: 'usd', commodity: '', partner, port: null }, { ...ALWAYS, from: 20_210_301, to: 20_210_601 })) found.push(...piece);
  }
  return found;
}

/** Asks every question many times, about things chosen by a seed. */
export async function askAll(warehouse: Warehouse): Promise<Timed[]> {
  const sample = await sampleOf(warehouse);
  const { of } = randomOf(SEED);
  // As pages ask: of the newest load.
  const now = { ...ALWAYS, asof: (await warehouse.loads()).at(-1)?.recorded ?? null };
  const year = { ...now, ...YEAR };
  const leaf = (): Slice => {
    const { dataset, flow, unit, commodity, partner, port } = of(sample);
    return { dataset, flow, unit, commodity, partner, port };
  };
  const within = (level: number): Slice => {
    const one = leaf();
    return { ...one, commodity: one.commodity.slice(0, level), partner: null, port: null };
  };
  const questions: readonly (readonly [words: string, times: number, ask: () => Promise<unknown>])[] = [
    ['one series', 200, () => warehouse.series([leaf()], now)],
    ['one series as of a vintage', 100, () => warehouse.series([leaf()], { ...now, vintage: 20_220_101 })],
    ['history of one series', 100, () => warehouse.history(leaf(), now)],
    ['8 series in one round trip', 50, () => warehouse.series(Array.from({ length: 8 }, leaf), now)],
    ['a chapter by month, all partners', 30, () => warehouse.series([within(2)], now)],
    ['a chapter and partner by month', 50, () => warehouse.series([{ ...within(2), partner: 5700 }], now)],
    ['all imports by month', 5, () => warehouse.series([{ ...leaf(), flow: 'imports', commodity: '', partner: null, port: null }], now)],
    ['all imports of a partner by month', 20, () => warehouse.series([{ ...leaf(), commodity: '', port: null }], now)],
    ['top 20 partners of a chapter in a year', 30, () => warehouse.top(within(2), { dimension: 'partner', level: 2 }, 20, year)],
    ['top 20 commodities (10 digits) of a year', 10, () => warehouse.top({ ...within(2), commodity: '' }, { dimension: 'commodity', level: 10 }, 20, year)],
    ['5 partners of a chapter by month', 30, () => warehouse.trend(within(2), { dimension: 'partner', level: 2 }, ['5700', '1220', '2010', '5880', '4280'], now)],
    ['nearest value: 50 within 2 % and 12 months', 100, () => {
      const near = Math.round(Number(of(sample).value));
      return warehouse.nearest({ unit: 'usd', near: String(near), low: String(Math.floor(near * 0.98)), high: String(Math.ceil(near * 1.02)), most: 50 }, year);
    }],
    ['nearest value: 10 within 0.5 % and 12 months', 100, () => {
      const near = Math.round(Number(of(sample).value));
      return warehouse.nearest({ unit: 'usd', near: String(near), low: String(Math.floor(near * 0.995)), high: String(Math.ceil(near * 1.005)), most: 10 }, year);
    }],
    ['the same 10 among values revised since', 50, () => {
      const near = Math.round(Number(of(sample).value));
      return warehouse.nearest({ unit: 'usd', near: String(near), low: String(Math.floor(near * 0.995)), high: String(Math.ceil(near * 1.005)), most: 10, superseded: true }, year);
    }],
    ['members by words', 50, () => warehouse.members(DATASET, 'commodity', [of(['gears', 'pumps', 'amber', 'milled']), of(['8', '1', 'fine', 'lathe'])], 50)],
    ['observations of a chapter', 30, () => warehouse.count(within(2), now)],
  ];
  const timed: Timed[] = [];
  for (const [words, times, ask] of questions) {
    const taken: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const began = performance.now();
      await ask();
      taken.push(performance.now() - began);
    }
    taken.sort((a, b) => a - b);
    timed.push({ words, times, p50: percentile(taken, 0.5), p95: percentile(taken, 0.95) });
  }
  return timed;
}

/** Reads a slice as an export does, piece by piece, and looks at the memory of this process meanwhile. */
export async function exportAll(warehouse: Warehouse): Promise<Exported> {
  let [rows, bytes, peak] = [0, 0, 0];
  // The file is open and the engine awake before memory is looked at, as in a server that has answered something.
  await warehouse.top({ dataset: DATASET, flow: 'exports', unit: 'usd', commodity: '85', partner: null, port: null }, { dimension: 'partner', level: 2 }, 5, { ...ALWAYS, ...YEAR });
  const before = process.memoryUsage().rss;
  const began = performance.now();
  for await (const piece of warehouse.leaves({ dataset: DATASET, flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null }, ALWAYS)) {
    const text = piece.map((one) => `${one.flow},${one.commodity},${one.partner},${one.port},${one.period},${one.published},${one.value}\n`).join('');
    rows += piece.length;
    bytes += Buffer.byteLength(text);
    peak = Math.max(peak, process.memoryUsage().rss);
    if (rows >= EXPORT) break;
  }
  return { rows, seconds: (performance.now() - began) / 1000, megabytes: bytes / MEGABYTE, growth: (peak - before) / MEGABYTE };
}

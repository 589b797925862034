import Big from 'big.js';
import { BULK_DATASETS, BULK_UNITS, DIMENSIONS, FLOWS, datasetOf, type BulkUnit, type Flow } from '@/lib/slice/dataset';
import { ALWAYS, OPEN, isLeaf, levelsOf, type Slice, type When } from '@/lib/slice/slice';
import type { Given, Held } from '@/lib/warehouse/rows/rows';
import type { By, Warehouse } from '@/lib/warehouse/warehouse';
import { random, type Random } from './random';

/** Kinds of questions; `one` is a series of one slice, `many` of several in one round trip, `everything` every observation there is (no changed row can hide from it). */
export const KINDS = ['one', 'many', 'history', 'top', 'trend', 'nearest', 'members', 'labels', 'count', 'leaves', 'loads', 'everything'] as const;
export type Kind = (typeof KINDS)[number];

/** One question, made for any warehouse; what it answers can be written down. */
export interface Question { readonly words: string; readonly ask: (warehouse: Warehouse) => Promise<unknown> }

const chosen = <T>(r: Random, items: readonly T[]): T => items[r.int(0, items.length - 1)] as T;

/** A slice that some observation is in, mostly; sometimes one that none is in. */
function sliceFor(r: Random, rows: readonly Given[], leaf = false): Slice {
  const row = chosen(r, rows);
  const levels = [0, ...levelsOf(datasetOf(row.dataset)?.digits ?? 10)];
  const flow: Flow = r.int(0, 19) === 0 ? 'exports' : row.flow;
  const unit: BulkUnit = r.int(0, 19) === 0 ? 'kg' : row.unit;
  if (leaf) return { dataset: row.dataset, flow, unit, commodity: row.commodity, partner: row.partner, port: row.port };
  return { dataset: row.dataset, flow, unit, commodity: row.commodity.slice(0, chosen(r, levels)), partner: r.int(0, 1) === 0 ? null : row.partner, port: r.int(0, 2) === 0 ? row.port : null };
}

function whenFor(r: Random, { rows, loads }: Held): When {
  const [a, b] = [chosen(r, rows).period, chosen(r, rows).period].sort((x, y) => x - y);
  const open = r.int(0, 3) === 0;
  return {
    from: open ? 0 : (a ?? 0), to: open ? OPEN : (b ?? OPEN), vintage: r.int(0, 2) === 0 ? chosen(r, rows).published + r.int(-1, 1) : OPEN,
    asof: r.int(0, 3) === 0 ? chosen(r, [...loads.map(({ recorded }) => recorded), '2026-01-01T00:00:00Z', '2026-11-23T12:00:00Z']) : null,
  };
}

const byFor = (r: Random, slice: Slice): By => ({ dimension: chosen(r, DIMENSIONS), level: chosen(r, levelsOf(datasetOf(slice.dataset)?.digits ?? 10)) });

async function gathered<T>(pieces: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const piece of pieces) all.push(...piece);
  return all;
}

function make(kind: Kind, r: Random, held: Held): Omit<Question, 'words'> & { readonly about: unknown } {
  const when = whenFor(r, held);
  const slice = sliceFor(r, held.rows);
  const by = byFor(r, slice);
  switch (kind) {
    case 'one': return { about: [slice, when], ask: (warehouse) => warehouse.series([slice], when) };
    case 'many': {
      const slices = Array.from({ length: r.int(2, 8) }, () => sliceFor(r, held.rows));
      return { about: [slices, when], ask: (warehouse) => warehouse.series(slices, when) };
    }
    case 'history': {
      const leaf = sliceFor(r, held.rows, true);
      if (!isLeaf(leaf)) throw new Error('not a leaf');
      return { about: [leaf, when], ask: (warehouse) => warehouse.history(leaf, when) };
    }
    case 'top': {
      const most = r.int(1, 12);
      return { about: [slice, by, most, when], ask: (warehouse) => warehouse.top(slice, by, most, when) };
    }
    case 'trend': {
      const codes = Array.from({ length: r.int(1, 5) }, () => {
        const row = chosen(r, held.rows);
        return by.dimension === 'commodity' ? row.commodity.slice(0, by.level).padEnd(by.level, '0') : String(row[by.dimension]);
      });
      const once = [...new Set(codes)];
      return { about: [slice, by, once, when], ask: (warehouse) => warehouse.trend(slice, by, once, when) };
    }
    case 'nearest': {
      // From one end of what can be held to the other, too.
      const [near, reach] = r.int(0, 5) === 0 ? ['-99999999999999', '199999999999998'] as const
        : [chosen(r, [chosen(r, held.rows).value, '1000', '1000.00005', '-3.14159']), chosen(r, ['0', '0.00005', '5', '100.5', '99999999999999'])] as const;
      const bound = (sign: 1 | -1): string => Big(near).plus(Big(reach).times(sign)).round(6).toFixed();
      // Held values have 14 digits before the point at most.
      const clip = (decimal: string): string => (Big(decimal).abs().gt('99999999999999') ? (Big(decimal).lt(0) ? '-99999999999999' : '99999999999999') : decimal);
      const asked = { unit: slice.unit, near, low: clip(bound(-1)), high: clip(bound(1)), most: r.int(1, 50), superseded: r.int(0, 1) === 1, ...(r.int(0, 2) === 0 && { yearsFrom: Math.floor(when.from / 10_000) * 10_000 + 101 }) };
      return { about: [asked, when], ask: (warehouse) => warehouse.nearest(asked, when) };
    }
    case 'members': {
      const member = chosen(r, held.members);
      const words = [[], [chosen(r, member.words.split(' '))], [member.code.slice(0, 2)], [member.words.slice(0, 3), chosen(r, member.words.split(' ')).slice(1, 4)]][r.int(0, 3)] ?? [];
      const most = r.int(1, 30);
      return { about: [member.dataset, member.list, words, most], ask: (warehouse) => warehouse.members(member.dataset, member.list, words, most) };
    }
    case 'labels': {
      const { dataset } = chosen(r, held.members);
      const wanted = Array.from({ length: r.int(1, 12) }, () => chosen(r, held.members)).filter((member) => member.dataset === dataset || r.int(0, 3) === 0).map(({ list, code }) => ({ list, code }));
      return { about: [dataset, wanted, when.asof], ask: (warehouse) => warehouse.labels(dataset, wanted, when.asof) };
    }
    case 'count': return { about: [slice, when], ask: (warehouse) => warehouse.count(slice, when) };
    case 'leaves': return { about: [slice, when], ask: (warehouse) => gathered(warehouse.leaves(slice, when)) };
    case 'everything': return {
      about: [],
      ask: async (warehouse) => {
        const all: unknown[] = [];
        for (const { id } of BULK_DATASETS) for (const flow of Object.keys(FLOWS) as Flow[]) for (const unit of Object.keys(BULK_UNITS) as BulkUnit[]) {
          const whole: Slice = { dataset: id, flow, unit, commodity: '', partner: null, port: null };
          all.push(await warehouse.series([whole], ALWAYS), await gathered(warehouse.leaves(whole, ALWAYS)));
        }
        return all;
      },
    };
    case 'loads': return { about: [], ask: (warehouse) => warehouse.loads() };
  }
}

/** Kinds of which there is only one question. */
const SINGLE: ReadonlySet<Kind> = new Set(['loads', 'everything']);

/** `count` questions of one kind about `held`; the same for one seed. */
export function questions(kind: Kind, count: number, seed: number, held: Held): Question[] {
  const r = random(seed + KINDS.indexOf(kind) * 1_000_003);
  return Array.from({ length: SINGLE.has(kind) ? 1 : count }, () => {
    const { about, ask } = make(kind, r, held);
    return { words: `${kind} ${JSON.stringify(about)}`, ask };
  });
}

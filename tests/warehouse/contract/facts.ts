import { BULK_UNITS, FLOWS, datasetOf, type BulkUnit, type Flow, type NameList } from '@/lib/slice/dataset';
import { LEVELS } from '@/lib/slice/slice';
import type { Given, GivenMember, Held } from '@/lib/warehouse/rows/rows';
import type { Load } from '@/lib/warehouse/warehouse';
import { random, type Random } from './random';

const DATASETS = ['census-hs', 'comtrade-hs', 'synthetic-hs'] as const;
const PARTNERS = [5700, 5880, 1220, 2010, 4280];
const PORTS = [101, 2704, 3001];
const WORDS = ['soybeans', 'turbines', 'integrated', 'circuits', 'pharmaceutical', 'unmanned', 'vessels', 'cotton', 'yarn', 'copper'];

/** Finished loads have these numbers, each a file of one dataset; 3 and 6 were begun and never finished, so their rows count for nothing. */
const LOADS: Readonly<Record<(typeof DATASETS)[number], readonly number[]>> = { 'census-hs': [1, 4, 7], 'comtrade-hs': [2, 8], 'synthetic-hs': [5, 9] };
const UNFINISHED = [3, 6] as const;

const periodsOf = (frequency: 'monthly' | 'annual'): number[] => (frequency === 'annual' ? [2021, 2022, 2023, 2024].map((year) => year * 10_000 + 101) : Array.from({ length: 18 }, (_, at) => (2023 + Math.floor(at / 12)) * 10_000 + ((at % 12) + 1) * 100 + 1));

/** Values that try what engines do differently: zero, negative, four places, close to each other, near the greatest there may be. */
function value(r: Random): string {
  const kind = r.int(0, 9);
  if (kind === 0) return '0';
  if (kind === 1) return `-${r.int(1, 9999)}.${r.int(1, 9)}`;
  if (kind === 2) return `${r.int(1, 99)}000000`;
  if (kind === 3) return `1000.${String(r.int(1, 9999)).padStart(4, '0')}`.replace(/0+$/, '');
  if (kind === 4) return `9999999999999${r.int(0, 9)}`;
  return String(r.int(900, 1100));
}

function rowsOf(r: Random): Given[] {
  const rows: Given[] = [];
  for (const id of DATASETS) {
    const dataset = datasetOf(id);
    if (!dataset) throw new Error(`no dataset ${id}`);
    const commodities = [...new Set(Array.from({ length: 14 }, () => `${['01', '12', '85', '99'][r.int(0, 3)] ?? ''}${String(r.int(0, 3)).padStart(2, '0')}${String(r.int(0, 99_999_999)).padStart(8, '0')}`.slice(0, dataset.digits)))];
    for (const commodity of commodities) for (const partner of PARTNERS) for (const port of dataset.ports ? PORTS : [0]) {
      if (r.int(0, 2) === 0) continue;
      const flow = (Object.keys(FLOWS) as Flow[])[r.int(0, 1)] ?? 'imports';
      const unit = (Object.keys(BULK_UNITS) as BulkUnit[])[r.int(0, 5) === 0 ? 1 : 0] ?? 'usd';
      for (const period of periodsOf(dataset.frequency)) {
        if (r.int(0, 5) === 0) continue;
        for (let vintage = r.int(0, 2), at = 0; vintage >= 0; vintage -= 1, at += 1) {
          const load = r.int(0, 9) === 0 ? UNFINISHED[r.int(0, 1)] : LOADS[id][r.int(0, LOADS[id].length - 1)];
          // Sometimes two of one vintage by two loads: the later one stands.
          const published = period + 10_000 + (r.int(0, 4) === 0 ? 0 : at * 100);
          const one = { dataset: id, flow, unit, commodity, partner, port, period, published, value: value(r), load: load ?? 1 };
          if (!rows.some((row) => row.load === one.load && row.published === one.published && row.period === period && row.commodity === commodity && row.partner === partner && row.port === port && row.dataset === id)) rows.push(one);
        }
      }
    }
  }
  return rows;
}

function membersOf(r: Random, rows: readonly Given[]): GivenMember[] {
  const members: GivenMember[] = [];
  const put = (dataset: (typeof DATASETS)[number], list: NameList, code: string): void => {
    const [first = 0, second = 0] = LOADS[dataset];
    for (const load of [first, ...(r.int(0, 4) === 0 ? [second] : []), ...(r.int(0, 9) === 0 ? [6] : [])]) {
      const label = Array.from({ length: r.int(1, 4) }, () => WORDS[r.int(0, WORDS.length - 1)] ?? '').join(' ');
      members.push({ dataset, list, code, label: `${label.slice(0, 1).toUpperCase()}${label.slice(1)}`, words: label, load });
    }
  };
  for (const dataset of DATASETS) {
    const of = rows.filter((row) => row.dataset === dataset);
    for (const level of LEVELS.filter((each) => each <= (datasetOf(dataset)?.digits ?? 0))) for (const code of new Set(of.map(({ commodity }) => commodity.slice(0, level)))) put(dataset, 'commodity', code);
    // The same codes by other names.
    if (datasetOf(dataset)?.digits === 10) for (const code of new Set(of.filter(({ flow }) => flow === 'exports').map(({ commodity }) => commodity))) put(dataset, 'exported', code);
    for (const code of new Set(of.map(({ partner }) => String(partner)))) put(dataset, 'partner', code);
    for (const code of new Set(of.map(({ port }) => String(port)))) put(dataset, 'port', code);
  }
  return members;
}

/** A small warehouse with everything in it that could go wrong: revisions, corrected loads, unfinished loads, gaps, values at the limits. Always the same for one seed. */
export function facts(seed: number): Held {
  const r = random(seed);
  const rows = rowsOf(r);
  const loads = DATASETS.flatMap((dataset) => LOADS[dataset].map((number) => ({ dataset, number }))).sort((a, b) => a.number - b.number).map(({ dataset, number }): Load => {
    const of = rows.filter(({ load }) => load === number);
    return {
      number, dataset, file: `file-${number}.csv`, sha256: String(number).repeat(64).slice(0, 64), rows: of.length, rejected: number, from: 20_210_101, to: 20_240_601, vintage: Math.max(...of.map(({ published }) => published)),
      recorded: `2026-11-2${number}T00:00:00Z`,
    };
  });
  return { rows, members: membersOf(r, rows), loads };
}

/** The same with the value of one observation that stands changed by its least digit. */
export function withOneChanged(held: Held): Held {
  const isSame = (a: Given, b: Given): boolean => a.dataset === b.dataset && a.flow === b.flow && a.unit === b.unit && a.commodity === b.commodity && a.partner === b.partner && a.port === b.port && a.period === b.period;
  // Of the last load of its dataset.
  const at = held.rows.findIndex((row) => row.load === 7 && /^\d{3,4}$/.test(row.value) && !held.rows.some((other) => other.published > row.published && isSame(row, other)));
  if (at < 0) throw new Error('no such row');
  return { ...held, rows: held.rows.map((row, index) => (index === at ? { ...row, value: `${row.value}.0001` } : row)) };
}

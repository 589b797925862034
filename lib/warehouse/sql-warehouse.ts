import Big from 'big.js';
import { grouped } from '../grouped';
import { BULK_UNITS, FLOWS, NAME_LISTS, datasetNumbered, datasetOf, type BulkUnit, type Flow, type NameList } from '../slice/dataset';
import { OPEN, codeAt, commodityRange, isLeaf, type Slice, type When } from '../slice/slice';
import {
  countSql, historyAtSql, historySql, labelsSql, leavesSql, loadsSql, membersSql, nearestSql, piecesSql, seriesSql, standingAtSql, topSql, trendSql, type Piece, type Place, type Reach, type Visible,
} from './questions';
import { loadOfRow } from './load-row';
import type { Dialect, Statement } from './sql';
import {
  MOST_MEMBERS, MOST_NEIGHBOURS, MOST_SLICES, type By, type Call, type Leaf, type Load, type Member, type Named, type Nearest, type Neighbours, type Point, type Published, type Ranking, type TotalAt, type Warehouse,
} from './warehouse';

export type Cell = string | number | bigint;

/** Where statements are run. `rows` rejects with a `WarehouseError`, never with a part of an answer. */
export interface Engine {
  readonly kind: 'duckdb' | 'clickhouse';
  readonly dialect: Dialect;
  rows(statement: Statement, call?: Call): Promise<readonly (readonly Cell[])[]>;
  /** A mark that changes whenever the finished loads do, for engines that know it without being asked a question. */
  state?(): Promise<string>;
  /** Rows an export reads at a time: few where a question costs little and its rows are in our own memory. */
  readonly piece?: number;
  close(): Promise<void>;
}

/** Rows read at a time while a slice is exported, unless the engine says otherwise. */
const PIECE = 20_000;
/** Commodities looked through at a time to cut a whole dataset into pieces, by their first digit: the first rows come soon, and the engine need not hold what comes late. */
const STRETCHES: readonly Piece[] = Array.from({ length: 10 }, (_, digit) => ({ by: 'commodity', first: digit * 10 ** 9, last: (digit + 1) * 10 ** 9 - 1 }));
/** Candidates for nearest value looked at in one go for each neighbour asked for, and how often more are fetched when too few of them stand. */
const CANDIDATES = 2;
const SPARE = 16;
const GOES = 5;
/** The same of those that were superseded, which may be few among many that stand. */
const SUPERSEDED = { most: 500, goes: 20 } as const;

const BY_FLOW = new Map<number, Flow>(Object.entries(FLOWS).map(([flow, number]) => [number, flow as Flow]));

/** A decimal as engines write it, without closing zeros. */
export const canonical = (written: Cell): string => {
  const text = String(written);
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
};

const within = (what: string, count: number, most: number): void => {
  if (count < 1 || count > most) throw new RangeError(`${what}: between 1 and ${most} at a time, not ${count}`);
};

/** The four places values are held with: bounds are moved inwards, so that nothing outside them is found. */
const inward = (decimal: string, direction: 'up' | 'down'): string => {
  const exact = Big(decimal);
  const rounded = exact.round(4, Big.roundDown);
  if (rounded.eq(exact)) return rounded.toFixed();
  const step = direction === 'up' ? exact.gt(0) : exact.lt(0);
  return (step ? rounded.plus(Big('0.0001').times(direction === 'up' ? 1 : -1)) : rounded).toFixed();
};

/** The whole number of a member's code: commodities are filled up to ten digits. */
const memberNumber = (by: By, code: string): number => (by.dimension === 'commodity' ? commodityRange(code).first : Number(code));
const memberCode = (by: By, member: Cell): string => (by.dimension === 'commodity' ? codeAt(Number(member), by.level) : String(member));

/** Which observation a row of nearest value is of: its first six cells. */
const keyOf = (row: readonly Cell[]): string => row.slice(0, 6).join(' ');
const placesOf = (rows: readonly (readonly Cell[])[]): Place[] => [...new Map(rows.map((row) => [keyOf(row), row])).values()].map((row) => {
  const [dataset = 0, flow = 0, commodity = 0, partner = 0, port = 0, period = 0] = row.slice(0, 6).map(Number);
  return { dataset, flow, commodity, partner, port, period };
});

/** Finished loads, at a state of an engine that knows its own. */
interface Finished { readonly state: string | null; readonly loads: readonly Load[] }

/** The questions of `Warehouse` over an engine that speaks SQL. */
export class SqlWarehouse implements Warehouse {
  readonly kind;

  /** Finished loads at a state of the engine; what came after it has later numbers and is kept out. */
  private known: Finished | null = null;

  private readonly piece: number;

  constructor(private readonly engine: Engine) {
    this.kind = engine.kind;
    this.piece = engine.piece ?? PIECE;
  }

  async series(slices: readonly Slice[], when: When, call?: Call): Promise<readonly (readonly Point[])[]> {
    within('slices', slices.length, MOST_SLICES);
    const rows = await this.asked(slices, when.asof, call, (reach) => seriesSql(this.engine.dialect, slices, when, reach));
    const found: Point[][] = slices.map(() => []);
    for (const [at, period, written, parts, newest] of rows) found[Number(at)]?.push({ period: Number(period), value: canonical(written ?? ''), parts: Number(parts), published: Number(newest) });
    return found;
  }

  async history(slice: Slice, when: When, call?: Call): Promise<readonly Published[]> {
    if (!isLeaf(slice)) throw new RangeError('only an observed series has a history; a sum of several has one for each of them');
    const rows = await this.engine.rows(historySql(this.engine.dialect, slice, when, await this.visible(when.asof, call)), call);
    return rows.map(([period, published, written]) => ({ period: Number(period), published: Number(published), value: canonical(written ?? '') }));
  }

  async top(slice: Slice, by: By, most: number, when: When, call?: Call): Promise<Ranking> {
    within('members', most, MOST_MEMBERS);
    const rows = await this.asked([slice], when.asof, call, (reach) => topSql(this.engine.dialect, slice, by, most, when, reach));
    const [first] = rows;
    return { rows: rows.map(([member, written]) => ({ code: memberCode(by, member ?? 0), total: canonical(written ?? '') })), whole: first ? canonical(first[2] ?? '0') : '0', members: Number(first?.[3] ?? 0) };
  }

  async trend(slice: Slice, by: By, codes: readonly string[], when: When, call?: Call): Promise<readonly TotalAt[]> {
    within('members', codes.length, MOST_MEMBERS);
    const rows = await this.asked([slice], when.asof, call, (reach) => trendSql(this.engine.dialect, slice, by, codes.map((code) => memberNumber(by, code)), when, reach));
    return rows.map(([member, period, written]) => ({ code: memberCode(by, member ?? 0), period: Number(period), total: canonical(written ?? '') }));
  }

  async nearest(asked: Nearest, when: When, call?: Call): Promise<Neighbours> {
    within('neighbours', asked.most, MOST_NEIGHBOURS);
    const held = { ...asked, low: inward(asked.low, 'up'), high: inward(asked.high, 'down'), near: Big(asked.near).round(4, Big.roundHalfEven).toFixed() };
    if (asked.superseded === true && when.asof === null) {
      const visible = await this.visible(null, call);
      return this.supersededOf(held, when, visible, visible, call);
    }
    return this.reaching(() => true, when.asof, call, async (reach) => {
      if (asked.superseded === true) return this.supersededOf(held, when, await this.visible(when.asof, call), reach, call);
      if (reach !== null) return this.nearestOf(held, when, reach, call);
      const rows = await this.engine.rows(nearestSql(this.engine.dialect, held, when, null, asked.most, 0), call);
      return { rows: rows.map((row) => leafOf(asked.unit, row)), complete: true };
    });
  }

  /** Candidates for nearest value, a page of them after the other, until `keep` says there are enough. */
  private async candidates(asked: Nearest, when: When, reach: Reach, pages: { readonly most: number; readonly goes: number }, keep: (rows: readonly (readonly Cell[])[]) => Promise<boolean>, call?: Call): Promise<boolean> {
    for (let go = 0; go < pages.goes; go += 1) {
      const rows = await this.engine.rows(nearestSql(this.engine.dialect, asked, when, reach, pages.most, go * pages.most), call);
      if ((rows.length > 0 && (await keep(rows))) || rows.length < pages.most) return true;
    }
    return false;
  }

  /** Nearest value where rows that do not stand are in the way: candidates are fetched, and those that stand kept, until there are enough. */
  private async nearestOf(asked: Nearest, when: When, visible: Visible, call?: Call): Promise<Neighbours> {
    const found = new Map<string, Leaf>();
    const complete = await this.candidates(asked, when, visible, { most: CANDIDATES * asked.most + SPARE, goes: GOES }, async (rows) => {
      const standing = await this.standingAt(asked.unit, rows, when, visible, call);
      for (const row of rows) {
        const key = keyOf(row);
        if (found.size < asked.most && standing.get(key) === `${row[6]} ${canonical(row[7] ?? '')}`) found.set(key, leafOf(asked.unit, row));
      }
      return found.size >= asked.most;
    }, call);
    return { rows: [...found.values()], complete };
  }

  /** The same of values that once stood and are another now, by the first day each was published. */
  private async supersededOf(asked: Nearest, when: When, visible: Visible, reach: Reach, call?: Call): Promise<Neighbours> {
    const found = new Map<string, Leaf>();
    const complete = await this.candidates(asked, when, reach, SUPERSEDED, async (rows) => {
      const histories = await this.historiesAt(asked.unit, rows, when, visible, call);
      for (const row of rows) {
        const [history, value] = [histories.get(keyOf(row)) ?? [], canonical(row[7] ?? '')];
        const first = history.find((one) => one.value === value);
        if (found.size < asked.most && history.at(-1)?.value !== value && first?.vintage === Number(row[6])) found.set(`${keyOf(row)} ${value}`, leafOf(asked.unit, row));
      }
      return found.size >= asked.most;
    }, call);
    return { rows: [...found.values()], complete };
  }

  async members(dataset: string, list: NameList, words: readonly string[], most: number, call?: Call): Promise<readonly Member[]> {
    within('members', most, MOST_MEMBERS);
    const rows = await this.engine.rows(membersSql(this.engine.dialect, dataset, list, words, most, await this.visible(null, call)), call);
    return rows.map(([code, label]) => ({ list, code: String(code), label: String(label) }));
  }

  async labels(dataset: string, wanted: readonly Named[], asof: string | null, call?: Call): Promise<readonly Member[]> {
    if (wanted.length === 0) return [];
    within('members', wanted.length, MOST_MEMBERS);
    const rows = await this.engine.rows(labelsSql(this.engine.dialect, dataset, wanted, await this.visible(asof, call)), call);
    return rows.map(([list, code, label]) => ({ list: NAME_LISTS[Number(list) - 1] ?? 'commodity', code: String(code), label: String(label) }));
  }

  async count(slice: Slice, when: When, call?: Call): Promise<number> {
    const [row] = await this.asked([slice], when.asof, call, (reach) => countSql(this.engine.dialect, slice, when, reach));
    return Number(row?.[0] ?? 0);
  }

  async *leaves(slice: Slice, when: When, call?: Call): AsyncGenerator<readonly Leaf[], void, undefined> {
    // Fixed at the beginning: what is loaded while the reader reads has a later number.
    const visible = await this.visible(when.asof, call);
    for await (const [one, piece] of this.pieces(slice, when, visible, call)) {
      const rows = await this.engine.rows(leavesSql(this.engine.dialect, one, piece, when, visible), call);
      const [dataset, flow] = [datasetOf(slice.dataset)?.number ?? 0, FLOWS[slice.flow]];
      yield rows.map(([commodity, partner, port, period, published, written]) => leafOf(slice.unit, [dataset, flow, commodity ?? 0, partner ?? 0, port ?? 0, period ?? 0, published ?? 0, written ?? '']));
    }
  }

  async loads(call?: Call): Promise<readonly Load[]> {
    return (await this.engine.rows(loadsSql(this.engine.dialect), call)).map(loadOfRow);
  }

  close(): Promise<void> {
    return this.engine.close();
  }

  /** Slice and stretch of one piece after another, each of about as many rows as the engine likes where one commodity and partner does not have more. */
  private async *pieces(slice: Slice, when: When, visible: Visible, call?: Call): AsyncGenerator<readonly [Slice, Piece]> {
    const { first, last } = commodityRange(slice.commodity);
    const wide = slice.commodity === '' && slice.partner === null && slice.port === null;
    for (const stretch of wide ? STRETCHES : [{ by: 'commodity', first, last } as const]) {
      for (const [piece, count] of await this.cut(slice, stretch, when, visible, call)) {
        if (piece.first !== piece.last || count <= this.piece) yield [slice, piece];
        else {
          const one = { ...slice, commodity: codeAt(piece.first, 10) };
          for (const [part] of await this.cut(one, { by: 'partner', first: 0, last: OPEN }, when, visible, call)) yield [one, part];
        }
      }
    }
  }

  private async cut(slice: Slice, stretch: Piece, when: When, visible: Visible, call?: Call): Promise<(readonly [Piece, number])[]> {
    const rows = await this.engine.rows(piecesSql(this.engine.dialect, slice, stretch, when, visible), call);
    const found: [Piece, number][] = [];
    for (const [member, count] of rows.map((row) => row.map(Number))) {
      const before = found.at(-1);
      if (before && before[1] + (count ?? 0) <= this.piece) found[found.length - 1] = [{ ...before[0], last: member ?? 0 }, before[1] + (count ?? 0)];
      else found.push([{ by: stretch.by, first: member ?? 0, last: member ?? 0 }, count ?? 0]);
    }
    return found;
  }

  private async standingAt(unit: BulkUnit, rows: readonly (readonly Cell[])[], when: When, visible: Visible, call?: Call): Promise<Map<string, string>> {
    const found = await this.engine.rows(standingAtSql(this.engine.dialect, BULK_UNITS[unit], placesOf(rows), when, visible), call);
    return new Map(found.map((row) => [keyOf(row), `${row[7]} ${canonical(row[6] ?? '')}`]));
  }

  /** What stood on each day something was published, by day, of the observations of some rows. */
  private async historiesAt(unit: BulkUnit, of: readonly (readonly Cell[])[], when: When, visible: Visible, call?: Call): Promise<Map<string, { readonly value: string; readonly vintage: number }[]>> {
    const rows = await this.engine.rows(historyAtSql(this.engine.dialect, BULK_UNITS[unit], placesOf(of), when, visible), call);
    return new Map([...grouped(rows, keyOf)].map(([key, days]) => [key, days.map((row) => ({ value: canonical(row[6] ?? ''), vintage: Number(row[7]) }))]));
  }

  private async finished(call?: Call): Promise<Finished> {
    const state = await this.engine.state?.();
    if (state === undefined) return { state: null, loads: await this.loads(call) };
    if (this.known?.state === state) return this.known;
    const found = { state, loads: await this.loads(call) };
    this.known = found;
    return found;
  }

  private asked(slices: readonly Slice[], asof: string | null, call: Call | undefined, statement: (reach: Reach) => Statement): Promise<readonly (readonly Cell[])[]> {
    return this.reaching((dataset) => slices.some((slice) => slice.dataset === dataset), asof, call, (reach) => this.engine.rows(statement(reach), call));
  }

  /**
   * Does `work` with a null reach where all there is of the datasets it looks at counts and the engine knows what stands, and again without where something
   * was published meanwhile that may not count at `asof`. A file is of one dataset. Work in several steps has to name its loads: more may be published between them.
   */
  private async reaching<T>(looksAt: (dataset: string) => boolean, asof: string | null, call: Call | undefined, work: (reach: Reach) => Promise<T>): Promise<T> {
    const { dialect } = this.engine;
    if (dialect.until && asof === null) return work(null);
    const { state, loads } = await this.finished(call);
    if (dialect.until && state !== null && loads.every(({ dataset, recorded }) => !looksAt(dataset) || recorded <= (asof ?? recorded))) {
      const answer = await work(null);
      if ((await this.engine.state?.()) === state) return answer;
    }
    return work(await this.visible(asof, call));
  }

  /** Loads that count at `asof`. */
  private async visible(asof: string | null, call?: Call): Promise<Visible> {
    const done = (await this.finished(call)).loads.filter(({ recorded }) => asof === null || recorded <= asof).map(({ number }) => number);
    const last = done.at(-1) ?? 0;
    const all = new Set(done);
    return { last, without: Array.from({ length: last }, (_, at) => at + 1).filter((load) => !all.has(load)) };
  }
}

/** One observation of the cells dataset, flow, commodity, partner, port, period, vintage, value. */
function leafOf(unit: BulkUnit, cells: readonly Cell[]): Leaf {
  const [dataset, flow, commodity, partner, port, period, published] = cells.slice(0, 7).map(Number);
  const of = datasetNumbered(dataset ?? 0);
  return {
    dataset: of?.id ?? '', flow: BY_FLOW.get(flow ?? 0) ?? 'imports', unit, commodity: codeAt(commodity ?? 0, of?.digits ?? 10), partner: partner ?? 0, port: port ?? 0, period: period ?? 0, published: published ?? 0, value: canonical(cells[7] ?? ''),
  };
}

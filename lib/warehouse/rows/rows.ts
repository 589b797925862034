import Big from 'big.js';
import { grouped } from '../../grouped';
import { NAME_LISTS, datasetOf, type NameList } from '../../slice/dataset';
import { commodityRange, codeAt, isLeaf, type Slice, type When } from '../../slice/slice';
import { canonical } from '../sql-warehouse';
import type { By, Leaf, Load, Member, Named, Nearest, Neighbours, Point, Published, Ranking, TotalAt, Warehouse } from '../warehouse';

/** One value as published, and the load it came by. */
export interface Given extends Leaf { readonly load: number }
export interface GivenMember extends Member { readonly dataset: string; readonly words: string; readonly load: number }

/** Everything a small warehouse holds. */
export interface Held { readonly rows: readonly Given[]; readonly members: readonly GivenMember[]; readonly loads: readonly Load[] }

/** Without the load it came by. */
const leafOf = ({ dataset, flow, unit, commodity, partner, port, period, published, value }: Given): Leaf => ({ dataset, flow, unit, commodity, partner, port, period, published, value });
const keyOf = (leaf: Leaf): string => [leaf.dataset, leaf.flow, leaf.unit, leaf.commodity, leaf.partner, leaf.port, leaf.period].join(' ');
const number = ({ commodity }: Leaf): number => commodityRange(commodity).first;
const datasetNumber = (id: string): number => datasetOf(id)?.number ?? 0;
const flowNumber = ({ flow }: Leaf): number => (flow === 'imports' ? 1 : 2);
const memberOf = ({ dimension, level }: By, leaf: Leaf): string => (dimension === 'commodity' ? codeAt(number(leaf), level) : String(leaf[dimension]));
/** Members in the order of their numbers. */
const byCode = (a: string, b: string): number => Number(a) - Number(b);
const sum = (values: readonly string[]): string => canonical(values.reduce((total, value) => total.plus(value), Big(0)).toFixed(4));

/**
 * A warehouse of rows in memory: what `Warehouse` means, said as plainly as it can be. The contract holds every engine to it; it is for some ten thousand
 * rows and no more.
 */
export function rowsWarehouse(held: Held): Warehouse {
  const isSeen = (load: number, asof: string | null): boolean => held.loads.some((one) => one.number === load && (asof === null || one.recorded <= asof));

  const published = (when: When, wanted: (leaf: Given) => boolean): Given[] =>
    held.rows.filter((leaf) => wanted(leaf) && leaf.period >= when.from && leaf.period <= when.to && leaf.published <= when.vintage && isSeen(leaf.load, when.asof));
  const inSlice = (slice: Slice) => (leaf: Leaf): boolean =>
    leaf.dataset === slice.dataset && leaf.flow === slice.flow && leaf.unit === slice.unit && leaf.commodity.startsWith(slice.commodity) && (slice.partner === null || leaf.partner === slice.partner) && (slice.port === null || leaf.port === slice.port);
  /** Of each observation the newest vintage, and of two of one vintage the one loaded last. */
  const standing = (rows: readonly Given[]): Given[] => [...grouped(rows, keyOf).values()].map((group) => group.reduce((a, b) => (b.published > a.published || (b.published === a.published && b.load > a.load) ? b : a)));
  const standingIn = (slice: Slice, when: When): Given[] => standing(published(when, inSlice(slice)));
  const ordered = (leaves: readonly Given[]): Leaf[] =>
    [...leaves].sort((a, b) => number(a) - number(b) || a.partner - b.partner || a.port - b.port || a.period - b.period).map(leafOf);

  const points = (slice: Slice, when: When): Point[] =>
    [...grouped(standingIn(slice, when), ({ period }) => String(period)).values()]
      .map((group) => ({ period: group[0]?.period ?? 0, value: sum(group.map(({ value }) => value)), parts: group.length, published: Math.max(...group.map((leaf) => leaf.published)) }))
      .sort((a, b) => a.period - b.period);

  const ranking = (slice: Slice, by: By, most: number, when: When): Ranking => {
    const leaves = standingIn(slice, when);
    const rows = [...grouped(leaves, (leaf) => memberOf(by, leaf))].map(([code, group]) => ({ code, total: sum(group.map(({ value }) => value)) }));
    rows.sort((a, b) => Big(b.total).cmp(a.total) || byCode(a.code, b.code));
    return { rows: rows.slice(0, most), whole: sum(leaves.map(({ value }) => value)), members: rows.length };
  };

  const overTime = (slice: Slice, by: By, codes: readonly string[], when: When): TotalAt[] =>
    [...grouped(standingIn(slice, when).filter((leaf) => codes.includes(memberOf(by, leaf))), (leaf) => `${memberOf(by, leaf)} ${leaf.period}`)]
      .map(([key, group]) => ({ code: key.split(' ')[0] ?? '', period: group[0]?.period ?? 0, total: sum(group.map(({ value }) => value)) }))
      .sort((a, b) => byCode(a.code, b.code) || a.period - b.period);

  /** Values that once stood and are another now, each by the first day it was published. */
  const supersededOf = (rows: readonly Given[]): Given[] => [...grouped(rows, keyOf).values()].flatMap((group) => {
    const days = [...grouped(group, (row) => String(row.published)).values()].map((day) => day.reduce((a, b) => (b.load > a.load ? b : a))).sort((a, b) => a.published - b.published);
    return days.filter((row, at) => row.value !== days.at(-1)?.value && days.findIndex(({ value }) => value === row.value) === at);
  });

  const neighbours = ({ unit, low, high, near, most, superseded = false, yearsFrom }: Nearest, when: When): Neighbours => {
    const at = Big(near).round(4, Big.roundHalfEven);
    const isInTime = ({ dataset, period }: Leaf): boolean => period >= when.from || (yearsFrom !== undefined && period >= yearsFrom && datasetOf(dataset)?.frequency === 'annual');
    const all = published({ ...when, from: Math.min(when.from, yearsFrom ?? when.from) }, (leaf) => leaf.unit === unit && isInTime(leaf));
    const found = (superseded ? supersededOf(all) : standing(all)).filter(({ value }) => Big(value).gte(low) && Big(value).lte(high));
    const measured = found.map((leaf) => ({ leaf, off: Big(leaf.value).minus(at).abs() }));
    measured.sort(({ leaf: a, off }, { leaf: b, off: other }) => off.cmp(other)
      || datasetNumber(a.dataset) - datasetNumber(b.dataset) || flowNumber(a) - flowNumber(b) || number(a) - number(b) || a.partner - b.partner || a.port - b.port || a.period - b.period || a.published - b.published);
    return { rows: measured.slice(0, most).map(({ leaf }) => leafOf(leaf)), complete: true };
  };

  const membersOf = (dataset: string, list: NameList, words: readonly string[], most: number): Member[] => {
    const all = held.members.filter((member) => member.dataset === dataset && member.list === list && isSeen(member.load, null) && words.every((word) => member.words.includes(word) || member.code.startsWith(word)));
    return [...grouped(all, ({ code }) => code).values()]
      .map((group) => group.reduce((a, b) => (b.load > a.load ? b : a)))
      .map(({ code, label }) => ({ list, code, label }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)).slice(0, most);
  };

  const labelsOf = (dataset: string, wanted: readonly Named[], asof: string | null): Member[] => {
    const all = held.members.filter((member) => member.dataset === dataset && isSeen(member.load, asof) && wanted.some(({ list, code }) => list === member.list && code === member.code));
    return [...grouped(all, ({ list, code }) => `${list} ${code}`).values()]
      .map((group) => group.reduce((a, b) => (b.load > a.load ? b : a)))
      .map(({ list, code, label }) => ({ list, code, label }))
      .sort((a, b) => NAME_LISTS.indexOf(a.list) - NAME_LISTS.indexOf(b.list) || (a.code < b.code ? -1 : 1));
  };

  return {
    kind: 'rows',
    series: (slices, when) => Promise.resolve(slices.map((slice) => points(slice, when))),
    history: (slice, when) => {
      if (!isLeaf(slice)) return Promise.reject(new RangeError('only an observed series has a history; a sum of several has one for each of them'));
      const days = grouped(published(when, inSlice(slice)), (leaf) => `${leaf.period} ${leaf.published}`);
      const found: Published[] = [...days.values()].map((group) => group.reduce((a, b) => (b.load > a.load ? b : a))).map(({ period, published: day, value }) => ({ period, published: day, value }));
      return Promise.resolve(found.sort((a, b) => a.period - b.period || a.published - b.published));
    },
    top: (slice, by, most, when) => Promise.resolve(ranking(slice, by, most, when)),
    trend: (slice, by, codes, when) => Promise.resolve(overTime(slice, by, codes, when)),
    nearest: (asked, when) => Promise.resolve(neighbours(asked, when)),
    members: (dataset, list, words, most) => Promise.resolve(membersOf(dataset, list, words, most)),
    labels: (dataset, wanted, asof) => Promise.resolve(labelsOf(dataset, wanted, asof)),
    count: (slice, when) => Promise.resolve(standingIn(slice, when).length),
    async *leaves(slice, when) {
      const all = ordered(standingIn(slice, when));
      if (all.length > 0) yield all;
    },
    loads: () => Promise.resolve(held.loads),
    close: () => Promise.resolve(),
  };
}

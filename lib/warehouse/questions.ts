import { BULK_DATASETS, BULK_UNITS, FLOWS, NAME_LISTS, datasetOf, type NameList } from '../slice/dataset';
import { ALWAYS, beyond, commodityRange, type Slice, type When } from '../slice/slice';
import { Parameters, type Dialect, type Statement } from './sql';
import type { By, Nearest, Named } from './warehouse';

/**
 * Questions as SQL, one text for both engines (rules both keep: integers and decimals only, no alias that is also a column, every ORDER BY ends in
 * something unique, no NULL anywhere). Tables are those of `schema.ts`; rows of loads that are not finished are kept out by `visible`.
 *
 * Values are never changed: a revision is another row with a later vintage. What stands on a day is the row with the newest vintage up to it, and of
 * two of one vintage the one loaded last.
 */
export interface Visible {
  /** Last load that counts. */
  readonly last: number;
  /** Loads up to it that do not: never finished. */
  readonly without: readonly number[];
}

/** Loads that count, or null where all rows there are do and `until` says from which vintage each no longer stands (`Dialect`): then nothing has to be grouped. */
export type Reach = Visible | null;

/** Order of two rows for the same observation. */
const STANDING = 'CAST(vintage AS BIGINT) * 1000000 + load';
const KEY = 'commodity, partner, port, period';
/** The same of all datasets and flows. */
const ALL = `dataset, flow, ${KEY}`;

const listNumber = (list: NameList): number => NAME_LISTS.indexOf(list) + 1;

/** Rows of finished loads; where none has to be kept out, those that stand. */
function seen(q: Parameters, when: When, reach: Reach): string {
  if (reach === null) return `until > ${q.int(when.vintage)}`;
  const { last, without } = reach;
  const left = without.length === 0 ? '' : ` AND load NOT IN (${without.map((load) => q.int(load)).join(', ')})`;
  return `load <= ${q.int(last)}${left}`;
}

/** Rows of a slice published in time. */
function where(q: Parameters, slice: Slice, when: When, reach: Reach): string {
  const { first, last } = commodityRange(slice.commodity);
  return [
    `dataset = ${q.int(datasetOf(slice.dataset)?.number ?? 0)}`, `unit = ${q.int(BULK_UNITS[slice.unit])}`, `flow = ${q.int(FLOWS[slice.flow])}`,
    ...(slice.commodity === '' ? [] : [`commodity BETWEEN ${q.long(first)} AND ${q.long(last)}`]),
    ...(slice.partner === null ? [] : [`partner = ${q.int(slice.partner)}`]),
    ...(slice.port === null ? [] : [`port = ${q.int(slice.port)}`]),
    `period BETWEEN ${q.int(when.from)} AND ${q.int(when.to)}`, `vintage <= ${q.int(when.vintage)}`, seen(q, when, reach),
  ].join(' AND ');
}

/** Every observation of a slice with the value that stands. */
const standing = (q: Parameters, slice: Slice, when: When, reach: Reach): string => (reach === null
  ? `SELECT ${KEY}, value AS stands, vintage AS published FROM obs WHERE ${where(q, slice, when, reach)}`
  : `SELECT ${KEY}, argMax(value, ${STANDING}) AS stands, max(vintage) AS published FROM obs WHERE ${where(q, slice, when, reach)} GROUP BY ${KEY}`);

/** What of an observation a sum is by. */
const memberOf = ({ dimension, level }: By): string => (dimension === 'commodity' ? `commodity - commodity % ${beyond(level)}` : dimension);

/** slice number, period, sum, observations, newest vintage */
export function seriesSql(dialect: Dialect, slices: readonly Slice[], when: When, reach: Reach): Statement {
  const q = new Parameters(dialect);
  const each = slices.map((slice, at) =>
    `SELECT ${at} AS slice_number, period, sum(stands) AS total, count(*) AS parts, max(published) AS newest FROM (${standing(q, slice, when, reach)}) AS s${at} GROUP BY period`);
  return q.statement(`SELECT slice_number, period, CAST(total AS VARCHAR) AS written, parts, newest FROM (${each.join(' UNION ALL ')}) AS every_slice ORDER BY slice_number, period`);
}

/** period, vintage, value */
export function historySql(dialect: Dialect, slice: Slice, when: When, visible: Visible): Statement {
  const q = new Parameters(dialect);
  return q.statement(`SELECT period, vintage, CAST(argMax(value, load) AS VARCHAR) AS written FROM obs WHERE ${where(q, slice, when, visible)} GROUP BY period, vintage ORDER BY period, vintage`);
}

/** member, sum, sum of all members, members */
export function topSql(dialect: Dialect, slice: Slice, by: By, most: number, when: When, reach: Reach): Statement {
  const q = new Parameters(dialect);
  const sums = `SELECT ${memberOf(by)} AS member_code, sum(stands) AS total FROM (${standing(q, slice, when, reach)}) AS s GROUP BY ${memberOf(by)}`;
  return q.statement(
    `SELECT member_code, CAST(total AS VARCHAR) AS written, CAST(sum(total) OVER () AS VARCHAR) AS whole, count(*) OVER () AS members FROM (${sums}) AS t ORDER BY total DESC, member_code LIMIT ${q.int(most)}`,
  );
}

/** member, period, sum */
export function trendSql(dialect: Dialect, slice: Slice, by: By, members: readonly number[], when: When, reach: Reach): Statement {
  const q = new Parameters(dialect);
  const inner = standing(q, slice, when, reach);
  const chosen = members.map((member) => q.long(member)).join(', ');
  return q.statement(
    `SELECT ${memberOf(by)} AS member_code, period, CAST(sum(stands) AS VARCHAR) AS written FROM (${inner}) AS s WHERE ${memberOf(by)} IN (${chosen}) GROUP BY ${memberOf(by)}, period ORDER BY member_code, period`,
  );
}

/** Datasets whose periods are years. */
const YEARLY = BULK_DATASETS.filter(({ frequency }) => frequency === 'annual').map(({ number }) => number);

/** dataset, flow, commodity, partner, port, period, vintage, value; nearest first. Rows that do not stand are among those that do, except where `reach` is null: then all of them stand, or, of those superseded, none has a value that does. Two values can be further apart than any value is from zero. */
export function nearestSql(dialect: Dialect, { unit, low, high, near, superseded = false, yearsFrom }: Nearest, when: When, reach: Reach, most: number, skip: number): Statement {
  const q = new Parameters(dialect);
  const from = yearsFrom === undefined ? `period >= ${q.int(when.from)}` : `(period >= ${q.int(when.from)} OR (period >= ${q.int(yearsFrom)} AND dataset IN (${YEARLY.map((number) => q.int(number)).join(', ')})))`;
  const inReach = `unit = ${q.int(BULK_UNITS[unit])} AND ${from} AND period <= ${q.int(when.to)} AND value BETWEEN ${q.decimal(low)} AND ${q.decimal(high)} AND vintage <= ${q.int(when.vintage)}`;
  // A value published again and unchanged has not been superseded: the row that stands has it too, and lies within the same bounds.
  const known = superseded && reach === null ? `until <= ${q.int(when.vintage)} AND (${ALL}, value) NOT IN (SELECT ${ALL}, value FROM by_value WHERE ${inReach} AND until > ${q.int(when.vintage)})` : seen(q, when, reach);
  return q.statement(
    `SELECT ${ALL}, vintage, CAST(value AS VARCHAR) AS written FROM by_value WHERE ${inReach} AND ${known} `
    + `ORDER BY abs(CAST(value AS DECIMAL(38,4)) - CAST(${q.decimal(near)} AS DECIMAL(38,4))), ${ALL}, vintage, load LIMIT ${q.int(most)} OFFSET ${q.int(skip)}`,
  );
}

/** Where an observation stands among all. */
export interface Place { readonly dataset: number; readonly flow: number; readonly commodity: number; readonly partner: number; readonly port: number; readonly period: number }

/** Rows of the observations at `places`, published in time. */
function at(q: Parameters, unit: number, places: readonly Place[], when: When, visible: Visible): string {
  const list = (values: Iterable<number>): string => [...new Set(values)].map((value) => q.own(value)).join(', ');
  const tuples = places.map((one) => `(${[one.dataset, one.flow, one.commodity, one.partner, one.port, one.period].map((value) => q.own(value)).join(', ')})`).join(', ');
  return `unit = ${q.int(unit)} AND commodity IN (${list(places.map(({ commodity }) => commodity))}) AND period IN (${list(places.map(({ period }) => period))}) AND vintage <= ${q.int(when.vintage)} AND ${seen(q, when, visible)} AND (${ALL}) IN (${tuples})`;
}

/** dataset, flow, commodity, partner, port, period, value that stands, its vintage: of the observations at `places` */
export function standingAtSql(dialect: Dialect, unit: number, places: readonly Place[], when: When, visible: Visible): Statement {
  const q = new Parameters(dialect);
  return q.statement(`SELECT ${ALL}, CAST(argMax(value, ${STANDING}) AS VARCHAR) AS written, max(vintage) AS published FROM obs WHERE ${at(q, unit, places, when, visible)} GROUP BY ${ALL}`);
}

/** dataset, flow, commodity, partner, port, period, value, vintage: of the observations at `places` what stood on each day one was published, by day */
export function historyAtSql(dialect: Dialect, unit: number, places: readonly Place[], when: When, visible: Visible): Statement {
  const q = new Parameters(dialect);
  return q.statement(`SELECT ${ALL}, CAST(argMax(value, load) AS VARCHAR) AS written, vintage FROM obs WHERE ${at(q, unit, places, when, visible)} GROUP BY ${ALL}, vintage ORDER BY ${ALL}, vintage`);
}

/** code, label */
export function membersSql(dialect: Dialect, dataset: string, list: NameList, words: readonly string[], most: number, visible: Visible): Statement {
  const q = new Parameters(dialect);
  const every = words.map((word) => `(words LIKE ${q.text(`%${word}%`)} OR code LIKE ${q.text(`${word}%`)})`);
  const filter = [`dataset = ${q.int(datasetOf(dataset)?.number ?? 0)}`, `dimension = ${q.int(listNumber(list))}`, seen(q, ALWAYS, visible), ...every].join(' AND ');
  return q.statement(`SELECT code, argMax(label, load) AS newest_label FROM member WHERE ${filter} GROUP BY code ORDER BY code LIMIT ${q.int(most)}`);
}

/** number of the list, code, label: of the members `wanted`, at least one */
export function labelsSql(dialect: Dialect, dataset: string, wanted: readonly Named[], visible: Visible): Statement {
  const q = new Parameters(dialect);
  const each = NAME_LISTS.flatMap((list) => {
    const codes = [...new Set(wanted.filter((one) => one.list === list).map(({ code }) => code))];
    return codes.length === 0 ? [] : [`(dimension = ${q.int(listNumber(list))} AND code IN (${codes.map((code) => q.text(code)).join(', ')}))`];
  });
  const filter = [`dataset = ${q.int(datasetOf(dataset)?.number ?? 0)}`, `(${each.join(' OR ')})`, seen(q, ALWAYS, visible)].join(' AND ');
  return q.statement(`SELECT dimension, code, argMax(label, load) AS newest_label FROM member WHERE ${filter} GROUP BY dimension, code ORDER BY dimension, code`);
}

/** observations */
export function countSql(dialect: Dialect, slice: Slice, when: When, reach: Reach): Statement {
  const q = new Parameters(dialect);
  return q.statement(`SELECT count(*) AS observations FROM (${standing(q, slice, when, reach)}) AS s`);
}

/** Commodities or partners from `first` to `last`. */
export interface Piece { readonly by: 'commodity' | 'partner'; readonly first: number; readonly last: number }

const inPiece = (q: Parameters, { by, first, last }: Piece): string => `${by} BETWEEN ${q.long(first)} AND ${q.long(last)}`;

/** member, rows: how many there are of each commodity or partner of a stretch, revisions too, to read a slice in pieces; counting what stands would need memory for all of it */
export function piecesSql(dialect: Dialect, slice: Slice, stretch: Piece, when: When, visible: Visible): Statement {
  const q = new Parameters(dialect);
  return q.statement(`SELECT ${stretch.by}, count(*) AS published_rows FROM obs WHERE ${where(q, slice, when, visible)} AND ${inPiece(q, stretch)} GROUP BY ${stretch.by} ORDER BY ${stretch.by}`);
}

/** commodity, partner, port, period, vintage, value */
export function leavesSql(dialect: Dialect, slice: Slice, piece: Piece, when: When, visible: Visible): Statement {
  const q = new Parameters(dialect);
  const inner = `SELECT ${KEY}, argMax(value, ${STANDING}) AS stands, max(vintage) AS published FROM obs WHERE ${where(q, slice, when, visible)} AND ${inPiece(q, piece)} GROUP BY ${KEY}`;
  return q.statement(`SELECT ${KEY}, published, CAST(stands AS VARCHAR) AS written FROM (${inner}) AS s ORDER BY ${KEY}`);
}

/** load, dataset, file, hash, rows, rejected, first and last period, newest vintage, when it was finished */
export function loadsSql(dialect: Dialect): Statement {
  return new Parameters(dialect).statement(
    'SELECT load, dataset, file_name, sha256, row_count, rejected, first_period, last_period, newest_vintage, recorded FROM loads ORDER BY load',
  );
}

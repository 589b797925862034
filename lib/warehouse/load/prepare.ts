import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { BULK_UNITS, type BulkDataset } from '../../slice/dataset';
import { literal } from '../duckdb/work';
import { COLUMNS } from '../schema';
import { parsedSql, reasonSql } from './check';
import { guardSynthetic, placesIn, VINTAGE, type Places } from './columns';
import { findMembers } from './members';
import { LoadError } from './refusal';
import type { Prepared } from './sink';
import { openSource, type Source } from './source';

/** What is to be prepared, and where. */
export interface Order {
  readonly file: string;
  readonly dataset: BulkDataset;
  /** Day of publishing as yyyymmdd for files that do not say it. */
  readonly vintage: number | null;
  /** Number of the load, in each row. */
  readonly load: number;
  /** Folder of our own for what is needed meanwhile. */
  readonly scratch: string;
  /** Where rejected lines are written, if there are any. */
  readonly rejects: string;
  readonly signal: AbortSignal;
  /** Told from time to time: what is being done, and how much of the file it has done, 0 to 1. */
  readonly tell: (doing: string, part: number) => void;
}

/** Lines of a file: `lines` = `loaded` + `duplicates` + `rejected`. */
export interface Counted {
  readonly lines: number;
  readonly loaded: number;
  /** Lines that say again what another line of the file has said. */
  readonly duplicates: number;
  readonly rejected: number;
  /** Values in them: a line has one in USD, one in kg, or both. */
  readonly observations: number;
  readonly from: number;
  readonly to: number;
  readonly vintage: number;
}

const KEY = ['flow', 'commodity', 'partner', 'port', 'period', 'vintage'];
const SETTINGS = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', memory_limit: '1GB' };
/** How often progress is told, in ms. */
const TELL = 250;

async function numbers(connection: DuckDBConnection, sql: string): Promise<number[]> {
  return ((await connection.runAndReadAll(sql)).getRows()[0] ?? []).map(Number);
}

/**
 * Reads one file into Parquet as `Prepared` says, and writes what cannot be loaded to `rejects`, with its line and the reason.
 * @throws LoadError when the file as a whole cannot be loaded, in words that say what to do.
 */
export async function prepare(order: Order): Promise<{ readonly prepared: Prepared; readonly counted: Counted }> {
  const { scratch, signal } = order;
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  const instance = await DuckDBInstance.create(join(scratch, 'scratch.duckdb'), { ...SETTINGS, temp_directory: join(scratch, 'spill') });
  const connection = await instance.connect();
  const stop = (): void => { connection.interrupt(); };
  // Without these the engine does not count how far it is.
  for (const setting of ['enable_progress_bar = true', 'enable_progress_bar_print = false', 'progress_bar_time = 0']) await connection.run(`SET ${setting}`);
  signal.addEventListener('abort', stop);
  try {
    return await within(connection, order);
  } catch (error) {
    if (signal.aborted) throw new LoadError(`${order.file}: ended before it was loaded; nothing of it was`);
    throw error instanceof LoadError || (error instanceof Error && 'syscall' in error) ? error : new LoadError(`${order.file} cannot be read: ${error instanceof Error ? error.message.replace(/\s*(?:Possible fixes|LINE \d)[\s\S]*/, '').replaceAll(scratch, '') : String(error)}`);
  } finally {
    signal.removeEventListener('abort', stop);
    connection.closeSync();
    instance.closeSync();
  }
}

async function within(connection: DuckDBConnection, order: Order): Promise<{ prepared: Prepared; counted: Counted }> {
  const { file, dataset, vintage, scratch, signal } = order;
  const source = await openSource(connection, file, scratch);
  guardSynthetic(source.header, dataset, file);
  const places = placesIn(source.header, dataset.id, file);
  if (places.vintage === null && vintage === null) throw new LoadError(`${file} has no column ${VINTAGE}: say with --vintage YYYY-MM-DD when it was published`);
  await told(order, 'reading', [0, 0.7], connection, parse(connection, source, places, order));
  signal.throwIfAborted();
  await told(order, 'looking for duplicates', [0.7, 0.8], connection, findDuplicates(connection));
  signal.throwIfAborted();
  const counted = await count(connection);
  if (counted.rejected > 0) await writeRejects(connection, source, order.rejects);
  if (counted.observations === 0) throw new LoadError(counted.lines === 0 ? `${file} has no lines after its header` : `${file}: none of its ${counted.lines} lines can be loaded; ${order.rejects} says why`);
  const prepared = { obs: join(scratch, 'obs.parquet'), member: join(scratch, 'member.parquet') };
  await told(order, 'writing', [0.8, 0.9], connection, write(connection, order, prepared));
  return { prepared, counted };
}

/** Tells how far `work` is, as the engine says it. */
async function told(order: Order, doing: string, [from, to]: readonly [number, number], connection: DuckDBConnection, work: Promise<void>): Promise<void> {
  order.tell(doing, from);
  const timer = setInterval(() => { order.tell(doing, from + ((to - from) * Math.max(0, connection.progress.percentage)) / 100); }, TELL);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
}

async function parse(connection: DuckDBConnection, { relation, unreadable }: Source, places: Places, { dataset, vintage }: Order): Promise<void> {
  const reason = reasonSql(places, dataset, vintage);
  // The line itself is kept only where it will be given back.
  await connection.run(`CREATE TABLE parsed AS SELECT * EXCLUDE (whole), CASE WHEN reason IS NOT NULL THEN whole END AS raw FROM (SELECT raw AS whole, ${reason} AS reason, ${parsedSql(places, vintage)} FROM ${relation} AS lines) AS checked`);
  await connection.run(`CREATE TABLE unreadable_lines AS ${unreadable === null ? `SELECT 0 AS line, 0 AS nth, '' AS raw WHERE false` : `SELECT line, nth, raw FROM ${unreadable}`}`);
}

/** Lines with the same key: of equal ones the first is loaded; where they differ nobody can tell which is right, and none is. */
async function findDuplicates(connection: DuckDBConnection): Promise<void> {
  const same = (value: string): string => `min(${value}) IS NOT DISTINCT FROM max(${value}) AND count(${value}) IN (0, count(*))`;
  await connection.run(`CREATE TABLE again AS SELECT ${KEY.join(', ')}, min(rowid) AS first, NOT (${same('usd')} AND ${same('kg')}) AS differs FROM parsed WHERE reason IS NULL GROUP BY ${KEY.join(', ')} HAVING count(*) > 1`);
  await connection.run(`CREATE TABLE left_out AS SELECT parsed.rowid AS place, differs FROM parsed JOIN again USING (${KEY.join(', ')}) WHERE reason IS NULL AND (differs OR parsed.rowid <> first)`);
}

const LOADED = 'reason IS NULL AND rowid NOT IN (SELECT place FROM left_out)';

async function count(connection: DuckDBConnection): Promise<Counted> {
  const [lines = 0, rejected = 0] = await numbers(connection, 'SELECT count(*) + (SELECT count(*) FROM unreadable_lines), count(reason) + (SELECT count(*) FROM unreadable_lines) + (SELECT count(*) FROM left_out WHERE differs) FROM parsed');
  const [duplicates = 0] = await numbers(connection, 'SELECT count(*) FROM left_out WHERE NOT differs');
  const [loaded = 0, observations = 0, from = 0, to = 0, vintage = 0] = await numbers(connection, `SELECT count(*), count(usd) + count(kg), coalesce(min(period), 0), coalesce(max(period), 0), coalesce(max(vintage), 0) FROM parsed WHERE ${LOADED}`);
  if (loaded + duplicates + rejected !== lines) throw new Error(`of ${lines} lines ${loaded} were loaded, ${duplicates} were duplicates and ${rejected} rejected`);
  return { lines, loaded, duplicates, rejected, observations, from, to, vintage };
}

/** Two lines that differ are told only by reading the file again: lines that pass are not kept. */
async function writeRejects(connection: DuckDBConnection, { relation, line }: Source, path: string): Promise<void> {
  const [differing = 0] = await numbers(connection, 'SELECT count(*) FROM left_out WHERE differs');
  await connection.run(`CREATE TABLE whole_lines AS SELECT raw FROM ${differing > 0 ? relation : `(SELECT '' AS raw WHERE false)`} AS source`);
  const parts = [
    `SELECT line, 'no text: not UTF-8, or longer than a line can be' AS reason, raw FROM unreadable_lines`,
    `SELECT ${line('parsed.rowid')}, reason, coalesce(raw, '') FROM parsed WHERE reason IS NOT NULL`,
    `SELECT ${line('left_out.place')}, 'another line has another value for the same observation', whole_lines.raw FROM left_out JOIN whole_lines ON whole_lines.rowid = place WHERE differs`,
  ];
  await connection.run(`COPY (SELECT line, reason, raw AS row FROM (${parts.join(' UNION ALL ')}) AS rejected(line, reason, raw) ORDER BY line) TO ${literal(path)} (FORMAT csv, HEADER)`);
}

async function write(connection: DuckDBConnection, { dataset, load }: Order, prepared: Prepared): Promise<void> {
  const values = Object.entries(BULK_UNITS).map(([unit, number]) =>
    `SELECT ${dataset.number}::SMALLINT AS dataset, ${number}::SMALLINT AS unit, flow, commodity, partner, port::INTEGER AS port, period, vintage, ${unit} AS value, ${load}::INTEGER AS load FROM parsed WHERE ${LOADED} AND ${unit} IS NOT NULL`);
  await connection.run(`COPY (SELECT ${COLUMNS.obs.join(', ')} FROM (${values.join(' UNION ALL ')}) AS observed) TO ${literal(prepared.obs)} (FORMAT parquet)`);
  await findMembers(connection, dataset, load);
  await connection.run(`COPY (SELECT ${COLUMNS.member.join(', ')} FROM member_out) TO ${literal(prepared.member)} (FORMAT parquet)`);
}

import { existsSync, symlinkSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal } from '../duckdb/work';
import { LoadError } from './refusal';

/** A file as rows of cells, all of them text. */
export interface Source {
  readonly header: readonly string[];
  /** A relation with `raw`, the line as it was, and `cells`, a list of texts, or null where quotes do not match; in the order of the file. */
  readonly relation: string;
  /** Number of the line in the file for a `rowid` of a table made of `relation`. */
  readonly line: (rowid: string) => string;
  /** Table of lines that are no text: `line`, `raw`. */
  readonly unreadable: string | null;
}

const KINDS: readonly (readonly [ending: RegExp, kind: 'csv' | 'parquet', compression: string])[] = [
  [/\.csv$/i, 'csv', 'none'], [/\.csv\.gz$/i, 'csv', 'gzip'], [/\.csv\.zst$/i, 'csv', 'zstd'], [/\.parquet$/i, 'parquet', 'none'],
];
const FORMS = '.csv, .csv.gz, .csv.zst and .parquet';

/** Longest line, in bytes; a longer one is no line of a release. */
const LONGEST = 1_000_000;

async function texts(connection: DuckDBConnection, sql: string): Promise<string[][]> {
  return (await connection.runAndReadAll(sql)).getRows().map((row) => row.map((cell) => String(cell ?? '')));
}

/** Cells of a line: split at commas; where there are quotes, as RFC 4180 has it. The comma at the end closes the last cell. */
const QUOTED = `("(?:[^"]|"")*"|[^",]*),`;
const cellsOf = (line: string): string =>
  `CASE WHEN NOT contains(${line}, '"') THEN string_split(${line}, ',') WHEN regexp_full_match(${line} || ',', '(?:${QUOTED})+') `
  + `THEN [CASE WHEN starts_with(cell, '"') THEN replace(substr(cell, 2, length(cell) - 2), '""', '"') ELSE cell END FOR cell IN regexp_extract_all(${line} || ',', '${QUOTED}', 1)] END`;

const quotedCell = (cell: string): string => `CASE WHEN regexp_matches(${cell}, '[",\\n\\r]') THEN '"' || replace(${cell}, '"', '""') || '"' ELSE ${cell} END`;
/** A name of a column within SQL. */
const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Opens a file for reading. Lines of CSV are read whole and taken apart here, so that a bad one can be given back with its number, just as it was.
 * @throws LoadError for a file that is not there, of another form, or without a header.
 */
export async function openSource(connection: DuckDBConnection, file: string, scratch: string): Promise<Source> {
  if (!existsSync(file)) throw new LoadError(`there is no file ${file}`);
  const found = KINDS.find(([ending]) => ending.test(file));
  if (!found) throw new LoadError(`${file}: files may be ${FORMS}`);
  const [, kind, compression] = found;
  // A name of our own: DuckDB reads stars and brackets in a name as a pattern.
  const link = join(scratch, `source.${kind}`);
  symlinkSync(resolve(file), link);
  return kind === 'csv' ? openCsv(connection, link, compression, basename(file)) : openParquet(connection, link);
}

async function openCsv(connection: DuckDBConnection, path: string, compression: string, name: string): Promise<Source> {
  const read = (skip: number): string =>
    `read_csv(${literal(path)}, compression = '${compression}', delim = '', quote = '', escape = '', header = false, skip = ${skip}, auto_detect = false, strict_mode = false, max_line_size = ${LONGEST}, `
    + `columns = {'raw': 'VARCHAR'}, store_rejects = true, rejects_table = 'unreadable', rejects_scan = 'unreadable_in', rejects_limit = 0)`;
  const [first] = await texts(connection, `SELECT unnest(${cellsOf('raw')}) FROM (SELECT raw FROM ${read(0)} LIMIT 1)`).then((cells) => [cells.map(([cell]) => (cell ?? '').trim().replace(/^\uFEFF/, ''))]);
  if (!first || first.every((cell) => cell === '')) throw new LoadError(`${name}: the first line has no names of columns`);
  await connection.run('DROP TABLE IF EXISTS unreadable');
  await connection.run('DROP TABLE IF EXISTS unreadable_in');
  return {
    header: first,
    relation: `(SELECT raw, ${cellsOf('raw')} AS cells FROM ${read(1)})`,
    // Lines that are no text have no row: the one at `bad.line`, the `nth` of them, has `bad.line - 1 - nth` rows before it (the header has none either).
    line: (rowid) => `${rowid} + 2 + (SELECT count(*) FROM unreadable_lines AS bad WHERE bad.line - 1 - bad.nth <= ${rowid})`,
    unreadable: `(SELECT line, row_number() OVER (ORDER BY line) AS nth, any_value(ltrim(csv_line, chr(10))) AS raw FROM unreadable GROUP BY line)`,
  };
}

async function openParquet(connection: DuckDBConnection, path: string): Promise<Source> {
  const described = await texts(connection, `DESCRIBE SELECT * FROM read_parquet(${literal(path)})`);
  const header = described.map(([name]) => name ?? '');
  const cells = `[${header.map((name) => `coalesce(CAST(${identifier(name)} AS VARCHAR), '')`).join(', ')}]`;
  return {
    header,
    relation: `(SELECT array_to_string([${quotedCell('cell')} FOR cell IN cells], ',') AS raw, cells FROM (SELECT ${cells} AS cells FROM read_parquet(${literal(path)})))`,
    line: (rowid) => `${rowid} + 1`,
    unreadable: null,
  };
}

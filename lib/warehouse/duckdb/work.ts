import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { OPEN } from '../../slice/slice';
import { BY_VALUE_ORDER, COLUMNS, OBS_ORDER, SCHEMA_VERSION } from '../schema';
import { WarehouseError } from '../trouble';
import { CURRENT, WORK, published } from './files';

/** The tables of `schema.ts`. `work.duckdb` has `obs` in the order of loading and no `by_value`; only published files have `until` (`Dialect`). */
const TABLES = [
  'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS obs (dataset SMALLINT NOT NULL, unit SMALLINT NOT NULL, flow TINYINT NOT NULL, commodity BIGINT NOT NULL, partner INTEGER NOT NULL, port INTEGER NOT NULL,
    period INTEGER NOT NULL, vintage INTEGER NOT NULL, value DECIMAL(18,4) NOT NULL, load INTEGER NOT NULL)`,
  'CREATE TABLE IF NOT EXISTS member (dataset SMALLINT NOT NULL, dimension SMALLINT NOT NULL, code VARCHAR NOT NULL, label VARCHAR NOT NULL, words VARCHAR NOT NULL, load INTEGER NOT NULL)',
  `CREATE TABLE IF NOT EXISTS loads (load INTEGER NOT NULL, dataset SMALLINT NOT NULL, file_name VARCHAR NOT NULL, sha256 VARCHAR NOT NULL, row_count BIGINT NOT NULL, rejected BIGINT NOT NULL,
    first_period INTEGER NOT NULL, last_period INTEGER NOT NULL, newest_vintage INTEGER NOT NULL, recorded VARCHAR NOT NULL)`,
];

/** Rows looked through together in a published file: few, so that one series is found without reading many others. */
const ROW_GROUP = 20_480;

/** Text as a literal of SQL; for paths of our own, which cannot be parameters of ATTACH and COPY. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

export interface Work { readonly connection: DuckDBConnection; readonly close: () => void }

/**
 * The file the loader writes, open in this process only.
 * @throws WarehouseError schema for a file of another version of this program; DuckDB's own error when another process has it.
 */
export async function openWork(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Work> {
  mkdirSync(folder, { recursive: true });
  const instance = await DuckDBInstance.create(join(folder, WORK), { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', preserve_insertion_order: 'false', temp_directory: join(folder, 'spill'), ...settings });
  const connection = await instance.connect();
  const close = (): void => { connection.closeSync(); instance.closeSync(); };
  try {
    for (const table of TABLES) await connection.run(table);
    const reader = await connection.runAndReadAll('SELECT version FROM schema_version');
    const [version] = reader.getRows().map(([cell]) => Number(cell));
    if (version === undefined) await connection.run(`INSERT INTO schema_version VALUES (${SCHEMA_VERSION})`);
    else if (version !== SCHEMA_VERSION) throw new WarehouseError('schema');
    return { connection, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** Whatever is in the folder and neither the work file nor what is published; of the published ones before, the last is left for readers that have it open. */
function tidy(folder: string, current: string): void {
  const older = readdirSync(folder).filter((name) => PUBLISHED.test(name) && name !== current).sort((a, b) => numberOf(b) - numberOf(a));
  for (const name of older.slice(1)) {
    remove(join(folder, name));
  }
}

/** Where somebody holds it, the next publication tries again: everything that was loaded is there, so the load has not failed. */
function remove(path: string): void {
  try {
    rmSync(path, { force: true, recursive: true });
  } catch {
    // As said above.
  }
}

/** Whether a file, or what DuckDB keeps beside one, is of a publication after number `shown`. */
const isNewer = (name: string, shown: number): boolean => Number(/^published-(\d+)\.duckdb(?:\.wal|\.tmp)?$/.exec(name)?.[1] ?? 0) > shown;

const PUBLISHED = /^published-(\d+)\.duckdb$/;
const numberOf = (name: string): number => Number(PUBLISHED.exec(name)?.[1] ?? 0);

/** Writes all that is in `work` to a new file, in the order questions want it, and names it in `current`: readers go over to it by themselves. */
export async function publish(folder: string, { connection }: Work): Promise<void> {
  // Whatever is newer than what readers have was left by a publication that was ended.
  const shown = await published(folder).catch(() => null);
  for (const rest of readdirSync(folder).filter((one) => isNewer(one, numberOf(basename(shown?.path ?? ''))))) remove(join(folder, rest));
  // Greater than any there is, whatever `current` says or fails to say.
  const number = Math.max(0, ...readdirSync(folder).map(numberOf)) + 1;
  const name = `published-${number}.duckdb`;
  await connection.run(`ATTACH ${literal(join(folder, name))} AS published (ROW_GROUP_SIZE ${ROW_GROUP})`);
  try {
    for (const table of TABLES) await connection.run(table.replace('IF NOT EXISTS ', 'IF NOT EXISTS published.'));
    const columns = COLUMNS.obs.join(', ');
    // Of one observation's rows each stands until the next one's vintage; two of one vintage: the one loaded first stands never.
    const until = `lead(vintage, 1, ${OPEN + 1}) OVER (PARTITION BY dataset, unit, flow, commodity, partner, port, period ORDER BY vintage, load)`;
    await connection.run('ALTER TABLE published.obs ADD COLUMN until INTEGER');
    await connection.run(`INSERT INTO published.obs SELECT ${columns}, ${until} AS until FROM obs WHERE load IN (SELECT load FROM loads) ORDER BY ${OBS_ORDER}`);
    await connection.run(`CREATE TABLE published.by_value AS SELECT ${columns}, until FROM published.obs ORDER BY ${BY_VALUE_ORDER}`);
    // Every file names its members again; only a name that is new says anything. Loads are seen in the order of their numbers, so that no moment misses one.
    const before = 'lag(label) OVER (PARTITION BY dataset, dimension, code ORDER BY load)';
    await connection.run(`INSERT INTO published.member SELECT * FROM member WHERE load IN (SELECT load FROM loads) QUALIFY ${before} IS DISTINCT FROM label ORDER BY dataset, dimension, code, load`);
    for (const table of ['loads', 'schema_version']) await connection.run(`INSERT INTO published.${table} SELECT * FROM ${table}`);
    await connection.run('CHECKPOINT published');
  } finally {
    await connection.run('DETACH published');
  }
  const pointer = join(folder, CURRENT);
  // On the disk before it takes the place of the old one: a power cut must not leave an empty pointer.
  writeFileSync(`${pointer}.new`, `${name}\n`, { flush: true });
  renameSync(`${pointer}.new`, pointer);
  tidy(folder, name);
}

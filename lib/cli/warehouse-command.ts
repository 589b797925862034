import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BULK_DATASETS } from '../slice/dataset';
import { ADDRESS, FOLDER, getWarehouse } from '../warehouse/current';
import { LoadError } from '../warehouse/load/refusal';
import { SCHEMA_VERSION } from '../warehouse/schema';
import { WarehouseError } from '../warehouse/trouble';
import type { Load } from '../warehouse/warehouse';
import { DONE, FAILED, Misuse, type Io } from './io';

const count = (n: number): string => n.toLocaleString('en-US');
const day = (n: number): string => String(n).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
/** Without the password of `user:password@host`. */
const shown = (address: string): string => address.replace(/(\/\/[^:@/]*):.*@/, '$1:…@');

/** Bytes of the files in a folder, null where there is none. */
function bytesIn(folder: string): number | null {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile()).reduce((sum, entry) => sum + statSync(join(folder, entry.name)).size, 0);
  } catch {
    return null;
  }
}

function ofDataset(id: string, loads: readonly Load[]): string[] {
  const of = loads.filter(({ dataset }) => dataset === id);
  if (of.length === 0) return [];
  const known = BULK_DATASETS.find((dataset) => dataset.id === id);
  const [sum, rejected] = [of.reduce((total, { rows }) => total + rows, 0), of.reduce((total, load) => total + load.rejected, 0)];
  return [
    `${id}${known?.synthetic === true ? ' (SYNTHETIC: no figure is real)' : ''}`,
    `  ${count(sum)} observations from ${count(of.length)} ${of.length === 1 ? 'file' : 'files'}, ${count(rejected)} lines rejected`,
    `  periods ${day(Math.min(...of.map(({ from }) => from)))} to ${day(Math.max(...of.map(({ to }) => to)))}, newest vintage ${day(Math.max(...of.map(({ vintage }) => vintage)))}`,
    `  last loaded ${of.map(({ recorded }) => recorded).sort().at(-1) ?? ''}`,
  ];
}

/** What the warehouse holds. Exit code 1 when it cannot be asked. */
export async function warehouseCommand(args: readonly string[], io: Io): Promise<number> {
  if (args.length !== 1 || args[0] !== 'status') throw new Misuse('warehouse knows one word: status');
  const address = process.env[ADDRESS] ?? '';
  const embedded = address === '' || address.startsWith('duckdb:');
  const folder = address.slice('duckdb:'.length) || join(process.cwd(), FOLDER);
  await io.out(`engine: ${embedded ? 'DuckDB, embedded' : address.startsWith('clickhouse://') ? 'ClickHouse' : 'none that is known'}\naddress: ${embedded ? folder : shown(address)}\nversion of the tables: ${SCHEMA_VERSION}\n`);
  const bytes = embedded ? bytesIn(folder) : null;
  if (embedded && bytes === null) {
    await io.out('Nothing has been loaded: there is no such folder yet. Load something with: npm run -s cli -- load FILE… --dataset ID\n');
    return DONE;
  }
  if (bytes !== null) await io.out(`on disk: ${(bytes / 1e6).toFixed(1)} MB\n`);
  const warehouse = await getWarehouse().catch((error: unknown) => { throw new LoadError(error instanceof Error ? error.message : String(error)); });
  try {
    const loads = await warehouse.loads();
    const lines = [...new Set(loads.map(({ dataset }) => dataset))].flatMap((id) => ofDataset(id, loads));
    await io.out(lines.length === 0 ? 'Nothing has been loaded. Load something with: npm run -s cli -- load FILE… --dataset ID\n' : `${lines.join('\n')}\n`);
    return DONE;
  } catch (error) {
    if (!(error instanceof WarehouseError)) throw error;
    const nothing = error.message.startsWith('Nothing has been loaded');
    await (nothing ? io.out(`${error.message} Load something with: npm run -s cli -- load FILE… --dataset ID\n`) : Promise.resolve(io.err(`${error.message}\n`)));
    return nothing ? DONE : FAILED;
  } finally {
    await warehouse.close();
  }
}

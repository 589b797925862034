import { join } from 'node:path';
import { SqlWarehouse } from './sql-warehouse';
import type { Warehouse } from './warehouse';

/** `clickhouse://host:8123,host:8123/database?cluster=name` for ClickHouse; `duckdb:FOLDER` or nothing for a folder of our own. */
export const ADDRESS = 'SOURCELINE_WAREHOUSE';

/** Folder of the embedded warehouse when nothing else is said. */
export const FOLDER = 'warehouse';

let current: Promise<Warehouse> | null = null;

async function open(address: string): Promise<Warehouse> {
  if (address === '' || address.startsWith('duckdb:')) {
    const { DuckDbEngine } = await import('./duckdb/engine');
    return new SqlWarehouse(new DuckDbEngine(address.slice('duckdb:'.length) || join(process.cwd(), FOLDER)));
  }
  if (address.startsWith('clickhouse://')) {
    const [{ ClickHouseEngine }, { parseAddress }] = await Promise.all([import('./clickhouse/engine'), import('./clickhouse/address')]);
    return new SqlWarehouse(new ClickHouseEngine(parseAddress(address)));
  }
  throw new Error(`${ADDRESS} must begin with duckdb: or clickhouse://`);
}

/** The warehouse this process asks; its engine is loaded with the first question. @throws Error when `SOURCELINE_WAREHOUSE` names none. */
export const getWarehouse = (): Promise<Warehouse> => (current ??= open(process.env[ADDRESS] ?? ''));

import type { ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { migrate } from '@/lib/warehouse/clickhouse/migrate';
import { clientOf } from '@/lib/warehouse/clickhouse/nodes';
import type { Held } from '@/lib/warehouse/rows/rows';
import { cellsOf } from '../contract/fill-duckdb';

/** Makes the tables and puts all of `held` in, by way of the first host. */
export async function fillClickHouse(address: ClickHouseAddress, held: Held): Promise<void> {
  await migrate(address);
  const client = clientOf(address, address.hosts[0] ?? '', address.database);
  try {
    for (const [table, values] of Object.entries(cellsOf(held))) await client.insert({ table, values: [...values], format: 'JSONCompactEachRow', clickhouse_settings: { distributed_foreground_insert: 1 } });
  } finally {
    await client.close();
  }
}

import type { ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { writing } from '@/lib/warehouse/clickhouse/replicas';
import { STEPS, versionTable } from '@/lib/warehouse/clickhouse/tables';
import type { Held } from '@/lib/warehouse/rows/rows';
import { CLUSTER } from '../engine/nodes';
import { cellsOf } from '../contract/fill-duckdb';
import type { Server } from './servers';

export const DATABASE = 'sourceline';

const addressOf = (servers: readonly Server[]): ClickHouseAddress => ({ hosts: servers.map(({ url }) => url), user: 'default', password: '', database: DATABASE, cluster: CLUSTER, replicated: true });

/** How the product writes to as many replicas, as far as a server of 2018 knows it: quorums were one after another always. */
export function writingThere(servers: readonly Server[], replicas = 2): Readonly<Record<string, string | number>> {
  const known = Object.entries(writing(addressOf(servers), replicas)).filter(([name]) => name !== 'insert_quorum_parallel');
  return { ...Object.fromEntries(known.map(([name, value]) => [name, String(value)])), insert_distributed_sync: 1 };
}

/** Makes the tables of the product on servers, without the settings of storage that are of later versions. */
export async function makeTables(servers: readonly Server[], database: string): Promise<void> {
  const address = { ...addressOf(servers), database };
  for (const server of servers) {
    await server.say(`CREATE DATABASE IF NOT EXISTS ${database}`);
    for (const statement of [...versionTable(address), ...STEPS.flatMap((step) => step(address))]) await server.say(statement.replace(/ SETTINGS fsync.*$/, ''), { database });
  }
}

/** Makes the tables on every server, and puts all of `held` in by way of the first. */
export async function fillReplicas(servers: readonly Server[], held: Held, database = DATABASE): Promise<void> {
  await makeTables(servers, database);
  for (const [table, rows] of Object.entries(cellsOf(held))) {
    await servers[0]?.say(`INSERT INTO ${table} FORMAT TabSeparated\n${rows.map((row) => row.join('\t')).join('\n')}\n`, { database, ...writingThere(servers) });
  }
}

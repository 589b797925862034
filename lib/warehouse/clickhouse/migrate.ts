import { z } from 'zod';
import { SCHEMA_VERSION } from '../schema';
import { WarehouseError } from '../trouble';
import type { ClickHouseAddress } from './address';
import { OTHER_SHARDS } from './engine';
import { troubleOf } from './failure';
import { clientOf, type Client } from './nodes';
import { STEPS, VERSIONS, localName, versionTable } from './tables';

/** One node after a migration: the version it had, 0 for none, and the one it has. */
export interface Migrated { readonly host: string; readonly from: number; readonly to: number }

const ROWS = z.object({ data: z.array(z.array(z.coerce.number())) });

async function numbers(client: Client, query: string, parameters: Readonly<Record<string, string>>): Promise<readonly (readonly number[])[]> {
  const result = await client.query({ query, format: 'JSONCompact', query_params: parameters });
  return ROWS.parse(await result.json()).data;
}

/** Shards of the cluster. An address that leaves nodes out would leave them without tables; one that names others would make tables nobody reads. */
async function shardsOf(client: Client, { hosts, cluster }: ClickHouseAddress): Promise<number> {
  if (cluster === null) return 1;
  const [[nodes = 0, shards = 0] = []] = await numbers(client, 'SELECT count(), uniqExact(shard_num) FROM system.clusters WHERE cluster = {name:String}', { name: cluster });
  if (nodes === hosts.length) return shards;
  const words = nodes === 0 ? `The server knows no cluster “${cluster}”: see remote_servers in its configuration.` : `The cluster “${cluster}” has ${nodes} nodes and the address names ${hosts.length}: name the HTTP address of each.`;
  throw new WarehouseError('schema', { detail: words });
}

/** Brings one node to the newest step, all but writing that down. */
async function migrateNode(address: ClickHouseAddress, host: string): Promise<Migrated & { readonly shards: number }> {
  const server = clientOf(address, host, null);
  const client = clientOf(address, host, address.database);
  try {
    const shards = await shardsOf(server, address);
    await server.command({ query: `CREATE DATABASE IF NOT EXISTS ${address.database}` });
    for (const query of versionTable(address)) await client.command({ query });
    const taken = await numbers(client, `SELECT version, shards FROM ${localName(address, VERSIONS)}`, {});
    const from = Math.max(0, ...taken.map(([version = 0]) => version));
    if (from > SCHEMA_VERSION) throw new WarehouseError('schema', { detail: `${host} has tables of version ${from}; this program is of version ${SCHEMA_VERSION}. Use a newer one.` });
    if (taken.some(([, before]) => before !== shards)) throw new WarehouseError('schema', { detail: OTHER_SHARDS });
    for (const step of STEPS.slice(from)) for (const query of step(address)) await client.command({ query });
    return { host, from, to: STEPS.length, shards };
  } finally {
    await Promise.all([server.close(), client.close()]);
  }
}

/** Writes down on every shard, by way of one node, which steps have been taken. Last of all: a migration that is broken off is begun again. */
async function record(address: ClickHouseAddress, from: number, shards: number): Promise<void> {
  const client = clientOf(address, address.hosts[0] ?? '', address.database);
  try {
    const values = STEPS.flatMap((_, at) => (at < from ? [] : Array.from({ length: shards }, (__, shard) => [at + 1, shards, shard + 1])));
    await client.insert({ table: VERSIONS, values, format: 'JSONCompactEachRow', clickhouse_settings: { distributed_foreground_insert: 1, async_insert: 0 } });
  } finally {
    await client.close();
  }
}

/**
 * Brings the tables on every node of an address to the version of this program; where they are, nothing happens. Needs no ZooKeeper: each node is asked
 * itself. @throws WarehouseError unreachable when a node is not there, schema when a node has a newer version, or the cluster has other nodes than the
 * address or other shards than when it was loaded.
 */
export async function migrate(address: ClickHouseAddress): Promise<readonly Migrated[]> {
  try {
    const done: (Migrated & { readonly shards: number })[] = [];
    for (const host of address.hosts) done.push(await migrateNode(address, host));
    const from = Math.min(...done.map((node) => node.from));
    if (from < STEPS.length) await record(address, from, done[0]?.shards ?? 1);
    return done.map(({ host, from: before, to }) => ({ host, from: before, to }));
  } catch (error) {
    throw troubleOf(error, null);
  }
}

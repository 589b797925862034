import { z } from 'zod';
import { SCHEMA_VERSION } from '../schema';
import { WarehouseError } from '../trouble';
import type { ClickHouseAddress } from './address';
import { OTHER_SHARDS } from './engine';
import { troubleOf } from './failure';
import { clientOf, type Client } from './nodes';
import { writing } from './replicas';
import { STEPS, VERSIONS, localName, ownTables, versionTable } from './tables';

const ROWS = z.object({ data: z.array(z.array(z.coerce.number())) });

async function numbers(client: Client, query: string, parameters: Readonly<Record<string, string>>): Promise<readonly (readonly number[])[]> {
  const result = await client.query({ query, format: 'JSONCompact', query_params: parameters });
  return ROWS.parse(await result.json()).data;
}

/** How a cluster is made up: its shards, and how many replicas each has. */
interface Shape { readonly shards: number; readonly replicas: number }

/** One node after a migration: the version it had, 0 for none, and the one it has. */
export interface Migrated extends Shape { readonly host: string; readonly from: number; readonly to: number }

const refused = (detail: string): WarehouseError => new WarehouseError('schema', { detail });

/** Replicas find each other by names each node has in its configuration. @throws WarehouseError schema */
async function checkMacros(client: Client): Promise<void> {
  const [[macros] = []] = await numbers(client, "SELECT count() FROM system.macros WHERE macro IN ('shard', 'replica')", {});
  if (macros !== 2) throw refused('A node has no macros “shard” and “replica” in its configuration, by which replicas find each other.');
}

/**
 * Shape of the cluster. An address that leaves nodes out would leave them without tables; one that names others would make tables nobody reads. Replicas
 * nobody keeps equal would each have a part of the rows, and every question would be answered by one of them.
 */
async function shapeOf(client: Client, { hosts, cluster, replicated }: ClickHouseAddress): Promise<Shape> {
  if (cluster === null) return { shards: 1, replicas: 1 };
  const shards = await numbers(client, 'SELECT shard_num, count(), min(internal_replication) FROM system.clusters WHERE cluster = {name:String} GROUP BY shard_num', { name: cluster });
  const each = shards.map(([, replicas = 0]) => replicas);
  const [nodes, replicas] = [each.reduce((sum, count) => sum + count, 0), Math.max(0, ...each)];
  if (nodes === 0) throw refused(`The server knows no cluster “${cluster}”: see remote_servers in its configuration.`);
  if (nodes !== hosts.length) throw refused(`The cluster “${cluster}” has ${nodes} nodes and the address names ${hosts.length}: name the HTTP address of each.`);
  if (replicas > 1 && !replicated) throw refused(`Shards of the cluster “${cluster}” have replicas, which without replicated=1 in the address nobody would keep equal.`);
  if (each.some((count) => count !== replicas)) throw refused(`Shards of the cluster “${cluster}” have different numbers of replicas: give each the same.`);
  if (replicated && shards.some(([, , internal]) => internal !== 1)) throw refused(`Shards of the cluster “${cluster}” need internal_replication, or rows would be written to every replica and be copied as well.`);
  if (replicated) await checkMacros(client);
  return { shards: shards.length, replicas };
}

/**
 * Refuses tables that were made with another `replicated=` than the address has: what is there already stays as it is, so that new replicas would be kept
 * equal with nobody, and each would answer for itself. @throws WarehouseError schema
 */
async function checkEngines(server: Client, address: ClickHouseAddress): Promise<void> {
  const { database, replicated } = address;
  const own = ownTables(address).map((name) => `'${name}'`).join(', ');
  const [[plain = 0, kept = 0] = []] = await numbers(server, `SELECT countIf(engine = 'MergeTree'), countIf(engine = 'ReplicatedMergeTree') FROM system.tables WHERE database = {database:String} AND name IN (${own})`, { database });
  if ((replicated ? plain : kept) > 0) throw refused(`The tables there were made ${replicated ? 'without' : 'with'} replicated=1: give the address as it was, or load into a new database.`);
}

/** Brings one node to the newest step, all but writing that down. */
async function migrateNode(address: ClickHouseAddress, host: string): Promise<Migrated> {
  const server = clientOf(address, host, null);
  const client = clientOf(address, host, address.database);
  try {
    await checkEngines(server, address);
    const shape = await shapeOf(server, address);
    await server.command({ query: `CREATE DATABASE IF NOT EXISTS ${address.database}` });
    for (const query of versionTable(address)) await client.command({ query });
    const taken = await numbers(client, `SELECT version, shards FROM ${localName(address, VERSIONS)}`, {});
    const from = Math.max(0, ...taken.map(([version = 0]) => version));
    if (from > SCHEMA_VERSION) throw refused(`${host} has tables of version ${from}; this program is of version ${SCHEMA_VERSION}. Use a newer one.`);
    if (taken.some(([, before]) => before !== shape.shards)) throw refused(OTHER_SHARDS);
    for (const step of STEPS.slice(from)) for (const query of step(address)) await client.command({ query });
    return { host, from, to: STEPS.length, ...shape };
  } finally {
    await Promise.all([server.close(), client.close()]);
  }
}

/** Writes down on every shard, by way of one node, which steps have been taken. Last of all: a migration that is broken off is begun again. */
async function record(address: ClickHouseAddress, from: number, { shards, replicas }: Shape): Promise<void> {
  const client = clientOf(address, address.hosts[0] ?? '', address.database);
  try {
    const values = STEPS.flatMap((_, at) => (at < from ? [] : Array.from({ length: shards }, (__, shard) => [at + 1, shards, shard + 1])));
    await client.insert({ table: VERSIONS, values, format: 'JSONCompactEachRow', clickhouse_settings: { distributed_foreground_insert: 1, async_insert: 0, ...writing(address, replicas) } });
  } finally {
    await client.close();
  }
}

/**
 * Brings the tables on every node of an address to the version of this program; where they are, nothing happens. Each node is asked
 * itself, replicas too. @throws WarehouseError unreachable when a node is not there, schema when a node has a newer version, or the cluster has other nodes than the
 * address or other shards than when it was loaded.
 */
export async function migrate(address: ClickHouseAddress): Promise<readonly Migrated[]> {
  try {
    const done: Migrated[] = [];
    for (const host of address.hosts) done.push(await migrateNode(address, host));
    const from = Math.min(...done.map((node) => node.from));
    if (done[0] && from < STEPS.length) await record(address, from, done[0]);
    return done;
  } catch (error) {
    throw troubleOf(error, null);
  }
}

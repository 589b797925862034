import { z } from 'zod';
import { SCHEMA_VERSION } from '../schema';
import { WarehouseError } from '../trouble';
import type { ClickHouseAddress } from './address';
import { troubleOf } from './failure';
import { clientOf, type Client } from './nodes';
import { STEPS, VERSIONS, localName, versionTable } from './tables';

/** One node after a migration: the version it had, 0 for none, and the one it has. */
export interface Migrated { readonly host: string; readonly from: number; readonly to: number }

async function numbers(client: Client, query: string, parameters: Readonly<Record<string, string>>): Promise<readonly number[]> {
  const result = await client.query({ query, format: 'JSONCompact', query_params: parameters });
  return z.object({ data: z.array(z.tuple([z.coerce.number()])) }).parse(await result.json()).data.map(([value]) => value);
}

/** An address that leaves nodes out would leave them without tables; one that names others would make tables nobody reads. */
async function checkCluster(client: Client, { hosts, cluster }: ClickHouseAddress): Promise<void> {
  if (cluster === null) return;
  const [nodes = 0] = await numbers(client, 'SELECT count() FROM system.clusters WHERE cluster = {name:String}', { name: cluster });
  if (nodes === hosts.length) return;
  const words = nodes === 0 ? `The server knows no cluster “${cluster}”: see remote_servers in its configuration.` : `The cluster “${cluster}” has ${nodes} nodes and the address names ${hosts.length}: name the HTTP address of each.`;
  throw new WarehouseError('schema', { detail: words });
}

async function migrateNode(address: ClickHouseAddress, host: string): Promise<Migrated> {
  const server = clientOf(address, host, null);
  const client = clientOf(address, host, address.database);
  const versions = localName(address, VERSIONS);
  try {
    await checkCluster(server, address);
    await server.command({ query: `CREATE DATABASE IF NOT EXISTS ${address.database}` });
    for (const query of versionTable(address)) await client.command({ query });
    const from = Math.max(0, ...(await numbers(client, `SELECT version FROM ${versions}`, {})));
    if (from > SCHEMA_VERSION) throw new WarehouseError('schema', { detail: `${host} has tables of version ${from}; this program is of version ${SCHEMA_VERSION}. Use a newer one.` });
    for (const [at, step] of STEPS.entries()) {
      if (at < from) continue;
      for (const query of step(address)) await client.command({ query });
      // Last of the step: one that is broken off is taken again.
      await client.command({ query: `INSERT INTO ${versions} VALUES (${at + 1})` });
    }
    return { host, from, to: STEPS.length };
  } catch (error) {
    throw troubleOf(error, null);
  } finally {
    await Promise.all([server.close(), client.close()]);
  }
}

/**
 * Brings the tables on every node of an address to the version of this program; where they are, nothing happens. Needs no ZooKeeper: each node is asked
 * itself. @throws WarehouseError unreachable when a node is not there, schema when a node has a newer version or the cluster has other nodes.
 */
export async function migrate(address: ClickHouseAddress): Promise<readonly Migrated[]> {
  const done: Migrated[] = [];
  for (const host of address.hosts) done.push(await migrateNode(address, host));
  return done;
}

import { randomBytes } from 'node:crypto';
import { parseAddress, type ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { ClickHouseEngine } from '@/lib/warehouse/clickhouse/engine';
import { clientOf } from '@/lib/warehouse/clickhouse/nodes';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { CLUSTER, canStart, startNodes, type Running, type Users } from '../engine/nodes';

/** Address of a ClickHouse that is there already; the tests make a database of their own in it and drop it. */
const OTHER = process.env.SOURCELINE_TEST_CLICKHOUSE ?? '';

/** A ClickHouse to test: `nodes` are ours to kill, and none for one that was there already. */
export interface Place { readonly address: ClickHouseAddress; readonly nodes: Running['nodes']; readonly leave: () => Promise<void> }

/** A name no other run has. */
export const ownDatabase = (): string => `sourceline_test_${randomBytes(6).toString('hex')}`;

/** Runs one statement on one host and waits until it is done. */
export async function onHost(address: ClickHouseAddress, host: string, query: string): Promise<void> {
  const client = clientOf(address, host, null);
  try {
    await client.command({ query });
  } finally {
    await client.close();
  }
}

/** Cells of an answer of one host. */
export async function fromHost(address: ClickHouseAddress, host: string, query: string): Promise<readonly (readonly unknown[])[]> {
  const client = clientOf(address, host, address.database);
  try {
    const result = await client.query({ query, format: 'JSONCompactEachRow' });
    return await result.json<readonly unknown[]>();
  } finally {
    await client.close();
  }
}

/** Asks the warehouse at an address as the app does, and leaves it. */
export async function asking<T>(address: ClickHouseAddress, ask: (warehouse: SqlWarehouse) => Promise<T>): Promise<T> {
  const warehouse = new SqlWarehouse(new ClickHouseEngine(address));
  try {
    return await ask(warehouse);
  } finally {
    await warehouse.close();
  }
}

async function started(shards: number, users: Users = {}, database = ownDatabase()): Promise<Place> {
  const { nodes, stop } = await startNodes(shards, users);
  const hosts = nodes.map(({ url }) => url);
  return { address: { hosts, user: 'default', password: '', database, cluster: shards > 1 ? CLUSTER : null, replicated: false }, nodes, leave: stop };
}

function existing(): Promise<Place> {
  const address = { ...parseAddress(OTHER), database: ownDatabase() };
  const leave = async (): Promise<void> => { for (const host of address.hosts) await onHost(address, host, `DROP DATABASE IF EXISTS ${address.database} SYNC`); };
  return Promise.resolve({ address, nodes: [], leave });
}

/** Whether there is anything to run the contract on; `npm test` says so where there is not. */
export const canTest = canStart || OTHER !== '';

/** What the contract runs on, or would: name, and how to get it. */
export const PLACES: readonly (readonly [string, () => Promise<Place>])[] = [
  ...(canStart || !canTest ? [['one server', () => started(1)], ['two shards', () => started(2)]] as const : []),
  ...(OTHER === '' ? [] : [['the server of SOURCELINE_TEST_CLICKHOUSE', existing]] as const),
];

/** Two shards that may be killed; `users` beside the one of the address, and a database they may have been given rights to. */
export const twoShards = (users: Users = {}, database?: string): Promise<Place> => started(2, users, database);
export { canStart };

import { BY_VALUE_ORDER, COLUMNS, OBS_ORDER } from '../schema';
import type { ClickHouseAddress } from './address';

/** A table as each node holds it. */
interface Table {
  readonly columns: string;
  readonly order: string;
  /**
   * What decides which shard a row is on; null for a table every node has rows of its own in. All vintages and periods of an observed series are on one
   * shard. Small tables are on the first: without it there is no answer either way.
   */
  readonly shard: string | null;
}

const OBS = 'dataset Int16, unit Int16, flow Int8, commodity Int64, partner Int32, port Int32, period Int32, vintage Int32, value Decimal(18, 4), load Int32';
const SERIES = 'cityHash64(commodity, partner, port)';

/** Of the first version: those of `lib/warehouse/schema.ts`, and `begun` with what became of each number given to a load, and to whom. */
const FIRST: Readonly<Record<string, Table>> = {
  obs: { columns: OBS, order: OBS_ORDER, shard: SERIES },
  by_value: { columns: OBS, order: BY_VALUE_ORDER, shard: SERIES },
  member: { columns: 'dataset Int16, dimension Int16, code String, label String, words String, load Int32', order: 'dataset, dimension, code, load', shard: '0' },
  loads: {
    columns: 'load Int32, dataset Int16, file_name String, sha256 String, row_count Int64, rejected Int64, first_period Int32, last_period Int32, newest_vintage Int32, recorded String',
    order: 'load', shard: '0',
  },
  begun: { columns: 'load Int32, stage Int8, token String', order: 'load, stage', shard: '0' },
};

/**
 * The version every node has the tables of: a row for each step taken, with the number of shards there were and which of them this one was. It goes by the
 * same rule to its shard as all rows do: where it is not found where it should be, rows of one series may be on two shards, and sums would be wrong.
 */
export const VERSIONS = 'schema_version';
const VERSION_TABLE: Table = { columns: 'version Int32, shards Int32, shard Int32', order: 'version', shard: 'shard - 1' };

/** Of each shard: its number, the version of its tables, and which of how many it is said to be, least and greatest. */
export const versionsSql = ({ cluster }: ClickHouseAddress): string =>
  `SELECT ${cluster === null ? '1' : '_shard_num'} AS place, max(version) AS newest, min(shard), max(shard), min(shards), max(shards) FROM ${VERSIONS} GROUP BY place`;

/** Name of the table that holds a node's own rows. On a single server it is the table itself. */
export const localName = ({ cluster }: ClickHouseAddress, name: string): string => (cluster === null ? name : `${name}_local`);

/** Rows are on the disk when an insert is answered: a load must not be recorded before the rows it stands for can survive a power cut. */
const DURABLE = 'fsync_after_insert = 1, fsync_part_directory = 1';

/** Replicas of one shard find each other by the path, which has the server's own number of its shard in it; what `shard` and `replica` are is in the `macros` of its configuration. */
const engineOf = ({ replicated, cluster, database }: ClickHouseAddress, own: string): string =>
  (replicated ? `ReplicatedMergeTree('/sourceline/${cluster}/${database}/${own}/{shard}', '{replica}')` : 'MergeTree');

function created(address: ClickHouseAddress, name: string, { columns, order, shard }: Table): readonly string[] {
  const own = localName(address, name);
  return [
    `CREATE TABLE IF NOT EXISTS ${own} (${columns}) ENGINE = ${engineOf(address, own)} ORDER BY (${order}) SETTINGS ${DURABLE}`,
    ...(address.cluster === null ? [] : [`CREATE TABLE IF NOT EXISTS ${name} (${columns}) ENGINE = Distributed(${address.cluster}, ${address.database}, ${own}${shard === null ? '' : `, ${shard}`})`]),
  ];
}

/** Names of all tables that hold a node's own rows. */
export const ownTables = (address: ClickHouseAddress): readonly string[] => [...Object.keys(FIRST), VERSIONS].map((name) => localName(address, name));

/** Statements that make the table of versions on one node. */
export const versionTable = (address: ClickHouseAddress): readonly string[] => created(address, VERSIONS, VERSION_TABLE);

/**
 * Steps from one version of the tables to the next, in order, as statements for one node. A step that was shipped is never changed; each can be run again
 * from its beginning when it was broken off.
 */
export const STEPS: readonly ((address: ClickHouseAddress) => readonly string[])[] = [
  (address) => [
    ...Object.entries(FIRST).flatMap(([name, table]) => created(address, name, table)),
    // Filled on the node itself with every insert into its part of `obs`. A load that is broken off between the two is not recorded, so none of its rows count.
    `CREATE MATERIALIZED VIEW IF NOT EXISTS by_value_feed TO ${localName(address, 'by_value')} AS SELECT ${COLUMNS.obs.join(', ')} FROM ${localName(address, 'obs')}`,
  ],
];

import type { ClickHouseSettings } from '@clickhouse/client';
import type { ClickHouseAddress } from './address';

/**
 * How rows are written to `replicas` of each shard: an insert is answered when all of them have it, one after another, which is what lets a question see
 * that a replica lacks something (`WHOLE` of the engine). Nothing is left out for looking like something written before: a load that is done again must be whole.
 */
export const writing = ({ replicated }: ClickHouseAddress, replicas: number): ClickHouseSettings =>
  (replicated ? { insert_quorum: String(replicas), insert_quorum_parallel: 0, insert_deduplicate: 0 } : {});

import type { ClickHouseSettings } from '@clickhouse/client';
import { SCHEMA_VERSION } from '../schema';
import type { Dialect, Statement } from '../sql';
import type { Cell, Engine } from '../sql-warehouse';
import { WarehouseError } from '../trouble';
import { TIME_LIMIT, type Call } from '../warehouse';
import type { ClickHouseAddress } from './address';
import { answerOf } from './answer';
import { lostOf, troubleOf } from './failure';
import { Nodes, type Client } from './nodes';
import { versionsSql } from './tables';

export const CLICKHOUSE: Dialect = { placeholder: (name, type) => `{${name}:${type}}` };

/** Bytes one question may take on each node. */
const MEMORY = 2_000_000_000;
/** How long tables are taken to be of this version after they were seen to be, in ms: a migration is noticed without a restart. */
const TRUSTED = 5000;

/**
 * Settings of every question. `skip_unavailable_shards` is named only to be off, whatever the server's own settings say: with it a missing shard makes a
 * smaller number, not an error. The answer is held back until it is whole, so that an error in the middle of it has a status of its own.
 */
function settingsOf(memory: number, limit: number): ClickHouseSettings {
  return {
    readonly: '2', cancel_http_readonly_queries_on_client_close: 1, max_execution_time: limit / 1000, timeout_overflow_mode: 'throw', max_memory_usage: String(memory), skip_unavailable_shards: 0,
    aggregate_functions_null_for_empty: 1, join_use_nulls: 1, output_format_json_quote_64bit_integers: 1, output_format_json_quote_decimals: 1, output_format_json_quote_denormals: 0,
    optimize_skip_unused_shards: 1, wait_end_of_query: 1, ...WHOLE,
  };
}

/**
 * A limit that is reached is an error, whatever the server's own settings say: with `break` or `any` it makes a smaller number. So is a replica that lacks
 * what the others have; it answers again when it has caught up. Of a replica that is new, or has lost rows, only its own queue says so: rows may have been
 * written before anyone counted who has them. The last four make a shorter answer, sums of one shard each, or an answer of before, without any limit.
 */
export const WHOLE: ClickHouseSettings = {
  read_overflow_mode: 'throw', read_overflow_mode_leaf: 'throw', group_by_overflow_mode: 'throw', sort_overflow_mode: 'throw', result_overflow_mode: 'throw', distinct_overflow_mode: 'throw',
  set_overflow_mode: 'throw', join_overflow_mode: 'throw', transfer_overflow_mode: 'throw', timeout_overflow_mode_leaf: 'throw', select_sequential_consistency: '1',
  max_replica_delay_for_distributed_queries: '1', fallback_to_stale_replicas_for_distributed_queries: 0,
  limit: '0', offset: '0', distributed_group_by_no_merge: '0', use_query_cache: 0,
};

/** Rows of one series may then be on two shards, where each would answer for itself. */
export const OTHER_SHARDS = 'The warehouse was loaded with other shards, or in another order, than its cluster has now. Give the cluster its shards back, or load into a new database.';

/** Questions to one ClickHouse server or a cluster. Nothing is asked before the first question; a node that comes back is used again by itself. */
export class ClickHouseEngine implements Engine {
  readonly kind = 'clickhouse';
  readonly dialect = CLICKHOUSE;
  private readonly nodes: Nodes;
  private trusted = false;

  /** `memory`: bytes one question may take on each node. */
  constructor(private readonly address: ClickHouseAddress, private readonly memory = MEMORY) {
    this.nodes = new Nodes(address);
  }

  async rows(statement: Statement, { signal, limit = TIME_LIMIT }: Call = {}): Promise<readonly (readonly Cell[])[]> {
    let why: 'left' | 'slow' | null = null;
    const ended = new AbortController();
    const stop = (reason: 'left' | 'slow') => () => {
      why ??= reason;
      ended.abort();
    };
    const left = stop('left');
    // The engine has the same limit; this one is for an engine that does not answer at all.
    const timer = setTimeout(stop('slow'), limit);
    signal?.addEventListener('abort', left);
    try {
      if (signal?.aborted) throw new WarehouseError('left');
      return await this.asked(statement, limit, ended.signal);
    } catch (error) {
      throw troubleOf(error, why);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', left);
    }
  }

  close(): Promise<void> {
    return this.nodes.close();
  }

  /**
   * Asks one node after another until one can be reached. A question that broke off is put once more, to the same node too: it may have been a connection
   * the node had closed while it was idle. What a node answers, be it an error, is the answer.
   */
  private async asked(statement: Statement, limit: number, signal: AbortSignal): Promise<readonly (readonly Cell[])[]> {
    let last: unknown = new WarehouseError('unreachable', { cause: new Error('no node accepts connections') });
    for (let go = 0; go < 2; go += 1) {
      let cut = false;
      for await (const node of this.nodes.inTurn(signal)) {
        try {
          await this.checkVersion(node.client, limit, signal);
          const answer = await this.read(node.client, statement, limit, signal);
          this.nodes.answered(node);
          return answer;
        } catch (error) {
          const lost = lostOf(error);
          if (lost === null || signal.aborted) throw error;
          this.nodes.lost();
          this.trusted = false;
          cut ||= lost === 'cut';
          last = error;
        }
      }
      if (!cut) break;
    }
    throw last;
  }

  private async checkVersion(client: Client, limit: number, signal: AbortSignal): Promise<void> {
    if (this.trusted) return;
    const found = await this.read(client, { text: versionsSql(this.address), parameters: {} }, limit, signal);
    if (found.length === 0 || found.some(([, version]) => Number(version) !== SCHEMA_VERSION)) throw new WarehouseError('schema');
    if (found.some(([place, , ...said]) => said.slice(0, 2).some((shard) => Number(shard) !== Number(place)) || said.slice(2).some((shards) => Number(shards) !== found.length))) throw new WarehouseError('schema', { detail: OTHER_SHARDS });
    this.trusted = true;
    setTimeout(() => { this.trusted = false; }, TRUSTED).unref();
  }

  private async read(client: Client, { text, parameters }: Statement, limit: number, signal: AbortSignal): Promise<readonly (readonly Cell[])[]> {
    const given = Object.fromEntries(Object.entries(parameters).map(([name, { value }]) => [name, value]));
    const result = await client.query({ query: text, format: 'JSONCompact', query_params: given, clickhouse_settings: settingsOf(this.memory, limit), abort_signal: signal });
    const end = (): void => { result.close(); };
    signal.addEventListener('abort', end);
    try {
      return answerOf(await result.text());
    } finally {
      signal.removeEventListener('abort', end);
    }
  }
}

import { randomInt, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ClickHouseSettings } from '@clickhouse/client';
import { z } from 'zod';
import { stampAfter, type Prepared, type Sink, type Unstamped } from '../load/sink';
import { rowOfLoad } from '../load-row';
import { COLUMNS } from '../schema';
import { SqlWarehouse } from '../sql-warehouse';
import { WarehouseError } from '../trouble';
import type { Load } from '../warehouse';
import type { ClickHouseAddress } from './address';
import { ClickHouseEngine, WHOLE } from './engine';
import { troubleOf } from './failure';
import { migrate } from './migrate';
import { Nodes, type Client } from './nodes';
import { writing } from './replicas';
import { localName } from './tables';

/** Tables whose rows name the load they came by. */
const LOADED = ['obs', 'by_value', 'member'] as const;

/** What `begun` says of a number: it was given, a later loader took it for left over, its rows are gone from every node. One row for each; those of given have the token of who took it. */
const STAGE = { given: 0, abandoned: 1, removed: 2 } as const;

/** An insert is answered when every shard has its rows. A file that is not exactly what the tables hold is refused, not filled up. */
const INSERTING: ClickHouseSettings = {
  distributed_foreground_insert: 1, async_insert: 0, input_format_null_as_default: 0, input_format_parquet_allow_missing_columns: 0, input_format_skip_unknown_fields: 0, wait_end_of_query: 1,
};

/**
 * Loads into ClickHouse. There is no transaction over shards; instead a number is written down as begun before the first row of a file, and the file is
 * recorded in `loads` after the last. Rows of a number that is not recorded count nowhere, and the next loader removes them from every node.
 */
export class ClickHouseSink implements Sink {
  private readonly nodes: Nodes;
  private readonly warehouse: SqlWarehouse;
  private readonly inserting: ClickHouseSettings;

  private constructor(private readonly address: ClickHouseAddress, private readonly now: () => string, replicas: number) {
    this.inserting = { ...INSERTING, ...writing(address, replicas) };
    this.nodes = new Nodes(address);
    this.warehouse = new SqlWarehouse(new ClickHouseEngine(address));
  }

  /** Makes the tables where there are none yet. `now`: UTC stamp to the second. @throws WarehouseError unreachable when a node is not there, schema when its tables are newer. */
  static async open(address: ClickHouseAddress, now: () => string): Promise<ClickHouseSink> {
    const [node] = await migrate(address);
    return new ClickHouseSink(address, now, node?.replicas ?? 1);
  }

  loads(): Promise<readonly Load[]> {
    return this.warehouse.loads();
  }

  /** Also removes what loaders before left unfinished, which needs every node. @throws WarehouseError */
  begin(): Promise<number> {
    return this.onOne(async (client) => {
      const [begun, finished] = [await numbers(client, 'SELECT DISTINCT load FROM begun'), await numbers(client, 'SELECT load FROM loads')];
      const removed = await numbers(client, `SELECT load FROM begun WHERE stage = ${STAGE.removed}`);
      // Of a loader that was killed when it had recorded what was removed meanwhile.
      for (const load of finished.filter((each) => removed.includes(each))) await this.takeBack(load);
      await this.clear(client, begun.filter((load) => !finished.includes(load) && !removed.includes(load)));
      return this.take(client, Math.max(0, ...begun, ...finished) + 1);
    });
  }

  /**
   * A number nobody else has, `first` or greater. Whoever finds another's token beside its own leaves the number, both of them if need be: of two that
   * write and then read, at most one can find itself alone. How far the next try goes is chance, so that two do not meet for ever. Nobody's token at all,
   * not even one's own, is no reason to try again: with one replica left of several nothing new would ever be seen.
   */
  private async take(client: Client, first: number): Promise<number> {
    for (let number = first; ; number += 1 + randomInt(4)) {
      await this.write(client, 'begun', [[number, STAGE.given, randomUUID()]]);
      const [takers = 0] = await numbers(client, 'SELECT uniqExact(token) FROM begun WHERE load = {load:Int32}', { load: number });
      if (takers === 1) return number;
      if (takers === 0) throw unseen();
    }
  }

  /** @throws WarehouseError, also when another loader has begun meanwhile and taken these rows for left over. Nothing of the file counts then. */
  put(load: Unstamped, prepared: Prepared): Promise<void> {
    return this.onOne(async (client) => {
      for (const table of ['obs', 'member'] as const) {
        await client.insert({ table, values: createReadStream(prepared[table]), format: 'Parquet', columns: [...COLUMNS[table]], query_id: `${this.mark()}${load.number}-${randomUUID()}`, clickhouse_settings: this.inserting });
      }
      if (await isAbandoned(client, load.number)) throw abandoned();
      const [rows = 0] = await numbers(client, 'SELECT count() FROM obs WHERE load = {load:Int32}', { load: load.number });
      if (rows !== load.rows) throw new WarehouseError('broken', { detail: `Of the ${load.rows} observations of ${load.file} the warehouse has ${rows}. Nothing of it counts; load it again.` });
      const [last = ''] = await cells(client, 'SELECT max(recorded) FROM loads', {});
      await this.write(client, 'loads', [rowOfLoad({ ...load, recorded: stampAfter(String(last), this.now()) })]);
      // Once more, since a loader may have begun in between: it has either found the record and kept the rows, or is found here.
      if (await isAbandoned(client, load.number)) {
        await this.takeBack(load.number);
        throw abandoned();
      }
    });
  }

  /** Readers see a load from the moment it is recorded; there is nothing more to do. */
  publish(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await Promise.all([this.nodes.close(), this.warehouse.close()]);
  }

  /** How ids of inserts into this database begin. */
  private mark(): string {
    return `sourceline-${this.address.database}-load-`;
  }

  /** Removes all rows of `loads` from every node, after ending inserts whose loader has gone but which still run. */
  private async clear(client: Client, unfinished: readonly number[]): Promise<void> {
    if (unfinished.length === 0) return;
    // First, so that a loader that is only slow learns that its rows are going.
    await this.write(client, 'begun', unfinished.map((load) => [load, STAGE.abandoned, '']));
    // One that has finished meanwhile may never read that.
    const finished = await numbers(client, 'SELECT load FROM loads');
    const loads = unfinished.filter((load) => !finished.includes(load));
    if (loads.length === 0) return;
    for (const node of this.nodes.all) {
      await node.client.command({ query: 'KILL QUERY WHERE startsWith(initial_query_id, {mark:String}) SYNC', query_params: { mark: this.mark() } });
    }
    for (const node of this.nodes.all) {
      for (const table of LOADED) await node.client.command({ query: `ALTER TABLE ${localName(this.address, table)} DELETE WHERE load IN (${loads.join(', ')}) SETTINGS mutations_sync = 1` });
    }
    await this.write(client, 'begun', loads.map((load) => [load, STAGE.removed, '']));
  }

  /** Removes the record of a load: its rows count no longer. */
  private async takeBack(load: number): Promise<void> {
    for (const node of this.nodes.all) await node.client.command({ query: `ALTER TABLE ${localName(this.address, 'loads')} DELETE WHERE load = ${load} SETTINGS mutations_sync = 1` });
  }

  private async write(client: Client, table: string, values: readonly (readonly (number | string)[])[]): Promise<void> {
    await client.insert({ table, values: [...values], format: 'JSONCompactEachRow', clickhouse_settings: this.inserting });
  }

  /** Works through the first node that can be reached. Nothing is tried again on another: part of it may have been done. */
  private async onOne<T>(work: (client: Client) => Promise<T>): Promise<T> {
    try {
      for await (const node of this.nodes.inTurn(new AbortController().signal)) return await work(node.client);
    } catch (error) {
      throw troubleOf(error, null);
    }
    throw new WarehouseError('unreachable');
  }
}

const abandoned = (): WarehouseError => new WarehouseError('broken', { detail: 'Another loader has begun and removed what this one had put in. Load one file after another, and this one again.' });

const unseen = (): WarehouseError => new WarehouseError('broken', { detail: 'The warehouse does not show what was just written to it, as when its shards had more replicas before. Nothing was loaded; load into a new database.' });

/** Whether a later loader has taken a load for left over. */
const isAbandoned = async (client: Client, load: number): Promise<boolean> => (await numbers(client, `SELECT load FROM begun WHERE stage > ${STAGE.given} AND load = {load:Int32}`, { load })).length > 0;

/** First cell of each row. */
async function cells(client: Client, query: string, parameters: Readonly<Record<string, number>>): Promise<readonly (string | number)[]> {
  const result = await client.query({ query, format: 'JSONCompact', query_params: parameters, clickhouse_settings: { skip_unavailable_shards: 0, wait_end_of_query: 1, ...WHOLE } });
  return z.object({ data: z.array(z.tuple([z.union([z.string(), z.number()])])) }).parse(await result.json()).data.map(([value]) => value);
}

/** One whole number of each row. */
const numbers = async (client: Client, query: string, parameters: Readonly<Record<string, number>> = {}): Promise<readonly number[]> => (await cells(client, query, parameters)).map(Number);

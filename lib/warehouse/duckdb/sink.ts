import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { stampAfter, type Prepared, type Sink, type Unstamped } from '../load/sink';
import { LoadError } from '../load/refusal';
import { newestOf } from '../../newest';
import { loadOfRow, rowOfLoad } from '../load-row';
import { COLUMNS } from '../schema';
import type { Load } from '../warehouse';
import { published } from './files';
import { literal, openWork, publish, type Work } from './work';

/** In place of its stamp while no reader has seen a load. */
const UNSEEN = '';

/** Folder for what a load needs meanwhile; whoever has the work file open has it too. */
export const SCRATCH = 'scratch';

/** Loads into the embedded warehouse in `folder`. While it is open no other process can load there; readers are not disturbed. */
export class DuckDbSink implements Sink {
  /** Greatest number given by this sink. */
  private given = 0;

  private constructor(private readonly folder: string, private readonly work: Work, private readonly now: () => string) {}

  /** @throws LoadError when another load is running; WarehouseError schema when the folder was written by another version of this program. */
  static async open(folder: string, now: () => string): Promise<DuckDbSink> {
    try {
      return new DuckDbSink(folder, await openWork(folder, { memory_limit: '1GB' }), now);
    } catch (error) {
      if (error instanceof Error && /lock/i.test(error.message)) throw new LoadError(`another load into ${folder} is running: wait until it has ended, then run this again`);
      throw error;
    }
  }

  get scratch(): string {
    return join(this.folder, SCRATCH);
  }

  loads(): Promise<readonly Load[]> {
    return loadsIn(this.work.connection, 'loads');
  }

  /** A file is put in one transaction, so one that was never finished has left no rows, and its number may be given again by the next process. */
  async begin(): Promise<number> {
    this.given = Math.max(this.given, ...(await this.loads()).map(({ number }) => number)) + 1;
    return this.given;
  }

  async put(load: Unstamped, { obs, member }: Prepared): Promise<void> {
    const { connection } = this.work;
    await connection.run('BEGIN');
    try {
      await connection.run(`INSERT INTO obs SELECT ${COLUMNS.obs.join(', ')} FROM read_parquet(${literal(obs)})`);
      await connection.run(`INSERT INTO member SELECT ${COLUMNS.member.join(', ')} FROM read_parquet(${literal(member)})`);
      await connection.run('INSERT INTO loads VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [...rowOfLoad({ ...load, recorded: UNSEEN })]);
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }

  /**
   * Nothing is written when readers have everything already. What they have not is stamped now, in the moment in which they come to see it: a link frozen
   * before must not be of a moment that has it.
   */
  async publish(): Promise<void> {
    const [all, shown] = [await this.loads(), await this.shown()];
    const fresh = all.filter(({ number, sha256 }) => !shown.some((one) => one.number === number && one.sha256 === sha256));
    if (fresh.length === 0 && shown.length === all.length) return;
    // A stamp once given stays, also where what was published has been lost since.
    await this.work.connection.run('UPDATE loads SET recorded = $stamp WHERE recorded = $unseen', { stamp: stampAfter(newestOf(all), this.now()), unseen: UNSEEN });
    await publish(this.folder, this.work);
  }

  close(): Promise<void> {
    this.work.close();
    return Promise.resolve();
  }

  /** Finished files readers have. None where what is published is missing or cannot be read: all of it is in the work file. */
  private async shown(): Promise<readonly Load[]> {
    const current = await published(this.folder).catch(() => null);
    if (current === null) return [];
    const { connection } = this.work;
    try {
      await connection.run(`ATTACH ${literal(current.path)} AS shown (READ_ONLY)`);
    } catch {
      return [];
    }
    try {
      return await loadsIn(connection, 'shown.loads');
    } finally {
      await connection.run('DETACH shown');
    }
  }
}

/** Finished files as a table of loads has them. */
async function loadsIn(connection: DuckDBConnection, table: string): Promise<readonly Load[]> {
  const reader = await connection.runAndReadAll(`SELECT ${COLUMNS.loads.join(', ')} FROM ${table} ORDER BY load`);
  return reader.getRows().map(loadOfRow);
}

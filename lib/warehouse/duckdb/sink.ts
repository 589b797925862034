import { join } from 'node:path';
import { stampAfter, type Prepared, type Sink, type Unstamped } from '../load/sink';
import { LoadError } from '../load/refusal';
import { COLUMNS } from '../schema';
import type { Load } from '../warehouse';
import { datasetNumbered, datasetOf } from '../../slice/dataset';
import { published } from './files';
import { literal, openWork, publish, type Work } from './work';

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

  async loads(): Promise<readonly Load[]> {
    const reader = await this.work.connection.runAndReadAll(`SELECT ${COLUMNS.loads.join(', ')} FROM loads ORDER BY load`);
    return reader.getRows().map(([number, dataset, file, sha256, rows, rejected, from, to, vintage, recorded]) => ({
      number: Number(number), dataset: datasetNumbered(Number(dataset))?.id ?? '', file: String(file), sha256: String(sha256), rows: Number(rows), rejected: Number(rejected), from: Number(from), to: Number(to), vintage: Number(vintage), recorded: String(recorded),
    }));
  }

  /** A file is put in one transaction, so one that was never finished has left no rows, and its number may be given again by the next process. */
  async begin(): Promise<number> {
    this.given = Math.max(this.given, ...(await this.loads()).map(({ number }) => number)) + 1;
    return this.given;
  }

  async put(load: Unstamped, { obs, member }: Prepared): Promise<void> {
    const { connection } = this.work;
    const last = (await this.loads()).reduce((newest, { recorded }) => (recorded > newest ? recorded : newest), '');
    await connection.run('BEGIN');
    try {
      await connection.run(`INSERT INTO obs SELECT ${COLUMNS.obs.join(', ')} FROM read_parquet(${literal(obs)})`);
      await connection.run(`INSERT INTO member SELECT ${COLUMNS.member.join(', ')} FROM read_parquet(${literal(member)})`);
      await connection.run('INSERT INTO loads VALUES ($load, $dataset, $file, $sha256, $rows, $rejected, $from, $to, $vintage, $recorded)', {
        load: load.number, dataset: datasetOf(load.dataset)?.number ?? 0, file: load.file, sha256: load.sha256, rows: load.rows, rejected: load.rejected, from: load.from, to: load.to, vintage: load.vintage, recorded: stampAfter(last, this.now()),
      });
      await connection.run('COMMIT');
    } catch (error) {
      await connection.run('ROLLBACK');
      throw error;
    }
  }

  /** Nothing is written when readers have everything already. */
  async publish(): Promise<void> {
    if (!(await this.isPublished())) await publish(this.folder, this.work);
  }

  close(): Promise<void> {
    this.work.close();
    return Promise.resolve();
  }

  /** Whether what is published has the same finished files: a load may have been ended before it was shown. */
  private async isPublished(): Promise<boolean> {
    const current = await published(this.folder);
    if (current === null) return false;
    const { connection } = this.work;
    await connection.run(`ATTACH ${literal(current.path)} AS shown (READ_ONLY)`);
    try {
      const reader = await connection.runAndReadAll('SELECT count(*) FROM ((SELECT load, sha256 FROM loads EXCEPT SELECT load, sha256 FROM shown.loads) UNION ALL (SELECT load, sha256 FROM shown.loads EXCEPT SELECT load, sha256 FROM loads)) AS differing');
      return Number(reader.getRows()[0]?.[0]) === 0;
    } finally {
      await connection.run('DETACH shown');
    }
  }
}

import { BIGINT, DuckDBInstance, INTEGER, VARCHAR, type DuckDBConnection, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCHEMA_VERSION } from '../schema';
import type { Dialect, ParameterType, Statement } from '../sql';
import type { Cell, Engine } from '../sql-warehouse';
import { WarehouseError } from '../trouble';
import { TIME_LIMIT, type Call } from '../warehouse';
import { published, touched } from './files';
import { Turns } from './turns';

export const DUCKDB: Dialect = { placeholder: (name) => `$${name}`, until: true };

const TYPES: Readonly<Record<ParameterType, DuckDBType>> = { Int32: INTEGER, Int64: BIGINT, String: VARCHAR };

/**
 * Settings of every file opened: what this machine gives to questions, and no reaching out for extensions. Nearest value is read in one go: fetching the
 * other columns in a second step, by row, takes four times as long for so few rows.
 */
const SETTINGS: Readonly<Record<string, string>> = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false', memory_limit: '1GB', disabled_optimizers: 'late_materialization' };

/** Connections kept open; a question has one for itself while it runs. */
const KEPT = 4;

/** Statements at once: each holds one of the few threads that files and compression need too, and DuckDB gives one statement every processor anyway. */
const AT_ONCE = 2;

/** Between two interrupts of one statement, in ms. */
const AGAIN = 50;

/** A published file that is open. */
class Opened {
  private readonly idle: DuckDBConnection[] = [];
  private running = 0;
  private closing = false;

  constructor(readonly mark: string, private readonly instance: DuckDBInstance) {}

  async use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    this.running += 1;
    let connection: DuckDBConnection | null = null;
    try {
      connection = this.idle.pop() ?? (await this.instance.connect());
      return await work(connection);
    } finally {
      this.running -= 1;
      if (connection && this.idle.length < KEPT && !this.closing) this.idle.push(connection);
      else connection?.closeSync();
      if (this.closing) this.end();
    }
  }

  /** Closed once the questions under way have been answered. */
  close(): void {
    this.closing = true;
    this.end();
  }

  private end(): void {
    if (this.running > 0) return;
    for (const connection of this.idle.splice(0)) connection.closeSync();
    this.instance.closeSync();
  }
}

const isCell = (value: DuckDBValue): value is Cell => typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint';

/** The rows themselves, not copied: an export has millions. */
function cellsOf(rows: DuckDBValue[][]): Cell[][] {
  const odd = rows.find((row) => !row.every(isCell));
  if (odd) throw new WarehouseError('broken', { cause: new Error(`a cell is neither text nor a whole number: ${odd.map(String).join(', ')}`) });
  return rows as Cell[][];
}

/** What DuckDB's message says went wrong. */
function troubleOf(error: unknown, ended: WarehouseError | null): WarehouseError {
  if (error instanceof WarehouseError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (/INTERRUPT/i.test(message) && ended !== null) return ended;
  if (/Out of Memory/i.test(message)) return new WarehouseError('memory', { cause: error });
  if (/Cannot open file|IO Error|Could not (?:set lock|read)|not a valid DuckDB database/i.test(message)) return new WarehouseError('unreachable', { cause: error });
  if (/Catalog Error|Binder Error|Serialization Error/i.test(message)) return new WarehouseError('schema', { cause: error });
  return new WarehouseError('broken', { cause: error });
}

/** Runs a statement until `ended`. An interrupt is lost on a statement that still waits for its thread, so it is said again until the statement has settled. */
async function ask(connection: DuckDBConnection, { text, parameters }: Statement, ended: AbortSignal): Promise<Cell[][]> {
  ended.throwIfAborted();
  let again: NodeJS.Timeout | undefined;
  const interrupt = (): void => { connection.interrupt(); };
  const stop = (): void => {
    interrupt();
    again = setInterval(interrupt, AGAIN);
  };
  ended.addEventListener('abort', stop);
  try {
    const given = Object.entries(parameters);
    const values = Object.fromEntries(given.map(([name, { type, value }]) => [name, type === 'Int64' ? BigInt(value) : value]));
    const types = Object.fromEntries(given.map(([name, { type }]) => [name, TYPES[type]]));
    const reader = await connection.runAndReadAll(text, values, types);
    ended.throwIfAborted();
    return cellsOf(reader.getRows());
  } finally {
    clearInterval(again);
    ended.removeEventListener('abort', stop);
  }
}

async function open(path: string, mark: string): Promise<Opened> {
  // A folder of its own: two that spill into one spoil each other's files.
  const instance = await DuckDBInstance.create(path, { ...SETTINGS, access_mode: 'READ_ONLY', temp_directory: join(tmpdir(), `sourceline-spill-${randomUUID()}`) });
  const opened = new Opened(mark, instance);
  try {
    const reader = await opened.use((connection) => connection.runAndReadAll('SELECT version FROM schema_version'));
    if (Number(reader.getRows()[0]?.[0]) !== SCHEMA_VERSION) throw new WarehouseError('schema');
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** An embedded engine over `folder`: nothing to start. Notices by itself when something new was published there. */
export class DuckDbEngine implements Engine {
  readonly kind = 'duckdb';
  readonly dialect = DUCKDB;
  readonly piece = 3_000;
  private opened: Promise<Opened> | null = null;
  private mark = '';
  private readonly turns = new Turns(AT_ONCE);

  constructor(private readonly folder: string) {}

  async rows(statement: Statement, { signal, limit = TIME_LIMIT }: Call = {}): Promise<readonly (readonly Cell[])[]> {
    const ended = new AbortController();
    const left = (): void => { ended.abort(new WarehouseError('left')); };
    const timer = setTimeout(() => { ended.abort(new WarehouseError('slow')); }, limit);
    signal?.addEventListener('abort', left);
    // It may have been aborted before anyone listened.
    if (signal?.aborted) left();
    try {
      return await this.turns.take(ended.signal, async () => {
        const current = await this.current();
        return current.use((connection) => ask(connection, statement, ended.signal));
      });
    } catch (error) {
      throw troubleOf(error, ended.signal.aborted ? ended.signal.reason as WarehouseError : null);
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', left);
    }
  }

  /** A mark that changes whenever something is published. */
  async state(): Promise<string> {
    try {
      return (await this.current()).mark;
    } catch (error) {
      throw troubleOf(error, null);
    }
  }

  async close(): Promise<void> {
    (await this.opened)?.close();
    this.opened = null;
    this.mark = '';
  }

  /** What is published now. An older file is closed when nobody reads it any more. */
  private async current(): Promise<Opened> {
    if (this.opened !== null && (await touched(this.folder)) === this.mark) return this.opened;
    const found = await published(this.folder);
    if (found === null) throw new WarehouseError('unreachable', { detail: 'Nothing has been loaded into the warehouse yet.' });
    if (this.opened === null || found.mark !== this.mark) {
      const before = this.opened;
      this.mark = found.mark;
      const opening = open(found.path, found.mark);
      this.opened = opening;
      opening.catch(() => {
        // A newer one may be open by now.
        if (this.opened !== opening) return;
        this.mark = '';
        this.opened = null;
      });
      void before?.then((old) => { old.close(); }, () => undefined);
    }
    return this.opened;
  }
}

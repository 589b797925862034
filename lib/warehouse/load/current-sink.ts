import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FOLDER } from '../current';
import { LoadError } from './refusal';
import type { Sink } from './sink';

/** A sink, a folder for what the loader needs meanwhile, and what is to be done when both have served. */
export interface OpenSink { readonly sink: Sink; readonly scratch: string; readonly end: () => Promise<void> }

/** Opens the sink that belongs to an address of a warehouse (`current.ts`); a new engine is plugged in here. `now`: UTC stamp to the second. @throws LoadError when there is none. */
export async function openSink(address: string, now: () => string): Promise<OpenSink> {
  if (address === '' || address.startsWith('duckdb:')) {
    const { DuckDbSink } = await import('../duckdb/sink');
    const sink = await DuckDbSink.open(address.slice('duckdb:'.length) || join(process.cwd(), FOLDER), now);
    return { sink, scratch: sink.scratch, end: () => ended(sink, sink.scratch) };
  }
  if (address.startsWith('clickhouse://')) {
    const [{ ClickHouseSink }, { parseAddress }] = await Promise.all([import('../clickhouse/sink'), import('../clickhouse/address')]);
    const sink = await ClickHouseSink.open(parseAddress(address), now);
    const scratch = mkdtempSync(join(tmpdir(), 'sourceline-load-'));
    return { sink, scratch, end: () => ended(sink, scratch) };
  }
  throw new LoadError('this warehouse cannot be loaded into: its address must begin with duckdb: or clickhouse://');
}

async function ended(sink: Sink, scratch: string): Promise<void> {
  rmSync(scratch, { recursive: true, force: true });
  await sink.close();
}

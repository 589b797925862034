import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from '../current';
import { LoadError } from './refusal';
import type { Sink } from './sink';

/** A sink, a folder for what the loader needs meanwhile, and what is to be done when both have served. */
export interface OpenSink { readonly sink: Sink; readonly scratch: string; readonly end: () => Promise<void> }

/** Opens the sink that belongs to an address of a warehouse (`current.ts`); a new engine is plugged in here. @throws LoadError when there is none. */
export async function openSink(address: string): Promise<OpenSink> {
  if (address === '' || address.startsWith('duckdb:')) {
    const { DuckDbSink } = await import('../duckdb/sink');
    const sink = await DuckDbSink.open(address.slice('duckdb:'.length) || join(process.cwd(), FOLDER));
    return { sink, scratch: sink.scratch, end: () => ended(sink, sink.scratch) };
  }
  throw new LoadError('this warehouse cannot be loaded into: the address must begin with duckdb:');
}

async function ended(sink: Sink, scratch: string): Promise<void> {
  rmSync(scratch, { recursive: true, force: true });
  await sink.close();
}

import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { BULK_UNITS, FLOWS, datasetOf, type BulkDataset, type BulkUnit, type Flow } from '@/lib/slice/dataset';
import { ALWAYS } from '@/lib/slice/slice';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { DuckDbSink } from '@/lib/warehouse/duckdb/sink';
import { literal } from '@/lib/warehouse/duckdb/work';
import { loadFiles, type Outcome } from '@/lib/warehouse/load/load';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import type { Leaf, Warehouse } from '@/lib/warehouse/warehouse';

const folders: string[] = [];

/** A folder that is gone when the tests of the file have run. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'load-'));
  folders.push(made);
  return made;
}

export const removeFolders = (): void => { for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true }); };

export function dataset(id: string): BulkDataset {
  const found = datasetOf(id);
  if (!found) throw new Error(`no dataset ${id}`);
  return found;
}

interface How { readonly vintage?: number; readonly rejects?: string; readonly signal?: AbortSignal }

/** Loads files as the command line does. */
export async function loadInto(target: string, files: readonly string[], id: string, { vintage, rejects, signal }: How = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const sink = await DuckDbSink.open(target, () => '2026-11-25T00:00:00Z');
  try {
    await loadFiles(sink, sink.scratch, { files, dataset: dataset(id), vintage: vintage ?? null, rejects: rejects ?? null }, {
      signal: signal ?? new AbortController().signal, tell: () => undefined,
      done: (outcome) => {
        outcomes.push(outcome);
        return Promise.resolve();
      },
    });
  } finally {
    await sink.close();
  }
  return outcomes;
}

/** Asks a folder something. */
export async function asking<T>(target: string, ask: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  const warehouse = new SqlWarehouse(new DuckDbEngine(target));
  try {
    return await ask(warehouse);
  } finally {
    await warehouse.close();
  }
}

/** Every observation of a dataset that stands. */
export async function everyLeaf(warehouse: Warehouse, id: string): Promise<Leaf[]> {
  const all: Leaf[] = [];
  for (const flow of Object.keys(FLOWS) as Flow[]) for (const unit of Object.keys(BULK_UNITS) as BulkUnit[]) {
    for await (const piece of warehouse.leaves({ dataset: id, flow, unit, commodity: '', partner: null, port: null }, ALWAYS)) all.push(...piece);
  }
  return all;
}

export const leavesIn = (target: string, id: string): Promise<Leaf[]> => asking(target, (warehouse) => everyLeaf(warehouse, id));
export const hashOf = (leaves: readonly Leaf[]): string => createHash('sha256').update(leaves.map((leaf) => JSON.stringify(leaf)).join('\n')).digest('hex');

/** Writes a file by a statement of DuckDB, for forms Node cannot write. */
export async function copied(from: string, to: string, options: string): Promise<string> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(`COPY (SELECT * FROM read_csv(${literal(from)}, all_varchar = true)) TO ${literal(to)} (${options})`);
  connection.closeSync();
  instance.closeSync();
  return to;
}

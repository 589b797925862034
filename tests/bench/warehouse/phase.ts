/** One phase of the benchmark in a process of its own, so that its memory is its own: `phase.ts load FOLDER FILE` or `phase.ts ask FOLDER`. Prints JSON. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { datasetOf } from '@/lib/slice/dataset';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { published } from '@/lib/warehouse/duckdb/files';
import { DuckDbSink } from '@/lib/warehouse/duckdb/sink';
import { loadFiles, type Outcome } from '@/lib/warehouse/load/load';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { askAll, exportAll } from './ask';

const peak = (): number => process.resourceUsage().maxRSS / 1000;

async function load(folder: string, file: string): Promise<unknown> {
  const dataset = datasetOf('synthetic-hs');
  if (!dataset) throw new Error('no such dataset');
  const began = performance.now();
  let outcome: Outcome | null = null;
  let put = 0;
  const sink = await DuckDbSink.open(folder);
  try {
    await loadFiles(sink, sink.scratch, { files: [file], dataset, vintage: null, rejects: null }, {
      signal: new AbortController().signal, now: () => '2026-01-01T00:00:00Z', tell: () => undefined,
      done: (each) => {
        outcome = each;
        put = performance.now() - began;
        return Promise.resolve();
      },
    });
  } finally {
    await sink.close();
  }
  const bytes = statSync((await published(folder))?.path ?? '').size;
  return { outcome, loadSeconds: put / 1000, publishSeconds: (performance.now() - began - put) / 1000, peak: peak(), bytes, megabytes: statSync(file).size / 1e6 };
}

async function ask(folder: string): Promise<unknown> {
  const warehouse = new SqlWarehouse(new DuckDbEngine(folder));
  try {
    const exported = await exportAll(warehouse);
    return { exported, timed: await askAll(warehouse), peak: peak() };
  } finally {
    await warehouse.close();
  }
}

async function main([phase, folder = '', file = '']: readonly string[]): Promise<void> {
  if (phase === 'ask' && (!existsSync(folder) || readdirSync(folder).length === 0)) throw new Error(`nothing in ${join(folder)}`);
  process.stdout.write(`${JSON.stringify(phase === 'load' ? await load(folder, file) : await ask(folder))}\n`);
}

void main(process.argv.slice(2));

/**
 * One phase of the benchmark in a process of its own, so that its memory is its own: `phase.ts load FOLDER FILE`, `phase.ts ask FOLDER`,
 * or `phase.ts clickhouse FOLDER FILE`, which starts two shards, loads and asks. Prints JSON.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { datasetOf } from '@/lib/slice/dataset';
import { ClickHouseEngine } from '@/lib/warehouse/clickhouse/engine';
import { ClickHouseSink } from '@/lib/warehouse/clickhouse/sink';
import { DuckDbEngine } from '@/lib/warehouse/duckdb/engine';
import { published } from '@/lib/warehouse/duckdb/files';
import { DuckDbSink } from '@/lib/warehouse/duckdb/sink';
import { loadFiles, type Outcome } from '@/lib/warehouse/load/load';
import type { Sink } from '@/lib/warehouse/load/sink';
import { SqlWarehouse } from '@/lib/warehouse/sql-warehouse';
import { fromHost, twoShards } from '../../warehouse/clickhouse/places';
import { askAll, exportAll } from './ask';

const NOW = (): string => '2026-01-01T00:00:00Z';
const peak = (): number => process.resourceUsage().maxRSS / 1000;

interface Put { readonly outcome: Outcome | null; readonly loadSeconds: number; readonly publishSeconds: number }

async function put(sink: Sink, scratch: string, file: string): Promise<Put> {
  const dataset = datasetOf('synthetic-hs');
  if (!dataset) throw new Error('no such dataset');
  const began = performance.now();
  let outcome: Outcome | null = null;
  let loaded = 0;
  try {
    await loadFiles(sink, scratch, { files: [file], dataset, vintage: null, rejects: null }, {
      signal: new AbortController().signal, tell: () => undefined,
      done: (each) => {
        outcome = each;
        loaded = performance.now() - began;
        return Promise.resolve();
      },
    });
  } finally {
    await sink.close();
  }
  return { outcome, loadSeconds: loaded / 1000, publishSeconds: (performance.now() - began - loaded) / 1000 };
}

async function load(folder: string, file: string): Promise<unknown> {
  const sink = await DuckDbSink.open(folder, NOW);
  const done = await put(sink, sink.scratch, file);
  return { ...done, peak: peak(), nodes: null, bytes: statSync((await published(folder))?.path ?? '').size, megabytes: statSync(file).size / 1e6 };
}

async function clickHouse(file: string): Promise<unknown> {
  const { address, nodes, leave } = await twoShards();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-scratch-'));
  const warehouse = new SqlWarehouse(new ClickHouseEngine(address));
  try {
    const done = await put(await ClickHouseSink.open(address, NOW), scratch, file);
    const exported = await exportAll(warehouse);
    const loader = peak();
    const sizes = await Promise.all(address.hosts.map(async (host) => Number((await fromHost(address, host, 'SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = currentDatabase()'))[0]?.[0])));
    const asked = { exported, timed: await askAll(warehouse), peak: peak() };
    const memory = nodes.map((node) => node.peakMemory());
    const held = memory.every((bytes) => bytes !== null) ? memory.reduce((sum, bytes) => sum + (bytes ?? 0), 0) / 1e6 : null;
    return { loaded: { ...done, peak: loader, nodes: held, bytes: sizes.reduce((a, b) => a + b), megabytes: statSync(file).size / 1e6 }, asked };
  } finally {
    await warehouse.close();
    await leave();
    rmSync(scratch, { recursive: true, force: true });
  }
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
  const said = phase === 'load' ? await load(folder, file) : phase === 'clickhouse' ? await clickHouse(file) : await ask(folder);
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

void main(process.argv.slice(2));

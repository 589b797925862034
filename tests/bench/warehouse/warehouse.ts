/**
 * `npm run bench:warehouse`: makes up trade, loads it into an embedded warehouse, asks every question, and prints a table of Markdown.
 * Then the same of two shards of ClickHouse, started on this machine as the tests start them; `-- --embedded` leaves them out. 10^6 and 10^7 lines; `-- --huge`
 * adds 10^8 (some 30 GB of disk meanwhile), `-- --small` leaves it at 10^6.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generate } from '@/lib/warehouse/load/generate';
import type { Exported, Timed } from './ask';

interface Loaded { readonly outcome: { readonly counted: { readonly lines: number; readonly observations: number } }; readonly loadSeconds: number; readonly publishSeconds: number; readonly peak: number; readonly nodes: number | null; readonly bytes: number | null; readonly megabytes: number }
interface Asked { readonly exported: Exported; readonly timed: readonly Timed[]; readonly peak: number }
interface Answered { readonly loaded: Loaded; readonly asked: Asked }
interface Size extends Answered { readonly rows: number }
interface Measured { readonly embedded: Size; readonly shards: Size | null }

const JANUARY_2010 = 2010 * 12;
const DECEMBER_2024 = 2024 * 12 + 11;
const print = (text: string): void => { process.stdout.write(`${text}\n`); };
const count = (n: number): string => Math.round(n).toLocaleString('en-US');
const ms = (n: number): string => (n < 10 ? n.toFixed(1) : n.toFixed(0));

const phase = <T>(...args: readonly string[]): T => JSON.parse(execFileSync(process.execPath, ['--import', 'tsx', join(__dirname, 'phase.ts'), ...args], { encoding: 'utf8', maxBuffer: 2 ** 26, stdio: ['ignore', 'pipe', 'inherit'] })) as T;

/** Where the engine of the tests is, as its setup writes it in the environment; installs it the first time. False, and says why, where there is none. */
function prepareClickHouse(): boolean {
  const script = `import(${JSON.stringify(pathToFileURL(join(__dirname, '../../warehouse/engine/prepare.mjs')).href)}).then((engine) => { engine.default(); console.log(process.env.SOURCELINE_TEST_ENGINE); })`;
  const found = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  process.env.SOURCELINE_TEST_ENGINE = found;
  const { missing } = JSON.parse(found) as { readonly missing?: string };
  if (missing !== undefined) print(`ClickHouse is NOT measured: ${missing}.\n`);
  return missing === undefined;
}

async function measure(rows: number, folder: string, clickHouse: boolean): Promise<Measured> {
  const file = join(folder, `${rows}.csv`);
  const began = performance.now();
  await generate({ rows, seed: 1, out: file, from: JANUARY_2010, to: DECEMBER_2024, revisions: true });
  process.stderr.write(`${count(rows)} lines made up in ${((performance.now() - began) / 1000).toFixed(1)} s, ${count(statSync(file).size / 1e6)} MB\n`);
  const warehouse = join(folder, `warehouse-${rows}`);
  const loaded = phase<Loaded>('load', warehouse, file);
  process.stderr.write(`loaded in ${loaded.loadSeconds.toFixed(1)} s, published in ${loaded.publishSeconds.toFixed(1)} s\n`);
  const embedded = { rows, loaded, asked: phase<Asked>('ask', warehouse) };
  rmSync(warehouse, { recursive: true });
  const shards = clickHouse ? { rows, ...phase<Answered>('clickhouse', '', file) } : null;
  rmSync(file);
  return { embedded, shards };
}

function report(engine: string, sizes: readonly Size[]): void {
  const row = (cells: readonly string[]): void => { print(`| ${cells.join(' | ')} |`); };
  print(`${engine}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}. Times in ms, p50 / p95; growth is of the p50 against the column before.\n`);
  row(['Question', ...sizes.flatMap(({ rows }, at) => [`10^${Math.log10(rows)} lines`, ...(at === 0 ? [] : ['growth'])])]);
  row(['---', ...sizes.flatMap((_, at) => ['--:', ...(at === 0 ? [] : ['--:'])])]);
  const timedAt = (at: number, question: number): Timed | undefined => sizes[at]?.asked.timed[question];
  for (const [question, { words }] of (sizes[0]?.asked.timed ?? []).entries()) {
    row([words, ...sizes.flatMap((_, at) => {
      const [now, before] = [timedAt(at, question), timedAt(at - 1, question)];
      if (!now) return ['–'];
      return [`${ms(now.p50)} / ${ms(now.p95)}`, ...(at === 0 ? [] : [before ? `× ${(now.p50 / before.p50).toFixed(1)}` : '–'])];
    })]);
  }
  const figures: readonly (readonly [string, (size: Size) => string])[] = [
    ['observations', ({ loaded }) => count(loaded.outcome.counted.observations)],
    ['load, lines/s', ({ rows, loaded }) => count(rows / loaded.loadSeconds)],
    ['load, MB/s of CSV', ({ loaded }) => (loaded.megabytes / loaded.loadSeconds).toFixed(1)],
    ['publishing, s', ({ loaded }) => loaded.publishSeconds.toFixed(1)],
    ['peak memory of the loader, MB', ({ loaded }) => count(loaded.peak)],
    ['peak memory of the nodes together, MB', ({ loaded }) => (loaded.nodes === null ? '–' : count(loaded.nodes))],
    ['bytes on disk per observation', ({ loaded }) => (loaded.bytes === null ? '–' : (loaded.bytes / loaded.outcome.counted.observations).toFixed(1))],
    ['export, rows', ({ asked }) => count(asked.exported.rows)],
    ['export, MB/s', ({ asked }) => (asked.exported.megabytes / asked.exported.seconds).toFixed(1)],
    ['export, growth of memory, MB', ({ asked }) => count(asked.exported.growth)],
    ['peak memory of who asks, MB', ({ asked }) => count(asked.peak)],
  ];
  for (const [words, of] of figures) row([words, ...sizes.flatMap((size, at) => [of(size), ...(at === 0 ? [] : [''])])]);
}

async function main(args: readonly string[]): Promise<void> {
  const wanted = [1e6, ...(args.includes('--small') ? [] : [1e7]), ...(args.includes('--huge') ? [1e8] : [])];
  const shared = !args.includes('--embedded') && prepareClickHouse();
  const folder = mkdtempSync(join(tmpdir(), 'bench-warehouse-'));
  try {
    const all: Measured[] = [];
    for (const rows of wanted) all.push(await measure(rows, folder, shared));
    report('DuckDB, embedded', all.map(({ embedded }) => embedded));
    const shards = all.flatMap((each) => each.shards ?? []);
    if (shards.length > 0) print('');
    if (shards.length > 0) report('ClickHouse, two shards on this machine', shards);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main(process.argv.slice(2));

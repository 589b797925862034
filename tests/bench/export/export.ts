/**
 * `npm run bench:export [-- --rows N] [-- --resident]`: streams one view of N generated rows as CSV in one response, and prints how far memory grew and
 * how fast it was beside a plain Node server sending the same bytes from a file, both in this run. Rows are made while they are read, so that the memory
 * is the answer's own; with `--resident` they stand in a data folder and the production server answers (needs a build: `npm start` or `npm test` makes one).
 */
import { createHash } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { writeBulk } from './dataset';
import { residentOf, serveApp, serveGenerated, servePlain } from './server';
import { idOf, SERIES } from './synthetic';

const MB = 1_000_000;
const ROUNDS = 5;

interface Taken { readonly bytes: number; readonly ms: number; readonly firstByte: number; readonly sha256: string; readonly headers: Headers }

/** Reads an answer to its end; writes it to `file` where one is given. */
async function take(address: string, file?: string): Promise<Taken> {
  const started = performance.now();
  const response = await fetch(address, { headers: { 'accept-encoding': 'identity' } });
  if (!response.ok || response.body === null) throw new Error(`${address}: ${response.status} ${(await response.text()).slice(0, 300)}`);
  const hash = createHash('sha256');
  const out = file === undefined ? null : createWriteStream(file);
  let [bytes, firstByte] = [0, 0];
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    if (firstByte === 0) firstByte = performance.now() - started;
    bytes += chunk.length;
    if (file !== undefined) hash.update(chunk);
    if (out !== null && !out.write(chunk)) await new Promise<void>((resolve) => { out.once('drain', resolve); });
  }
  const ms = performance.now() - started;
  if (out !== null) await new Promise<void>((resolve) => { out.end(resolve); });
  return { bytes, ms, firstByte, sha256: hash.digest('hex'), headers: response.headers };
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const mbs = ({ bytes, ms }: Taken): number => bytes / MB / (ms / 1000);
const say = (line: string): unknown => process.stdout.write(`${line}\n`);

/** Greatest resident memory while `work` runs. */
async function peakDuring<T>(pid: number, work: Promise<T>): Promise<{ peak: number; result: T }> {
  let peak = 0;
  const timer = setInterval(() => { peak = Math.max(peak, residentOf(pid)); }, 50);
  try {
    return { result: await work, peak: Math.max(peak, residentOf(pid)) };
  } finally {
    clearInterval(timer);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { rows: { type: 'string', default: '1000000' }, resident: { type: 'boolean', default: false } } });
  const rows = Number(values.rows);
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-bulk-'));
  if (values.resident) writeBulk(join(folder, 'data'), rows);
  const app = await (values.resident ? serveApp(join(folder, 'data'), 3178) : serveGenerated(rows, 3178));
  try {
    const chart = (series: readonly string[]): string => `${app.site}/charts/custom.csv?series=${series.join('~')}&show=official`;
    await take(chart([idOf(0)])); // reads the data and reconciles once, and warms the code
    await wait(3000);
    const before = residentOf(app.pid);
    const all = chart(Array.from({ length: SERIES }, (_, n) => idOf(n)));
    const { peak, result: first } = await peakDuring(app.pid, take(all, join(folder, 'all.csv')));
    const promised = first.headers.get('repr-digest');
    const kept = promised === `sha-256=:${Buffer.from(first.sha256, 'hex').toString('base64')}:` && Number(first.headers.get('content-length') ?? first.bytes) === first.bytes;
    say(`rows ${first.headers.get('x-row-count')}, ${(first.bytes / MB).toFixed(0)} MB in one response, hash and length as promised in the headers: ${kept ? 'yes' : 'NO'}`);
    say(`memory: ${(before / MB).toFixed(0)} MB before, ${(peak / MB).toFixed(0)} MB at most, growth ${((peak - before) / MB).toFixed(0)} MB`);
    say(`first time (measured, then sent): ${(first.ms / 1000).toFixed(1)} s, first byte after ${(first.firstByte / 1000).toFixed(1)} s`);

    const plain = await servePlain(join(folder, 'all.csv'));
    const [ours, theirs]: [Taken[], Taken[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await take(all));
      theirs.push(await take(plain.site));
    }
    plain.server.close();
    const [a, b] = [median(ours.map(mbs)), median(theirs.map(mbs))];
    say(`again: ${a.toFixed(0)} MB/s, first byte after ${median(ours.map(({ firstByte }) => firstByte)).toFixed(0)} ms; a plain Node stream of the same bytes ${b.toFixed(0)} MB/s; ratio ${(a / b).toFixed(3)}`);
    const { peak: later } = await peakDuring(app.pid, take(all));
    say(`memory after ${ROUNDS + 2} such answers: ${(later / MB).toFixed(0)} MB at most`);
  } finally {
    app.stop();
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

/** @jest-environment node */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ALWAYS } from '@/lib/slice/slice';
import { generate } from '@/lib/warehouse/load/generate';
import { random } from '../contract/random';
import { asking, everyLeaf, folder, hashOf, removeFolders } from './help';

afterAll(removeFolders);

const SEED = 20_261_125;
const KILLS = 10;
const ROWS = 20_000;
const ID = 'synthetic-hs';
const root = join(__dirname, '../../..');

interface Run { readonly lines: number; readonly code: number | null; readonly killed: boolean; readonly said: string }

/** Runs `load` in a process of its own; it is killed `after.delay` ms after its `after.line`-th line, without being asked. */
function run(target: string, files: readonly string[], after: { readonly line: number; readonly delay: number; readonly signal: NodeJS.Signals } | null): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'lib/cli/main.ts', 'load', ...files, '--dataset', ID], { cwd: root, env: { ...process.env, SOURCELINE_WAREHOUSE: `duckdb:${target}` } });
    let [lines, said] = [0, ''];
    const heard = (text: Buffer): void => {
      said += text.toString();
      for (const letter of text.toString()) {
        if (letter !== '\n') continue;
        lines += 1;
        if (after?.line === lines) setTimeout(() => { child.kill(after.signal); }, after.delay);
      }
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.on('error', reject);
    child.on('close', (code, signal) => { resolve({ lines, code, killed: signal !== null, said }); });
  });
}

/** Everything a reader can see of a warehouse, but when it was loaded. */
const seen = (target: string): Promise<unknown> => asking(target, async (warehouse) => {
  const leaves = await everyLeaf(warehouse, ID);
  const whole = { dataset: ID, flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null } as const;
  return {
    count: leaves.length, hash: hashOf(leaves), series: await warehouse.series([whole], ALWAYS), sums: await warehouse.top(whole, { dimension: 'partner', level: 2 }, 500, ALWAYS),
    members: await warehouse.members(ID, 'commodity', [], 500), loads: (await warehouse.loads()).map(({ file, rows, rejected, sha256 }) => ({ file, rows, rejected, sha256 })),
  };
});

const files = [1, 2, 3].map((seed) => join(folder(), `made-${seed}.csv`));
let clean: unknown;
let lines = 0;

beforeAll(async () => {
  for (const [at, out] of files.entries()) await generate({ rows: ROWS, seed: at + 1, out, from: 2020 * 12, to: 2024 * 12 + 11, revisions: true });
  const target = folder();
  const whole = await run(target, files, null);
  if (whole.code !== 0) throw new Error(whole.said);
  lines = whole.lines;
  clean = await seen(target);
});

const r = random(SEED);
// One of them in any case while readers are shown the last file.
const moments = Array.from({ length: KILLS }, (_, at) => ({ share: at === 0 ? 1 : r.int(1, 1000) / 1000, delay: r.int(0, 120) }));

it.each(moments)('killed after $share of its lines and $delay ms, and run again, is what one clean load is', async ({ share, delay }) => {
  const target = folder();
  const first = await run(target, files, { line: Math.max(1, Math.round(share * lines)), delay, signal: 'SIGKILL' });
  // The last moments may come too late to kill anything; all others must.
  if (share < 0.9) expect(first.killed).toBe(true);
  const shown = existsSync(join(target, 'current')) ? await seen(target) : null;
  if (shown !== null) expect(shown).toEqual(clean);
  const again = await run(target, files, null);
  expect(again.said.match(/already loaded|observations \(load/g)).toHaveLength(files.length);
  expect(again.code).toBe(0);
  expect(await seen(target)).toEqual(clean);
  expect(readdirSync(target).filter((name) => !/^(?:current|work\.duckdb|published-\d+\.duckdb)$/.test(name))).toEqual([]);
});

it('asked to end, ends by itself: what is finished is shown, the rest is left', async () => {
  const target = folder();
  // The sixth line says that the second file is begun.
  const ended = await run(target, files, { line: 7, delay: 0, signal: 'SIGINT' });
  expect(ended).toMatchObject({ code: 1, killed: false });
  expect(ended.said).toMatch(/ended/);
  const loads = await asking(target, (warehouse) => warehouse.loads());
  expect(loads.length).toBeGreaterThan(0);
  expect(loads.length).toBeLessThan(files.length);
  expect((await run(target, files, null)).code).toBe(0);
  expect(await seen(target)).toEqual(clean);
});

it('refuses a second load into the same folder while one is running', async () => {
  const target = folder();
  const [first, second] = await Promise.all([
    run(target, files, null),
    new Promise<Run>((resolve, reject) => {
      const wait = setInterval(() => {
        // The scratch folder is made when the work file is open.
        if (!existsSync(join(target, 'scratch'))) return;
        clearInterval(wait);
        run(target, files, null).then(resolve, reject);
      }, 5);
    }),
  ]);
  expect(first.code).toBe(0);
  // The second one starts while the first has most of its work before it.
  expect(second.said).toMatch(/another load into .* is running: wait until it has ended/);
  expect(second.code).toBe(1);
});

/**
 * `npm run bench:pointer`: how long after a pointer move or an arrow key the value at hand can be read, with the processor slowed down four times: on 480
 * months of four series as soon as the page can be used and again when Recharts has taken over, and on a synthetic daily series. Never fails for a time.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from '../../../scripts/build.mjs';
import { ask, calm, type Answered, type Input } from './answer';
import { launchBrowser, SLOWDOWN, VIEWPORT } from './browse';
import { DAILY_ADDRESS, writeDaily } from './daily';
import { median } from './report';
import { serveNext } from './serve';

const FOUR = '/charts/custom?series=us-exports-cn-goods-monthly~us-imports-cn-goods-monthly~us-balance-cn-goods-monthly-computed~us-total-cn-goods-monthly&time=1986..2025';
const DAYS = 50_000;
/** Inputs of each kind in each state. */
const ASKED = 20;
/** Longest wait for Recharts to take over, in ms. */
const TAKEN_OVER = 60_000;
/** Wanted: an answer within this many ms. */
const TARGET = 50;
const INPUTS: readonly Input[] = ['pointer', 'key'];

const say = (line: string): unknown => process.stdout.write(`${line}\n`);

interface Found { readonly rest: Record<Input, Answered[]>; readonly live: Record<Input, Answered[]> }

/** Opens the page `visits` times, and each time asks as soon as it can be used, and again when Recharts has taken over; `ASKED` times of each in all. */
async function askAll(browser: Browser, url: string, visits: number): Promise<Found> {
  const found: Found = { rest: { pointer: [], key: [] }, live: { pointer: [], key: [] } };
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext({ viewport: VIEWPORT });
    const page = await context.newPage();
    // The compiler wraps named functions in a helper of its own, which the browser does not have.
    await page.addInitScript('globalThis.__name ??= (named) => named');
    await (await context.newCDPSession(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.goto(url, { waitUntil: 'load', timeout: 180_000 });
    await calm(page);
    // Either kind is as often the very first.
    const order = visit % 2 === 0 ? INPUTS : [...INPUTS].reverse();
    for (const state of ['rest', 'live'] as const) {
      if (state === 'live') {
        // Where Recharts does not take over in any time a reader would wait, there is nothing to ask.
        if (!(await page.locator('.chart-walk[data-drawn="live"]').waitFor({ timeout: TAKEN_OVER }).then(() => true, () => false))) break;
        await calm(page);
      }
      for (let turn = visit; turn < ASKED; turn += visits) {
        for (const input of order) found[state][input].push(await ask(page, input, (turn + 0.5) / ASKED));
      }
    }
    await context.close();
  }
  return found;
}

const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(0) : 'no answer');

function rowsOf(view: string, { rest, live }: Found): string[] {
  const row = (state: string, input: Input, all: readonly Answered[]): string => {
    const times = all.map(({ ms: took }) => took);
    if (times.length === 0) return `| ${view} | ${state} | ${input} | not reached in ${TAKEN_OVER / 1000} s | | ${TARGET} | MISSED |`;
    const late = state === 'as soon as usable' ? all.filter(({ live: drawn }) => drawn).length : 0;
    const middle = median(times);
    return `| ${view} | ${state}${late > 0 ? ` (${late} of ${all.length} came after Recharts)` : ''} | ${input} | ${ms(middle)} | ${ms(Math.max(...times))} | ${TARGET} | ${middle <= TARGET ? 'met' : 'MISSED'} |`;
  };
  return INPUTS.flatMap((input) => [row('as soon as usable', input, rest[input]), row('Recharts in charge', input, live[input])]);
}

async function main(): Promise<void> {
  if (!build(process.cwd())) throw new Error('our own build failed');
  const browser = await launchBrowser();
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-daily-'));
  say(`Chromium ${browser.version()}, processor slowed down ${SLOWDOWN} times, ${ASKED} inputs of each kind; ms from the input to the frame that shows the read-out\n`);
  say('| view | state | input | median | worst | target | |\n|---|---|---|---:|---:|---:|---|');
  try {
    const real = await serveNext('.');
    try {
      rowsOf('480 months, four series', await askAll(browser, `${real.url}${FOUR.slice(1)}`, 10)).forEach(say);
    } finally {
      real.stop();
    }
    writeDaily(join(folder, 'data'), DAYS);
    const made = await serveNext('.', { DATA_DIR: join(folder, 'data') });
    try {
      rowsOf(`${DAYS} days, synthetic`, await askAll(browser, `${made.url}${DAILY_ADDRESS.slice(1)}`, 1)).forEach(say);
    } finally {
      made.stop();
    }
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

/**
 * `npm run bench:table`: 10,000 rows. In this process: sorting and filtering beside a plain Array sort of the same rows. In a browser slowed
 * four times: how long sorting, typing and the first touch take, and the frames a scroll drops, beside the same rows as plain markup.
 */
import { performance } from 'node:perf_hooks';
import { chromium, type Browser, type Page } from 'playwright-core';
import { settingOf, shownWords } from '@/components/table/setting';
import type { Row } from '@/lib/model/row';
import { filterRows, NO_FILTER, saidBy } from '@/lib/table-view/filter';
import { sortRows, type Sort } from '@/lib/table-view/sort';
import { findBrowser } from '../../scripts/browser.mjs';
import { scrollFrames, timeOf, type Frames } from './table/frames';
import { manyRows } from './table/rows';
import { serveTables } from './table/serve';

const ROWS = 10_000;
const ROUNDS = 15;
const SLOWED = 4;
const SCROLLS = 7;
/** Milliseconds in which the page does what it does when idle, so that scrolls meet it at rest. */
const REST = 5000;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const ms = (time: number): string => `${time.toFixed(time < 10 ? 1 : 0)} ms`;

function timed(work: () => unknown, rounds = ROUNDS): number {
  return median(Array.from({ length: rounds }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  }));
}

function inProcess(rows: readonly Row[], words: (row: Row) => string): void {
  const plain = timed(() => [...rows].sort((a, b) => Number(a.value) - Number(b.value)));
  const said = saidBy(words);
  rows.forEach(said);
  say(`plain Array sort of ${rows.length} rows by value, as floats: ${ms(plain)}`);
  for (const column of ['value', 'period', 'series_title'] as const) {
    const sort: Sort = { column, direction: 'descending' };
    const both = timed(() => filterRows(sortRows(rows, sort), { ...NO_FILTER, words: 'census 20' }, said));
    say(`sort by ${column} and filter by two words: ${ms(both)}, ${(both / plain).toFixed(2)} times the plain sort`);
  }
  const ready = timed(() => rows.forEach(saidBy(words)), 3);
  say(`making all rows ready to be searched, which the page does when it is idle: ${ms(ready)}, ${(ready / plain).toFixed(2)} times the plain sort`);
}

async function slowPage(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(url, { waitUntil: 'load' });
  await page.locator('.rows tbody tr').first().waitFor();
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  return page;
}

const HEAD = (name: string): string => `[...document.querySelectorAll('.rows thead button')].find((button) => button.textContent === '${name}').click()`;
const TYPE = (words: string): string => `const field = document.querySelector('.rows-find input'); Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(field, '${words}'); field.dispatchEvent(new Event('input', { bubbles: true }))`;

async function touched(browser: Browser, url: string): Promise<Page> {
  const page = await slowPage(browser, `${url}/live`);
  const started = performance.now();
  await page.locator('.rows').hover();
  await page.locator('table[aria-rowcount]').waitFor();
  say(`first touch to the live table: ${ms(performance.now() - started)}`);
  return page;
}

const framesInWords = (all: readonly Frames[]): string =>
  `${median(all.map(({ dropped, shown }) => (100 * dropped) / (dropped + shown))).toFixed(1)}% of frames dropped (median of ${all.length} scrolls), longest frame ${ms(median(all.map(({ longest }) => longest)))}`;

/** One page at a time: two of them would share what the browser has. */
async function scrolls(page: Page): Promise<Frames[]> {
  await page.waitForTimeout(REST);
  const found: Frames[] = [];
  for (let round = 0; round < SCROLLS; round += 1) found.push(await scrollFrames(page, 6000, 3000));
  return found;
}

async function inBrowser(url: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: (await findBrowser()).path, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    say(`in a browser slowed ${SLOWED} times:`);
    const live = await touched(browser, url);
    say(`nodes in the live table: ${await live.locator('.rows *').count()}`);
    for (const name of ['Value', 'Value', 'Period', 'Series']) say(`click on ${name} to the painted frame: ${ms(await timeOf(live, HEAD(name)))}`);
    for (const words of ['c', 'ce', 'cen', '']) say(`typing “${words}” to the painted frame: ${ms(await timeOf(live, TYPE(words)))}`);
    await live.locator('.rows-buttons button', { hasText: 'Reset' }).click();
    say(`scrolling the live table: ${framesInWords(await scrolls(live))}`);
    say(`rows drawn at the end of it: ${await live.locator('.rows tr[data-row]').count()} of ${ROWS}`);
    await live.close();
    const still = await slowPage(browser, `${url}/still`);
    say(`nodes in the plain table: ${await still.locator('.rows *').count()}`);
    say(`scrolling the plain table of the same rows: ${framesInWords(await scrolls(still))}`);
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  const table = await manyRows(ROWS);
  const setting = settingOf(table, true);
  inProcess(table.rows, (row) => shownWords(row, setting));
  const { url, close } = await serveTables(table);
  await inBrowser(url).finally(close);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

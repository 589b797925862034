import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ALWAYS, parseSeriesId } from '@/lib/slice/slice';
import { generate } from '@/lib/warehouse/load/generate';
import { WarehouseError } from '@/lib/warehouse/trouble';
import { TIME_LIMIT } from '@/lib/warehouse/warehouse';
import { canStart, fromHost, twoShards, type Place } from '../warehouse/clickhouse/places';
import { asking } from '../warehouse/load/help';
import { root, startApp, type App } from './app';
import { launch } from './browser';
import { touched } from './live';

/** A shard is killed under a running app: in the middle of a page's question, of a download and of a load. */
const ID = 'synthetic-hs';
const EVERYTHING = `/explore/${ID}`;
const SERIES = `${ID}-imports-5700-all-all-usd`;
const CURATED = 'us-imports-cn-goods-annual';
const BOTH = `/charts/custom?series=${SERIES}~${CURATED}`;
/** What is said when a part of the warehouse is not there. */
const SHARD = new WarehouseError('shard').message;
const LINES = 500_000;

/** Runs the real command line to its end. */
async function command(warehouse: string, args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const child = spawn(process.execPath, ['scripts/cli.mjs', ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, SOURCELINE_WAREHOUSE: warehouse } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => { said += text.toString(); });
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

(canStart ? describe : describe.skip)('a shard killed under a running app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shard-e2e-'));
  const files = [7, 8].map((seed) => join(folder, `made-${seed}.csv`));
  let [place, app, browser]: [Place | null, App | null, Browser | null] = [null, null, null];
  let warehouse = '';
  let page: Page;
  const node = (at: number): Place['nodes'][number] => place!.nodes[at]!;
  const load = (file: string | undefined) => command(warehouse, ['load', file ?? '', '--dataset', ID]);

  beforeAll(async () => {
    for (const [at, out] of files.entries()) await generate({ rows: LINES, seed: 7 + at, out, from: 2010 * 12, to: 2024 * 12 + 11, revisions: true });
    place = await twoShards();
    const { hosts, database, cluster } = place.address;
    warehouse = `clickhouse://${hosts.map((host) => new URL(host).host).join(',')}/${database}?cluster=${cluster ?? ''}`;
    const loaded = await load(files[0]);
    if (loaded.code !== 0) throw new Error(loaded.said);
    app = await startApp(warehouse);
    browser = await launch();
    page = await (await browser.newContext({ baseURL: app.url, viewport: { width: 1440, height: 900 } })).newPage();
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    app?.stop();
    await place?.leave();
    rmSync(folder, { recursive: true });
  }, 60_000);

  /** The exact sum of everything, as the page at `address` has it. */
  async function total(address = EVERYTHING): Promise<string> {
    await page.goto(address);
    return await page.locator('main table.ranking caption data').getAttribute('value') ?? '';
  }

  /** Statements under way on the first node, as it tells of them itself. */
  async function underWay(where: string): Promise<void> {
    while (Number((await fromHost(place!.address, place!.address.hosts[0] ?? '', `SELECT count() FROM system.processes WHERE is_initial_query AND query NOT LIKE '%system.processes%' AND ${where}`))[0]?.[0]) === 0);
  }

  /** Ids of the series whose rows the chart on the page has. */
  const charted = (): Promise<string[]> => page.locator('#table tbody tr').evaluateAll((rows) => [...new Set(rows.map((row) => row.getAttribute('data-row') ?? ''))]).then((ids) => [SERIES, CURATED].filter((series) => ids.some((id) => id.startsWith(series))));

  it.each([[1, 'the other shard'], [0, 'the coordinator']])('in the middle of a page’s question (node %i, %s): the page names it and has no sum, the curated rest stands, and all is back when the shard is', async (at) => {
    const first = await total();
    expect(first).toMatch(/^\d{10,}$/);
    await page.goto(BOTH);
    expect(await charted()).toEqual([SERIES, CURATED]);
    await page.locator('a[data-link="frozen"]').waitFor({ state: 'attached' });

    await page.goto(EVERYTHING);
    await page.getByLabel('Partner, name or code').fill('1220');
    // The question goes out to a shard that does not get to it, so it is under way for certain when the shard dies.
    await node(1).hold();
    const began = Date.now();
    const shown = page.waitForURL(/partner=1220/);
    await page.getByRole('button', { name: 'Show' }).click({ noWaitAfter: true });
    await underWay('1');
    await node(at).kill();
    node(1).release();
    await shown;
    expect(Date.now() - began).toBeLessThan(TIME_LIMIT);
    // The engine now and then ends itself after it was held; then no node is left to say which is missing.
    await expect(page.getByRole('alert').filter({ hasText: 'Not to be had' }).textContent()).resolves.toMatch(at === 1 ? SHARD : /cannot be reached/);
    await expect(page.locator('main data, main .ranking, main svg, main a[download]').count()).resolves.toBe(0);
    if (at === 0) {
      await node(1).kill();
      await node(1).start();
    }

    await page.goto(BOTH);
    expect(await charted()).toEqual([CURATED]);
    const words = await page.locator('main').textContent();
    expect(words).toContain(SHARD);
    expect(words).toContain(`Left out for now: ${SERIES}`);
    expect(words).toContain('No frozen link just now');
    // The interactive chart offers none either.
    await touched(page);
    await expect(page.locator('main a[href*="sha="], main a[data-link="frozen"]').count()).resolves.toBe(0);
    await expect(page.locator('main').textContent()).resolves.toContain('No frozen link just now');
    await page.goto('/charts/us-china-goods-trade');
    await page.locator('.chart-size:visible svg path.chart-line').first().waitFor();
    for (const address of [`${EVERYTHING}.json`, `${EVERYTHING}.csv`, `${EVERYTHING}.csv?partner=5700`, BOTH.replace('custom', 'custom.csv'), BOTH.replace('custom', 'custom.json')]) {
      const answer = await fetch(`${app!.url}${address}`);
      expect([address, answer.status, await answer.json()]).toMatchObject([address, 503, { detail: SHARD }]);
    }

    await node(at).start();
    expect(await total()).toBe(first);
    await page.goto(BOTH);
    expect(await charted()).toEqual([SERIES, CURATED]);
  }, 120_000);

  it('in the middle of a download: it is broken off, and never a shorter file that looks whole', async () => {
    const first = await total();
    const [answer] = (await once(get(`${app!.url}${EVERYTHING}.csv`), 'response')) as [IncomingMessage];
    const [rows, began] = [Number(answer.headers['x-row-count']), answer.statusCode];
    await node(1).kill();
    let lines = 0;
    const taken = (async () => { for await (const piece of answer) lines += String(piece).split('\n').length - 1; })();
    await expect(taken).rejects.toThrow('aborted');
    expect([began, lines > 0, lines < rows]).toEqual([200, true, true]);
    await node(1).start();

    await page.goto(EVERYTHING);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /observations as CSV/ }).click();
    const one = await download;
    await node(1).kill();
    expect(await one.failure()).not.toBeNull();
    await node(1).start();
    expect(await total()).toBe(first);
  }, 120_000);

  it('in the middle of a load: it ends with the reason and nothing of the file counts; run again it is what a clean load is', async () => {
    const first = await total();
    const running = load(files[1]);
    await underWay("query_kind = 'Insert' AND query LIKE '%INTO obs %'");
    await node(1).kill();
    expect(await running).toMatchObject({ code: 1, said: expect.stringContaining(SHARD) });
    await node(1).start();
    expect(await total()).toBe(first);
    await expect(page.locator('.subtitle').textContent()).resolves.toContain('in 1 file');

    expect(await load(files[1])).toMatchObject({ code: 0 });
    const clean = join(folder, 'clean');
    expect(await command(`duckdb:${clean}`, ['load', ...files, '--dataset', ID])).toMatchObject({ code: 0 });
    const slice = { ...parseSeriesId(SERIES)!, commodity: '', partner: null };
    const { whole } = await asking(clean, (embedded) => embedded.top(slice, { dimension: 'partner', level: 2 }, 1, ALWAYS));
    expect(whole).not.toBe(first);
    expect(await total()).toBe(whole);
  }, 180_000);
});

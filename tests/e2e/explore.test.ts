import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ALWAYS, parseSeriesId } from '@/lib/slice/slice';
import { rowsWarehouse } from '@/lib/warehouse/rows/rows';
import { bulkHeld, CHINA_85 } from '../fixtures/bulk';
import { fillDuckDb } from '../warehouse/contract/fill-duckdb';
import { startApp, type App } from './app';
import { launch } from './browser';
import { touched } from './live';

/** A server of its own, over a small embedded warehouse of made-up observations. */
const folder = mkdtempSync(join(tmpdir(), 'explore-e2e-'));
const held = bulkHeld();
let [url, browser, app]: [string, Browser | null, App | null] = ['', null, null];

beforeAll(async () => {
  await fillDuckDb(folder, held);
  app = await startApp(`duckdb:${folder}`);
  ({ url } = app);
  browser = await launch();
}, 90_000);
afterAll(async () => {
  await browser?.close();
  app?.stop();
  rmSync(folder, { recursive: true });
});

interface Visit { readonly context: BrowserContext; readonly page: Page; readonly complaints: string[] }

/** A page in a clean profile, and what its console had to complain of. */
async function visit(options: Parameters<Browser['newContext']>[0] = {}): Promise<Visit> {
  const context = await browser!.newContext({ baseURL: url, viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`); });
  page.on('pageerror', (error) => complaints.push(`page error: ${error.message}`));
  return { context, page, complaints };
}

/** What the link of a page's own download gives. */
async function downloaded(page: Page, name: RegExp): Promise<string> {
  const href = await page.getByRole('link', { name }).first().getAttribute('href');
  const response = await fetch(new URL(href ?? '', url));
  expect(response.status).toBe(200);
  return response.text();
}
const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true, record_delimiter: '\r\n' });

it.each([[true, 1440], [false, 390]])('a slice is chosen, charted, shared and opened elsewhere, and its files are what the warehouse holds (script: %s, %d px)', async (javaScriptEnabled, width) => {
  const { context, page, complaints } = await visit({ javaScriptEnabled, viewport: { width, height: 900 } });
  await page.goto('/explore');
  await page.locator('main').getByRole('link', { name: /SYNTHETIC trade/ }).click();
  await page.getByLabel('Partner, name or code').fill('china');
  await page.getByLabel('Commodity, words or code').fill('85');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('heading', { level: 1, name: /SYNTHETIC.*China \(5700\), HS 85/ }).waitFor();
  await page.getByRole('link', { name: 'Address of this view' }).click();
  await page.waitForURL(/\/explore\/synthetic-hs\?partner=5700&commodity=85$/);
  await page.locator('.chart-size:visible svg path.chart-line').first().waitFor();

  const observations = rowsOf(await downloaded(page, /observations as CSV/)).map((row) => `${row.commodity} ${row.partner} ${row.port} ${row.period} ${row.value}`);
  const slice = parseSeriesId(CHINA_85)!;
  const leaves: string[] = [];
  for await (const piece of rowsWarehouse(held).leaves(slice, ALWAYS)) leaves.push(...piece.map((leaf) => `${leaf.commodity} ${leaf.partner} ${leaf.port} ${String(leaf.period).slice(0, 4)}-${String(leaf.period).slice(4, 6)} ${leaf.value}`));
  expect(observations).toEqual(leaves);

  const elsewhere = await visit();
  await elsewhere.page.goto(page.url());
  await expect(elsewhere.page.getByRole('heading', { level: 1 }).textContent()).resolves.toBe(await page.getByRole('heading', { level: 1 }).textContent());
  expect(rowsOf(await downloaded(elsewhere.page, /observations as CSV/))).toHaveLength(leaves.length);

  await page.getByRole('link', { name: 'Add to a chart of your own' }).click();
  await page.waitForURL(new RegExp(`/charts/custom\\?series=${CHINA_85}$`));
  await page.locator('#add').selectOption('us-imports-cn-goods-annual');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.waitForURL(/series=synthetic-hs-imports-5700-85-all-usd~us-imports-cn-goods-annual/);
  const [frozen] = await page.locator('a[href*="sha="]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  await elsewhere.page.goto(frozen ?? '');
  await elsewhere.page.getByText(/verified/i).first().waitFor();
  const csv = rowsOf(await downloaded(elsewhere.page, /Download CSV/));
  const points = (await rowsWarehouse(held).series([slice], ALWAYS))[0]!;
  expect(csv.filter(({ series }) => series === CHINA_85).map(({ value }) => value)).toEqual(points.map(({ value }) => value));
  expect(csv.some(({ series }) => series === 'us-imports-cn-goods-annual')).toBe(true);
  expect([...complaints, ...elsewhere.complaints]).toEqual([]);
  await elsewhere.context.close();
  await context.close();
}, 120_000);

it('a printed sum leads from its receipt to observations near it', async () => {
  const { context, page, complaints } = await visit();
  await page.goto('/claims/nws-magazine-total-trade-2023');
  await page.getByRole('link', { name: 'What else has this value?' }).first().click();
  await page.getByRole('heading', { name: 'No observation loaded here has it' }).waitFor();
  await page.getByLabel('Value', { exact: true }).fill('9000000');
  await page.getByLabel('At least').fill('8999999');
  await page.getByLabel('At most').fill('9000001');
  await page.getByRole('button', { name: 'Look' }).click();
  await page.getByText('$9,000,000.5').waitFor();
  await page.locator('main ol.plain-list').getByRole('link').first().click();
  await page.waitForURL(/\/explore\/synthetic-hs\?partner=5700&commodity=8541430010&port=2704/);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('the interactive chart draws and walks such a series like any other', async () => {
  const { context, page, complaints } = await visit();
  await page.goto(`/charts/custom?series=${CHINA_85}`);
  await touched(page);
  await page.getByLabel('Values', { exact: true }).selectOption('percent-change');
  await page.waitForURL(/transform=percent-change/);
  await page.locator('#table[aria-busy="false"]').waitFor({ state: 'attached' });
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it.each([[320, 'light'], [390, 'dark'], [1440, 'light']] as const)('what was typed wrongly stays in its field with the cure beside it, and can be mended there (%d px, %s)', async (width, colorScheme) => {
  const { context, page, complaints } = await visit({ viewport: { width, height: 900 }, colorScheme });
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Sections' }).getByRole('link', { name: 'Explore' }).click();
  await page.locator('main').getByRole('link', { name: /SYNTHETIC trade/ }).click();
  await page.getByLabel('Commodity, words or code').fill('851');
  await page.getByLabel('From', { exact: true }).fill('2024-13');
  await page.getByLabel('Partner, name or code').fill('5700');
  await page.getByRole('button', { name: 'Show' }).click();
  const commodity = page.getByRole('textbox', { name: 'Commodity, words or code' });
  await page.locator('#explore-commodity-wrong').waitFor();
  expect([await commodity.inputValue(), await commodity.getAttribute('aria-invalid'), await page.getByLabel('Partner, name or code').inputValue()]).toEqual(['851', 'true', '5700']);
  expect(await page.locator('#explore-from-wrong').textContent()).toContain('write 2024 or 2024-03');
  // Said with the field, and on one line with its neighbours.
  expect(await commodity.getAttribute('aria-describedby')).toBe('explore-commodity-wrong');
  const [own, beside] = await Promise.all(['#explore-commodity', '#explore-partner'].map((id) => page.locator(id).boundingBox()));
  expect(Math.abs((own?.y ?? 0) - (beside?.y ?? 1000))).toBeLessThan(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await commodity.fill('85');
  await page.getByLabel('From', { exact: true }).fill('2024-03');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.getByRole('heading', { level: 1, name: /China \(5700\), HS 85/ }).waitFor();
  expect(await page.locator('[aria-invalid]').count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('a dataset is found from any page by its name', async () => {
  const { context, page, complaints } = await visit();
  await page.goto('/method');
  // Keys mean something to a page that is awake, and words to a field that is there.
  await page.locator('.palette-open[role=button]').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('.palette').getByRole('combobox').waitFor();
  await page.keyboard.type('synthetic-hs');
  await page.getByRole('option', { name: /SYNTHETIC trade by commodity/ }).click();
  await page.waitForURL(/\/explore\/synthetic-hs$/);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('the explorer leads to the frozen chart of its slice, which is verified and called by what it is of', async () => {
  const { context, page, complaints } = await visit({ javaScriptEnabled: false });
  await page.goto('/explore/synthetic-hs?partner=5700&commodity=85&from=2024');
  await page.getByRole('link', { name: /^Frozen as of/ }).click();
  await page.waitForURL(/\/charts\/custom\?series=.*sha=/);
  await page.getByText(/verified/i).first().waitFor();
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toMatch(/^SYNTHETIC, no real figures: US imports from China/);
  expect(await page.title()).toMatch(/^SYNTHETIC/);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

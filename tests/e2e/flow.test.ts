import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { launch, site, visit } from './browser';

const CHART = '/charts/us-china-goods-trade';
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

const sha = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The CSV the page's own download link leads to. */
async function download(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  const response = await fetch(new URL(href ?? '', site()));
  expect(response.status).toBe(200);
  return response.text();
}

/** Values of the table on screen, as the machine-readable values its cells carry, by row. */
const shown = (page: Page): Promise<[string, string][]> => page.locator('#table tbody tr').evaluateAll((rows) => rows.filter((row) => row.closest('[hidden]') === null).map((row): [string, string] => [row.getAttribute('data-row') ?? '', row.querySelector('data')?.getAttribute('value') ?? '']));

const settled = async (page: Page, search: RegExp): Promise<void> => {
  await page.waitForURL(search);
  await page.locator('#table[aria-busy="false"]').waitFor({ state: 'attached' });
};

/** The table lags the address by one answer: waits until what is shown has `rows` rows. */
const rowsShown = (page: Page, rows: number): Promise<unknown> => page.waitForFunction((count) => [...document.querySelectorAll('#table tbody tr')].filter((row) => row.closest('[hidden]') === null).length === count, rows);

const rowsOf = (csv: string): Record<string, string>[] => parse(csv, { columns: true });

it('a view chosen with the controls is in the link, and the link opens the same rows in a clean profile', async () => {
  const { context, page, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(CHART);
  const before = await download(page);
  await page.locator('.series-choice summary').click();
  await page.locator('input[name=series][value=us-balance-cn-goods-annual]').uncheck();
  await settled(page, /series=/);
  await page.getByLabel('From', { exact: true }).fill('2010');
  await page.getByLabel('From', { exact: true }).press('Enter');
  await settled(page, /time=2010/);
  await page.getByLabel('Values', { exact: true }).selectOption('percent-change');
  await settled(page, /transform=percent-change/);
  const csv = await download(page);
  expect(sha(csv)).not.toBe(sha(before));
  await rowsShown(page, rowsOf(csv).length);
  await page.getByText('Copy link').click();
  await page.getByRole('link', { name: 'Updates with new data' }).click();
  await page.getByRole('status').filter({ hasText: 'Link copied' }).waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toBe(page.url());

  const clean = await visit(browser);
  await clean.page.goto(link);
  expect(sha(await download(clean.page))).toBe(sha(csv));
  expect(await shown(clean.page)).toEqual(await shown(page));
  await expect(clean.page.getByLabel('Values', { exact: true }).inputValue()).resolves.toBe('percent-change');

  await page.goBack();
  await settled(page, /time=2010(?!.*transform)/);
  await expect(page.getByLabel('Values', { exact: true }).inputValue()).resolves.toBe('level');
  await page.goBack();
  await page.goBack();
  await page.waitForURL(new RegExp(`${CHART}$`));
  await rowsShown(page, rowsOf(before).length);
  expect(sha(await download(page))).toBe(sha(before));
  await page.goForward();
  await page.goForward();
  await page.goForward();
  await settled(page, /transform=percent-change/);
  await rowsShown(page, rowsOf(csv).length);
  expect(sha(await download(page))).toBe(sha(csv));
  expect([...complaints, ...clean.complaints]).toEqual([]);
  await clean.context.close();
  await context.close();
}, 120_000);

it('the CSV, the JSON and the table on screen are the same rows', async () => {
  const { context, page } = await visit(browser);
  for (const query of ['', '?time=2015..2024&outlets=unread-why', '?transform=index', '?series=us-imports-cn-goods-annual']) {
    await page.goto(CHART + query);
    const csv = rowsOf(await download(page)).map((row): [string, string] => [row.row_id ?? '', row.value ?? '']);
    const json = await (await fetch(`${site()}${CHART}.json${query}`)).json() as { rows: { row_id: string; value: string }[] };
    expect(csv.length).toBeGreaterThan(0);
    expect(json.rows.map((row): [string, string] => [row.row_id, row.value])).toEqual(csv);
    expect(await shown(page)).toEqual(csv);
  }
  await context.close();
}, 60_000);

it('without JavaScript the form leads to the same address as with it', async () => {
  const { context, page } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(CHART);
  await page.getByLabel('Values', { exact: true }).selectOption('change');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(new URL(page.url()).search).toBe('?transform=change');
  await context.close();
}, 60_000);

it('the keyboard alone reaches every point, announces it, and opens its receipt', async () => {
  const { context, page, complaints } = await visit(browser);
  await page.goto(`${CHART}?time=2021..2024`);
  const rows = await page.locator('#table tbody tr:visible').count();
  const frame = page.getByRole('application');
  await frame.focus();
  await page.keyboard.press('Home');
  const said = frame.locator('[aria-live]');
  await said.filter({ hasText: /./ }).waitFor({ state: 'attached' });
  const heard = new Set<string>();
  for (let series = 0; series < 12; series += 1) {
    await page.keyboard.press('Home');
    for (let point = 0; point < 12; point += 1) {
      heard.add((await said.textContent()) ?? '');
      await page.keyboard.press('ArrowRight');
    }
    await page.keyboard.press('ArrowDown');
  }
  // Each says which of how many it is, so no two sound alike; tariff acts are walked besides.
  expect(heard.size).toBeGreaterThanOrEqual(rows);
  expect([...heard].filter((text) => /printed/.test(text)).every((text) => /(Agrees|Since revised|Differs|Not comparable|Unverifiable|not checked)/i.test(text))).toBe(true);

  await page.keyboard.press('Enter');
  const receipt = page.getByRole('dialog');
  await receipt.waitFor();
  await expect(receipt.getByRole('link', { name: /receipt|value/i }).first().getAttribute('href')).resolves.toMatch(/^\/(claims|series)\//);
  await page.keyboard.press('Escape');
  await receipt.waitFor({ state: 'hidden' });
  await page.keyboard.press('t');
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('table');
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

it('a click and a tap on a printed figure open its receipt, whose address opens it again', async () => {
  for (const hasTouch of [false, true]) {
    const { context, page } = await visit(browser, hasTouch ? { hasTouch, viewport: { width: 390, height: 844 } } : {});
    await page.goto('/charts/us-fentanyl-tariff');
    const point = page.locator('.claim-point:visible').first();
    await (hasTouch ? point.tap({ force: true }) : point.click({ force: true }));
    await page.getByRole('dialog').waitFor();
    await page.waitForURL(/point=the-diplomatic-insight/);
    const again = await visit(browser);
    await again.page.goto(page.url());
    await again.page.getByRole('dialog').waitFor();
    await again.context.close();
    await context.close();
  }
}, 60_000);

it('search finds charts, series, claims, outlets and sources from any page, with a slip of the pen', async () => {
  const { context, page, complaints } = await visit(browser);
  await page.goto('/about');
  await page.getByRole('searchbox').fill('soybaen');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=soybaen/);
  await expect(page.locator('main').getByRole('link', { name: /soybean/i }).count()).resolves.toBeGreaterThan(5);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

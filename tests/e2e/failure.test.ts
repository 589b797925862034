import type { Browser, Page } from 'playwright-core';
import { launch, site, visit } from './browser';

const CHART = '/charts/us-china-goods-trade';
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

/** Rows of the table on screen: id and exact value. */
const shown = (page: Page): Promise<string[]> => page.locator('#table tbody tr').evaluateAll((rows) => rows.filter((row) => row.closest('[hidden]') === null).map((row) => `${row.getAttribute('data-row')} ${row.querySelector('data')?.getAttribute('value') ?? ''}`));

/** Rows the server has for the address the page is at, by the same address's JSON. */
async function served(address: string): Promise<string[]> {
  const { pathname, search } = new URL(address, site());
  const response = await fetch(`${site()}${pathname}.json${search}`);
  expect(response.status).toBe(200);
  const { rows } = await response.json() as { rows: { row_id: string; value: string }[] };
  return rows.map(({ row_id, value }) => `${row_id} ${value}`);
}

/** Waits until the table shows what the server has for `address`. */
async function shows(page: Page, address: string): Promise<void> {
  const rows = await served(address);
  await page.waitForFunction((ids) => JSON.stringify([...document.querySelectorAll('#table tbody tr')].filter((row) => row.closest('[hidden]') === null).map((row) => row.getAttribute('data-row'))) === ids, JSON.stringify(rows.map((row) => row.split(' ')[0])));
  await page.locator('#table[aria-busy="false"]').waitFor({ state: 'attached' });
  expect(await shown(page)).toEqual(rows);
}

const values = (page: Page) => page.getByLabel('Values', { exact: true });

it('when rows cannot be had those of the view before stay, are said to be of it, and come on another try', async () => {
  const { context, page } = await visit(browser);
  let down = false;
  let refused = 0;
  await page.route('**/charts/*.json*', (route) => {
    if (!down) return route.continue();
    refused += 1;
    return route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{"detail":"Out for a moment."}' });
  });
  await page.goto(CHART);
  await page.getByLabel('From', { exact: true }).fill('2015');
  await page.getByLabel('From', { exact: true }).press('Enter');
  await page.waitForURL(/time=2015/);
  await shows(page, page.url());
  const [earlier, earlierAddress] = [await shown(page), new URL(page.url())];

  down = true;
  await values(page).selectOption('percent-change');
  const alert = page.getByRole('alert').filter({ hasText: 'could not be loaded' });
  await alert.waitFor();
  expect(refused).toBe(3);
  await expect(alert.textContent()).resolves.toMatch(/Out for a moment\..*still show the earlier view: .*2015 to latest; as published/);
  await expect(alert.getByRole('link').getAttribute('href')).resolves.toBe(earlierAddress.pathname + earlierAddress.search);
  await expect(page.locator('#table').textContent()).resolves.toContain('Rows of the earlier view');
  expect(await shown(page)).toEqual(earlier);
  await expect(page.getByRole('link', { name: 'Download CSV' }).getAttribute('href')).resolves.toContain('transform=percent-change');
  expect(page.url()).toContain('transform=percent-change');

  down = false;
  await alert.getByRole('button', { name: 'Try again' }).click();
  await shows(page, page.url());
  await expect(alert.count()).resolves.toBe(0);
  await context.close();
}, 60_000);

it('one refusal is got over without the reader’s doing', async () => {
  const { context, page } = await visit(browser);
  await page.route('**/charts/*.json*', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
  await page.goto(CHART);
  await values(page).selectOption('change');
  await page.waitForURL(/transform=change/);
  await shows(page, page.url());
  await expect(page.getByRole('alert').filter({ hasText: 'could not be' }).count()).resolves.toBe(0);
  await context.close();
}, 60_000);

it('back shows what the same address shows when it is loaded, also for an outlet that prints nothing on the chart', async () => {
  const { context, page, complaints } = await visit(browser);
  const address = `${CHART}?outlets=ijr`;
  await page.goto(address);
  const before = await shown(page);
  await values(page).selectOption('index');
  await page.waitForURL(/transform=index/);
  await shows(page, page.url());
  await page.goBack();
  await page.waitForURL(/\?outlets=ijr$/);
  await shows(page, address);
  expect(await shown(page)).toEqual(before);
  await page.reload();
  expect(await shown(page)).toEqual(before);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('back to an address the server has read otherwise than it was written shows what the server showed', async () => {
  const { context, page, complaints } = await visit(browser);
  await page.goto(`${CHART}?asof=2030-01-01`);
  const before = await shown(page);
  expect(before.length).toBeGreaterThan(0);
  await values(page).selectOption('change');
  await page.waitForURL(/transform=change/);
  await shows(page, page.url());
  await page.goBack();
  await page.waitForURL(/\?asof=2030-01-01$/);
  await page.waitForFunction((count) => [...document.querySelectorAll('#table tbody tr')].filter((row) => row.closest('[hidden]') === null).length === count, before.length);
  expect(await shown(page)).toEqual(before);
  await expect(values(page).inputValue()).resolves.toBe('level');
  await expect(page.getByRole('alert').filter({ hasText: 'could not be' }).count()).resolves.toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('an address only the server can judge is loaded anew, not guessed at', async () => {
  const { context, page } = await visit(browser);
  await page.goto(CHART);
  await values(page).selectOption('change');
  await page.waitForURL(/transform=change/);
  await shows(page, page.url());
  await page.evaluate(() => {
    window.history.pushState(null, '', '?asof=2030-01-01');
    window.history.pushState(null, '', '?time=2020..2024');
  });
  const loaded = page.waitForEvent('load');
  await page.goBack();
  await loaded;
  expect(page.url()).toMatch(/\?asof=2030-01-01$/);
  await expect(page.locator('main').textContent()).resolves.toContain('2030-01-01 is not before the day of the newest row');
  await context.close();
}, 60_000);

it('after a reload, back and forward bring controls and rows of one view', async () => {
  const { context, page, complaints } = await visit(browser);
  await page.goto(CHART);
  await values(page).selectOption('change');
  await page.waitForURL(/transform=change/);
  await shows(page, page.url());
  await page.reload();
  await page.goBack();
  await page.waitForURL(new RegExp(`${CHART}$`));
  await shows(page, page.url());
  await expect(values(page).inputValue()).resolves.toBe('level');
  await page.goForward();
  await page.waitForURL(/transform=change/);
  await shows(page, page.url());
  await expect(values(page).inputValue()).resolves.toBe('change');
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

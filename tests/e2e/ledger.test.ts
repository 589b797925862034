import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { launch, site, visit } from './browser';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

const listed = (page: Page): Promise<string[]> => page.locator('[data-claim]').evaluateAll((lines) => lines.map((line) => line.getAttribute('data-claim') ?? ''));

/** Ids of the CSV the page leads to, in order. */
async function exported(page: Page): Promise<string[]> {
  const href = await page.getByRole('link', { name: 'Download CSV' }).getAttribute('href');
  const response = await fetch(new URL(href ?? '', site()));
  expect(response.status).toBe(200);
  return (parse(await response.text(), { columns: true }) as { row_id: string }[]).map(({ row_id: id }) => id);
}

it.each([true, false])('filters and order change the address and the list (with script: %s)', async (javaScriptEnabled) => {
  const { context, page, complaints } = await visit(browser, { javaScriptEnabled });
  await page.goto('/');
  const all = await listed(page);
  expect(all).toEqual(await exported(page));
  await page.getByLabel('Verdict', { exact: true }).selectOption('differs');
  await page.getByLabel('Outlet', { exact: true }).selectOption('nws-magazine');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/verdict=differs/);
  const some = await listed(page);
  expect(some.length).toBeGreaterThan(0);
  expect(some.length).toBeLessThan(all.length);
  expect(some).toEqual(all.filter((id) => some.includes(id)));
  expect(some).toEqual(await exported(page));
  await expect(page.getByLabel('Verdict', { exact: true }).inputValue()).resolves.toBe('differs');
  await expect(page.locator('h1').textContent()).resolves.toMatch(new RegExp(`^${some.length} of \\d+ printed figures in `));

  await page.getByLabel('Order', { exact: true }).selectOption('outlet');
  await page.getByLabel('Outlet', { exact: true }).selectOption('');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/sort=outlet/);
  const outlets = await page.locator('[data-claim] .outlet-tag').allTextContents();
  expect(outlets).toEqual([...outlets].sort());
  expect(new Set(outlets).size).toBeGreaterThan(1);

  await page.goBack();
  await page.waitForURL(/outlet=nws-magazine/);
  expect(await listed(page)).toEqual(some);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('counts are filters, keep the moment, and lead back to all', async () => {
  const { context, page } = await visit(browser, { javaScriptEnabled: false });
  await page.goto('/?asof=2026-11-24&topic=trade');
  const all = await listed(page);
  const link = page.locator('.verdict-counts').getByRole('link', { name: /differ/ });
  const count = Number(/\d+/.exec((await link.textContent()) ?? '')?.[0]);
  await link.click();
  await page.waitForURL(/verdict=differs/);
  expect(new URL(page.url()).searchParams.get('asof')).toBe('2026-11-24');
  expect(await listed(page)).toHaveLength(count);
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/sort=off/);
  expect(new URL(page.url()).searchParams.get('asof')).toBe('2026-11-24');
  expect(await listed(page)).toHaveLength(count);
  await page.locator('.verdict-counts').getByRole('link', { name: /in all/ }).click();
  await page.waitForURL((url) => !url.search.includes('verdict'));
  expect(await listed(page)).toEqual(all);
  await context.close();
}, 60_000);

it('a line leads to its receipt, and to its chart with the point open', async () => {
  const { context, page, complaints } = await visit(browser);
  await page.goto('/?topic=trade&verdict=differs');
  const line = page.locator('[data-claim]').first();
  const id = await line.getAttribute('data-claim');
  await line.getByRole('link', { name: /^Receipt of/ }).click();
  await page.waitForURL(new RegExp(`/claims/${id}$`));
  await page.goBack();
  await line.getByRole('link', { name: /^Chart of/ }).click();
  await page.waitForURL(new RegExp(`/charts/.*point=${id}$`));
  await page.getByRole('dialog').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('a telephone shows the headline and the first figures that differ at once; the form opens on a tap', async () => {
  const { context, page } = await visit(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, javaScriptEnabled: false });
  await page.goto('/');
  const seen = await page.locator('[data-claim]').evaluateAll((lines) => lines.filter((line) => (line.querySelector('.claim-quote')?.getBoundingClientRect().bottom ?? Infinity) <= innerHeight).map((line) => line.querySelector('.verdict')?.textContent));
  expect(seen.length).toBeGreaterThanOrEqual(2);
  expect(new Set(seen)).toEqual(new Set(['Differs']));
  await expect(page.getByLabel('Verdict', { exact: true }).isVisible()).resolves.toBe(false);
  await page.getByText('Filter and sort').tap();
  await expect(page.getByLabel('Verdict', { exact: true }).isVisible()).resolves.toBe(true);
  const small = await page.locator('main a:visible, main select:visible, main button:visible').evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 24 && getComputedStyle(target).display !== 'inline').map((target) => target.textContent));
  expect(small).toEqual([]);
  await context.close();
}, 60_000);

it('the timeline is filtered and turned round without a script', async () => {
  const { context, page, complaints } = await visit(browser, { javaScriptEnabled: false });
  await page.goto('/timeline');
  const days = (): Promise<(string | null)[]> => page.locator('.day-when time').evaluateAll((times) => times.map((time) => time.getAttribute('datetime')));
  const newest = await days();
  await page.getByLabel('Order', { exact: true }).selectOption('oldest');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/order=oldest/);
  expect(await days()).toEqual([...newest].reverse());
  await page.getByLabel('Topic', { exact: true }).selectOption('soybeans');
  await page.getByRole('button', { name: 'Show' }).click();
  await page.waitForURL(/topic=soybeans/);
  const soybeans = await days();
  expect(soybeans.length).toBeGreaterThan(0);
  expect(soybeans.length).toBeLessThan(newest.length);
  await page.locator('.lane-years a').first().click();
  await page.waitForURL(/#y\d{4}$/);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('print and forced colours show the list without its form', async () => {
  const { context, page } = await visit(browser, { forcedColors: 'active' });
  for (const address of ['/', '/topics/tariffs', '/timeline']) {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main form:visible').count()).resolves.toBe(0);
    await expect(page.locator('main li:visible').count()).resolves.toBeGreaterThan(5);
    await page.emulateMedia({ media: 'screen' });
  }
  await context.close();
}, 60_000);

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Browser, Page } from 'playwright-core';
import { launch, site, visit } from './browser';

const CHART = '/charts/us-china-goods-trade';
const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

async function wake(page: Page): Promise<void> {
  await page.locator('.rows:visible').scrollIntoViewIfNeeded();
  await page.locator('.rows:visible').hover();
  await page.locator('.rows-tools:visible input:enabled').waitFor();
}
const rowIds = (page: Page): Promise<(string | null)[]> => page.locator('.rows:visible tr[data-row]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-row')));
const csvOf = async (): Promise<Record<string, string>[]> => parse(await (await fetch(`${site()}${CHART}.csv`)).text(), { columns: true });

it('cuts nothing at any width: every cell of every row is whole within its window', async () => {
  for (const width of [320, 390, 768, 1000, 1440]) {
    const { context, page } = await visit(browser, { viewport: { width, height: 844 } });
    for (const address of [CHART, '/charts/overdose-rates']) {
      await page.goto(address);
      const cut = await page.locator('.rows:visible').evaluate((region) => {
        const edge = region.getBoundingClientRect().left + region.clientWidth;
        const cells = [...region.querySelectorAll<HTMLElement>('tbody td, tbody th')];
        const out = cells.filter((cell) => cell.getBoundingClientRect().right > edge + 1 || cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent);
        return [...out, ...(region.scrollWidth > region.clientWidth ? ['the window scrolls sideways'] : [])];
      });
      expect([width, address, cut]).toEqual([width, address, []]);
    }
    await context.close();
  }
}, 120_000);

it('stays a table for those who hear it, folded or not', async () => {
  for (const width of [390, 1440]) {
    const { context, page } = await visit(browser, { viewport: { width, height: 844 } });
    await page.goto(CHART);
    const devtools = await context.newCDPSession(page);
    const { nodes } = await devtools.send('Accessibility.getFullAXTree') as { nodes: { role?: { value: string }; ignored: boolean }[] };
    const count = (role: string): number => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    const rows = (await rowIds(page)).length;
    expect([count('row') >= rows + 1, count('rowheader') >= rows, count('columnheader') >= 7]).toEqual([true, true, true]);
    await context.close();
  }
}, 60_000);

it('takes over without moving anything, and has no serious accessibility finding with everything open', async () => {
  for (const [width, colorScheme] of [[320, 'light'], [390, 'dark'], [1440, 'light']] as const) {
    const { context, page, complaints } = await visit(browser, { colorScheme, viewport: { width, height: 844 } });
    await page.goto(CHART);
    const places = (): Promise<number[]> => page.evaluate(() => ['.rows-tools', '.rows-line', '.rows', '.rows thead', '.chart-foot'].map((selector) => Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? NaN)));
    await page.locator('.rows:visible').scrollIntoViewIfNeeded();
    const before = await places();
    await wake(page);
    // A place may be rounded the other way; nothing moves by more.
    const moved = (await places()).map((place, at) => Math.abs(place - (before[at] ?? NaN))).filter((by) => !(by <= 1) && !Number.isNaN(by));
    expect([width, moved]).toEqual([width, []]);
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.evaluate(AXE);
    const found = await page.evaluate('axe.run("#table").then(({ violations }) => violations.map(({ id, nodes }) => id + " " + nodes[0].html))');
    expect([width, found]).toEqual([width, []]);
    expect(complaints).toEqual([]);
    await context.close();
  }
}, 120_000);

it('sorts, filters and goes to the printed figures by keyboard, and copies what the CSV has', async () => {
  const { context, page, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(CHART);
  const csv = await csvOf();
  await page.locator('.rows-line a').focus();
  await page.locator('.rows-tools:visible input:enabled').waitFor();
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toMatch(/printed figures/);
  await page.getByRole('button', { name: 'Copy rows' }).press('Enter');
  await page.getByText(`${csv.length} rows copied`).waitFor();
  const copied: Record<string, string>[] = parse(await page.evaluate(() => navigator.clipboard.readText()), { columns: true, delimiter: '\t' });
  expect(copied).toEqual(csv.map((row) => Object.fromEntries(Object.keys(copied[0] ?? {}).map((name) => [name, row[name]]))));
  expect(copied[0]).toMatchObject({ unit: 'USD' });

  const head = page.getByRole('columnheader', { name: 'Value' });
  await head.getByRole('button').press('Enter');
  await head.getByRole('button').press('Enter');
  await expect(head.getAttribute('aria-sort')).resolves.toBe('descending');
  const largest = [...csv].sort((a, b) => Number(b.value) - Number(a.value));
  expect((await rowIds(page))[0]).toBe(largest[0]?.row_id);

  await page.getByRole('link', { name: /Go to the \d+ printed figures/ }).press('Enter');
  expect(await rowIds(page)).toEqual(csv.filter(({ role }) => role === 'cited').map(({ row_id }) => row_id));
  await page.getByRole('searchbox', { name: 'Find in the table' }).fill('438.7 revised');
  await page.waitForFunction(() => [...document.querySelectorAll('.rows tr[data-row]')].filter((row) => row.closest('[hidden]') === null).length < 6);
  await expect(page.locator('.rows-line [role=status]').textContent()).resolves.toMatch(/^\d of \d+ rows/);
  await page.getByRole('button', { name: 'Reset' }).press('Enter');
  await page.waitForFunction((rows) => [...document.querySelectorAll('.rows tr[data-row]')].filter((row) => row.closest('[hidden]') === null).length === rows, csv.length);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('its head never hides what has the focus', async () => {
  for (const width of [390, 1440]) {
    const { context, page } = await visit(browser, { viewport: { width, height: 844 } });
    await page.goto(CHART);
    await wake(page);
    const links = page.locator('.rows tbody a[href*="#"]');
    await links.nth(40).focus();
    for (let back = 0; back < 24; back += 1) {
      await page.keyboard.press('Shift+Tab');
      const hidden = await page.evaluate(() => (document.activeElement?.getBoundingClientRect().top ?? 0) < (document.querySelector('.rows thead')?.getBoundingClientRect().bottom ?? 0) - 1);
      expect([width, back, hidden]).toEqual([width, back, false]);
    }
    await context.close();
  }
}, 60_000);

it('columns a reader chose scroll under the first, which stays, and are there on the next chart', async () => {
  const { context, page } = await visit(browser, { viewport: { width: 390, height: 844 } });
  await page.goto(CHART);
  await wake(page);
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('button', { name: 'All 44' }).click();
  const place = await page.locator('.rows:visible').evaluate((region) => {
    region.scrollLeft = 600;
    const [first, second] = [...region.querySelectorAll('tbody tr:first-child > *')].map((cell) => cell.getBoundingClientRect());
    return [Math.round((first?.left ?? NaN) - region.getBoundingClientRect().left), (first?.width ?? 0) < region.clientWidth / 2, (second?.left ?? 0) < 0, region.scrollLeft];
  });
  expect(place).toEqual([0, true, true, 600]);
  await page.goto('/charts/overdose-deaths');
  await wake(page);
  await expect(page.locator('.rows:visible thead th').count()).resolves.toBe(44);
  await context.close();
}, 60_000);

it('without a script the heads are words, the tools are not there, and a link leads past the official values', async () => {
  const { context, page } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(CHART);
  await expect(page.locator('.rows-tools:visible').count()).resolves.toBe(0);
  await expect(page.locator('.rows thead button').count()).resolves.toBe(0);
  await page.locator('.rows-line a').click();
  const [first, window] = [await page.locator('#printed-rows tr').first().boundingBox(), await page.locator('.rows:visible').boundingBox()];
  expect((first?.y ?? 0) - (window?.y ?? 0)).toBeGreaterThanOrEqual(0);
  expect((first?.y ?? Infinity) + (first?.height ?? 0)).toBeLessThanOrEqual((window?.y ?? 0) + (window?.height ?? 0));
  await context.close();
}, 60_000);

it('prints every row and none of the tools', async () => {
  const { context, page } = await visit(browser);
  await page.goto(CHART);
  await wake(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.rows-tools:visible').count()).resolves.toBe(0);
  await expect(page.getByRole('columnheader', { name: 'Value' }).getByText('Value').isVisible()).resolves.toBe(true);
  const [inner, outer] = await page.locator('.rows:visible').evaluate((region) => [region.scrollHeight, region.clientHeight]);
  expect(inner).toBe(outer);
  await context.close();
}, 60_000);

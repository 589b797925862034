/** @jest-environment node */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launch, site, visit } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => { browser = await launch(); }, 60_000);
afterAll(() => browser.close());

const RECEIPT = '/claims/nws-magazine-total-trade-2023';
const ON_CHART = '/charts/us-china-goods-total?point=nws-magazine-total-trade-2023';
const field = (page: Page) => page.locator('.palette-field');
/** Opens an address and waits for its script to be at work, which is when the link is called a button. */
async function start(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('.palette-open[role=button]').waitFor();
}

async function serious(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate('axe.run(document)') as { violations: { id: string; impact: string | null; nodes: { target: string[] }[] }[] };
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ')}`);
}

describe.each([true, false])('a newcomer, with script: %s', (javaScriptEnabled) => {
  it.each(['how far off was the $690 billion?', '690 billion'])('asks “%s” at home and is one press from the right chart with the point open', async (question) => {
    const { context, page, complaints } = await visit(browser, { javaScriptEnabled });
    await page.goto('/');
    // First interaction: the search.
    await page.getByRole('searchbox').fill(question);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=/);
    const first = page.locator('main li').filter({ has: page.locator('.found-title') }).first();
    const said = await first.innerText();
    for (const part of ['Differs', '$690 billion', 'Nws Magazine', '$574.9 billion', '+$115.1 billion (+20%)']) expect(said).toContain(part);
    expect(await first.getByRole('link').first().getAttribute('href')).toBe(RECEIPT);
    // It is in sight without scrolling.
    expect((await first.boundingBox())?.y ?? Infinity).toBeLessThan(600);
    // Second interaction: the chart.
    await first.getByRole('link', { name: /chart/ }).click();
    await page.waitForURL((url) => url.pathname + url.search === ON_CHART);
    if (javaScriptEnabled) {
      const receipt = page.getByRole('dialog', { name: 'Receipt' });
      await receipt.waitFor();
      expect(await receipt.innerText()).toContain('$690 billion');
    } else {
      expect(await page.locator('table').first().innerText()).toContain('$690 billion');
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);
});

it.each(['/search', '/search?q=soybean', '/search?q=how+far+off+was+the+%24690+billion%3F', '/search?q=700+billion', '/search?q=890+billion+xqzzt'])('%s has no serious accessibility finding, light and dark, and fits 320 px', async (address) => {
  for (const options of [{}, { colorScheme: 'dark', viewport: { width: 320, height: 640 } }] as const) {
    const { context, page, complaints } = await visit(browser, options);
    await page.goto(address);
    expect(await serious(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  }
}, 60_000);

it('the palette is not loaded before it is asked for; Ctrl K opens it, arrows and Enter lead to the chart', async () => {
  const { context, page, complaints } = await visit(browser);
  const scripts: string[] = [];
  page.on('request', (request) => { if (request.resourceType() === 'script') scripts.push(request.url()); });
  await page.goto('/about', { waitUntil: 'networkidle' });
  await page.locator('.palette-open[role=button]').waitFor();
  const before = scripts.length;
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  expect(scripts.length).toBeGreaterThan(before);
  await page.keyboard.type('how far off was the $690 billion?');
  await page.getByRole('option', { name: /On the chart: Goods traded/ }).waitFor();
  expect(await page.locator('.palette [role="status"]').textContent()).toMatch(/^\d+ found: 1 claim/);
  expect(await page.locator('[role="option"][aria-selected="true"]').textContent()).toContain('Total trade between the United States and China');
  expect(await serious(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname + url.search === ON_CHART);
  await page.getByRole('dialog', { name: 'Receipt' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('Escape gives the page and the focus back; the button opens it again, with what was opened before', async () => {
  const { context, page, complaints } = await visit(browser);
  await start(page, '/honesty');
  const button = page.getByRole('button', { name: /Jump to/ });
  await button.focus();
  await page.keyboard.press('Space');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await field(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('palette-open');
  await button.click();
  await field(page).fill('soybean pledge');
  await page.getByRole('option', { name: /^China's soybean pledge and what was bought/ }).click();
  await page.waitForURL(/\/charts\/soybean-pledge-and-purchases/);
  await page.locator('.palette-open[role=button]').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('group', { name: 'Opened lately' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('fills a screen of 320 px, without sideways scrolling, its lines at least 24 px high', async () => {
  const { context, page, complaints } = await visit(browser, { viewport: { width: 320, height: 640 }, hasTouch: true });
  await start(page, '/');
  await page.getByRole('button', { name: /Jump to/ }).tap();
  await field(page).waitFor();
  await field(page).fill('overdose deaths');
  await page.locator('.palette').getByRole('option', { name: /overdose/i }).first().waitFor();
  const box = await page.locator('.palette').boundingBox();
  expect([box?.x, box?.y, box?.width, box?.height]).toEqual([0, 0, 320, 640]);
  expect(await page.evaluate(() => [...document.querySelectorAll('.palette, .palette-list')].every((node) => node.scrollWidth <= node.clientWidth))).toBe(true);
  const low = await page.evaluate(() => [...document.querySelectorAll('.palette-line, .palette button')].map((node) => node.getBoundingClientRect().height).filter((height) => height < 24));
  expect(low).toEqual([]);
  expect(await serious(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 60_000);

it('a search that cannot be reached is told of, and its page stays in reach', async () => {
  const { context, page } = await visit(browser);
  await start(page, '/about');
  await page.route('**/search.json*', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await field(page).fill('soybean');
  await page.getByText('The search could not be reached.').waitFor();
  await page.unroute('**/search.json*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('group', { name: 'Charts' }).waitFor();
  await context.close();
}, 60_000);

it('where the palette cannot be loaded, the search is opened instead', async () => {
  const { context, page } = await visit(browser);
  await page.goto('/about', { waitUntil: 'networkidle' });
  await page.locator('.palette-open[role=button]').waitFor();
  await page.route('**/_next/static/**', (route) => route.abort());
  await page.keyboard.press('Control+k');
  await page.waitForURL(`${site()}/search`);
  await context.close();
}, 60_000);

it('opening it moves nothing, and the header stays tidy from 320 px up', async () => {
  for (const width of [320, 390, 768, 1024, 1440]) {
    const { context, page } = await visit(browser, { viewport: { width, height: 800 } });
    await start(page, '/');
    expect([width, await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)]).toEqual([width, true]);
    const before = await page.locator('h1').boundingBox();
    await page.keyboard.press('Control+k');
    await field(page).waitFor();
    expect([width, await page.locator('h1').boundingBox()]).toEqual([width, before]);
    await context.close();
  }
}, 60_000);

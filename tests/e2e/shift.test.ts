import type { Browser, Page } from 'playwright-core';
import { chartPages, FIXED, oneOfEach } from './addresses';
import { launch, visit } from './browser';
import { drawnLive } from './live';

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

/** Gathers every shift of the layout, with what moved and how far, from before the first paint on. */
const WATCH = `
  globalThis.shifts = [];
  const place = (node) => node === null ? 'something gone' : (node.nodeType === 1 ? node : node.parentElement)?.outerHTML.slice(0, 90);
  const moved = ({ node, previousRect: a, currentRect: b }) => place(node) + ' from ' + [a.x, a.y, a.width, a.height].map(Math.round) + ' to ' + [b.x, b.y, b.width, b.height].map(Math.round);
  new PerformanceObserver((list) => list.getEntries().forEach(({ value, sources }) => globalThis.shifts.push(value.toFixed(4) + ': ' + sources.map(moved).join('; ')))).observe({ type: 'layout-shift', buffered: true });
`;

/** The page to its end: fonts loaded, idle work done, and on a chart Recharts in charge. */
async function settled(page: Page): Promise<void> {
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  if (await page.locator('.chart-walk').count() > 0) await drawnLive(page);
  // A headless browser with nothing to draw may leave frames and idle calls waiting for good: time passes there too.
  await page.evaluate('new Promise((done) => requestIdleCallback(() => setTimeout(done, 100), { timeout: 1000 }))');
}

/** Shifts and foreign requests of every address. Each is opened in a profile of its own, so that fonts come late; pages without a chart once more, with the fonts at hand. */
async function unrest(width: number, height: number): Promise<string[]> {
  const found: string[] = [];
  const charts = new Set(chartPages());
  for (const address of [...FIXED, ...charts, ...oneOfEach()]) {
    const { context, page, complaints } = await visit(browser, { viewport: { width, height } });
    await page.addInitScript(WATCH);
    for (const time of charts.has(address) ? ['first'] : ['first', 'second']) {
      await page.goto(address, { waitUntil: 'load' });
      await settled(page);
      for (const shift of await page.evaluate('globalThis.shifts') as string[]) found.push(`${address}, ${time} time: moved ${shift}`);
    }
    for (const complaint of complaints.filter((one) => one.startsWith('foreign'))) found.push(`${address}: ${complaint}`);
    await context.close();
  }
  return found;
}

it('sees a shift where there is one', async () => {
  const { context, page } = await visit(browser);
  await page.addInitScript(WATCH);
  await page.goto('/about');
  await page.evaluate(() => new Promise<void>((done) => { requestAnimationFrame(() => { document.body.prepend(Object.assign(document.createElement('p'), { textContent: 'in front' })); requestAnimationFrame(() => setTimeout(done, 100)); }); }));
  expect(await page.evaluate('globalThis.shifts.length')).toBeGreaterThan(0);
  await context.close();
});

it('nothing moves and nobody else is asked, on any kind of page and any chart (1440 px)', async () => {
  expect(await unrest(1440, 900)).toEqual([]);
}, 300_000);

it('nor at 390 px', async () => {
  expect(await unrest(390, 844)).toEqual([]);
}, 300_000);

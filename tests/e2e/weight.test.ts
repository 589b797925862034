import type { Browser } from 'playwright-core';
import { chartPages } from './addresses';
import { launch, visit } from './browser';

/** Compressed JavaScript a default chart page may transfer before the reader touches the chart, in bytes. */
const BUDGET = 150_000;
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

it('a chart page transfers at most 150 kB of JavaScript before it is touched', async () => {
  const heavy: string[] = [];
  for (const address of chartPages()) {
    const { context, page } = await visit(browser);
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(500);
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    if (total > BUDGET) heavy.push(`${address}: ${total} bytes`);
    await context.close();
  }
  expect(heavy).toEqual([]);
}, 300_000);

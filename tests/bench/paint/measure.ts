import type { Browser } from 'playwright-core';
import { SLOWDOWN, VIEWPORT } from './browse';
import { probe, type Kept } from './probe';

/** Of a task, what goes beyond this keeps the reader waiting, in ms. */
const BEARABLE = 50;
/** After the network has gone quiet the page is left alone for this long, in ms, so that what it does in idle time is measured too. */
const REST = 1500;

/** One visit to one page; times in ms since the navigation began, sizes in bytes as transferred. */
export interface Seen {
  readonly firstByte: number;
  readonly fcp: number;
  /** Null for a page without a chart. */
  readonly painted: number | null;
  /** Parts of long tasks over 50 ms, of the whole untouched visit. */
  readonly blocking: number;
  readonly bytes: number;
  readonly requests: number;
  /** JavaScript asked for before the load event, and all that came later while nobody touched the page. */
  readonly script: number;
  readonly scriptLater: number;
  readonly cls: number;
}

interface Fetched { readonly script: boolean; readonly at: number; bytes: number }

/** Opens `url` with nothing in the cache and a slowed-down processor, and leaves it alone until it is at rest. */
export async function measure(browser: Browser, url: string): Promise<Seen> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    // The compiler wraps named functions in a helper of its own, which the browser does not have.
    await page.addInitScript(`globalThis.__name ??= (named) => named; (${probe.toString()})()`);
    const session = await context.newCDPSession(page);
    const fetched = new Map<string, Fetched>();
    let loaded = Infinity;
    session.on('Network.requestWillBeSent', ({ requestId, type, timestamp, request }) => {
      if (/^https?:/.test(request.url)) fetched.set(requestId, { script: type === 'Script', at: timestamp, bytes: 0 });
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const one = fetched.get(requestId);
      if (one) one.bytes = encodedDataLength;
    });
    session.on('Page.loadEventFired', ({ timestamp }) => { loaded = timestamp; });
    await session.send('Network.enable');
    await session.send('Page.enable');
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    const response = await page.goto(url, { waitUntil: 'networkidle' });
    if (!response?.ok()) throw new Error(`${url}: ${response?.status() ?? 'no answer'}`);
    await page.waitForTimeout(REST);
    const { kept, fcp, firstByte } = await page.evaluate(() => ({
      kept: (globalThis as unknown as { kept: Kept }).kept,
      fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      firstByte: performance.getEntriesByType('navigation').map((entry) => (entry as PerformanceNavigationTiming).responseStart)[0] ?? NaN,
    }));
    const all = [...fetched.values()];
    const sum = (some: readonly Fetched[]): number => some.reduce((total, { bytes }) => total + bytes, 0);
    return {
      firstByte, fcp, painted: kept.painted, cls: kept.cls,
      blocking: kept.long.reduce((total, { ms }) => total + Math.max(0, ms - BEARABLE), 0),
      bytes: sum(all), requests: all.length,
      script: sum(all.filter(({ script, at }) => script && at <= loaded)), scriptLater: sum(all.filter(({ script, at }) => script && at > loaded)),
    };
  } finally {
    await context.close();
  }
}

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launch, visit } from './browser';
import { difference, seenInChart } from './pixels';

/** Measured on the screen, not reckoned from the tokens: WCAG 2.2, 1.4.3 (text 4.5:1), 1.4.11 (graphics 3:1), 2.4.7 and 2.4.11 (focus). */
const TEXT = 4.5;
const GRAPHICS = 3;
/** Lines around zero, steps with few figures, figures in a cluster, bars, dots, two panels. */
const CHARTS = ['us-china-goods-trade', 'us-china-average-tariffs', 'overdose-deaths', 'china-us-mirror-trade', 'overdose-deaths-provisional', 'forced-displacement-total'];

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

const settings = (colorScheme: 'light' | 'dark', forcedColors: 'active' | 'none', width = 1440): BrowserContextOptions => ({ colorScheme, forcedColors, viewport: { width, height: 1700 }, deviceScaleFactor: 2 });

/** Marks below 3:1 and letters below 4.5:1 in every chart listed. Throws where a chart shows none: a measure of nothing proves nothing. */
async function faint(options: BrowserContextOptions): Promise<string[]> {
  const { context, page } = await visit(browser, options);
  const found: string[] = [];
  for (const chart of CHARTS) {
    await page.goto(`/charts/${chart}`, { waitUntil: 'load' });
    const { marks, letters } = await seenInChart(page);
    if (marks.length < 2 || letters.length < 4) throw new Error(`${chart}: ${marks.length} marks, ${letters.length} letters seen`);
    found.push(...marks.filter(({ ratio }) => ratio < GRAPHICS).map(({ what, ratio }) => `${chart}: ${what} ${ratio.toFixed(2)}`));
    found.push(...letters.filter(({ ratio }) => ratio < TEXT).map(({ what, ratio }) => `${chart}: ${what} ${ratio.toFixed(2)}`));
  }
  await context.close();
  return found;
}

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  it('every mark of a chart stands out from its ground, and every letter in it', async () => {
    expect(await faint(settings(theme, 'none'))).toEqual([]);
  }, 120_000);

  it('and on a phone', async () => {
    expect(await faint(settings(theme, 'none', 390))).toEqual([]);
  }, 120_000);

  it('and in the reader’s own forced colours, where none is lost', async () => {
    expect(await faint(settings(theme, 'active'))).toEqual([]);
  }, 120_000);

  it('the focus is seen on every kind of thing that takes it', async () => {
    expect(await unseenFocus(settings(theme, 'none'))).toEqual([]);
  }, 120_000);
});

it('the focus is seen in forced colours', async () => {
  expect(await unseenFocus(settings('dark', 'active'))).toEqual([]);
}, 120_000);

it('a mark in the colour of the paper is found out', async () => {
  const { context, page } = await visit(browser, settings('light', 'none'));
  await page.goto(`/charts/${CHARTS[0] ?? ''}`, { waitUntil: 'load' });
  await page.evaluate(() => document.querySelectorAll<SVGElement>('.chart-base').forEach((line) => line.style.setProperty('stroke', 'var(--rule)')));
  await page.evaluate(() => document.querySelectorAll<SVGElement>('.chart-heading').forEach((line) => line.style.setProperty('fill', 'var(--edge)')));
  const { marks, letters } = await seenInChart(page);
  expect(marks.filter(({ ratio }) => ratio < GRAPHICS).length).toBeGreaterThan(0);
  expect(letters.filter(({ ratio }) => ratio < TEXT).length).toBeGreaterThan(0);
  await context.close();
}, 60_000);

/** One of each kind of thing on a chart page that can have the focus. */
const KINDS = ['.site-nav a', '.site-search input', '.site-search button', '.chart-walk', '.chart-controls select', '.chart-controls input[type=checkbox]', '.chart-actions .button', 'details:not(.series-choice) > summary', '.rows-table a', '.rows', '.reuse-choice input', '.site-footer a'];
/** Pixels around a thing in which its focus may show. */
const ROOM = 10;
const LEAST_PIXELS = 60;

async function shot(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<Buffer> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const [x, y] = [Math.max(0, box.x - ROOM), Math.max(0, box.y - ROOM)];
  return page.screenshot({ clip: { x, y, width: Math.min(width, box.x + box.width + ROOM) - x, height: Math.min(height, box.y + box.height + ROOM) - y } });
}

/** Kinds whose focus changes nothing on the screen by 3:1, as `selector: ratio`. */
async function unseenFocus(options: BrowserContextOptions): Promise<string[]> {
  const { context, page } = await visit(browser, { ...options, reducedMotion: 'reduce' });
  await page.goto('/charts/us-china-goods-trade', { waitUntil: 'load' });
  const found: string[] = [];
  // A key before, so that focus given by script counts as the keyboard's.
  await page.keyboard.press('Tab');
  for (const kind of KINDS) {
    const thing = page.locator(`${kind}:visible`).first();
    if ((await thing.count()) === 0) { found.push(`${kind}: not on the page`); continue; }
    await thing.scrollIntoViewIfNeeded();
    await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
    const box = await thing.boundingBox();
    if (!box) { found.push(`${kind}: no box`); continue; }
    const before = await shot(page, box);
    await thing.focus();
    await page.waitForTimeout(60);
    const { ratio, pixels } = await difference(page, before, await shot(page, box));
    if (ratio < GRAPHICS || pixels < LEAST_PIXELS) found.push(`${kind}: ${ratio.toFixed(2)}, ${pixels} pixels`);
  }
  await context.close();
  return found;
}

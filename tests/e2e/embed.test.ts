import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';
import { chartPages } from './addresses';
import { launch, site, visit } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const CHART = '/charts/us-china-goods-trade';
/** Compressed bytes an embed may transfer, all told. */
const BUDGET = 60_000;

let browser: Browser;
let host: Server;
/** Somebody's page, from another origin than ours: nothing but the HTML given in its query. */
let elsewhere = '';
beforeAll(async () => {
  browser = await launch();
  host = createServer((request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!DOCTYPE html><html lang="en"><meta name="viewport" content="width=device-width"><title>A bare page</title><link rel="icon" href="data:,"><style>body{margin:0}iframe{display:block}</style>${new URL(request.url ?? '', 'http://x').searchParams.get('html') ?? ''}`);
  });
  await new Promise<void>((ready) => { host.listen(0, '127.0.0.1', ready); });
  const address = host.address();
  elsewhere = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  await browser.close();
  host.close();
});

interface Shown { readonly page: Page; readonly frame: Frame; readonly requests: string[]; readonly complaints: string[]; readonly close: () => Promise<void> }

/** The frame once its page is there: it is loaded lazily. */
async function loaded(page: Page): Promise<Frame> {
  const frame = page.frames()[1]!;
  if (/\/embed[?"]/.test(decodeURIComponent(page.url()))) await frame.waitForSelector('#embed');
  await frame.waitForLoadState('load');
  return frame;
}

async function show(html: string, width: number, options: Parameters<Browser['newContext']>[0] = {}): Promise<Shown> {
  const { context, page, complaints } = await visit(browser, { viewport: { width, height: 1200 }, ...options });
  const requests: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith('data:')) requests.push(request.url()); });
  await page.goto(`${elsewhere}/?html=${encodeURIComponent(html)}`, { waitUntil: 'load' });
  return { page, frame: await loaded(page), requests, complaints: complaints.filter((one) => !one.includes(elsewhere)), close: () => context.close() };
}
/** The HTML our own oEmbed gives out for a page. */
async function code(path: string, width: number): Promise<string> {
  const response = await fetch(`${site()}/oembed?url=${encodeURIComponent(path)}&maxwidth=${width}`);
  return ((await response.json()) as { html: string }).html;
}
/** The frame as the reuse kit of a chart page gives it out: as wide as what it stands in. */
const wide = (html: string): string => html.replace(/width="\d+" style="[^"]*"/, 'style="width:100%;border:0"');
const frozen = async (): Promise<string> => ((await (await fetch(`${site()}${CHART}.json`)).json()) as { frozen: string }).frozen;

describe.each([320, 700, 1200])('at %d px', (width) => {
  it('every chart fits its frame: nothing runs out of it, sideways or down', async () => {
    const wrong: string[] = [];
    const { page, close } = await show(wide(await code(CHART, width)), width);
    for (const address of chartPages()) {
      await page.goto(`${elsewhere}/?html=${encodeURIComponent(wide(await code(address, width)))}`, { waitUntil: 'load' });
      const found = await (await loaded(page)).evaluate(() => ({ wide: document.documentElement.scrollWidth - innerWidth, high: document.documentElement.scrollHeight - innerHeight, title: document.querySelector('h1')?.getBoundingClientRect().height ?? 0 }));
      const outside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (found.wide > 0 || found.high > 0 || outside > 0 || found.title === 0) wrong.push(`${address}: ${JSON.stringify(found)}`);
    }
    await close();
    expect(wrong).toEqual([]);
  }, 180_000);

  it('nothing moves while it is walked, whatever a point says', async () => {
    const { page, frame, close } = await show(wide(await code('/charts/us-china-asymmetry', width)), width);
    const heights = new Set<number>();
    await page.keyboard.press('Tab');
    for (let i = 0; i < 30; i += 1) {
      await page.keyboard.press(i % 6 === 5 ? 'ArrowDown' : 'ArrowRight');
      heights.add(await frame.evaluate(() => document.documentElement.scrollHeight));
    }
    expect(heights.size).toBe(1);
    await close();
  });

  it('Tab leads to the chart, arrows walk and say each point, Enter opens its receipt apart', async () => {
    const { page, frame, complaints, close } = await show(wide(await code(CHART, width)), width);
    const said = (): Promise<string> => frame.locator('#embed-said').innerText();
    await page.keyboard.press('Tab');
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe('embed-chart');
    expect(await said()).toMatch(/^Arrow keys walk/);
    await page.keyboard.press('Home');
    const first = await said();
    expect(first).toMatch(/1985.*\$.*Source: /);
    await page.keyboard.press('ArrowRight');
    expect(await said()).toContain('1986');
    expect(await frame.locator('.embed-ring.chart-ring:visible').count()).toBe(1);
    for (let i = 0; i < 5; i += 1) await page.keyboard.press('ArrowDown');
    expect(await said()).toMatch(/ printed “/);
    const opened = page.context().waitForEvent('page');
    await page.keyboard.press('Enter');
    const receipt = await opened;
    await receipt.waitForLoadState();
    expect(receipt.url()).toMatch(new RegExp(`^${site()}/claims/`));
    expect(await receipt.evaluate(() => window.opener)).toBeNull();
    await page.bringToFront();
    await page.keyboard.press('t');
    expect(await frame.locator('#embed-rows').getAttribute('open')).not.toBeNull();
    expect(await frame.evaluate(() => [document.activeElement?.tagName, document.documentElement.scrollWidth - innerWidth])).toEqual(['SUMMARY', 0]);
    expect(complaints).toEqual([]);
    await close();
  }, 60_000);
});

it('is one request, sets no cookie, keeps nothing and asks nobody else', async () => {
  const { page, frame, requests, close } = await show(await code(CHART, 700), 700);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(300);
  expect(requests.filter((url) => !url.startsWith(`${elsewhere}/`))).toEqual([`${site()}${CHART}/embed`]);
  expect(await page.context().cookies()).toEqual([]);
  expect(await frame.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie, (await indexedDB.databases()).length])).toEqual([0, 0, '', 0]);
  await close();
});

it('weighs little: every chart within the budget', async () => {
  const heavy: string[] = [];
  for (const address of chartPages()) {
    const response = await fetch(`${site()}${address}/embed`, { headers: { 'Accept-Encoding': 'gzip' } });
    const sent = (await new Response(new Blob([await response.arrayBuffer()]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer()).byteLength;
    expect(sent).toBeGreaterThan(1000);
    if (sent > BUDGET) heavy.push(`${address}: ${sent} bytes`);
  }
  expect(heavy).toEqual([]);
}, 60_000);

it('says inside that it is frozen and verified, or follows new data; and tells the page around it how high it is', async () => {
  const link = await frozen();
  const { page, frame, close } = await show(`<script>addEventListener('message',(m)=>{window.told=m.data})</script>${await code(link, 700)}`, 700);
  expect(await frame.locator('.embed-moment').innerText()).toMatch(/^Frozen as of .* Verified/);
  const { type, height } = await page.waitForFunction(() => (window as unknown as { told?: { type: string; height: number } }).told).then((told) => told.jsonValue()) as { type: string; height: number };
  expect(type).toBe('sourceline:height');
  expect(height).toBe(Math.ceil(await frame.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0)));
  await close();
  const living = await show(await code(CHART, 700), 700);
  expect(await living.frame.locator('.embed-moment').innerText()).toMatch(/^Updates with new data; data as of /);
  await living.close();
});

it('without script it has drawing, links and table; in a sandbox it still walks', async () => {
  const plain = await show(await code(CHART, 700), 700, { javaScriptEnabled: false });
  expect(await plain.frame.locator('svg.chart-svg:visible').count()).toBe(1);
  expect(await plain.frame.locator('svg.chart-svg:visible a[href^="/claims/"]').count()).toBeGreaterThan(0);
  await plain.frame.locator('summary').click();
  expect(await plain.frame.locator('tr[data-row]:visible').count()).toBeGreaterThan(20);
  await plain.close();
  const boxed = await show((await code(CHART, 700)).replace('<iframe', '<iframe sandbox="allow-scripts"'), 700);
  await boxed.page.keyboard.press('Tab');
  await boxed.page.keyboard.press('ArrowRight');
  expect(await boxed.frame.locator('#embed-said').innerText()).toContain('Source: ');
  expect(boxed.complaints).toEqual([]);
  await boxed.close();
});

it.each(['light', 'dark'] as const)('axe finds nothing serious, %s, the table open', async (colorScheme) => {
  const wrong: string[] = [];
  for (const query of ['', '?nope=1', (await frozen()).replace(/^[^?]*/, '')]) {
    const { context, page } = await visit(browser, { colorScheme, viewport: { width: 320, height: 700 } });
    await page.goto(`${CHART}/embed${query}`);
    await page.locator('summary').click();
    await page.evaluate(AXE);
    const { violations } = await page.evaluate('axe.run(document)') as { violations: { id: string; impact: string; nodes: { target: string[] }[] }[] };
    for (const { id, impact, nodes } of violations) if (['serious', 'critical'].includes(impact)) wrong.push(`${query} ${id}: ${nodes[0]?.target.join(' ')}`);
    await context.close();
  }
  expect(wrong).toEqual([]);
}, 60_000);

it('follows the reader’s dark theme, or the one asked for', async () => {
  const paper = async (query: string, colorScheme: 'light' | 'dark'): Promise<string> => {
    const { frame, close } = await show(`<iframe title="x" src="${site()}${CHART}/embed${query}" width="700" height="700"></iframe>`, 720, { colorScheme });
    const colour = await frame.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await close();
    return colour;
  };
  const [light, dark] = [await paper('', 'light'), await paper('', 'dark')];
  expect(light).not.toBe(dark);
  expect([await paper('?theme=dark', 'light'), await paper('?theme=light', 'dark')]).toEqual([dark, light]);
}, 60_000);

it('every other page refuses to be framed', async () => {
  for (const path of [CHART, '/', '/claims/ijr-boycott-length', `${CHART}.svg`, `${CHART}/embed/`, '/about']) {
    const { page, close } = await show(`<iframe title="x" src="${site()}${path}"></iframe>`, 700);
    await page.waitForTimeout(200);
    const inside = await page.frames()[1]!.evaluate(() => document.querySelector('main, svg')?.tagName ?? null).catch(() => null);
    // The address with a slash at the end is sent on to the one without, which may be framed.
    expect([path, inside]).toEqual([path, path.endsWith('embed/') ? 'MAIN' : null]);
    await close();
  }
}, 60_000);

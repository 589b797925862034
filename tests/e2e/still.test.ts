import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { chartPages } from './addresses';
import { launch, visit } from './browser';
import { drawnLive } from './live';

/** Of the pixels of a drawing, how many may differ once the interactive layer has taken over. */
const ALLOWED = 0.005;
const WIDTHS = [1440, 768, 390];
/** High enough for the drawing and what stands above it. */
const HEIGHT = 1800;
const SCHEMES = ['light', 'dark'] as const;
/** A drawing that has just been given another width may take this long to be drawn anew, in ms. */
const PATIENCE = 2000;

let browser: Browser;
let worker: Worker;
beforeAll(async () => {
  browser = await launch();
  worker = new Worker(join(__dirname, 'picture-difference.mjs'));
  worker.on('message', (share: number) => waiting.shift()?.(share)); // answers come in the order of the questions
});
afterAll(async () => { await Promise.all([browser.close(), worker.terminate()]); });

const waiting: ((share: number) => void)[] = [];
/** Share of pixels that differ between two PNG files. With a name, both and their difference are kept to be looked at. */
function difference(a: Buffer, b: Buffer, name?: string): Promise<number> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    worker.postMessage({ a, b, kept: name === undefined ? null : { folder: join('.cache', 'still'), name } });
  });
}

/** A context that waits for its fonts, so that both drawings are set in the same ones, and leaves out the long table under them, so that pictures are quickly taken. */
async function opened(javaScriptEnabled: boolean): Promise<{ context: BrowserContext; page: Page }> {
  const { context, page } = await visit(browser, { javaScriptEnabled, viewport: { width: WIDTHS[0] ?? 0, height: HEIGHT } });
  await context.route('**/*.css', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${(await response.text()).replaceAll(/font-display:\s*\w+/g, 'font-display:block')}\n.chart-table { display: none }` });
  });
  return { context, page };
}

async function picture(page: Page): Promise<Buffer> {
  const box = await page.locator('.chart-stage').boundingBox();
  if (box === null) throw new Error(`${page.url()}: no drawing`);
  return page.screenshot({ fullPage: box.y < 0 || box.y + box.height > HEIGHT, clip: box, animations: 'disabled' });
}

interface Pair { readonly name: string; readonly share: number }

/** One chart in every width and scheme, as the server drew it and as it stands when the interactive layer has taken over. */
async function pairsOf(address: string, bare: Page, live: Page): Promise<Pair[]> {
  const pairs: Pair[] = [];
  await Promise.all([bare.goto(address), live.goto(address)]);
  await drawnLive(live);
  for (const width of WIDTHS) {
    await Promise.all([bare, live].map((page) => page.setViewportSize({ width, height: HEIGHT })));
    for (const colorScheme of SCHEMES) {
      await Promise.all([bare, live].map((page) => page.emulateMedia({ colorScheme })));
      const still = await picture(bare);
      let now = await picture(live);
      let share = await difference(still, now);
      for (const until = Date.now() + PATIENCE; share > ALLOWED && Date.now() < until;) {
        await live.waitForTimeout(50);
        now = await picture(live);
        share = await difference(still, now);
      }
      const name = `${address.split('/').at(-1) ?? ''}-${width}-${colorScheme}`;
      if (share > ALLOWED) await difference(still, now, name);
      pairs.push({ name, share });
    }
  }
  await Promise.all([bare, live].map((page) => page.setViewportSize({ width: WIDTHS[0] ?? 0, height: HEIGHT })));
  return pairs;
}

it('sees another drawing as another', async () => {
  const { context, page } = await opened(false);
  const [first = '', second = ''] = chartPages();
  await page.goto(first);
  const one = await picture(page);
  await page.goto(second);
  expect(await difference(one, await picture(page))).toBeGreaterThan(ALLOWED);
  await context.close();
});

it('every chart stays the same drawing when the interactive layer takes over (390, 768 and 1440 px, light and dark)', async () => {
  const [bare, live] = [await opened(false), await opened(true)];
  const pairs: Pair[] = [];
  for (const address of chartPages()) pairs.push(...await pairsOf(address, bare.page, live.page));
  await Promise.all([bare, live].map(({ context }) => context.close()));
  pairs.sort((a, b) => b.share - a.share);
  const said = ({ name, share }: Pair): string => `${name}: ${(share * 100).toFixed(3)} % of the pixels differ`;
  process.stderr.write(`Of ${pairs.length} pairs the worst three\n${pairs.slice(0, 3).map(said).join('\n')}\n`);
  expect(pairs).toHaveLength(chartPages().length * WIDTHS.length * SCHEMES.length);
  expect(pairs.filter(({ share }) => share > ALLOWED).map(said)).toEqual([]);
}, 400_000);

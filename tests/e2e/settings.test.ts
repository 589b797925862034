import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { kinds } from './addresses';
import { launch, visit } from './browser';
import { smallTargets } from './targets';

/** What readers set for themselves: size and spacing of letters, magnification, motion; and targets large enough for an unsteady hand. */
/** Seconds a movement may last where none was asked to be left out. */
const LONGEST = 0.5;

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

/** Looks at every kind of page, in one window, for several things one after the other: findings as `address: finding`. */
async function onEveryKind(options: BrowserContextOptions, ...looks: readonly ((page: Page) => Promise<string[]>)[]): Promise<string[]> {
  const { context, page } = await visit(browser, options);
  const found: string[] = [];
  for (const address of kinds()) {
    await page.goto(address, { waitUntil: 'load' });
    for (const look of looks) for (const finding of await look(page)) found.push(`${address}: ${finding}`);
  }
  await context.close();
  return found;
}

/** A style sheet of the reader's. */
const wear = (page: Page, css: string): Promise<void> => page.evaluate((text) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}, css);

/** Sideways scrolling of the page, and of any part that holds no table, drawing or code, which WCAG 1.4.10 lets scroll both ways. */
const sideways = (page: Page): Promise<string[]> => page.evaluate(() => {
  const root = document.documentElement;
  const page_ = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} wide of ${root.clientWidth}`] : [];
  const parts = [...document.querySelectorAll('body *')].filter((node) => node.checkVisibility() && node.scrollWidth > node.clientWidth + 1 && /auto|scroll/.test(getComputedStyle(node).overflowX) && node.querySelector('table, svg, pre') === null && !node.matches('pre, code, select, textarea, input'));
  return [...page_, ...parts.map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} scrolls sideways`)];
});

/** Words that a box cuts off: overflow hidden with more inside than it shows. What is clipped whole is there to be heard. */
const cut = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
  .filter((node) => node.checkVisibility() && node.closest('.visually-hidden, svg') === null && getComputedStyle(node).clipPath === 'none' && /hidden|clip/.test(getComputedStyle(node).overflowY) && (node.textContent ?? '').trim() !== '' && (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2))
  .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} is cut off`));

const both = async (page: Page): Promise<string[]> => [...await sideways(page), ...await cut(page)];

/** Letters twice the size, in a window as it is. */
const large = async (page: Page): Promise<string[]> => {
  await wear(page, 'html { font-size: 200% !important }');
  return (await both(page)).map((finding) => `letters twice the size: ${finding}`);
};
/** The spacing every reader may set (WCAG 1.4.12). */
const spaced = async (page: Page): Promise<string[]> => {
  await wear(page, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
  return (await both(page)).map((finding) => `spaced letters: ${finding}`);
};
/** Targets, those in folded parts too. */
const targets = async (page: Page): Promise<string[]> => {
  await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
  return smallTargets(page);
};

/** Letters as they come out on the screen, drawings scaled to their place included. */
const smallLetters = (page: Page, but: string): Promise<string[]> => page.evaluate((left) => {
  const LEAST = 12;
  const holds = (node: Element): boolean => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '');
  const found = [...document.querySelectorAll('body *')].filter((node) => holds(node) && node.checkVisibility() && !node.matches('script, style, title, desc, noscript') && (left === '' || node.closest(left) === null)).flatMap((node) => {
    const scale = node instanceof SVGTextContentElement ? (node.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(node).fontSize) * scale;
    return size < LEAST - 0.05 ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} “${(node.textContent ?? '').trim().slice(0, 20)}” ${size.toFixed(1)} px`] : [];
  });
  return [...new Set(found)].slice(0, 5);
}, but);

/** Transitions and animations that last longer than `longest` seconds, or for ever. */
const moving = (page: Page, longest: number): Promise<string[]> => page.evaluate((most) => [...document.querySelectorAll('*')].flatMap((node) => {
  const { transitionDuration, animationDuration, animationIterationCount, animationName } = getComputedStyle(node);
  const seconds = Math.max(...`${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`.split(', ').map((text) => parseFloat(text) * (text.endsWith('ms') ? 0.001 : 1)));
  return seconds > most || (animationName !== 'none' && animationIterationCount === 'infinite') ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} moves for ${seconds} s`] : [];
}), longest);

/** A chart walked by keys, so that all that moves in it is there. */
async function walked(page: Page): Promise<string[]> {
  if ((await page.locator('.chart-walk').count()) === 0) return [];
  await page.locator('.chart-walk').focus();
  await page.keyboard.press('Home');
  await page.locator('.read-out').waitFor();
  return [];
}

it('at 400 % of a window 1280 wide (320 px): one column, nothing cut off, letters of 12 px', async () => {
  // A drawing made for 360 px is scaled down with its letters: /about/accessibility says so.
  expect(await onEveryKind({ viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 }, both, (page) => smallLetters(page, '.chart-svg'))).toEqual([]);
}, 240_000);

it('at 200 % of it (640 px): one column, nothing cut off', async () => {
  expect(await onEveryKind({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, both)).toEqual([]);
}, 240_000);

it('on a phone: letters of 12 px, targets of 24 px or apart, room for wider spacing', async () => {
  expect(await onEveryKind({ viewport: { width: 390, height: 844 } }, (page) => smallLetters(page, ''), targets, spaced)).toEqual([]);
}, 240_000);

it('on a desk: letters of 12 px, targets of 24 px or apart, nothing long in motion, room for letters twice the size', async () => {
  expect(await onEveryKind({ viewport: { width: 1280, height: 900 } }, (page) => smallLetters(page, ''), targets, (page) => moving(page, LONGEST), large)).toEqual([]);
}, 240_000);

it('nothing moves for those who asked for none', async () => {
  expect(await onEveryKind({ reducedMotion: 'reduce' }, walked, (page) => moving(page, 0.001))).toEqual([]);
}, 240_000);

it('each look finds what is planted for it', async () => {
  const { context, page } = await visit(browser, { viewport: { width: 400, height: 600 } });
  await page.setContent('<main><div style="width: 900px">wide</div><p style="height: 10px; overflow: hidden">cut<br>off</p><ul><li><a href="#a">a</a><a href="#b">b</a></li></ul><b style="font-size: 9px">small</b><i style="transition: color 9s">slow</i><p>Words and <a href="#c">c</a> in a sentence.</p></main>');
  expect(await sideways(page)).toEqual([expect.stringContaining('the page is')]);
  expect(await cut(page)).toEqual(['p. is cut off']);
  expect((await smallTargets(page)).map((each) => each.slice(0, 5))).toEqual(['a “a”', 'a “b”']);
  expect(await smallLetters(page, '')).toEqual(['b. “small” 9.0 px']);
  expect(await moving(page, LONGEST)).toEqual(['i. moves for 9 s']);
  await context.close();
}, 30_000);

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { kinds } from './addresses';
import { launch, visit } from './browser';
import { smallTargets } from './targets';

/** What readers set for themselves: size and spacing of letters, magnification, motion; and targets large enough for an unsteady hand. */
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

/** Looks at every kind of page and gathers what `look` finds, as `address: finding`. */
async function onEveryKind(options: BrowserContextOptions, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const { context, page } = await visit(browser, options);
  const found: string[] = [];
  for (const address of kinds()) {
    await page.goto(address, { waitUntil: 'load' });
    for (const finding of await look(page)) found.push(`${address}: ${finding}`);
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

/** Words that a box cuts off: overflow hidden with more inside than it shows. */
const cut = (page: Page): Promise<string[]> => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
  .filter((node) => node.checkVisibility() && node.closest('.visually-hidden, svg') === null && /hidden|clip/.test(getComputedStyle(node).overflowY) && (node.textContent ?? '').trim() !== '' && (node.scrollHeight > node.clientHeight + 2 || node.scrollWidth > node.clientWidth + 2))
  .map((node) => `${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} is cut off`));

const both = async (page: Page): Promise<string[]> => [...await sideways(page), ...await cut(page)];

it('at 400 % of a window 1280 wide (320 px) every page is one column', async () => {
  expect(await onEveryKind({ viewport: { width: 320, height: 640 }, deviceScaleFactor: 2 }, both)).toEqual([]);
}, 240_000);

it('at 200 % of a window 1280 wide (640 px) too', async () => {
  expect(await onEveryKind({ viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, both)).toEqual([]);
}, 240_000);

it('with letters twice the size in a window as it is nothing is cut off or pushed out', async () => {
  expect(await onEveryKind({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await wear(page, 'html { font-size: 200% !important }');
    return both(page);
  })).toEqual([]);
}, 240_000);

it('with the spacing of WCAG 1.4.12 nothing is cut off or pushed out', async () => {
  expect(await onEveryKind({ viewport: { width: 390, height: 844 } }, async (page) => {
    await wear(page, '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }');
    return both(page);
  })).toEqual([]);
}, 240_000);

it.each([1440, 390])('targets are 24 by 24, or apart, at %d px', async (width) => {
  expect(await onEveryKind({ viewport: { width, height: 900 } }, async (page) => {
    await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    return smallTargets(page);
  })).toEqual([]);
}, 240_000);

/** Letters as they come out on the screen, drawings scaled to their place included. */
const smallLetters = (page: Page): Promise<string[]> => page.evaluate(() => {
  const LEAST = 12;
  const holds = (node: Element): boolean => [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? '').trim() !== '');
  const found = [...document.querySelectorAll('body *')].filter((node) => holds(node) && node.checkVisibility() && !node.matches('script, style, title, desc, noscript')).flatMap((node) => {
    const scale = node instanceof SVGTextContentElement ? (node.getScreenCTM()?.a ?? 1) : 1;
    const size = parseFloat(getComputedStyle(node).fontSize) * scale;
    return size < LEAST - 0.05 ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''} “${(node.textContent ?? '').trim().slice(0, 20)}” ${size.toFixed(1)} px`] : [];
  });
  return [...new Set(found)].slice(0, 5);
});

it.each([1440, 390, 320])('no letters are smaller than 12 px at %d px', async (width) => {
  expect(await onEveryKind({ viewport: { width, height: 800 } }, smallLetters)).toEqual([]);
}, 240_000);

it('nothing moves for those who asked for none, and nothing at all goes on moving', async () => {
  const moving = (page: Page, longest: number): Promise<string[]> => page.evaluate((most) => [...document.querySelectorAll('*')].flatMap((node) => {
    const { transitionDuration, animationDuration, animationIterationCount, animationName } = getComputedStyle(node);
    const seconds = Math.max(...`${transitionDuration}, ${animationName === 'none' ? '0s' : animationDuration}`.split(', ').map((text) => parseFloat(text) * (text.endsWith('ms') ? 0.001 : 1)));
    return seconds > most || (animationName !== 'none' && animationIterationCount === 'infinite') ? [`${node.tagName.toLowerCase()}.${node.getAttribute('class') ?? ''}: ${seconds} s`] : [];
  }), longest);
  const awake = async (page: Page): Promise<void> => {
    if ((await page.locator('.chart-walk').count()) === 0) return;
    await page.locator('.chart-walk').focus();
    await page.keyboard.press('Home');
    await page.locator('.read-out').waitFor();
  };
  expect(await onEveryKind({ reducedMotion: 'reduce' }, async (page) => { await awake(page); return moving(page, 0.001); })).toEqual([]);
  expect(await onEveryKind({ reducedMotion: 'no-preference' }, (page) => moving(page, 5))).toEqual([]);
}, 300_000);

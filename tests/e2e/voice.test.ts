import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { spokenPoint } from '@/lib/layout/words';
import type { Row } from '@/lib/model/row';
import { launch, site, visit } from './browser';

/**
 * What a screen reader is given on a chart, key by key, against a script on file: the role, name and description the browser computes, then every
 * announcement. In the scripts the words of a row stand between ⟦ ⟧ beside its id: which row is said is compared, how it is worded is lib/layout/words'.
 * The scripts are made anew by GOLDEN=write. Charts are asked for as they stood, so that new data changes nothing.
 */
const MOMENT = 'asof=2026-11-22T04:00:00Z';
/** Three kinds: lines around zero, steps, and many printed figures at the same place. */
const CHARTS = ['us-china-goods-trade', 'us-china-average-tariffs', 'overdose-deaths'] as const;
/** Tab stops before the chart that are tried at most. */
const MOST_TABS = 80;
/** How long an announcement is waited for, in milliseconds, before it counts as none. */
const PATIENCE = 700;
const WALK = ['Home', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'End', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp', 'Home', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'End'] as const;

let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

interface Value { readonly value?: unknown }
interface AxNode { readonly ignored?: boolean; readonly role?: Value; readonly name?: Value; readonly description?: Value; readonly properties?: readonly { readonly name: string; readonly value: Value }[] }

/** What the browser tells assistive technology of the first node with this role. */
async function told(page: Page, role: string): Promise<{ name: string; description: string; properties: Record<string, unknown> }> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree') as unknown as { nodes: readonly AxNode[] };
  await session.detach();
  const node = nodes.find((each) => each.ignored !== true && each.role?.value === role);
  if (!node) throw new Error(`nothing in the accessibility tree has the role ${role}`);
  return { name: String(node.name?.value ?? ''), description: String(node.description?.value ?? ''), properties: Object.fromEntries((node.properties ?? []).map((each) => [each.name, each.value.value])) };
}

const said = (page: Page): Promise<string> => page.locator('.chart-walk [aria-live="polite"]').innerText();

/** Presses a key and gives what is announced then; empty where nothing new is. */
async function press(page: Page, key: string): Promise<string> {
  const before = await said(page);
  await page.keyboard.press(key);
  await page.waitForFunction((text) => document.querySelector<HTMLElement>('.chart-walk [aria-live="polite"]')?.innerText !== text, before, { timeout: PATIENCE }).catch(() => undefined);
  const after = await said(page);
  return after === before ? '' : after;
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`${MOST_TABS} presses of Tab do not lead to ${selector}`);
}

/** The words of a row between marks, after its id; what is said besides stays as it is. */
function marked(text: string, rows: readonly Row[]): string {
  if (text === '') return '(nothing)';
  const row = rows.find((each) => text.includes(spokenPoint(each)));
  // A tariff act is no row: its words are those of data/events, and stand here as they are.
  if (!row && /^(No further\. )?\d{1,2} \w{3} \d{4}: /.test(text)) return `(act) ${text}`;
  if (!row) throw new Error(`an announcement says no row of the chart: ${text}`);
  return `${row.row_id} ${text.replace(spokenPoint(row), `⟦${spokenPoint(row)}⟧`)}`;
}

const withoutWords = (script: string): string => script.replace(/⟦[^⟧]*⟧/g, '⟦⟧');

it.each(CHARTS)('%s by keyboard and ear', async (chart) => {
  const { rows } = await (await fetch(`${site()}/charts/${chart}.json?${MOMENT}`)).json() as { rows: Row[] };
  const { context, page, complaints } = await visit(browser);
  await page.goto(`/charts/${chart}?${MOMENT}`, { waitUntil: 'load' });
  await tabTo(page, '.chart-walk');
  const frame = await told(page, 'application');
  expect(frame.properties).toMatchObject({ focused: true, focusable: true });
  expect(frame.name).not.toBe('');
  expect(frame.description).toMatch(/arrow/i);
  const script = [`role: application, ${String(frame.properties.roledescription)}`, `name: ${frame.name}`, `description: ${frame.description}`];

  await page.keyboard.press('End');
  await page.waitForFunction(() => document.querySelector<HTMLElement>('.chart-walk [aria-live="polite"]')?.innerText !== '', undefined, { timeout: 15_000 });
  for (const key of WALK) {
    script.push(`${key}: ${marked(await press(page, key), rows)}`);
    if ((await page.locator('.chart-walk .read-out').count()) !== 1) throw new Error(`no read-out is seen after ${key}`);
  }
  // An act has no receipt; the printed figures stand above the acts.
  if (/^\(act\)/.test(marked(await said(page), rows))) script.push(`ArrowUp: ${marked(await press(page, 'ArrowUp'), rows)}`);
  const here = await said(page);

  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  const dialog = await told(page, 'dialog');
  script.push(`Enter: dialog, ${dialog.name}`);
  expect(await page.evaluate(() => document.querySelector('dialog[open]')?.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  expect(await page.evaluate(() => document.activeElement?.matches('.chart-walk'))).toBe(true);
  expect(await said(page)).toBe(here);
  script.push('Escape: back in the chart');

  await page.keyboard.press('t');
  await page.waitForFunction(() => document.activeElement?.id === 'table');
  script.push('t: the table has the focus');
  expect(complaints).toEqual([]);
  await context.close();

  const file = join(__dirname, '../golden/voice', `${chart}.keys.txt`);
  const text = `${script.join('\n')}\n`;
  if (process.env.GOLDEN === 'write') writeFileSync(file, text);
  expect(withoutWords(text)).toBe(withoutWords(readFileSync(file, 'utf8')));
}, 90_000);

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { allPages, chartPages, FIXED, kinds } from './addresses';
import { launch, visit } from './browser';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
let browser: Browser;
beforeAll(async () => { browser = await launch(); });
afterAll(async () => { await browser.close(); });

interface AxeResult { violations: { id: string; impact: string | null; nodes: { target: string[] }[] }[] }

/** Serious and critical findings, as `rule: first place`. */
async function seriousFindings(page: Awaited<ReturnType<typeof visit>>['page']): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate('axe.run(document)') as AxeResult;
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.length} × ${nodes[0]?.target.join(' ')}`);
}

/** Visits all addresses in one context and gathers what is wrong with each: status, console, axe, sideways scrolling. */
async function findings(addresses: readonly string[], options: Parameters<typeof visit>[1], audit = true, unfold = false): Promise<string[]> {
  const { context, page, complaints } = await visit(browser, options);
  const found: string[] = [];
  for (const address of addresses) {
    const response = await page.goto(address, { waitUntil: 'load' });
    if (response?.status() !== 200) found.push(`${address}: ${response?.status()}`);
    if (unfold) await page.evaluate(() => document.querySelectorAll('details').forEach((each) => { each.open = true; }));
    for (const finding of audit ? await seriousFindings(page) : []) found.push(`${address}: axe ${finding}`);
    const sideways = await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
    if (sideways) found.push(`${address}: scrolls sideways`);
    for (const complaint of complaints.splice(0)) found.push(`${address}: ${complaint}`);
  }
  await context.close();
  return found;
}

it('every page answers, is silent, fits and has no serious accessibility finding (light, 1440 px)', async () => {
  expect(await findings(allPages(), { colorScheme: 'light' })).toEqual([]);
}, 600_000);

it('fixed pages and charts too, in the dark at 390 px', async () => {
  expect(await findings([...FIXED, ...chartPages()], { colorScheme: 'dark', viewport: { width: 390, height: 844 } })).toEqual([]);
}, 300_000);

it.each([['light', 390], ['light', 1440], ['dark', 390], ['dark', 1440]] as const)('every kind of page with all of it unfolded: %s, %d px', async (colorScheme, width) => {
  expect(await findings(kinds(), { colorScheme, viewport: { width, height: 900 } }, true, true)).toEqual([]);
}, 300_000);

it.each(['light', 'dark'] as const)('the page that is not there, and a receipt over its chart, have no serious finding (%s)', async (colorScheme) => {
  const { context, page } = await visit(browser, { colorScheme });
  await page.goto('/no/such/page', { waitUntil: 'load' });
  expect(await seriousFindings(page)).toEqual([]);
  await page.goto('/charts/us-fentanyl-tariff?point=the-diplomatic-insight-fentanyl-tariff-before', { waitUntil: 'load' });
  await page.getByRole('dialog').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await context.close();
}, 60_000);

it('fixed pages and charts reflow at 320 px', async () => {
  expect(await findings([...FIXED, ...chartPages()], { viewport: { width: 320, height: 640 } }, false)).toEqual([]);
}, 300_000);

it('charts draw and list their rows without JavaScript', async () => {
  const { context, page } = await visit(browser, { javaScriptEnabled: false });
  const bare: string[] = [];
  for (const address of chartPages()) {
    await page.goto(address);
    const rows = await page.locator('table tbody tr').count();
    const marks = await page.locator('main svg path, main svg rect, main svg circle').count();
    if (rows === 0 || marks === 0) bare.push(`${address}: ${rows} rows, ${marks} marks`);
  }
  await context.close();
  expect(bare).toEqual([]);
}, 300_000);

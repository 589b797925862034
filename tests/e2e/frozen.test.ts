/** @jest-environment node */
import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { launch, site, visit } from './browser';
import { touched } from './live';

let browser: Browser;
beforeAll(async () => { browser = await launch(); }, 60_000);
afterAll(() => browser.close());

const CHART = '/charts/us-china-goods-trade?time=2017..2024';
const sha = (body: Buffer): string => createHash('sha256').update(body).digest('hex');

it('a frozen link is copied, opens as the same rows elsewhere, is verified, and its files are kept for ever', async () => {
  const { page, context, complaints } = await visit(browser, { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(CHART);
  // Until the live part is there a click follows the link; copying is its work.
  await touched(page);
  await page.getByText('Copy link').click();
  await page.getByRole('link', { name: /^Frozen as of/ }).click();
  await page.getByRole('status').filter({ hasText: 'Link copied: frozen' }).waitFor({ state: 'attached' });
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/time=2017\.\.2024&outlets=all&.*&asof=[^&]+&v=1&sha=[0-9a-f]{12}$/);

  const clean = await visit(browser);
  await clean.page.goto(link);
  await clean.page.getByText('Verified.').waitFor();
  expect(await clean.page.getByRole('heading', { name: 'What has changed since' }).count()).toBe(1);
  const href = await clean.page.getByRole('link', { name: 'Download CSV' }).getAttribute('href') ?? '';
  const response = await clean.context.request.get(href);
  expect(response.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(link.endsWith(sha(await response.body()).slice(0, 12))).toBe(true);

  // A control moved: another view, of which the link says nothing any more.
  await clean.page.getByLabel('From', { exact: true }).fill('2020');
  await clean.page.getByLabel('From', { exact: true }).press('Enter');
  await clean.page.getByText('The view was changed').waitFor();
  expect(await clean.page.getByText('Verified.').count()).toBe(0);
  expect([...complaints, ...clean.complaints]).toEqual([]);
  await context.close();
  await clean.context.close();
}, 60_000);

it('a link that was altered is not verified, says what the rows hash to, and its files are refused', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  const frozen = ((await (await context.request.get(`${site()}/charts/us-china-goods-trade.json`)).json()) as { frozen: string }).frozen;
  const wrong = frozen.replace(/sha=[0-9a-f]{12}$/, 'sha=0123456789ab');
  await page.goto(wrong);
  await page.getByText('Not verified.').waitFor();
  expect(await page.getByText('the link was most likely altered').count()).toBe(1);
  expect((await context.request.get(wrong.replace('?', '.csv?'))).status()).toBe(409);
  await context.close();
});

it('without script the two links are there to be followed, and so are the two questions about another moment', async () => {
  const { page, context } = await visit(browser, { javaScriptEnabled: false });
  await page.goto(CHART);
  await page.getByText('Copy link').click();
  await page.getByRole('link', { name: /^Frozen as of/ }).click();
  await page.getByText('Verified.').waitFor();
  await page.goto(CHART);
  await page.getByText('Moment: now').click();
  await page.getByLabel('What had the source published by').fill('2025-06-30');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(page.url()).toContain('vintage=2025-06-30');
  await page.getByText('As published by 30 June 2025').waitFor();
  await context.close();
});

it('what a link shows where it is shared is a picture of the very view', async () => {
  const { page, context } = await visit(browser);
  await page.goto(CHART);
  const image = await page.locator('meta[property="og:image"]').getAttribute('content') ?? '';
  expect(image).toMatch(/\/charts\/us-china-goods-trade\/share\.png\?time=2017\.\.2024$/);
  const response = await context.request.get(image);
  expect([response.status(), response.headers()['content-type']]).toEqual([200, 'image/png']);
  expect((await response.body()).readUInt32BE(16)).toBe(1200);
  await context.close();
});

it('an SVG opened by itself asks for nothing and shows its text in our font', async () => {
  const { page, context, complaints } = await visit(browser);
  await page.goto('/charts/us-china-goods-trade.svg');
  expect(await page.evaluate(() => document.fonts.ready.then((fonts) => [...fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replace(/"/g, '')).sort()))).toEqual(['Inter', 'Inter', 'Source Serif 4']);
  expect(complaints).toEqual([]);
  await context.close();
});

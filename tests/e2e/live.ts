import type { Page } from 'playwright-core';

/** How long the interactive chart may take to draw itself, in ms. */
const PATIENCE = 20_000;

/** Between two touches, in ms. */
const AGAIN = 2000;

/** Touches the chart of the page with the pointer until its interactive layer has taken over: the first touch may come before anything listens. */
export async function touched(page: Page): Promise<void> {
  const live = page.locator('.chart-walk[data-drawn="live"]');
  for (let waited = 0; waited < PATIENCE; waited += AGAIN) {
    await page.mouse.move(0, 0);
    await page.locator('.chart-walk').hover({ timeout: PATIENCE });
    if (await live.waitFor({ timeout: AGAIN }).then(() => true, () => false)) return;
  }
  throw new Error('the interactive chart has not taken over');
}

/** The same, and leaves it alone again: at rest, with nothing read out. */
export async function drawnLive(page: Page): Promise<void> {
  await touched(page);
  await page.mouse.move(0, 0);
  await page.locator('.read-out').waitFor({ state: 'detached', timeout: PATIENCE });
}

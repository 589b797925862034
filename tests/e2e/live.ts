import type { Page } from 'playwright-core';

/** How long the interactive chart may take to draw itself, in ms. */
const PATIENCE = 20_000;

/** Waits until the interactive layer has drawn the chart of the page, which it does by itself while the browser idles; a view without values stays as the server drew it. */
export async function drawnLive(page: Page): Promise<void> {
  await page.locator('.chart-walk[data-drawn="live"]').waitFor({ timeout: PATIENCE });
}

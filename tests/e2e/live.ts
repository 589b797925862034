import type { Page } from 'playwright-core';

/** How long the interactive chart may take to draw itself, in ms. */
const PATIENCE = 20_000;

/** Touches the chart of the page with the pointer, waits until its interactive layer has taken over, and leaves it alone again: at rest, with nothing read out. */
export async function drawnLive(page: Page): Promise<void> {
  await page.locator('.chart-walk').hover({ timeout: PATIENCE });
  await page.locator('.chart-walk[data-drawn="live"]').waitFor({ timeout: PATIENCE });
  await page.mouse.move(0, 0);
  await page.locator('.read-out').waitFor({ state: 'detached', timeout: PATIENCE });
}

import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../../scripts/browser.mjs';
import { FLAGS } from '../../e2e/browser';

/** The browser of the browser tests: nothing outside can be reached. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: (await findBrowser()).path, args: [...FLAGS] });
}

export const VIEWPORT = { width: 1440, height: 900 };
/** How many times slower than this machine the page's own work is made: about a middling phone. */
export const SLOWDOWN = 4;

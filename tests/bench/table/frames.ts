import type { Page } from 'playwright-core';

const FRAME = 1000 / 60;

/** Frames a scroll had and those it should have had and did not. */
export interface Frames { readonly shown: number; readonly dropped: number; readonly longest: number }

/** Scrolls the table by `distance` pixels at `speed` pixels a second, as a finger or wheel would, and counts frames. */
export async function scrollFrames(page: Page, distance: number, speed: number): Promise<Frames> {
  const box = await page.locator('.rows').boundingBox();
  if (box === null) throw new Error('no table');
  await page.evaluate('window.stamps = []; window.counting = true; (function frame(now) { window.stamps.push(now); if (window.counting) requestAnimationFrame(frame); })(performance.now())');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.synthesizeScrollGesture', { x: box.x + box.width / 2, y: box.y + box.height / 2, yDistance: -distance, speed, gestureSourceType: 'mouse', preventFling: true });
  const stamps = await page.evaluate('(window.counting = false, window.stamps)') as number[];
  await devtools.detach();
  const gaps = stamps.slice(1).map((stamp, i) => stamp - (stamps[i] ?? stamp));
  return { shown: gaps.length, dropped: gaps.reduce((sum, gap) => sum + Math.max(0, Math.round(gap / FRAME) - 1), 0), longest: Math.max(0, ...gaps) };
}

/** Milliseconds from `act` in the page until the frame after it is painted. */
export const timeOf = (page: Page, act: string): Promise<number> =>
  page.evaluate(`new Promise((done) => { const from = performance.now(); ${act}; requestAnimationFrame(() => setTimeout(() => done(performance.now() - from))); })`);

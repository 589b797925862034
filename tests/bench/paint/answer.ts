import type { Page } from 'playwright-core';

/** An input without an answer is given up after this long, in ms. */
const PATIENCE = 8000;

export type Input = 'pointer' | 'key';
/** Time from an input to the frame that shows its answer in ms (infinite where none came), and whether Recharts had drawn the chart by then. */
export interface Answered { readonly ms: number; readonly live: boolean }

/** In the page: from now on, the next event of `type` is timed until the read-out says something else and the frame with it has been shown. */
function time({ type, patience }: { type: string; patience: number }): void {
  const said = (): string => document.querySelector('.read-out')?.textContent ?? '';
  const before = said();
  const answer = new Promise<number | null>((resolve) => {
    setTimeout(() => resolve(null), patience);
    addEventListener(type, ({ timeStamp }) => {
      const look = (): void => {
        if (said() === '' || said() === before) { requestAnimationFrame(look); return; }
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - timeStamp);
        port2.postMessage(null);
      };
      requestAnimationFrame(look);
    }, { capture: true, once: true });
  });
  Object.assign(globalThis, { answer });
}

/** Where on the screen the longest line of the drawing is, at a share of its length. */
function pointAt(share: number): { x: number; y: number } {
  const lines = [...document.querySelectorAll<SVGPathElement>('.chart-stage path')].filter((path) => path.getClientRects().length > 0);
  const line = lines.sort((a, b) => (b.getAttribute('d') ?? '').length - (a.getAttribute('d') ?? '').length)[0];
  if (!line) throw new Error('no line is drawn');
  const { x, y } = line.getPointAtLength(line.getTotalLength() * share).matrixTransform(line.getScreenCTM() ?? new DOMMatrix());
  return { x, y };
}

/** Waits until React has taken hold of the chart (before that, moves of a pointer are lost) and three frames in a row came within 50 ms of each other. */
export async function calm(page: Page): Promise<void> {
  await page.evaluate(() => new Promise<void>((resolve) => {
    let [last, good] = [performance.now(), 0];
    const held = (): boolean => Object.keys(document.querySelector('.chart-walk') ?? {}).some((key) => key.startsWith('__reactProps'));
    const look = (): void => {
      const now = performance.now();
      good = held() && now - last < 50 ? good + 1 : 0;
      last = now;
      if (good >= 3) resolve();
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }));
}

/** One input on the chart of `page`, with the pointer at `share` of its line, timed to its answer. The chart is left as if nobody had touched it. */
export async function ask(page: Page, input: Input, share: number): Promise<Answered> {
  await page.evaluate(() => { document.querySelector('.chart-stage')?.scrollIntoView({ block: 'center' }); });
  const live = await page.locator('.chart-walk[data-drawn="live"]').count() > 0;
  const { x, y } = await page.evaluate(pointAt, share);
  if (input === 'key') await page.evaluate(() => { document.querySelector<HTMLElement>('.chart-walk')?.focus({ preventScroll: true }); });
  await page.evaluate(time, { type: input === 'key' ? 'keydown' : 'pointermove', patience: PATIENCE });
  await (input === 'key' ? page.keyboard.press('ArrowRight') : page.mouse.move(x, y));
  const ms = await page.evaluate('globalThis.answer') as number | null;
  await page.mouse.move(0, 0);
  await page.evaluate(() => { if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); });
  await page.locator('.read-out').waitFor({ state: 'detached' });
  return { ms: ms ?? Infinity, live };
}

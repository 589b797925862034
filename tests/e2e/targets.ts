import type { Page } from 'playwright-core';

/**
 * Targets too small for WCAG 2.2, 2.5.8: neither 24 by 24 CSS pixels, nor a link within a sentence, nor so far from others that a circle of 24
 * pixels about it meets no other target and no other such circle. Figures drawn in a chart are left out where the table beside it leads to the
 * same place (the exception called equivalent).
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const LEAST = 24;
    interface Target { readonly node: Element; readonly box: DOMRect }
    // A label is part of the target of its control.
    const boxOf = (node: Element): DOMRect => {
      const label = node instanceof HTMLInputElement ? node.labels?.[0] : undefined;
      const [a, b] = [node.getBoundingClientRect(), label?.getBoundingClientRect()];
      if (!b || !['checkbox', 'radio'].includes((node as HTMLInputElement).type)) return a;
      const [left, top] = [Math.min(a.left, b.left), Math.min(a.top, b.top)];
      return new DOMRect(left, top, Math.max(a.right, b.right) - left, Math.max(a.bottom, b.bottom) - top);
    };
    const seen = (node: Element): boolean => { const box = node.getBoundingClientRect(); return node.checkVisibility() && box.width > 1 && box.height > 1 && box.right > 0; };
    const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((node) => seen(node) && node.closest('svg') === null).map((node): Target => ({ node, box: boxOf(node) }));
    // A link among words that are none, in one block: its height is that of the line.
    const inSentence = ({ node }: Target): boolean => {
      if (node.tagName !== 'A' || getComputedStyle(node).display !== 'inline') return false;
      const block = node.closest('p, li, dd, dt, td, th, caption, figcaption, blockquote, div')?.cloneNode(true);
      if (!(block instanceof Element)) return false;
      block.querySelectorAll('a, button, input, select').forEach((each) => each.remove());
      return /[\p{L}\p{N}]/u.test(block.textContent ?? '');
    };
    const small = targets.filter(({ box }) => Math.min(box.width, box.height) < LEAST - 0.5);
    const circle = ({ box }: Target): { x: number; y: number } => ({ x: box.left + box.width / 2, y: box.top + box.height / 2 });
    const alone = (one: Target): boolean => {
      const { x, y } = circle(one);
      return targets.every((other) => {
        if (other.node === one.node || other.node.contains(one.node) || one.node.contains(other.node)) return true;
        const near = { x: Math.max(other.box.left, Math.min(x, other.box.right)), y: Math.max(other.box.top, Math.min(y, other.box.bottom)) };
        if (Math.hypot(near.x - x, near.y - y) < LEAST / 2) return false;
        return !small.includes(other) || Math.hypot(circle(other).x - x, circle(other).y - y) >= LEAST;
      });
    };
    return small.filter((one) => !inSentence(one) && !alone(one)).map(({ node, box }) => `${node.tagName.toLowerCase()} “${(node.textContent ?? '').trim().slice(0, 40)}” in .${node.parentElement?.getAttribute('class') ?? ''}: ${Math.round(box.width)} × ${Math.round(box.height)}`);
  });
}

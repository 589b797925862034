import type { Page } from 'playwright-core';

/** One thing seen on the screen: what it is, and its contrast with what stands behind it, as WCAG 2.2 reckons it. */
export interface Seen { readonly what: string; readonly ratio: number }

/** Looked at from every mark of a chart: the inks a reader must tell from the paper. The hairlines of the grid carry nothing the numbers beside them do not. */
const MARKS = '.chart-line, .chart-dot, .chart-bar, .chart-base, .chart-swatch-bar, .claim-shape, .claim-whisker, .claim-tie, .recharts-curve';
/** Points looked at along an outline. */
const POINTS = 48;
/** Share of them that must stand out. */
const SHARE = 0.3;

/** Everything of the first chart in the window: marks by the pixels of a picture of the screen, letters by their ink against the pixels they stand on. */
export async function seenInChart(page: Page): Promise<{ readonly marks: Seen[]; readonly letters: Seen[] }> {
  const stage = page.locator('.chart-stage').first();
  await stage.scrollIntoViewIfNeeded();
  await page.evaluate(() => document.fonts.ready);
  const png = (await page.screenshot()).toString('base64');
  return page.evaluate(async ({ png: picture, marks: selector, points, share }) => {
    type Colour = [number, number, number];
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('no canvas');
    pen.drawImage(bitmap, 0, 0);
    const { data, width, height } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const scale = width / innerWidth;
    const pixel = (x: number, y: number): Colour | null => {
      const [column, row] = [Math.round(x * scale), Math.round(y * scale)];
      if (column < 0 || row < 0 || column >= width || row >= height) return null;
      const at = (row * width + column) * 4;
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0];
    };
    const luminance = (colour: Colour): number => {
      const [r = 0, g = 0, b = 0] = colour.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (a: Colour, b: Colour): number => {
      const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
      return (high + 0.05) / (low + 0.05);
    };
    const rgb = (text: string): Colour => { const [r = 0, g = 0, b = 0] = (text.match(/[\d.]+/g) ?? []).map(Number); return [r, g, b]; };
    const paper = rgb(getComputedStyle(document.body).backgroundColor);
    const visible = (node: Element): boolean => { const box = node.getBoundingClientRect(); return node.checkVisibility() && box.width + box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; };
    const name = (node: Element): string => `${node.tagName} ${node.getAttribute('class') ?? ''} of ${node.closest('[data-series], [data-row]')?.getAttribute('data-series') ?? node.closest('[data-row]')?.getAttribute('data-row') ?? 'the frame'}`;
    const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [dx / scale, dy / scale] as const));

    const halos = [...document.querySelectorAll('.claim-halo')].filter(visible).map((node) => node.getBoundingClientRect());
    // An official value under the figure printed for it is not faint: the figure stands in its place.
    const covered = (node: Element): boolean => { const box = node.getBoundingClientRect(); return node.matches('.chart-dot') && halos.some((halo) => halo.left < box.left + box.width / 2 && halo.right > box.left + box.width / 2 && halo.top < box.top + box.height / 2 && halo.bottom > box.top + box.height / 2); };

    const seenMarks = [...document.querySelectorAll<SVGGeometryElement>(selector)].filter((node) => visible(node) && !covered(node) && node.getTotalLength() > 0).map((node) => {
      const [matrix, length] = [node.getScreenCTM(), node.getTotalLength()];
      const ratios: number[] = [];
      for (let i = 0; i <= points && matrix; i += 1) {
        const outline = node.getPointAtLength((length * i) / points);
        // The rim of a dot is of the paper's colour, to part it from its line: it is looked at within.
        const { x, y } = (node instanceof SVGCircleElement ? new DOMPoint((outline.x + node.cx.baseVal.value) / 2, (outline.y + node.cy.baseVal.value) / 2) : outline).matrixTransform(matrix);
        ratios.push(Math.max(1, ...around.map(([dx, dy]) => pixel(x + dx, y + dy)).flatMap((ink) => (ink ? [contrast(ink, paper)] : []))));
      }
      // What three in ten points reach: half of a dashed line is paper, and a single point may be where another mark crosses.
      return { what: name(node), ratio: ratios.sort((a, b) => b - a)[Math.floor(ratios.length * share)] ?? 1 };
    });

    const seenLetters = [...document.querySelectorAll('.chart-stage svg text')].filter((node) => visible(node) && node.textContent !== '').map((node) => {
      const box = node.getBoundingClientRect();
      const counts = new Map<string, number>();
      for (let x = box.left; x < box.right; x += 1) for (let y = box.top; y < box.bottom; y += 1) { const key = pixel(x, y)?.join(',') ?? ''; counts.set(key, (counts.get(key) ?? 0) + 1); }
      const [ground = ''] = [...counts.entries()].sort((a, b) => b[1] - a[1])[0] ?? [];
      return { what: `“${node.textContent ?? ''}”`, ratio: contrast(rgb(getComputedStyle(node).fill), rgb(ground)) };
    });
    return { marks: seenMarks, letters: seenLetters };
  }, { png, marks: MARKS, points: POINTS, share: SHARE });
}

/** The greatest contrast between two pictures of the same place, pixel by pixel, and how many pixels changed by at least 3:1. */
export function difference(page: Page, before: Buffer, after: Buffer): Promise<{ readonly ratio: number; readonly pixels: number }> {
  return page.evaluate(async (pictures) => {
    const [a, b] = await Promise.all(pictures.map(async (text) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], { type: 'image/png' }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      pen?.drawImage(bitmap, 0, 0);
      return pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
    }));
    const luminance = (at: number, data: Uint8ClampedArray): number => {
      const [r = 0, g = 0, blue = 0] = [0, 1, 2].map((i) => (data[at + i] ?? 0) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
    };
    let [ratio, pixels] = [1, 0];
    for (let at = 0; a && b && at < a.length; at += 4) {
      const [high = 0, low = 0] = [luminance(at, a), luminance(at, b)].sort((x, y) => y - x);
      const here = (high + 0.05) / (low + 0.05);
      ratio = Math.max(ratio, here);
      if (here >= 3) pixels += 1;
    }
    return { ratio, pixels };
  }, [before.toString('base64'), after.toString('base64')]);
}

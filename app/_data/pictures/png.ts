import { SANS } from '@/components/picture/palette';
import { Problem } from '@/lib/problem';
import { FONT_FILES } from './fonts';

/** Most pixels of a PNG: what one answer may hold in memory, four bytes each. */
export const MOST_PIXELS = 24_000_000;

const SIZE = /^<svg [^>]*?viewBox="0 0 ([\d.]+) ([\d.]+)"/;

/** @throws Problem too-large where a picture of that shape, `pixels` wide, has more than MOST_PIXELS. */
function refuseTooLarge(svg: string, pixels: number): void {
  const [, width = '1', height = '1'] = SIZE.exec(svg) ?? [];
  const high = Math.ceil((pixels * Number(height)) / Number(width));
  if (pixels * high > MOST_PIXELS) {
    const reason = `a PNG of ${pixels} × ${high} pixels has more than ${MOST_PIXELS / 1e6} million; choose a smaller scale or width, or take the SVG, which has none`;
    throw new Problem('too-large', `This view cannot be drawn so large: ${reason}.`, [{ name: 'scale', reason }]);
  }
}

/** A picture as PNG, `pixels` wide, set in our fonts and no others; drawn beside the event loop. @throws Problem too-large. */
export async function pngOf(svg: string, pixels: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseTooLarge(svg, pixels);
  const { renderAsync } = await import('@resvg/resvg-js');
  const drawn = await renderAsync(svg, { fitTo: { mode: 'width', value: pixels }, font: { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: SANS, sansSerifFamily: SANS } });
  return new Uint8Array(drawn.asPng());
}

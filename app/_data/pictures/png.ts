import { SANS } from '@/components/picture/palette';
import { FONT_FILES } from './fonts';

/** A picture as PNG, `pixels` wide, set in our fonts and no others. */
export async function pngOf(svg: string, pixels: number): Promise<Uint8Array<ArrayBuffer>> {
  const { Resvg } = await import('@resvg/resvg-js');
  const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: SANS, sansSerifFamily: SANS } });
  return new Uint8Array(drawn.render().asPng());
}

import { SHARE_PIXELS, shareSize } from '@/components/picture/share-size';
import { pngOf } from '../pictures/png';
import { withText } from '../pictures/png-text';
import { svgOf, type PictureShape } from '../pictures/svg';
import { refuseTooMany } from './describe';
import type { ChartForm, FormContext } from './form';
import { SCALE_OPTION, scaleOf, THEME_OPTION, themeOf, WIDTH_OPTION, widthOf } from './picture-options';

/** What a picture says of itself: its title, and where the same rows can be had for ever. */
const textsOf = ({ answer: { table }, site, frozen }: FormContext): Readonly<Record<string, string>> => ({ Title: table.title, Description: `${table.subtitle}. Rows: ${site}${frozen}`, Software: 'Sourceline' });

/** The PNG of a view, `pixels` wide, drawn in the units of `shape`. */
async function pngFile(context: FormContext, shape: PictureShape, pixels: number): Promise<Uint8Array<ArrayBuffer>> {
  refuseTooMany(context, 'PNG');
  return withText(await pngOf(await svgOf(context, shape, false), pixels), textsOf(context));
}

export const svgForm: ChartForm = {
  extension: 'svg',
  mediaType: 'image/svg+xml',
  meaning: 'The chart as a picture that stays sharp at any size, its text as text, its fonts within it.',
  options: [WIDTH_OPTION, THEME_OPTION],
  disposition: 'inline',
  make: (context) => {
    refuseTooMany(context, 'SVG');
    return svgOf(context, { theme: themeOf(context.options), width: widthOf(context.options), height: null, scale: 1 }, true);
  },
};

export const pngForm: ChartForm = {
  extension: 'png',
  mediaType: 'image/png',
  meaning: 'The chart as a picture.',
  options: [WIDTH_OPTION, SCALE_OPTION, THEME_OPTION],
  disposition: 'inline',
  make: (context) => {
    const { options } = context;
    const width = widthOf(options);
    return pngFile(context, { theme: themeOf(options), width, height: null, scale: 1 }, width * scaleOf(options));
  },
};

export const shareForm: ChartForm = {
  extension: 'share.png',
  mediaType: 'image/png',
  meaning: 'The picture shown where a link to the view is shared: 1200 × 630 pixels.',
  options: [],
  disposition: 'inline',
  make: (context) => pngFile(context, { theme: 'light', ...shareSize(context.answer.table), scale: 1 }, SHARE_PIXELS),
};

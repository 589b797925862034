import { SHARE_PIXELS, shareSize } from '@/components/picture/share-size';
import { pngOf } from '../pictures/png';
import { svgOf } from '../pictures/svg';
import { refuseTooMany } from './describe';
import type { ChartForm } from './form';
import { SCALE_OPTION, scaleOf, THEME_OPTION, themeOf, WIDTH_OPTION, widthOf } from './picture-options';

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
  make: async (context) => {
    refuseTooMany(context, 'PNG');
    const { options } = context;
    const width = widthOf(options);
    return pngOf(await svgOf(context, { theme: themeOf(options), width, height: null, scale: 1 }, false), width * scaleOf(options));
  },
};

export const shareForm: ChartForm = {
  extension: 'share.png',
  mediaType: 'image/png',
  meaning: 'The picture shown where a link to the view is shared: 1200 × 630 pixels.',
  options: [],
  disposition: 'inline',
  make: async (context) => {
    refuseTooMany(context, 'PNG');
    return pngOf(await svgOf(context, { theme: 'light', ...shareSize(context.answer.table), scale: 1 }, false), SHARE_PIXELS);
  },
};

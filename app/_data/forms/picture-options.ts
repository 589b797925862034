import { THEMES, type Theme } from '@/components/picture/palette';
import { oneOfWords } from './csv-options';
import type { FormOption } from './form';

const [NARROWEST, WIDEST, USUAL] = [320, 2400, 1000];
const SCALES = ['1', '2', '3'] as const;

const wholeNumber = (value: string): boolean => /^[1-9]\d{0,5}$/.test(value);

export const WIDTH_OPTION: FormOption = {
  name: 'width', meaning: `Width in pixels, ${NARROWEST} to ${WIDEST}; type keeps its size, so that a narrow picture is drawn for a narrow place.`, example: '640',
  schema: { type: 'integer', minimum: NARROWEST, maximum: WIDEST, default: USUAL },
  check: (value) => (wholeNumber(value) && Number(value) >= NARROWEST && Number(value) <= WIDEST ? null : `is no width; write a whole number of pixels from ${NARROWEST} to ${WIDEST}`),
};

export const SCALE_OPTION: FormOption = {
  name: 'scale', meaning: 'Pixels to each pixel of width, for sharp screens and print.', example: '2', schema: { type: 'integer', enum: SCALES.map(Number), default: 1 }, check: oneOfWords(SCALES),
};

export const THEME_OPTION: FormOption = { name: 'theme', meaning: 'Dark ink on light paper, or light on dark.', example: 'dark', schema: { type: 'string', enum: THEMES, default: 'light' }, check: oneOfWords(THEMES) };

export const themeOf = (options: ReadonlyMap<string, string>): Theme => (options.get('theme') === 'dark' ? 'dark' : 'light');
export const widthOf = (options: ReadonlyMap<string, string>): number => Number(options.get('width') ?? USUAL);
export const scaleOf = (options: ReadonlyMap<string, string>): number => Number(options.get('scale') ?? 1);

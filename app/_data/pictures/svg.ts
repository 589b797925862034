import { createElement } from 'react';
import { Picture, type PictureProps } from '@/components/picture/Picture';
import { formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/store/seal';
import type { FormContext } from '../forms/form';
import { embeddedFonts } from './fonts';

export type PictureShape = Pick<PictureProps, 'theme' | 'width' | 'height' | 'scale'>;

/** What is drawn and said in a picture of a view. */
function propsOf({ answer: { table, chart, view }, sources, csv, site, living, isFrozen }: FormContext): Omit<PictureProps, keyof PictureShape | 'fontStyle'> {
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  return {
    table, order: chart.series, sources: sources.filter(({ id }) => inRows.has(id)), vintage: view.vintage, sha: isFrozen ? csv.sha256.slice(0, 12) : '',
    // A frozen link in short: as of its moment the defaults are those of then, so they need not be spelt out to be typed off a picture.
    address: `${site.replace(/^https?:\/\//, '')}${isFrozen ? `${chartPath(chart.id, formatView(view, chart))}&sha=${csv.sha256.slice(0, 12)}` : living}`,
  };
}

const textOf = (markup: string): string => markup.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#x27);/g, '&<>"\'');

/** Markup with its style as it was written: it holds nothing that needs escaping, and its quotation marks must reach whoever draws as they are. */
export const asWritten = (svg: string): string => svg.replace(/<style>(.*?)<\/style>/s, (_, style: string) => `<style>${style.replace(/&#x27;/g, "'").replace(/&quot;/g, '"')}</style>`);

/** The SVG of a view. `embed` brings the fonts along, for whoever opens it by itself; links lead to this site. */
export async function svgOf(context: FormContext, shape: PictureShape, embed: boolean): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const props = propsOf(context);
  const draw = (fontStyle: string): string => renderToStaticMarkup(createElement(Picture, { ...props, ...shape, fontStyle })).replace(/ href="\//g, ` href="${context.site}/`);
  const plain = draw('');
  return asWritten(embed ? draw(await embeddedFonts(textOf(plain))) : plain);
}

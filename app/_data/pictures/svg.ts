import { createElement } from 'react';
import { Picture, type PictureProps } from '@/components/picture/Picture';
import { formatView } from '@/lib/permalink/format';
import { chartPath } from '@/lib/permalink/path';
import { datasetOf } from '@/lib/slice/dataset';
import { datasetIdOf } from '@/lib/slice/source-id';
import type { FormContext } from '../forms/form';
import { embeddedFonts } from './fonts';

export type PictureShape = Pick<PictureProps, 'theme' | 'width' | 'height' | 'scale'>;

/** Sources with those of made-up figures last: where there is no room for all, real ones are named. */
function namedFirst<T extends { readonly id: string }>(sources: readonly T[]): T[] {
  const isInvented = ({ id }: T): boolean => datasetOf(datasetIdOf(id) ?? '')?.synthetic === true;
  return [...sources].sort((a, b) => Number(isInvented(a)) - Number(isInvented(b)));
}

/** What is drawn and said in a picture of a view. */
function propsOf({ answer: { table, chart, view }, sources, csv, site, living, frozen, isFrozen }: FormContext): Omit<PictureProps, keyof PictureShape | 'fontStyle'> {
  const inRows = new Set(table.rows.flatMap((row) => row.source.split('~')));
  return {
    table, order: chart.series, sources: namedFirst(sources.filter(({ id }) => inRows.has(id))), vintage: view.vintage, sha: isFrozen ? csv.sha256.slice(0, 12) : '',
    // A frozen link in short: as of its moment the defaults are those of then, so they need not be spelt out to be typed off a picture.
    site: site.replace(/^https?:\/\//, ''), path: isFrozen ? `${chartPath(chart.id, formatView(view, chart))}&sha=${csv.sha256.slice(0, 12)}` : living, frozen,
  };
}

const textOf = (markup: string): string => markup.replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]*>/g, ' ').replace(/&(?:amp|lt|gt|quot|#x27);/g, '&<>"\'');

/** What XML cannot hold, however it is escaped: most control characters, halves of pairs, non-characters. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Markup of React as a document of its own: what XML cannot hold is replaced by its sign for that, and the style stands as it was written, for it holds
 * nothing that needs escaping and its quotation marks must reach whoever draws as they are.
 */
export const standalone = (svg: string): string =>
  svg.replace(NOT_XML, '\ufffd').replace(/<style>(.*?)<\/style>/s, (_, style: string) => `<style>${style.replace(/&#x27;/g, "'").replace(/&quot;/g, '"')}</style>`);

/** The SVG of a view. `embed` brings the fonts along, for whoever opens it by itself; links lead to this site. */
export async function svgOf(context: FormContext, shape: PictureShape, embed: boolean): Promise<string> {
  const { renderToStaticMarkup } = await import('react-dom/server');
  const props = propsOf(context);
  const draw = (fontStyle: string): string => renderToStaticMarkup(createElement(Picture, { ...props, ...shape, fontStyle })).replace(/ href="\//g, ` href="${context.site}/`).replace(/ href="#/g, ` href="${context.site}${chartPath(context.answer.chart.id, context.answer.table.permalink)}#`);
  const plain = draw('');
  return standalone(embed ? draw(await embeddedFonts(textOf(plain))) : plain);
}

import { CHART_SIZES, sizeFor, type SizeName } from '@/lib/layout/layout';
import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { citedBy, organisationsOf } from './sources';

/** Air left and right of the content, the widest drawing, and the widths at which drawings change: as in app/styles/embed.css and chart.css. */
const SIDES = 24;
const WIDEST = CHART_SIZES.wide.width;
const MEDIUM = 520;
const WIDE = 820;
/** Mean width of a letter, as a share of its size. */
const LETTER = 0.54;
/** Lines of the read-out that are kept free, by drawing. */
const READ_LINES: Readonly<Record<SizeName, number>> = { narrow: 6, medium: 4, wide: 3 };

const linesOf = (text: string, size: number, width: number): number => Math.max(1, Math.ceil((text.length * size * LETTER) / width));

/**
 * Height of a frame, in CSS pixels, in which the embed of `table` is whole without scrolling when the frame is `width` pixels wide. `sources`: those of
 * its rows. It errs on the side of air, for fonts differ from machine to machine.
 */
export function embedHeight(table: Table, sources: readonly Pick<Source, 'id' | 'organisation'>[], width: number): number {
  const inner = Math.min(Math.max(width - SIDES, 200), WIDEST);
  const name: SizeName = inner < MEDIUM ? 'narrow' : inner < WIDE ? 'medium' : 'wide';
  const drawing = sizeFor(table, name);
  const title = name === 'narrow' ? 18 : 22;
  const heights = [
    linesOf(table.title, title, inner) * title * 1.2,
    linesOf(table.subtitle, 14, inner) * 14 * 1.4,
    linesOf('Frozen as of 30 September 2026. Verified: the rows are those it was made with.', 13, inner) * 13 * 1.45,
    (drawing.height * inner) / drawing.width,
    READ_LINES[name] * 13 * 1.4,
    linesOf(`Source: ${organisationsOf(table, sources).map(([organisation]) => organisation).join('; ')}`, 13, inner) * 13 * 1.45,
    linesOf(`Cited by: ${citedBy(table).map(([, outlet]) => outlet).join(', ')}`, 13, inner) * 13 * 1.45,
    linesOf('See it on Sourceline · Download CSV · Table of 100 rows', 14, inner) * 28,
  ];
  const AIR = 76;
  return Math.ceil(heights.reduce((sum, height) => sum + height, AIR));
}

import { CHART_SIZES, sizeFor, type SizeName } from '@/lib/layout/layout';
import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { keyWords } from './key';
import { citedBy, organisationsOf } from './sources';

/** Air left and right of the content, the widest drawing, and the widths at which drawings change: as in app/styles/embed.css and chart.css. */
const SIDES = 24;
const WIDEST = CHART_SIZES.wide.width;
const MEDIUM = 520;
const WIDE = 820;
/** Widest each drawing is shown. */
const WIDEST_DRAWN: Readonly<Record<SizeName, number>> = { narrow: 420, medium: 720, wide: WIDEST };
/** Narrower than this, content runs out of the frame. */
const LEAST = 200;
/** The longest thing an embed says of its moment. */
const LONGEST_MOMENT = 'Frozen as of 30 September 2026, 23:59 UTC. Not verified: the rows are not those the link was made with. See why';
/** Mean width of a letter, as a share of its size, generously. */
const LETTER = 0.56;
/** Lines of the read-out that are kept free, by drawing. */
const READ_LINES: Readonly<Record<SizeName, number>> = { narrow: 5, medium: 3, wide: 2 };
/** Gaps between the parts, and padding. */
const AIR = 80;
/** Widths at which an embed may be highest: that of a small phone, where text takes most lines, and those at which each drawing is largest. */
const HIGHEST = [320, 420 + SIDES, MEDIUM + SIDES, 720 + SIDES, WIDE + SIDES, WIDEST + SIDES];

const linesOf = (text: string, size: number, width: number): number => Math.max(1, Math.ceil((text.length * size * LETTER) / width));

function heightAt(table: Table, sources: readonly Pick<Source, 'id' | 'organisation'>[], width: number): number {
  const inner = Math.min(Math.max(width - SIDES, LEAST), WIDEST);
  const name: SizeName = inner < MEDIUM ? 'narrow' : inner < WIDE ? 'medium' : 'wide';
  const drawing = sizeFor(table, name);
  const title = name === 'narrow' ? 18 : 22;
  const small = (text: string): number => linesOf(text, 13, inner) * 13 * 1.45;
  const heights = [
    linesOf(table.title, title, inner) * title * 1.2,
    linesOf(table.subtitle, 14, inner) * 14 * 1.4,
    small(LONGEST_MOMENT),
    (drawing.height * Math.min(inner, WIDEST_DRAWN[name])) / drawing.width,
    READ_LINES[name] * 13 * 1.4,
    small(`Source: ${organisationsOf(table, sources).map(([organisation]) => organisation).join('; ')}`),
    small(`Cited by: ${citedBy(table).map(([, outlet]) => outlet).join(', ')}`),
    keyWords(table) === '' ? 0 : small(keyWords(table)) + 2,
    28, 28,
  ];
  return Math.ceil(heights.reduce((sum, height) => sum + height, AIR));
}

/**
 * Height of a frame, in CSS pixels, in which the embed of `table` is whole without scrolling while the frame is at most `widest` pixels wide: on a
 * phone the same frame is narrower. `sources`: those of its rows. It errs on the side of air, for fonts differ from machine to machine.
 */
export const frameHeight = (table: Table, sources: readonly Pick<Source, 'id' | 'organisation'>[], widest = Infinity): number =>
  Math.max(...[...HIGHEST.filter((width) => width < widest), Math.min(widest, WIDEST + SIDES)].map((width) => heightAt(table, sources, width)));

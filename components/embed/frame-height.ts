import { CHART_SIZES, sizeFor, type SizeName } from '@/lib/layout/layout';
import type { Size } from '@/lib/layout/types';
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
/** The narrowest frame that is reckoned with: a small phone. */
const PHONE = 320;

const linesOf = (text: string, size: number, width: number): number => Math.max(1, Math.ceil((text.length * size * LETTER) / width));

/** Everything an embed says, found once. */
interface Said { readonly table: Table; readonly sizes: Readonly<Record<SizeName, Size>>; readonly source: string; readonly cited: string; readonly key: string }

function heightAt({ table, sizes, source, cited, key }: Said, width: number): number {
  const inner = Math.min(Math.max(width - SIDES, LEAST), WIDEST);
  const name: SizeName = inner < MEDIUM ? 'narrow' : inner < WIDE ? 'medium' : 'wide';
  const drawing = sizes[name];
  const title = name === 'narrow' ? 18 : 22;
  const small = (text: string): number => linesOf(text, 13, inner) * 13 * 1.45;
  const heights = [
    linesOf(table.title, title, inner) * title * 1.2,
    linesOf(table.subtitle, 14, inner) * 14 * 1.4,
    small(LONGEST_MOMENT),
    (drawing.height * Math.min(inner, WIDEST_DRAWN[name])) / drawing.width,
    READ_LINES[name] * 13 * 1.4,
    small(source),
    small(cited),
    key === '' ? 0 : small(key) + 2,
    28, 28,
  ];
  return Math.ceil(heights.reduce((sum, height) => sum + height, AIR));
}

/**
 * Height of a frame, in CSS pixels, in which the embed of `table` is whole without scrolling while the frame is at most `widest` pixels wide: on a
 * phone the same frame is narrower, and text breaks otherwise at every width, so all of them are reckoned with. `sources`: those of its rows.
 * It errs on the side of air, for fonts differ from machine to machine.
 */
export function frameHeight(table: Table, sources: readonly Pick<Source, 'id' | 'organisation'>[], widest = Infinity): number {
  const said: Said = {
    table, key: keyWords(table), sizes: { narrow: sizeFor(table, 'narrow'), medium: sizeFor(table, 'medium'), wide: sizeFor(table, 'wide') },
    source: `Source: ${organisationsOf(table, sources).map(([organisation]) => organisation).join('; ')}`,
    cited: `Cited by: ${citedBy(table).map(([, outlet]) => outlet).join(', ')}`,
  };
  const last = Math.min(widest, WIDEST + SIDES);
  const first = Math.min(PHONE, last);
  return Array.from({ length: Math.floor(last - first) + 1 }, (_, more) => heightAt(said, first + more)).reduce((most, height) => Math.max(most, height), 0);
}

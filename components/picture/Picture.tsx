import { PanelMarks } from '@/components/chart/ChartSvg';
import { layout, sizeFor, unitsOf } from '@/lib/layout/layout';
import type { Layout } from '@/lib/layout/types';
import { spoken } from '@/lib/layout/words';
import type { Table } from '@/lib/model/row';
import { asOfIn } from '@/lib/permalink/at';
import { widthOf } from './letter-widths';
import { heightOf, setEvenly, type Lines } from './lines';
import { PALETTES, pictureStyle, type Theme } from './palette';
import { keyOf, PictureKey, type Key } from './PictureKey';
import { PictureText } from './PictureText';
import { briefFoot, footBlocks, noticeBlocks, type PictureFacts } from './words';

/** Space around everything, less where there is little; and between title, chart and foot. */
const MARGIN = 24;
const MARGIN_NARROW = 14;
const NARROW = 400;
const AIR = 12;
const BRAND = 'Sourceline';
const BRAND_SIZE = 13;
/** Least height of a panel that still says something. */
const LEAST_PANEL = 140;
/** Lines of the key of a picture of fixed height, and of any other. */
const KEY_LINES = { fixed: 2, free: 40 } as const;
const KEY_LINE = 20;

export interface PictureProps extends PictureFacts {
  readonly table: Table;
  /** Path and query that give the same rows for ever. */
  readonly frozen: string;
  /** The chart's whole list of series: it fixes colours. */
  readonly order: readonly string[];
  readonly theme: Theme;
  /** Width in drawing units, in which type has its usual size. */
  readonly width: number;
  /** Height the picture must have; null for the height it needs. */
  readonly height: number | null;
  /** Pixels a drawing unit is shown at. */
  readonly scale: number;
  /** Style that brings the fonts along; empty where whoever draws has them. */
  readonly fontStyle: string;
}

const sizeNameOf = (width: number): Parameters<typeof sizeFor>[1] => (width < 520 ? 'narrow' : width < 820 ? 'medium' : 'wide');

interface Drawn { readonly drawing: Layout; readonly key: Key; readonly left: number }

/** The chart and its key as high as they need to be. */
function drawFree(table: Table, order: readonly string[], width: number): Drawn {
  const drawing = layout(table, { width, height: sizeFor(table, sizeNameOf(width)).height }, order);
  return { drawing, key: keyOf(table, drawing, width, KEY_LINES.free), left: 0 };
}

/** The chart and its key within `height`: as many panels as can be read, and the greatest height at which the key, which names series without a label, still fits. `left` panels are left out. */
function drawWithin(table: Table, order: readonly string[], width: number, height: number): Drawn {
  const units = unitsOf(table);
  const shown = units.slice(0, Math.max(1, Math.floor((height - KEY_LINE) / LEAST_PANEL)));
  const part = { ...table, rows: table.rows.filter(({ unit }) => shown.includes(unit)) };
  const left = units.length - shown.length;
  for (let lines = 0; ; lines += 1) {
    const room = lines === 0 ? height : height - lines * KEY_LINE - 6;
    const drawing = layout(part, { width, height: room }, order);
    const key = keyOf(part, drawing, width, KEY_LINES.fixed);
    if (key.height <= height - room || lines === KEY_LINES.fixed) return { drawing, key, left };
  }
}

/** One view as a picture that stands by itself: title, chart, key, where it comes from, and the moment it shows. */
export function Picture({ table, order, theme, width, height, scale, fontStyle, frozen, ...facts }: PictureProps) {
  const margin = width < NARROW ? MARGIN_NARROW : MARGIN;
  const inner = width - 2 * margin;
  const fixed = height !== null;
  const brand = widthOf(BRAND, BRAND_SIZE, 'strong') + 16;
  const head = [setEvenly(table.title, { size: fixed ? 25 : 24, width: inner, most: fixed ? 2 : 4, face: 'title', className: 'p-title' }), setEvenly(table.subtitle, { size: 14, width: inner, most: fixed ? 2 : 5 })];
  const above = margin + heightOf(head) + AIR;
  const belowOf = (foot: readonly Lines[]): number => AIR + heightOf(foot) + margin - 6;
  // The lines of a short foot are always two at most: how much is left out of the chart is known only once it is drawn.
  const free = fixed ? null : [...noticeBlocks(table, inner), ...footBlocks(table, facts, inner, brand)];
  const below = belowOf(free ?? briefFoot(table, facts, inner - brand, 1));
  const { drawing, key, left } = height === null ? drawFree(table, order, inner) : drawWithin(table, order, inner, height - above - below);
  const foot = free ?? briefFoot(table, facts, inner - brand, left);
  const whole = height ?? above + drawing.height + key.height + below;
  // A picture is looked at: it carries no words for a read-out.
  const words = { claims: new Map(table.rows.filter(({ role }) => role === 'cited').map((row) => [row.row_id, { text: spoken(row) }])), series: new Map() };
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${whole}`} width={Math.round(width * scale)} height={Math.round(whole * scale)} role="img" aria-labelledby="title desc">
      <title id="title">{table.title}</title>
      <desc id="desc">{`${table.subtitle}. ${table.series.map(({ title }) => title).join('; ')}. ${foot.map(({ lines }) => lines.join(' ')).join('. ')}`}</desc>
      <metadata>{`Rows: ${facts.site}${frozen}`}</metadata>
      <style>{fontStyle + pictureStyle(theme)}</style>
      <rect width={width} height={whole} fill={PALETTES[theme].paper} />
      <PictureText blocks={head} x={margin} y={margin - 4} />
      <text className="p-accent" x={width - margin} y={whole - margin} fontSize={BRAND_SIZE} textAnchor="end">{BRAND}</text>
      <g transform={`translate(${margin},${above})`}>
        {drawing.panels.length === 0 && <text className="chart-heading" x={inner / 2} y={drawing.height / 2} textAnchor="middle">No values in this view</text>}
        {drawing.panels.map((panel) => <PanelMarks key={panel.unit} panel={panel} words={words} asof={asOfIn(table.permalink)} live={false} />)}
      </g>
      <PictureKey placed={key.placed} x={margin} y={above + drawing.height} />
      <line className="p-rule" x1={margin} x2={width - margin} y1={whole - below + AIR / 2} y2={whole - below + AIR / 2} />
      <PictureText blocks={foot} x={margin} y={whole - below + AIR - 2} />
    </svg>
  );
}

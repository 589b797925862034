import { PanelMarks } from '@/components/chart/ChartSvg';
import { layout, sizeFor } from '@/lib/layout/layout';
import { spoken } from '@/lib/layout/words';
import type { Table } from '@/lib/model/row';
import { asOfIn } from '@/lib/permalink/at';
import { heightOf, setLines } from './lines';
import { PALETTES, pictureStyle, type Theme } from './palette';
import { keyOf, PictureKey } from './PictureKey';
import { PictureText } from './PictureText';
import { footWords, type PictureFacts } from './words';

/** Space around everything, and between title, chart and foot. */
const MARGIN = 24;
const AIR = 12;
/** Width the name of the site takes in the lower right corner. */
const BRAND = 90;
/** Notices written out; the rest are counted. */
const NOTICES = 2;
/** A chart lower than this says nothing. */
const LEAST_CHART = 150;

export interface PictureProps extends PictureFacts {
  readonly table: Table;
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

function noticeLines(table: Table, width: number) {
  const shown = table.notices.slice(0, NOTICES);
  const rest = table.notices.length - shown.length;
  const text = [...shown.map(({ message }) => message), ...(rest > 0 ? [`And ${rest} more ${rest === 1 ? 'note' : 'notes'} on the page.`] : [])].join(' ');
  return text === '' ? [] : [setLines(text, 12, width, 3)];
}

/** One view as a picture that stands by itself: title, chart, key, where it comes from, and the moment it shows. */
export function Picture({ table, order, theme, width, height, scale, fontStyle, ...facts }: PictureProps) {
  const inner = width - 2 * MARGIN;
  const fixed = height !== null;
  const head = [setLines(table.title, fixed ? 25 : 24, inner, 2, 'p-title'), setLines(table.subtitle, 14, inner, fixed ? 1 : 3)];
  const foot = [...(fixed ? [] : noticeLines(table, inner)), ...footWords(table, facts, fixed).map((line) => setLines(line, 12, inner - BRAND, fixed ? 1 : 3))];
  const [above, below] = [MARGIN + heightOf(head) + AIR, AIR + heightOf(foot) + MARGIN - 6];
  const usual = { width: inner, height: sizeFor(table, sizeNameOf(inner)).height };
  const keyHeight = keyOf(table, layout(table, usual, order), inner, fixed).height;
  const room = fixed ? Math.max(LEAST_CHART, height - above - below - keyHeight) : usual.height;
  const drawing = layout(table, { width: inner, height: room }, order);
  const key = keyOf(table, drawing, inner, fixed);
  const whole = height ?? above + drawing.height + key.height + below;
  const texts = new Map(table.rows.filter(({ role }) => role === 'cited').map((row) => [row.row_id, spoken(row)]));
  return (
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${width} ${whole}`} width={Math.round(width * scale)} height={Math.round(whole * scale)} role="img" aria-labelledby="title desc">
      <title id="title">{table.title}</title>
      <desc id="desc">{`${table.subtitle}. ${table.series.map(({ title }) => title).join('; ')}. ${footWords(table, facts).join('. ')}`}</desc>
      <style>{fontStyle + pictureStyle(theme)}</style>
      <rect width={width} height={whole} fill={PALETTES[theme].paper} />
      <PictureText blocks={head} x={MARGIN} y={MARGIN - 4} />
      <text className="p-accent" x={width - MARGIN} y={whole - MARGIN + 8} fontSize={13} textAnchor="end">Sourceline</text>
      <g transform={`translate(${MARGIN},${above})`}>
        {drawing.panels.length === 0 && <text className="chart-heading" x={inner / 2} y={drawing.height / 2} textAnchor="middle">No values in this view</text>}
        {drawing.panels.map((panel) => <PanelMarks key={panel.unit} panel={panel} texts={texts} asof={asOfIn(table.permalink)} live={false} />)}
      </g>
      <PictureKey placed={key.placed} x={MARGIN} y={above + drawing.height} />
      <line className="p-rule" x1={MARGIN} x2={width - MARGIN} y1={whole - below + AIR / 2} y2={whole - below + AIR / 2} />
      <PictureText blocks={foot} x={MARGIN} y={whole - below + AIR - 2} />
    </svg>
  );
}

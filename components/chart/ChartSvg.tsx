import { layout, sizeFor, type SizeName } from '@/lib/layout/layout';
import type { Layout, Panel } from '@/lib/layout/types';
import type { Table } from '@/lib/model/row';
import { asOfIn } from '@/lib/permalink/at';
import { drawingWords, type DrawingWords } from './drawing-words';
import { shortDescription } from '@/lib/voice/short-description';
import { ClaimMark } from './ClaimMark';
import { Acts, Bands, Breaks, EndLabels, Grid, Heading, TICK_GAP, XTickText, YTickText } from './PanelFrame';
import { SeriesMarks } from './SeriesMarks';

interface PanelProps { readonly panel: Panel; readonly words: DrawingWords; readonly asof: string | null; readonly live: boolean }

/** How days and values became places, for `read-drawing.ts`: domain, then pixels, and how far down the panel stands. */
function placing({ x, y, box, top }: Panel): Record<string, string | undefined> {
  return {
    'data-x': [...x.domain, box.left, box.right].join(' '), 'data-y': [...y.domain, box.top, box.bottom, top].join(' '),
    'data-log': y.scale === 'log' ? '' : undefined,
  };
}

/** One panel of a drawing, wherever it stands. */
export function PanelMarks({ panel, words, asof, live }: PanelProps) {
  const { box } = panel;
  return (
    <g transform={panel.top === 0 ? undefined : `translate(0,${panel.top})`} {...placing(panel)}>
      <Bands panel={panel} />
      <Heading panel={panel} />
      <Grid panel={panel} />
      <Acts panel={panel} live={live} />
      <g aria-hidden="true">
        {panel.y.ticks.map((tick) => <YTickText key={tick.value} tick={tick} x={box.left - TICK_GAP} />)}
        {panel.x.ticks.map((tick) => <XTickText key={tick.day} tick={tick} y={box.bottom} />)}
      </g>
      {panel.series.map((series) => <SeriesMarks key={series.id} series={series} words={words.series.get(series.id)} />)}
      <Breaks panel={panel} />
      <EndLabels panel={panel} />
      {panel.claims.map((claim) => <ClaimMark key={claim.row_id} claim={claim} words={words.claims.get(claim.row_id)} asof={asof} live={live} />)}
    </g>
  );
}

interface Props {
  readonly table: Table;
  readonly drawing: Layout;
  /** Makes the ids of title and description unique on the page. */
  readonly name: string;
  /** Set inside the live chart: links leave the tab order. */
  readonly live?: boolean;
}

/** The drawing of `table` as an SVG that needs no script: a picture with a title, a description and links at printed figures. */
export function ChartSvg({ table, drawing, name, live = false }: Props) {
  const words = drawingWords(table);
  const title = `chart-${name}-title`;
  const description = `chart-${name}-desc`;
  return (
    <svg className="chart-svg" viewBox={`0 0 ${drawing.width} ${drawing.height}`} width={drawing.width} height={drawing.height} role="figure" aria-labelledby={title} aria-describedby={description}>
      <title id={title}>{table.title}</title>
      <desc id={description}>{shortDescription(table, drawing)}</desc>
      {drawing.panels.length === 0 && <text className="chart-heading" x={drawing.width / 2} y={drawing.height / 2} textAnchor="middle">No values in this view</text>}
      {drawing.panels.map((panel) => <PanelMarks key={panel.unit} panel={panel} words={words} asof={asOfIn(table.permalink)} live={live} />)}
    </svg>
  );
}

const SIZES: readonly SizeName[] = ['narrow', 'medium', 'wide'];

/**
 * The drawing in three sizes, of which app/styles/chart.css shows the one that fits: so text keeps its size without script.
 * `order` is the chart's whole list of series: it fixes colours. Ids are those of the live chart's sizes.
 */
export function ChartDrawing({ table, order }: { table: Table; order: readonly string[] }) {
  return SIZES.map((name) => (
    <div key={name} className={`chart-size chart-size-${name}`}>
      <ChartSvg table={table} drawing={layout(table, sizeFor(table, name), order)} name={name} />
    </div>
  ));
}

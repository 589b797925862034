import type { Bar, DrawnSeries, MarkedPoint } from '@/lib/layout/types';
import type { SeriesWords } from './drawing-words';

const DOT_RADIUS = 3.2;
const BIG_DOT_RADIUS = 5.2;

/** `named`: the bar says which row it is, for the layer that reads the drawing out. */
export function BarMark({ bar, named = false }: { bar: Bar; named?: boolean }) {
  const kind = bar.around ? ' chart-around' : bar.dashed ? ' chart-tentative' : '';
  return <rect className={`chart-bar${kind}`} data-row={named ? bar.row_id : undefined} x={bar.left} y={bar.top} width={bar.width} height={bar.height} />;
}

/** A dot with nothing to lead the eye to it is bigger than one on a line. */
export function DotMark({ point }: { point: MarkedPoint }) {
  return <circle className="chart-dot" cx={point.x} cy={point.y} r={point.alone ? BIG_DOT_RADIUS : DOT_RADIUS} />;
}

/** What the layer that reads the drawing out says of every row of a series. */
const said = ({ title, short, color }: DrawnSeries, { at, formula, source }: SeriesWords): Record<string, string | number | undefined> =>
  ({ 'data-s': at, 'data-name': title, 'data-short': short, 'data-color': color, 'data-formula': formula || undefined, 'data-source': source });

/** Lines, bars and points of one official series. */
export function SeriesMarks({ series, words }: { series: DrawnSeries; words?: SeriesWords | undefined }) {
  return (
    <g className={`series-${series.color}`} data-series={series.id} {...(words ? said(series, words) : {})}>
      {series.bars.map((bar) => <BarMark key={bar.row_id} bar={bar} named={words !== undefined} />)}
      {series.segments.map((segment, i) => <path key={i} className={segment.dashed ? 'chart-line chart-dashed' : 'chart-line'} d={segment.d} />)}
      {series.marked.map((point) => <DotMark key={point.row_id} point={point} />)}
    </g>
  );
}

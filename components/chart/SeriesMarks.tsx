import type { Bar, DrawnSeries, MarkedPoint } from '@/lib/layout/types';
import type { SeriesWords } from './drawing-words';

const DOT_RADIUS = 3.2;
const BIG_DOT_RADIUS = 5.2;

export function BarMark({ bar }: { bar: Bar }) {
  const kind = bar.around ? ' chart-around' : bar.dashed ? ' chart-tentative' : '';
  return <rect className={`chart-bar${kind}`} data-row={bar.row_id} x={bar.left} y={bar.top} width={bar.width} height={bar.height} />;
}

/** A dot with nothing to lead the eye to it is bigger than one on a line. */
export function DotMark({ point }: { point: MarkedPoint }) {
  return <circle className="chart-dot" cx={point.x} cy={point.y} r={point.alone ? BIG_DOT_RADIUS : DOT_RADIUS} />;
}

/** Lines, bars and points of one official series. */
export function SeriesMarks({ series, words }: { series: DrawnSeries; words?: SeriesWords | undefined }) {
  return (
    <g className={`series-${series.color}`} data-series={series.id} data-s={words?.at} data-name={series.title} data-short={series.short} data-color={series.color} data-formula={words?.formula || undefined} data-source={words?.source}>
      {series.bars.map((bar) => <BarMark key={bar.row_id} bar={bar} />)}
      {series.segments.map((segment, i) => <path key={i} className={segment.dashed ? 'chart-line chart-dashed' : 'chart-line'} d={segment.d} />)}
      {series.marked.map((point) => <DotMark key={point.row_id} point={point} />)}
    </g>
  );
}

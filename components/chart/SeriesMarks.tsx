import type { Bar, DrawnSeries, Point } from '@/lib/layout/types';

export const DOT_RADIUS = 3.2;
export const BIG_DOT_RADIUS = 5;

export function BarMark({ bar }: { bar: Bar }) {
  const kind = bar.around ? ' chart-around' : bar.dashed ? ' chart-tentative' : '';
  return <rect className={`chart-bar${kind}`} x={bar.left} y={bar.top} width={bar.width} height={bar.height} />;
}

export function DotMark({ point, big }: { point: Point; big: boolean }) {
  return <circle className="chart-dot" cx={point.x} cy={point.y} r={big ? BIG_DOT_RADIUS : DOT_RADIUS} />;
}

/** Lines, bars and points of one official series. */
export function SeriesMarks({ series }: { series: DrawnSeries }) {
  return (
    <g className={`series-${series.color}`} data-series={series.id}>
      {series.bars.map((bar) => <BarMark key={bar.row_id} bar={bar} />)}
      {series.segments.map((segment, i) => <path key={i} className={segment.dashed ? 'chart-line chart-dashed' : 'chart-line'} d={segment.d} />)}
      {series.marked.map((point) => <DotMark key={point.row_id} point={point} big={series.mark === 'dot'} />)}
    </g>
  );
}

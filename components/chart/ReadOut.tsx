import type { Stop, Walk } from '@/lib/layout/walk';

const WIDTH = 236;
const HEIGHT = 132;
const AWAY = 16;
const RING = 11;

/** Ring and read-out at the point the reader stands on or points at, in the coordinates of the drawing. */
export function ReadOut({ walk: { size }, stop }: { walk: Walk; stop: Stop }) {
  const fitsRight = stop.x + AWAY + WIDTH <= size.width;
  const x = fitsRight ? stop.x + AWAY : Math.max(0, stop.x - AWAY - WIDTH);
  // Where neither side has room (phones), the read-out goes above or below the point instead of over it.
  const covers = !fitsRight && stop.x - AWAY - WIDTH < 0;
  const beside = Math.min(size.height - HEIGHT, Math.max(0, stop.y - HEIGHT / 2));
  const apart = stop.y > HEIGHT + AWAY ? stop.y - HEIGHT - AWAY : stop.y + AWAY;
  return (
    <svg className="chart-over" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
      <circle className="chart-ring-under" cx={stop.x} cy={stop.y} r={RING} />
      <circle className="chart-ring" cx={stop.x} cy={stop.y} r={RING} />
      <foreignObject x={x} y={covers ? apart : beside} width={WIDTH} height={HEIGHT}>
        <div className="read-out">
          <strong>{stop.head}</strong>
          {stop.lines.map((line) => <span key={line}>{line}</span>)}
        </div>
      </foreignObject>
    </svg>
  );
}

import type { Stop, Walk } from '@/lib/layout/walk';

const WIDTH = 236;
/** Letters on a line of the read-out, height of such a line, and of the value with the padding: enough to know its room before it is laid out. */
const LETTERS = 33;
const LINE = 17;
const HEAD = 44;
const AWAY = 16;
const RING = 11;

/** Ring and read-out at the point the reader stands on or points at, in the coordinates of the drawing. */
export function ReadOut({ walk: { size }, stop }: { walk: Walk; stop: Stop }) {
  const height = HEAD + LINE * stop.lines.reduce((sum, line) => sum + Math.ceil(line.length / LETTERS), 0);
  const fitsRight = stop.x + AWAY + WIDTH <= size.width;
  const x = fitsRight ? stop.x + AWAY : Math.max(0, stop.x - AWAY - WIDTH);
  // Where neither side has room (phones), the read-out goes above or below the point instead of over it.
  const covers = !fitsRight && stop.x - AWAY - WIDTH < 0;
  const beside = Math.min(size.height - height, Math.max(0, stop.y - height / 2));
  const apart = stop.y > height + AWAY ? stop.y - height - AWAY : stop.y + AWAY;
  return (
    <svg className="chart-over" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">
      <circle className="chart-ring-under" cx={stop.x} cy={stop.y} r={RING} />
      <circle className="chart-ring" cx={stop.x} cy={stop.y} r={RING} />
      <foreignObject x={x} y={covers ? apart : beside} width={WIDTH} height={height}>
        <div className="read-out">
          <strong>{stop.head}</strong>
          {stop.lines.map((line) => <span key={line}>{line}</span>)}
        </div>
      </foreignObject>
    </svg>
  );
}

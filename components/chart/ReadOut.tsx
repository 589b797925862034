import type { Column, Stop, Walk } from '@/lib/layout/moves';

const WIDTH = 236;
/** Letters on a line of the read-out, height of such a line, and of the value with the padding: enough to know its room before it is laid out. */
const LETTERS = 33;
const LINE = 17;
const HEAD = 44;
const AWAY = 16;
const RING = 11;
const DOT = 4.5;

interface Beside { readonly x: number; readonly y: number; readonly height: number; readonly width: number }

/** Where a box goes beside a point: right of it, else left, else (on phones, where neither side has room) above or below instead of over it. */
export function beside({ size }: Walk, at: { readonly x: number; readonly y: number }, lines: number): Beside {
  const height = HEAD + LINE * lines;
  const fitsRight = at.x + AWAY + WIDTH <= size.width;
  const x = fitsRight ? at.x + AWAY : Math.max(0, at.x - AWAY - WIDTH);
  const covers = !fitsRight && at.x - AWAY - WIDTH < 0;
  const level = Math.min(size.height - height, Math.max(0, at.y - height / 2));
  return { x, y: covers ? (at.y > height + AWAY ? at.y - height - AWAY : at.y + AWAY) : level, height, width: WIDTH };
}

export const linesOf = (texts: readonly string[]): number => texts.reduce((sum, line) => sum + Math.ceil(line.length / LETTERS), 0);

interface OverProps { readonly walk: Walk; readonly children: React.ReactNode }

/** Over the drawing and in its coordinates, never in the way of the pointer. */
export function Over({ walk: { size }, children }: OverProps) {
  return <svg className="chart-over" viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" focusable="false">{children}</svg>;
}

/** Ring and read-out at the point the reader stands on or points at. `others` are further printed figures in the same place. */
export function PointReadOut({ walk, stop, others }: { readonly walk: Walk; readonly stop: Stop; readonly others: number }) {
  const lines = [...stop.lines, ...(others > 0 ? [`and ${others} more printed ${others === 1 ? 'figure' : 'figures'} here: click to list`] : [])];
  return (
    <>
      <circle className="chart-ring-under" cx={stop.x} cy={stop.y} r={RING} />
      <circle className="chart-ring" cx={stop.x} cy={stop.y} r={RING} />
      <foreignObject {...beside(walk, stop, linesOf(lines))}>
        <div className="read-out">
          <strong>{stop.head}</strong>
          {lines.map((line) => <span key={line}>{line}</span>)}
        </div>
      </foreignObject>
    </>
  );
}

/** A rule at the moment under the pointer, and what every series says of it. */
export function ColumnReadOut({ walk, column: { x, values }, y }: { readonly walk: Walk; readonly column: Column; readonly y: number }) {
  const [first] = values;
  return (
    <>
      <line className="chart-rule" x1={x} x2={x} y1={0} y2={walk.size.height} />
      {values.map(({ track, stop }) => <circle key={track.id} className={`chart-dot series-${track.color}`} cx={stop.x} cy={stop.y} r={DOT} />)}
      <foreignObject {...beside(walk, { x, y }, linesOf(values.map(({ track, stop }) => `${track.short} · ${stop.head} · `)))}>
        <div className="read-out read-out-column">
          <strong>{first?.stop.when}</strong>
          {values.map(({ track, stop }) => <span key={track.id}><i className={`read-out-chip series-${track.color}`} />{track.short}<b>{stop.head}</b></span>)}
        </div>
      </foreignObject>
    </>
  );
}

import type { Walk } from '@/lib/layout/moves';
import { beside, linesOf } from './ReadOut';

/** The stretch between two moments, and what came between, where that is known already. */
export function BandReadOut({ walk, from, to, head, lines }: { readonly walk: Walk; readonly from: number; readonly to: number; readonly head: string; readonly lines: readonly string[] }) {
  const [left, right] = from < to ? [from, to] : [to, from];
  return (
    <>
      <rect className="chart-band-compared" x={left} y={0} width={right - left} height={walk.size.height} />
      <line className="chart-rule" x1={from} x2={from} y1={0} y2={walk.size.height} />
      <line className="chart-rule" x1={to} x2={to} y1={0} y2={walk.size.height} />
      <foreignObject {...beside(walk, { x: to, y: 0 }, linesOf(lines))}>
        <div className="read-out">
          <strong>{head}</strong>
          {lines.map((line) => <span key={line}>{line}</span>)}
        </div>
      </foreignObject>
    </>
  );
}

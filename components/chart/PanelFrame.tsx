import { actHead, actLines } from '@/lib/layout/act-words';
import type { DrawnSeries, Panel, XTick, YTick } from '@/lib/layout/types';

/** Pixels between an axis and its numbers, and baseline shifts that centre 13 px text. */
export const TICK_GAP = 8;
const CENTRE = 4.4;
const LABEL_LINE = 15;

export function YTickText({ tick, x }: { tick: YTick; x: number }) {
  return <text className="chart-tick" x={x} y={tick.y + CENTRE} textAnchor="end">{tick.label}</text>;
}

export function XTickText({ tick, y }: { tick: XTick; y: number }) {
  return (
    <text className="chart-tick" x={tick.x} y={y + 18} textAnchor="middle">
      {tick.label}
      {tick.sub !== '' && <tspan x={tick.x} dy={14}>{tick.sub}</tspan>}
    </text>
  );
}

/** Quiet lines behind the data, and a firm one at zero or at the foot. */
export function Grid({ panel: { box, y } }: { panel: Panel }) {
  return (
    <g className="chart-grid" aria-hidden="true">
      {y.ticks.map((tick) => <line key={tick.value} x1={box.left} x2={box.right} y1={tick.y} y2={tick.y} />)}
      <line className="chart-base" x1={box.left} x2={box.right} y1={y.zero ?? box.bottom} y2={y.zero ?? box.bottom} />
    </g>
  );
}

/** Stretches in which a tariff was in force and the one compared, behind everything; named where there is room, and in words under the chart. */
export function Bands({ panel: { bands, box, compared } }: { panel: Panel }) {
  const [from, to] = compared;
  return (
    <g className="chart-bands" aria-hidden="true">
      {from !== undefined && to !== undefined && <rect className="chart-band-compared" x={from} y={box.top} width={to - from} height={box.bottom - box.top} />}
      {compared.map((x) => <path key={x} className="chart-rule" d={`M${x},${box.top}V${box.bottom}`} />)}
      {bands.map((band) => <rect key={band.id} x={band.left} y={box.top} width={band.right - band.left} height={box.bottom - box.top} />)}
      {bands.map((band) => band.labelled && <text key={band.id} className="chart-tick" x={band.left + 5} y={box.top + 13 + band.row * LABEL_LINE}>{band.title}</text>)}
    </g>
  );
}

/** Dated policy acts: a hairline through the plot and, on the first panel, a mark on the lane that leads to the list of acts. */
export function Acts({ panel: { acts, lane, box }, live }: { panel: Panel; live: boolean }) {
  return (
    <g className="chart-acts">
      {acts.map((mark) => <path key={mark.id} className="chart-act-line" d={`M${mark.x},${lane ?? box.top}V${box.bottom}`} />)}
      {lane !== null && acts.map((mark) => {
        const lines = actLines(mark);
        return (
          <a key={mark.id} href={`#${mark.id}`} className="chart-act" data-act={mark.id} data-head={actHead(mark)} data-lines={lines.join('\n')} aria-label={lines.join(' ')} tabIndex={live ? -1 : undefined}>
            {!live && <title>{lines.join('\n')}</title>}
            <circle className="claim-target" cx={mark.x} cy={lane} r={12} />
            <path className="chart-act-mark" d={`M${mark.x},${lane - 5}l4.5,5l-4.5,5l-4.5,-5Z`} />
          </a>
        );
      })}
    </g>
  );
}

/** Where a series breaks or is defined otherwise: a pair of strokes across it. */
export function Breaks({ panel: { breaks } }: { panel: Panel }) {
  return breaks.map((mark) => (
    <g key={mark.row_id} className="chart-break" aria-hidden="true">
      <path d={`M${mark.x - 5},${mark.y + 8}l4,-16M${mark.x + 1},${mark.y + 8}l4,-16`} />
    </g>
  ));
}

/** Unit and magnitude of a panel, said once. */
export function Heading({ panel }: { panel: Panel }) {
  return <text className="chart-heading" x={0} y={14}>{panel.heading}</text>;
}

/** A sample of a series' mark before its name. */
export function Swatch({ series, x, y }: { series: DrawnSeries; x: number; y: number }) {
  if (series.mark === 'bar') return <rect className="chart-swatch-bar" x={x} y={y - 5} width={12} height={10} />;
  if (series.mark === 'dot') return <circle className="chart-dot" cx={x + 6} cy={y} r={4} />;
  return <path className="chart-line" d={series.mark === 'step' ? `M${x},${y + 3}h6v-6h6` : `M${x},${y}h13`} />;
}

/** Names of the series at the ends of their lines. */
export function EndLabels({ panel }: { panel: Panel }) {
  return panel.series.map((series) => {
    const { label } = series;
    if (!label) return null;
    const first = label.y - ((label.lines.length - 1) * LABEL_LINE) / 2;
    return (
      <g key={series.id} className={`series-${series.color}`} aria-hidden="true">
        <Swatch series={series} x={label.x} y={first} />
        <text className="chart-label" x={label.x + 18} y={first + CENTRE}>
          {label.lines.map((line, i) => <tspan key={i} x={label.x + 18} dy={i === 0 ? 0 : LABEL_LINE}>{line}</tspan>)}
        </text>
      </g>
    );
  });
}

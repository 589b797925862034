'use client';
import { Bar, ComposedChart, Line, Scatter, XAxis, YAxis } from 'recharts';
import type { Bar as DrawnBar, DrawnClaim, DrawnSeries, Layout, MarkedPoint, Panel } from '@/lib/layout/types';
import { spoken } from '@/lib/layout/words';
import type { Table } from '@/lib/model/row';
import { asOfIn } from '@/lib/permalink/at';
import { ClaimMark } from './ClaimMark';
import { EndLabels, Grid, Heading, TICK_GAP, XTickText, YTickText } from './PanelFrame';
import { BarMark, DotMark } from './SeriesMarks';

interface Shaped<T> { readonly payload?: T }

/** Tick texts come from the layout, found again by the value Recharts hands in. */
function useTicks({ box, x, y }: Panel) {
  const byDay = new Map(x.ticks.map((tick) => [tick.day, tick]));
  const byValue = new Map(y.ticks.map((tick) => [tick.value, tick]));
  return {
    day: ({ payload }: { payload: { value: number } }) => { const tick = byDay.get(payload.value); return tick ? <XTickText tick={tick} y={box.bottom} /> : <g />; },
    value: ({ payload }: { payload: { value: number } }) => { const tick = byValue.get(payload.value); return tick ? <YTickText tick={tick} x={box.left - TICK_GAP} /> : <g />; },
  };
}

/** Lines stretch by stretch (gaps and dashes as in the layout), then points. Recharts maps days and values to pixels itself. */
function seriesItems(series: DrawnSeries) {
  const color = `series-${series.color}`;
  return [
    ...series.segments.map((segment, i) => (
      <Line
        key={`${series.id}-${i}`} className={segment.dashed ? `${color} chart-dashed` : color} data={[...segment.vertices]} dataKey="value" stroke="currentColor"
        type={series.mark === 'step' ? 'stepAfter' : 'linear'} dot={false} activeDot={false} isAnimationActive={false} legendType="none"
      />
    )),
    ...(series.marked.length > 0 ? [
      <Scatter
        key={`${series.id}-points`} className={color} data={[...series.marked]} dataKey="value" isAnimationActive={false} legendType="none"
        shape={({ payload }: Shaped<MarkedPoint>) => (payload ? <DotMark point={payload} /> : <g />)}
      />,
    ] : []),
  ];
}

/** Bars of all series share the chart's data, so each takes its own and leaves the others'. */
function barItem(series: DrawnSeries) {
  return (
    <Bar
      key={series.id} className={`series-${series.color}`} dataKey={series.id} isAnimationActive={false} legendType="none" activeBar={false}
      shape={({ payload }: Shaped<{ bar: DrawnBar; owner: string }>) => (payload?.owner === series.id ? <BarMark bar={payload.bar} /> : <g />)}
    />
  );
}

function PanelChart({ panel, texts, asof, width }: { panel: Panel; texts: ReadonlyMap<string, string>; asof: string | null; width: number }) {
  const { box, x, y, height } = panel;
  const ticks = useTicks(panel);
  const bars = panel.series.flatMap((series) => series.bars.map((bar) => ({ day: bar.day, [series.id]: bar.value, bar, owner: series.id })));
  return (
    <ComposedChart width={width} height={height} data={bars} margin={{ top: box.top, right: width - box.right, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <Heading panel={panel} />
      <Grid panel={panel} />
      <XAxis type="number" dataKey="day" domain={[...x.domain]} ticks={x.ticks.map((tick) => tick.day)} interval={0} height={height - box.bottom} tick={ticks.day} tickLine={false} axisLine={false} allowDataOverflow />
      <YAxis type="number" domain={[...y.domain]} ticks={y.ticks.map((tick) => tick.value)} interval={0} width={box.left} tick={ticks.value} tickLine={false} axisLine={false} allowDataOverflow />
      {panel.series.filter((series) => series.mark === 'bar').map(barItem)}
      {panel.series.flatMap(seriesItems)}
      <EndLabels panel={panel} />
      <Scatter
        data={[...panel.claims]} dataKey="value" isAnimationActive={false} legendType="none"
        shape={({ payload }: Shaped<DrawnClaim>) => (payload ? <ClaimMark claim={payload} text={texts.get(payload.row_id) ?? ''} asof={asof} live /> : <g />)}
      />
    </ComposedChart>
  );
}

/** The same drawing by Recharts, one chart per unit, on the same plot boxes, domains and ticks as the server's. */
export function ChartRecharts({ table, drawing }: { table: Table; drawing: Layout }) {
  const texts = new Map(table.rows.filter((row) => row.role === 'cited').map((row) => [row.row_id, spoken(row)]));
  return (
    <div className="chart-live">
      {drawing.panels.map((panel) => <PanelChart key={panel.unit} panel={panel} texts={texts} asof={asOfIn(table.permalink)} width={drawing.width} />)}
    </div>
  );
}

'use client';
import { useEffect } from 'react';
import { Bar, ComposedChart, Line, Scatter, XAxis, YAxis } from 'recharts';
import type { Bar as DrawnBar, DrawnClaim, DrawnSeries, Layout, MarkedPoint, Panel } from '@/lib/layout/types';
import type { Table } from '@/lib/model/row';
import { asOfIn } from '@/lib/permalink/at';
import { drawingWords, type DrawingWords } from './drawing-words';
import { ClaimMark } from './ClaimMark';
import { Acts, Bands, Breaks, EndLabels, Grid, Heading, TICK_GAP, XTickText, YTickText } from './PanelFrame';
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

function PanelChart({ panel, words, asof, width }: { panel: Panel; words: DrawingWords; asof: string | null; width: number }) {
  const { box, x, y, height } = panel;
  const ticks = useTicks(panel);
  const bars = panel.series.flatMap((series) => series.bars.map((bar) => ({ day: bar.day, [series.id]: bar.value, bar, owner: series.id })));
  return (
    <ComposedChart width={width} height={height} data={bars} margin={{ top: box.top, right: width - box.right, bottom: 0, left: 0 }} accessibilityLayer={false}>
      <Bands panel={panel} />
      <Heading panel={panel} />
      <Grid panel={panel} />
      <Acts panel={panel} live />
      <XAxis type="number" dataKey="day" domain={[...x.domain]} ticks={x.ticks.map((tick) => tick.day)} interval={0} height={height - box.bottom} tick={ticks.day} tickLine={false} axisLine={false} allowDataOverflow />
      <YAxis type="number" scale={y.scale} domain={[...y.domain]} ticks={y.ticks.map((tick) => tick.value)} interval={0} width={box.left} tick={ticks.value} tickLine={false} axisLine={false} allowDataOverflow />
      {panel.series.filter((series) => series.mark === 'bar').map(barItem)}
      {panel.series.flatMap(seriesItems)}
      <Breaks panel={panel} />
      <EndLabels panel={panel} />
      <Scatter
        data={[...panel.claims]} dataKey="value" isAnimationActive={false} legendType="none"
        shape={({ payload }: Shaped<DrawnClaim>) => (payload ? <ClaimMark claim={payload} words={words.claims.get(payload.row_id)} asof={asof} live /> : <g />)}
      />
    </ComposedChart>
  );
}

/** The same drawing by Recharts, one chart per unit, on the same plot boxes, domains and ticks as the server's. */
export function ChartRecharts({ table, drawing, onDrawn }: { table: Table; drawing: Layout; onDrawn: () => void }) {
  // Recharts draws in effects of its own: two frames on, its marks are in the page.
  useEffect(() => {
    let frame = requestAnimationFrame(() => { frame = requestAnimationFrame(onDrawn); });
    return () => cancelAnimationFrame(frame);
  }, [onDrawn]);
  const words = drawingWords(table);
  return (
    <div className="chart-live">
      <svg className="chart-room" viewBox={`0 0 ${drawing.width} ${drawing.height}`} aria-hidden="true" focusable="false" />
      {drawing.panels.map((panel) => <PanelChart key={panel.unit} panel={panel} words={words} asof={asOfIn(table.permalink)} width={drawing.width} />)}
    </div>
  );
}

import { curveLinear, curveStepAfter, line } from 'd3-shape';
import type { Row } from '../model/row';
import { dayNumber, tenth } from './days';
import type { Bar, DrawnSeries, MarkedPoint, Point, Segment } from './types';

/** Days a row covers: `from` included, `to` excluded, and the middle its point stands on. */
export interface Reach { readonly from: number; readonly to: number; readonly middle: number }

export function reachOf(row: Row): Reach | null {
  const from = dayNumber(row.period_start);
  const to = dayNumber(row.period_end || row.period_start) + 1;
  return Number.isNaN(from) || Number.isNaN(to) ? null : { from, to, middle: (from + to) / 2 };
}

/** Values that are not of the same kind as their neighbours: a break in the series, or another definition. */
export const BROKEN = new Set(['B', 'D']);

export interface Scales { readonly x: (day: number) => number; readonly y: (value: number) => number; readonly end: number; readonly width: number }

/** Provisional, estimated, imputed and forecast values are drawn dashed. */
export const TENTATIVE = new Set(['P', 'E', 'F', 'I']);
/** Share of a period's width that its bars fill, and the least width of a bar, in pixels. */
const BAR_SHARE = 0.74;
const BAR_LEAST = 2;
const BAR_MOST = 66;
/** Pixels between points from which each is marked: nearer, the marks would be the line. */
const MARK_ROOM = 14;

/** Days from one period to the next. Series of other frequencies have no regular step, so nothing in them can be said to be missing. */
const STRIDE: Readonly<Record<string, number>> = { annual: 366, 'fiscal-year': 366, 'marketing-year': 366, 'half-yearly': 184, quarterly: 92, monthly: 31, weekly: 7 };
/** Strides between two neighbours from which at least one period is missing. */
const MISSING_FROM = 1.5;

interface Placed { readonly row: Row; readonly reach: Reach; readonly point: Point | null; readonly dashed: boolean }

function place(rows: readonly Row[], mark: DrawnSeries['mark'], scales: Scales): Placed[] {
  return rows
    .flatMap((row) => {
      const reach = reachOf(row);
      if (!reach) return [];
      // A step begins on the day its value comes into force.
      const day = mark === 'step' ? reach.from : reach.middle;
      const value = Number(row.value);
      const point = row.value === '' ? null : { row_id: row.row_id, day, value, x: tenth(scales.x(day)), y: scales.y(value) };
      return [{ row, reach, point, dashed: TENTATIVE.has(row.status) }];
    })
    .sort((a, b) => a.reach.from - b.reach.from || a.reach.to - b.reach.to);
}

/** Whether a period that should stand between two values has none: a gap stays a gap, no line is drawn across it. */
function apart(before: Placed, after: Placed): boolean {
  const stride = STRIDE[after.row.frequency];
  return stride !== undefined && after.reach.from - before.reach.from >= stride * MISSING_FROM;
}

type Vertex = { readonly day: number; readonly value: number };

interface Stretch { readonly dashed: boolean; readonly vertices: Vertex[] }

/** Draws the tread of a step on from its last corner to `day`. */
function hold(found: Stretch[], { at, dashed }: { readonly at: Vertex; readonly dashed: boolean }, day: number): void {
  const last = { day, value: at.value };
  const open = found.at(-1);
  if (open && open.dashed === dashed) open.vertices.push(last);
  else found.push({ dashed, vertices: [at, last] });
}

/** Lines between neighbours; a missing value (status O, or no row) leaves a gap, a tentative one is reached by dashes. */
function segments(placed: readonly Placed[], mark: DrawnSeries['mark'], scales: Scales): Segment[] {
  const path = line<Vertex>((v) => scales.x(v.day), (v) => scales.y(v.value)).curve(mark === 'step' ? curveStepAfter : curveLinear).digits(1);
  const found: Stretch[] = [];
  let before: { at: Vertex; dashed: boolean; placed: Placed } | null = null;
  for (const each of placed) {
    const { point, dashed } = each;
    // A step holds until the day from which its value is known to be gone.
    if (!point && mark === 'step' && before) hold(found, before, each.reach.from);
    if (!point || (mark === 'line' && before && apart(before.placed, each))) before = null;
    if (!point) continue;
    const at: Vertex = { day: point.day, value: point.value };
    // A step's tread belongs to the value it starts from, a line's stretch to the value it leads to.
    const dash: boolean = mark === 'step' ? (before?.dashed ?? dashed) : dashed;
    const open = found.at(-1);
    if (before && open && open.dashed === dash) open.vertices.push(at);
    else found.push({ dashed: dash, vertices: before ? [before.at, at] : [at] });
    before = { at, dashed, placed: each };
  }
  if (mark === 'step' && before && before.at.day < scales.end) hold(found, before, scales.end);
  return found.filter(({ vertices }) => vertices.length > 1).map((s) => ({ ...s, d: path(s.vertices) ?? '' }));
}

const holds = (outer: Reach, inner: Reach): boolean => outer !== inner && outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;

/** How bars of several series share a period: `slot` of `count` side by side, or, where `heights` is given, on top of what it holds of each period so far. */
export interface Sharing { readonly slot: number; readonly count: number; readonly heights: Map<number, number> | null }

/** Bars of one series. They grow from zero, or from the bar under them. */
function bars(placed: readonly Placed[], { slot, count, heights }: Sharing, scales: Scales): Bar[] {
  const valued = placed.filter(({ point }) => point !== null);
  return valued.flatMap(({ point, reach, dashed }) => {
    if (!point) return [];
    const around = valued.some((other) => holds(reach, other.reach));
    const whole = (scales.x(reach.to) - scales.x(reach.from)) * (around ? 1 : BAR_SHARE);
    const width = around ? whole : Math.min(BAR_MOST, Math.max(BAR_LEAST, whole / count));
    const left = scales.x(reach.middle) + (around ? -width / 2 : (slot - count / 2) * width);
    const gap = width > 6 ? 1 : 0;
    const base = heights?.get(reach.middle) ?? 0;
    heights?.set(reach.middle, base + point.value);
    const [foot, y] = [scales.y(base), scales.y(base + point.value)];
    return [{
      ...point, y, x: tenth(left + width / 2), left: tenth(left), width: tenth(width - gap), dashed, around,
      top: Math.min(y, foot), height: tenth(Math.abs(y - foot)),
    }];
  }).sort((a, b) => Number(b.around) - Number(a.around));
}

/** One series as marks, without its label. */
export function drawSeries(meta: Omit<DrawnSeries, 'points' | 'segments' | 'bars' | 'marked' | 'label'>, rows: readonly Row[], sharing: Sharing, scales: Scales): DrawnSeries {
  const placed = place(rows, meta.mark, scales);
  const drawnBars = meta.mark === 'bar' ? bars(placed, sharing, scales) : [];
  const points: Point[] = meta.mark === 'bar'
    ? drawnBars.map(({ row_id, day, value, x, y }) => ({ row_id, day, value, x, y })).sort((a, b) => a.x - b.x)
    : placed.flatMap(({ point }) => (point ? [point] : []));
  const lined = meta.mark === 'line' || meta.mark === 'step' ? segments(placed, meta.mark, scales) : [];
  return { ...meta, points, segments: lined, bars: drawnBars, marked: marked(meta.mark, points, lined, scales.width), label: null };
}

function marked(mark: DrawnSeries['mark'], points: readonly Point[], lined: readonly Segment[], width: number): readonly MarkedPoint[] {
  if (mark === 'bar') return [];
  if (mark === 'dot') return points.map((point) => ({ ...point, alone: true }));
  const reached = new Set(lined.flatMap(({ vertices }) => vertices.map(({ day }) => day)));
  const all = points.map((point) => ({ ...point, alone: !reached.has(point.day) }));
  return points.length * MARK_ROOM <= width ? all : all.filter(({ alone }) => alone);
}

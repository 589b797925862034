import type { Row, Table } from '../model/row';
import { drawActs, drawBands, drawCompared } from './acts';
import { claimValue, drawClaims } from './claims';
import { ends } from './ends';
import { LABEL_INDENT, LETTER, placeLabels, wrap } from './labels';
import { BROKEN, drawSeries, reachOf, type Reach } from './series';
import { isStacked, stackedSums } from './stack';
import type { Box, DrawnSeries, Layout, Panel, Size, XTick } from './types';
import { xAxis } from './x-axis';
import { yAxis } from './y-axis';

/** Drawings made for phones, tablets and desks; app/styles/chart.css shows one of them by the width at hand. */
export const CHART_SIZES = {
  narrow: { width: 360, height: 340 },
  medium: { width: 640, height: 400 },
  wide: { width: 1040, height: 470 },
} as const satisfies Record<string, Size>;
export type SizeName = keyof typeof CHART_SIZES;

const HEADING = 34;
/** Height of the lane of policy acts above the plot. */
const LANE = 18;
/** Height of one line of time axis, of a second one (years under months), and the air between stacked panels. */
const AXIS_LINE = 28;
const AXIS_SECOND = 14;
const PANEL_AIR = 14;
const COLORS = 8;
const AXIS_LETTER = 7.2;
/** Share of a single panel's height that each of several stacked panels gets. */
const STACKED = 0.68;
/** Widest share of the drawing that end labels may take. */
const LABEL_SHARE = 0.28;
const YEAR_LEAST_DAYS = 360;
/** Share of the time drawn by which a chart of steps is longer than its last period. */
const STEP_HOLD = 0.04;

/** The size with room for every panel of `table`. */
export function sizeFor(table: Table, name: SizeName): Size {
  const panels = unitsOf(table).length;
  const { width, height } = CHART_SIZES[name];
  return { width, height: panels > 1 ? Math.round(height * STACKED * panels) : height };
}

const isClaim = (row: Row): boolean => row.role === 'cited';
const valueOf = (row: Row): number | null => (isClaim(row) ? claimValue(row) : row.value === '' ? null : Number(row.value));
/** A printed figure without a series is not on the measure of any axis, even where units agree. */
const placeable = (row: Row): boolean => row.series !== '' && reachOf(row) !== null && valueOf(row) !== null;

/** A figure printed of one series has no place on bars that stand on those of others. */
const onStack = (table: Table, row: Row): boolean => isStacked(table, row.unit);

/** Printed figures that no place on a drawing is theirs: they speak of no series here, name no period or value, or would stand on a stack of bars. Row ids. */
export const unplaced = (table: Table): string[] => table.rows.filter((row) => isClaim(row) && (!placeable(row) || onStack(table, row))).map((row) => row.row_id);

/** Units with something to draw, those of the chosen series first, in their order: a panel each. */
export function unitsOf(table: Table): string[] {
  const drawn = table.rows.filter(placeable);
  const order = new Map(table.series.map((series, i) => [series.id, i]));
  const ranked = [...drawn].sort((a, b) => Number(isClaim(a)) - Number(isClaim(b)) || (order.get(a.series) ?? COLORS) - (order.get(b.series) ?? COLORS));
  return [...new Set(ranked.map((row) => row.unit))];
}

/** A colour for each series: its place in `order`, or the next free one, so that a series keeps its colour when others go. */
function colors(table: Table, order: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>();
  for (const { id } of table.series) {
    const start = Math.max(0, order.indexOf(id));
    const used = new Set(taken.values());
    let color = start % COLORS;
    for (let tries = 0; used.has(color) && tries < COLORS; tries += 1) color = (color + 1) % COLORS;
    taken.set(id, color);
  }
  return taken;
}

/** Days all panels share: from the first period's start to the last one's end, and at least two weeks either side of a single day. */
function timeSpan(reaches: readonly Reach[], stepped: boolean): { from: number; to: number; yearly: boolean } {
  const [from] = ends(reaches.map((reach) => reach.from));
  const [, to] = ends(reaches.map((reach) => reach.to));
  const pad = to - from < 28 ? 14 : 0;
  // Room in which the last step can be seen to hold.
  const hold = stepped ? Math.ceil((to - from) * STEP_HOLD) : 0;
  return { from: from - pad, to: to + Math.max(pad, hold), yearly: reaches.every((r) => r.to - r.from >= YEAR_LEAST_DAYS) };
}

function labelColumn(shorts: readonly string[], width: number): number {
  if (shorts.length === 0) return 16;
  const most = Math.floor(width * LABEL_SHARE);
  const letters = Math.floor((most - LABEL_INDENT) / LETTER);
  const longest = Math.max(...shorts.flatMap((text) => wrap(text, letters)).map((line) => line.length));
  return Math.min(most, Math.ceil(longest * LETTER) + LABEL_INDENT + 4);
}

interface Frame {
  readonly table: Table;
  readonly color: ReadonlyMap<string, number>;
  readonly width: number;
  /** Where plots begin in their panel: under heading and lane. */
  readonly top: number;
  /** Height of one panel, and of the time axis and air under its plot. */
  readonly height: number;
  readonly foot: number;
  readonly left: number;
  readonly right: number;
  readonly span: ReturnType<typeof timeSpan>;
  readonly ticks: readonly XTick[];
  readonly at: (day: number) => number;
}

function rowsOfUnit(table: Table, unit: string): { official: Row[]; cited: Row[] } {
  const rows = table.rows.filter((row) => row.unit === unit);
  return { official: rows.filter((row) => !isClaim(row)), cited: isStacked(table, unit) ? [] : rows.filter((row) => isClaim(row) && placeable(row)) };
}

/** Zero belongs to bars, steps and single values, whose length or level is read against it; only lines may leave it out. */
const zeroBased = (table: Table, ids: ReadonlySet<string>): boolean => table.series.some((s) => ids.has(s.id) && s.mark !== 'line');

function axisOf(table: Table, unit: string, top: number, bottom: number): ReturnType<typeof yAxis> {
  const { official, cited } = rowsOfUnit(table, unit);
  const ends = cited.filter(placeable).flatMap((row) => [row.low, row.high].filter((end) => end !== '').map(Number));
  const values = [...[...official, ...cited].filter(placeable).flatMap((row) => valueOf(row) ?? []), ...ends, ...(isStacked(table, unit) ? stackedSums(official) : [])];
  const ids = new Set(official.map((row) => row.series));
  const log = table.look.axis === 'log' && !table.series.some((series) => ids.has(series.id) && series.mark === 'bar');
  return yAxis(values, unit, zeroBased(table, ids), top, bottom, log);
}

function panel(unit: string, index: number, frame: Frame): Panel {
  const { table } = frame;
  const box: Box = { left: frame.left, right: frame.right, top: frame.top, bottom: frame.height - frame.foot };
  const { official, cited } = rowsOfUnit(table, unit);
  const { at: y, heading, ...axis } = axisOf(table, unit, box.top, box.bottom);
  const scales = { x: frame.at, y, end: frame.span.to, width: box.right - box.left };
  const here = table.series.filter((s) => official.some((row) => row.series === s.id));
  const barred = here.filter((s) => s.mark === 'bar').map((s) => s.id);
  const heights = isStacked(table, unit) ? new Map<number, number>() : null;
  const drawn = here.map(({ id, title, short, mark }) => {
    const sharing = heights ? { slot: 0, count: 1, heights } : { slot: barred.indexOf(id), count: barred.length, heights };
    return drawSeries({ id, title, short, mark, color: (frame.color.get(id) ?? 0) + 1 }, official.filter((row) => row.series === id), sharing, scales);
  });
  const broken = new Map(official.flatMap((row) => (BROKEN.has(row.status) ? [[row.row_id, row.status] as const] : [])));
  const ends = drawn.flatMap((s) => { const last = s.points.at(-1); return last ? [{ key: s.id, text: s.short, y: last.y }] : []; });
  const labels = placeLabels(ends, box, frame.width - frame.right);
  return {
    unit, heading, top: index * frame.height, height: frame.height, box, y: axis, x: { domain: [frame.span.from, frame.span.to], ticks: frame.ticks },
    series: drawn.map((s): DrawnSeries => ({ ...s, label: labels.get(s.id) ?? null })),
    claims: drawClaims(cited, scales, box, (series, middle) => drawn.find((s) => s.id === series)?.bars.find((bar) => bar.day === middle)?.x),
    breaks: drawn.flatMap((s) => s.points.flatMap(({ row_id, x, y: at }) => { const status = broken.get(row_id); return status === undefined ? [] : [{ row_id, x, y: at, status }]; })),
    acts: drawActs(table.look.acts, frame.span, frame.at), lane: index === 0 && table.look.acts.length > 0 ? HEADING : null,
    bands: drawBands(table.look.bands, frame.span, frame.at, box), compared: drawCompared(table.look.compare, frame.span, frame.at),
  };
}

/**
 * Where everything of `table` stands on a drawing of `size`: pure and the same everywhere, so that the server's drawing and the
 * live one coincide. `order` fixes colours (the chart's whole list of series). Floats are made for drawing only.
 */
export function layout(table: Table, size: Size, order: readonly string[] = table.series.map((s) => s.id)): Layout {
  const placed = table.rows.filter(placeable);
  if (placed.length === 0) return { ...size, panels: [], unplaced: unplaced(table) };
  const units = unitsOf(table);
  const height = Math.floor(size.height / units.length);
  const air = units.length > 1 ? PANEL_AIR : 0;
  const top = HEADING + (table.look.acts.length > 0 ? LANE : 0);
  const widest = Math.max(...units.flatMap((unit) => axisOf(table, unit, top, height - AXIS_LINE - air).ticks.map((tick) => tick.label.length)));
  const left = Math.ceil(widest * AXIS_LETTER) + 12;
  const official = new Set(placed.filter((row) => !isClaim(row)).map((row) => row.series));
  const right = size.width - labelColumn(table.series.filter((s) => official.has(s.id)).map((s) => s.short), size.width);
  const span = timeSpan(placed.flatMap((row) => reachOf(row) ?? []), table.series.some((s) => s.mark === 'step' && official.has(s.id)));
  const { ticks, at } = xAxis(span.from, span.to, left, right, span.yearly);
  const foot = AXIS_LINE + air + (ticks.some((tick) => tick.sub !== '') ? AXIS_SECOND : 0);
  const frame: Frame = { table, color: colors(table, order), width: size.width, top, height, foot, left, right, span, ticks, at };
  return { width: size.width, height: height * units.length, panels: units.map((unit, i) => panel(unit, i, frame)), unplaced: unplaced(table) };
}

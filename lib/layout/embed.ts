import { layout, sizeFor, type SizeName } from './layout';
import { ACT, step, type Place } from './moves';
import { walkOf } from './walk';
import { rowAddress } from './words';
import type { Row, Table } from '../model/row';
import { at, asOfIn, vintageIn } from '../permalink/at';
import { chartPath } from '../permalink/path';

/** The three drawings of a chart, in the order in which they stand on the page. */
export const DRAWINGS: readonly SizeName[] = ['narrow', 'medium', 'wide'];

/** Keys that move from point to point, in the order of `EmbedStop.to`. */
export const MOVING_KEYS = ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End'] as const;

/** A point a reader of an embed can stand on. */
export interface EmbedStop {
  readonly text: string;
  /** Path of its receipt. */
  readonly href: string;
  /** Places of the stops the moving keys lead to. */
  readonly to: readonly number[];
  /** Where it stands on each of the three drawings: x and y in drawing units. */
  readonly spots: readonly (readonly [number, number])[];
}

/** Every point of a chart and where each key leads, worked out beforehand so that the script of an embed only looks it up. */
export interface EmbedWalk {
  readonly stops: readonly EmbedStop[];
  /** Places of the stops the moving keys lead to before the first step. */
  readonly start: readonly number[];
}

/** The walk over `table`: the moves of the live chart (`step` over the wide drawing). `order` fixes colours and is the chart's whole list of series. */
export function embedWalk(table: Table, order: readonly string[]): EmbedWalk {
  const drawings = DRAWINGS.map((name) => layout(table, sizeFor(table, name), order));
  const walks = drawings.map((drawing) => walkOf(drawing, table.rows));
  const walk = walks.at(-1);
  if (walk === undefined) return { stops: [], start: [] };
  const rows = new Map<string, Row>(table.rows.map((row) => [row.row_id, row]));
  const asof = asOfIn(table.permalink);
  const spots = walks.map(({ tracks }, at) => new Map([
    // On a narrow drawing an act may share the mark of another.
    ...(drawings[at]?.panels ?? []).flatMap(({ acts, lane, top }) => (lane === null ? [] : acts.flatMap(({ x, acts: shared }) => shared.map(({ id }) => [`${ACT}${id}`, [Math.round(x), Math.round(lane + top)]] as const)))),
    ...tracks.flatMap(({ stops }) => stops.map(({ row_id, x, y }) => [row_id, [Math.round(x), Math.round(y)]] as const)),
  ]));
  const before: number[] = [];
  walk.tracks.reduce((count, { stops }, track) => { before[track] = count; return count + stops.length; }, 0);
  const place = (one: Place | null): number => (one === null ? 0 : (before[one.track] ?? 0) + one.stop);
  const leads = (from: Place | null): number[] => MOVING_KEYS.map((key) => place(step(walk, from, key)));
  return {
    start: leads(null),
    stops: walk.tracks.flatMap(({ stops }, track) => stops.map(({ row_id, text, source, x, y }, stop): EmbedStop => {
      const row = rows.get(row_id);
      return {
        // An act is no row: it stands in the list of acts on the page of the chart.
        text: [text, source].filter(Boolean).join(' '), href: row === undefined ? `${chartPath(table.chart, table.permalink)}#${row_id.replace(ACT, '')}` : at(rowAddress(row, vintageIn(table.permalink)), asof), to: leads({ track, stop }),
        spots: spots.map((drawing) => { const [left, top] = drawing.get(row_id) ?? [x, y]; return [left, top] as const; }),
      };
    })),
  };
}

import { absolute } from '@/lib/decimal';
import type { Row } from '@/lib/model/row';

/** Places of one comparison on a scale of per cent of the official value, 0 being that value; for drawing only. Null is an end left open. */
export interface Places { readonly printed: number; readonly low: number | null; readonly high: number | null }

const POINTS: ReadonlySet<string> = new Set(['percent', 'percentage-point']);
/** What a whole scale reaches at least and at most, in per cent either side; further figures stand at the edge with an arrow. */
const [LEAST, MOST] = [20, 100];

/**
 * Where the printed figure and the ends of what its words allow lie from the official value: in per cent of it, or in points for per cents. Of two
 * falls or deficits the larger stands on the right, as the words beside the drawing say. Null where nothing was compared, or against zero.
 */
export function placesOf({ value, low, high, official_value: official, difference, unit }: Row): Places | null {
  if (difference === '' || official === '' || value === '') return null;
  const whole = POINTS.has(unit) ? 100 : Number(absolute(official));
  if (whole === 0) return null;
  const turned = value.startsWith('-') && official.startsWith('-');
  const place = (amount: string): number => ((Number(amount) - Number(official)) / whole) * (turned ? -100 : 100);
  const [from, to] = turned ? [high, low] : [low, high];
  return { printed: place(value), low: from === '' ? null : place(from), high: to === '' ? null : place(to) };
}

/** Per cent either side that one scale for all these rows reaches: a multiple of twenty. */
export function reachOf(rows: readonly Row[]): number {
  const furthest = Math.max(0, ...rows.map((row) => (row.verdict === 'agrees' ? 0 : Math.abs(placesOf(row)?.printed ?? 0))));
  return Math.min(MOST, Math.max(LEAST, Math.ceil(furthest / LEAST) * LEAST));
}

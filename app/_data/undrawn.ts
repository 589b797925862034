import type { Entry } from '@/components/page/entry';
import type { Table } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { inRange } from '@/lib/table/range';

export interface Undrawn { readonly entry: Entry; readonly why: string }

function reason({ claim, outlet, series }: Entry, view: View): string {
  if (!view.show.includes('cited')) return 'Printed figures are hidden in this view.';
  if (view.outlets !== 'all' && !view.outlets.includes(outlet.id)) return `${outlet.name} is not among the outlets chosen.`;
  if (claim.series === null) return claim.why_no_series;
  if (!view.series.includes(claim.series)) return `It speaks of ${series?.title ?? claim.series}, which is not chosen.`;
  if (claim.period === null) return 'The text gives no period for it, so it has no place in time.';
  if (!inRange(view)(claim.period)) return 'Its period lies outside the range shown.';
  if (view.transform !== 'level') return 'The outlet printed a level, and this view shows changes.';
  return 'It has no value that could be placed.';
}

/** Claims of a chart that its drawing does not hold, each with the reason. `unplaced` are rows without a place (lib/layout). */
export function undrawn(entries: readonly Entry[], table: Table, unplaced: readonly string[], view: View): Undrawn[] {
  const drawn = new Set(table.rows.map((row) => row.row_id).filter((id) => !unplaced.includes(id)));
  return entries.filter(({ claim }) => !drawn.has(claim.id)).map((entry) => ({ entry, why: reason(entry, view) }));
}

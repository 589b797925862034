import { divide, multiply, subtract, compare as order } from './decimal';
import type { Row, Table } from './model/row';
import type { Compared } from './model/view';

/** One series held against itself at another period. */
export interface ComparedSeries {
  readonly series: string;
  readonly short: string;
  readonly unit: string;
  /** Its row of each period, or null where it has none. */
  readonly from: Row | null;
  readonly to: Row | null;
  /** Later minus earlier, exact, in `unit`; null where one of the two is missing. */
  readonly change: string | null;
  /** The change in per cent of the earlier value; null where that is not above zero, missing, or itself a per cent: as for the transform. */
  readonly percent: string | null;
}

const NO_PERCENT: ReadonlySet<string> = new Set(['percent', 'percentage-point', 'index']);

function compareRows(from: Row | null, to: Row | null, unit: string): Pick<ComparedSeries, 'change' | 'percent'> {
  if (from === null || to === null || from.value === '' || to.value === '') return { change: null, percent: null };
  const change = subtract(to.value, from.value);
  const percent = NO_PERCENT.has(unit) || order(from.value, '0') <= 0 ? null : divide(multiply('100', change), from.value);
  return { change, percent };
}

/** Every series of a table at two periods: what each was, and what came between. Exact decimals. Printed figures are not compared with each other. */
export function comparison(table: Table, { from, to }: Compared): ComparedSeries[] {
  const rowOf = (id: string, period: string): Row | null => table.rows.find((row) => row.role !== 'cited' && row.series === id && row.period === period) ?? null;
  return table.series.map(({ id, short, unit }) => {
    const [earlier, later] = [rowOf(id, from), rowOf(id, to)];
    return { series: id, short, unit, from: earlier, to: later, ...compareRows(earlier, later, unit) };
  });
}

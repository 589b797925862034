import { shift } from '../decimal';
import { grouped } from '../grouped';
import { latest } from '../derive/latest';
import type { Observation } from '../model/observation';
import { textOrder } from '../text-order';
import type { Addition, Change, History } from './change';
import { fieldChanges } from './fields';

/** What is told of the series of a value. */
export interface ValueSeries { readonly title: string; readonly unit: string; readonly scale: number }
/** A series as it stood at a stamp, so that an entry reads the same after the series is renamed. */
export type SeriesAt = (id: string, stamp: string) => ValueSeries | undefined;

const vintageOf = ({ vintage }: Observation): string => vintage || 'unknown';

/** An observation with its value in base units, as it is told. */
const told = (row: Observation, scale: number): Record<string, unknown> => ({ ...row, value: row.value === '' ? '' : shift(row.value, scale) });

function changeOf(before: Observation, after: Observation, series: ValueSeries | undefined): Change {
  const revised = after.vintage !== before.vintage;
  // An unknown vintage may be older or newer than any other, so nobody can say that the source revised it.
  const dated = after.vintage !== '' && before.vintage !== '';
  const cause = !revised ? 'Corrected here: the entry of the same vintage was made anew.'
    : dated ? `Revised by the source: vintage ${vintageOf(after)}, before ${vintageOf(before)}.`
    : `Another reading counts here now: vintage ${vintageOf(after)}, before ${vintageOf(before)}.`;
  return {
    kind: revised && dated ? 'revised' : 'corrected', list: 'observations', id: `${after.series}@${after.period}@${after.vintage || 'undated'}`,
    name: `${series?.title ?? after.series}, ${after.period}`, recorded: after.recorded, cause, unit: series?.unit ?? '',
    fields: fieldChanges(told(before, series?.scale ?? 0), told(after, series?.scale ?? 0)), path: `/series/${after.series}#${encodeURIComponent(after.period)}`,
  };
}

/** The line a later one replaces: the last one of the same vintage, or the value in force where the later one is in force after it. Null for what came new. */
function replaced(row: Observation, before: readonly Observation[], after: readonly Observation[]): Observation | null {
  const same = before.findLast(({ vintage }) => vintage === row.vintage);
  if (same) return same;
  return latest(after, null).includes(row) ? (latest(before, null)[0] ?? null) : null;
}

/** Lines of one series and period, oldest first. Of lines alike in vintage and stamp only the last was ever in force. */
function inOrder(rows: readonly Observation[]): Observation[] {
  const last = new Map(rows.map((row) => [`${row.recorded} ${row.vintage}`, row]));
  return [...last.values()].sort((a, b) => textOrder(a.recorded, b.recorded) || textOrder(a.vintage, b.vintage));
}

/**
 * What became of every value: a line of the same vintage is our correction, one of a later vintage entered later a revision by the source. The first
 * values of a period, and older vintages entered afterwards, are new. `observations` are lines of any series and period in any order.
 */
export function valueHistory(observations: readonly Observation[], seriesAt: SeriesAt): History {
  const changes: Change[] = [];
  const fresh: Observation[] = [];
  for (const rows of grouped(observations, (row) => `${row.series}@${row.period}`).values()) {
    const before: Observation[] = [];
    for (const batch of grouped(inOrder(rows), ({ recorded }) => recorded).values()) {
      const after = [...before, ...batch];
      for (const row of batch) {
        const old = replaced(row, before, after);
        if (old) changes.push(changeOf(old, row, seriesAt(row.series, row.recorded)));
        else fresh.push(row);
      }
      before.push(...batch);
    }
  }
  const additions = [...grouped(fresh, ({ recorded }) => recorded)].map(([recorded, rows]): Addition =>
    ({ list: 'observations', recorded, ids: [...new Set(rows.map((row) => row.series))].sort(textOrder), count: rows.length }));
  return { changes, additions };
}

import type { Row, Table } from '../model/row';
import { textOrder } from '../text-order';
import { csvRecord, type Escape } from './csv';
import type { DescribedColumn } from './datatypes';

type Wide = Pick<Table, 'rows' | 'series'>;

const CELLS = ['value', 'status', 'vintage', 'source'] as const;
type CellName = (typeof CELLS)[number];

const columnOf = (series: string, cell: CellName): string => (cell === 'value' ? series : `${series}__${cell}`);

/** Columns of `shape=wide`: the period, then for each series its value and who published it when. */
export function wideColumns({ series }: Pick<Table, 'series'>): DescribedColumn[] {
  const meanings = (title: string, unit: string): Readonly<Record<CellName, readonly [DescribedColumn['datatype'], string]>> => ({
    value: ['decimal', `${title}, in ${unit}, unscaled. Empty when missing, or when the series has no such period.`],
    status: ['text', `SDMX observation status of that value.`],
    vintage: ['day-or-month', `Day or month the source published that value; empty where no copy says.`],
    source: ['text', `Id of the official source of that value; several are joined by ~.`],
  });
  return [
    { name: 'period', datatype: 'text', meaning: 'The period as written: 2024, 2024-Q3, 2024-08, 2025-11-20, 2024-12/2025-05, FY2024, MY2025/26.' },
    { name: 'period_start', datatype: 'day', meaning: 'First day of the period, included.' },
    { name: 'period_end', datatype: 'day', meaning: 'Last day of the period, included.' },
    ...series.flatMap(({ id, title, unit }) => CELLS.map((cell) => ({ name: columnOf(id, cell), datatype: meanings(title, unit)[cell][0], meaning: meanings(title, unit)[cell][1] }))),
  ];
}

/** Columns of the long form that `shape=wide` has no cell for: what they say of a whole series stands in the descriptions of its columns. */
export const ONLY_LONG: readonly string[] = ['row_id', 'role', 'series_title', 'reporter', 'partner', 'frequency', 'unit', 'recorded', 'grade', 'source_title', 'source_url', 'formula', 'note', 'standing'];

/**
 * Rows of one period, by series; a period is written in only one way within a view's series or stands on a line of its own.
 * @throws RangeError for a row that has no cell to itself: a series without a column, or a second value of one series and period.
 */
function byPeriod(rows: readonly Row[], series: ReadonlySet<string>): Map<string, Map<string, Row>> {
  const periods = new Map<string, Map<string, Row>>();
  for (const row of rows) {
    const line = periods.get(row.period) ?? new Map<string, Row>();
    if (!series.has(row.series) || line.has(row.series)) throw new RangeError(`${row.row_id} has no cell to itself in the wide shape`);
    line.set(row.series, row);
    periods.set(row.period, line);
  }
  return periods;
}

/** The printed figures of a view, which `shape=wide` cannot hold: several may speak of one period, and some of none. */
export const citedIn = (rows: Iterable<Row>): number => [...rows].filter(({ role }) => role === 'cited').length;

/**
 * The lines of `shape=wide`, each with its CRLF: one for each period in time order, a column for each series and three that say who published the value
 * and when. Takes official and derived rows only; `citedIn` counts what a caller must refuse to leave out.
 * @throws RangeError for two rows of one series and period, or a row of none of the series.
 */
export function* wideLines({ rows, series }: Wide, escape: Escape = 'apostrophe'): Generator<string, void, undefined> {
  const columns = wideColumns({ series });
  yield `${csvRecord(columns.map(({ name }) => ({ text: name, number: false })), escape)}\r\n`;
  const official = rows.filter(({ role }) => role !== 'cited');
  const lines = [...byPeriod(official, new Set(series.map(({ id }) => id)))].map(([period, line]) => ({ period, line, first: [...line.values()][0] }));
  lines.sort((a, b) => textOrder(a.first?.period_start ?? '', b.first?.period_start ?? '') || textOrder(a.first?.period_end ?? '', b.first?.period_end ?? '') || textOrder(a.period, b.period));
  for (const { period, line, first } of lines) {
    const cells = [{ text: period, number: false }, { text: first?.period_start ?? '', number: false }, { text: first?.period_end ?? '', number: false }];
    for (const { id } of series) for (const cell of CELLS) cells.push({ text: line.get(id)?.[cell] ?? '', number: cell === 'value' });
    yield `${csvRecord(cells, escape)}\r\n`;
  }
}

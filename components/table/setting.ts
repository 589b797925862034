import { reachOf } from '@/lib/layout/series';
import { VERDICT_WORDS, valueInWords } from '@/lib/layout/words';
import type { Row, Table } from '@/lib/model/row';
import { formatPeriod } from '@/lib/period-words';
import { asOfIn, vintageIn } from '@/lib/permalink/at';

/** What cells and rows must know of the table they stand in. */
export interface Setting {
  /** Day or stamp links keep; null for today. */
  readonly asof: string | null;
  /** Day by which values were published; null for today. */
  readonly vintage: string | null;
  /** Place of each series in `table.series`, and the short name its line has on the chart. */
  readonly series: ReadonlyMap<string, { readonly at: number; readonly short: string; readonly isStep: boolean }>;
  /** Rows that name their sources in full: the first to name them, and those of series that have several; the others by the organisation alone. */
  readonly firsts: ReadonlySet<string>;
  /** In the browser long names and exact values are read on hover; the page itself is spared them. */
  readonly live: boolean;
}

/** A short name that two series share would not tell them apart: both keep their titles. */
function shortNames(series: Table['series']): Setting['series'] {
  const times = new Map<string, number>();
  for (const { short } of series) times.set(short, (times.get(short) ?? 0) + 1);
  return new Map(series.map(({ id, short, title, mark }, at) => [id, { at, short: times.get(short) === 1 ? short : title, isStep: mark === 'step' }]));
}

export function settingOf(table: Table, live: boolean): Setting {
  const firsts = new Map<string, string>();
  for (const { source, row_id: id } of table.rows) if (!firsts.has(source)) firsts.set(source, id);
  const sources = new Map<string, string | null>();
  for (const { role, series, source } of table.rows) if (role !== 'cited') sources.set(series, sources.has(series) && sources.get(series) !== source ? null : source);
  const several = table.rows.filter(({ role, series }) => role !== 'cited' && sources.get(series) === null);
  return { asof: asOfIn(table.permalink), vintage: vintageIn(table.permalink), series: shortNames(table.series), firsts: new Set([...firsts.values(), ...several.map(({ row_id }) => row_id)]), live };
}

export const seriesName = (row: Row, { series }: Setting): string => series.get(row.series)?.short ?? row.series_title;
export const periodWords = (row: Row): string => (row.period === '' ? 'no period given' : formatPeriod(row.period));
export const verdictWords = (verdict: string): string => VERDICT_WORDS[verdict] ?? 'Not checked';

/** What a row is shown as, beyond the cells of its CSV: a search looks here too. */
export const shownWords = (row: Row, setting: Setting): string =>
  [periodWords(row), seriesName(row, setting), valueInWords(row), row.role === 'cited' ? verdictWords(row.verdict) : ''].join('\n');

/** Where a row stands on the chart, for whoever points from one to the other; nothing for what has no place on the time axis. */
export function placeOnChart(row: Row, { series }: Setting): { readonly 'data-day'?: number; readonly 'data-s'?: number } {
  const reach = reachOf(row);
  if (reach === null) return {};
  const of = row.role === 'cited' ? undefined : series.get(row.series);
  // A step begins on the day its value comes into force.
  return { 'data-day': of?.isStep ? reach.from : reach.middle, ...(of ? { 'data-s': of.at } : {}) };
}

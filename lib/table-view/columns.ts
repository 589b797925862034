import type { Row } from '../model/row';

export type ColumnName = keyof Row;

/** What a column is called on its head. Its name in the CSV stands beside it where columns are chosen. */
export const COLUMN_WORDS: Readonly<Record<ColumnName, string>> = {
  row_id: 'Row', role: 'Kind of row', series: 'Series id', series_title: 'Series', reporter: 'Reporter', partner: 'Partner', period_start: 'First day', period_end: 'Last day',
  frequency: 'Frequency', value: 'Value', low: 'Low end', high: 'High end', unit: 'Unit', printed: 'Printed', hedge: 'Hedge', status: 'Status', vintage: 'Vintage', recorded: 'Recorded',
  grade: 'Grade', outlet: 'Outlet id', document: 'Document id', document_url: 'Article', published: 'Published', start: 'Starts at', end: 'Ends at', source: 'Source id', source_title: 'Source',
  source_url: 'Address of the source', verdict: 'Verdict', reasons: 'Reasons', official_value: 'Official value', difference: 'Difference', difference_percent: 'Difference in per cent',
  period: 'Period', outlet_name: 'Outlet', formula: 'Formula', note: 'Note', standing: 'Standing', names_source: 'Source named', official_value_then: 'Official value then',
  then_state: 'State then', explained_by: 'Explained by', explained_value: 'Explained value', chance: 'Chance',
};

/** Columns a table of official values has; the last is the one that may be long. */
const OF_THE_RECORD: readonly ColumnName[] = ['period', 'series_title', 'value', 'source_title'];
const WITH_FIGURES: readonly ColumnName[] = ['period', 'series_title', 'value', 'printed', 'outlet_name', 'verdict', 'source_title'];

/** The columns that say what the chart shows: those of printed figures only where there are any. */
export const defaultColumns = (rows: readonly Row[]): readonly ColumnName[] => (rows.some(({ role }) => role === 'cited') ? WITH_FIGURES : OF_THE_RECORD);

/** `chosen` as they are shown: those of the default first and in its order, then the others in the order of the CSV. */
export function inOrder(chosen: Iterable<ColumnName>, all: readonly ColumnName[]): readonly ColumnName[] {
  const wanted = new Set(chosen);
  return [...new Set([...WITH_FIGURES, ...all])].filter((name) => wanted.has(name));
}

/** Whether two lists name the same columns in the same order. */
export const sameColumns = (a: readonly ColumnName[], b: readonly ColumnName[]): boolean => a.length === b.length && a.every((name, i) => name === b[i]);

import { compare } from '../decimal';
import { formatValue } from '../layout/format';
import type { Row, Table } from '../model/row';
import { textOrder } from '../text-order';
import { changeInWords } from './change-words';
import { cautionSentences } from './gap-words';
import { counted, sentence, when } from './lists';

/** Rows of one series in time order; what is no longer in order after a selection is put right. */
export const rowsOf = (table: Table, series: string): Row[] => table.rows
  .filter((row) => row.role !== 'cited' && row.series === series)
  .sort((a, b) => textOrder(a.period_start, b.period_start) || textOrder(a.period_end, b.period_end));

/** Value and time of a row: "$295.5 billion in 2024". */
export const valueWhen = (row: Row): string => `${formatValue(row.value, row.unit)} ${when(row.period)}`;

/** The rows with the least and the greatest value, the earliest of equals; null of no rows. */
export function extremes(valued: readonly Row[]): { readonly least: Row; readonly greatest: Row } | null {
  const [first] = valued;
  if (first === undefined) return null;
  let [least, greatest] = [first, first];
  for (const row of valued) {
    if (compare(row.value, least.value) < 0) least = row;
    if (compare(row.value, greatest.value) > 0) greatest = row;
  }
  return { least, greatest };
}

/** An extreme with the number of other periods that share it. */
function extreme(word: string, at: Row, valued: readonly Row[]): string {
  const others = valued.filter(({ value }) => compare(value, at.value) === 0).length - 1;
  return `${word}: ${valueWhen(at)}${others === 0 ? '' : `, and in ${counted(others, 'other period', 'other periods')}`}.`;
}

function extremeSentences(valued: readonly Row[]): string[] {
  const found = extremes(valued);
  if (found === null || valued.length < 2) return [];
  const { least, greatest } = found;
  return compare(least.value, greatest.value) === 0 ? ['All of them are equal.'] : [extreme('Lowest', least, valued), extreme('Highest', greatest, valued)];
}

/** What one series shows: how it is computed, first, last, change, lowest, highest, and what to be careful of. */
export function seriesSentences(table: Table, series: string): string[] {
  const rows = rowsOf(table, series);
  const valued = rows.filter(({ value }) => value !== '');
  const [first, last] = [valued[0], valued.at(-1)];
  const formula = rows[0]?.formula ?? '';
  const computed = formula === '' ? [] : [sentence(`Computed: ${formula}`)];
  if (first === undefined || last === undefined) return [...computed, 'No value in this view.', ...cautionSentences(rows)];
  if (valued.length === 1) return [...computed, `One value: ${valueWhen(first)}.`, ...cautionSentences(rows)];
  // A change of changes, or of changes in per cent, says nothing a reader would ask for.
  const change = table.transform === 'change' || table.transform === 'percent-change' ? [] : [changeInWords(first, last)];
  return [...computed, `${valued.length} values.`, `First: ${valueWhen(first)}.`, `Last: ${valueWhen(last)}.`, ...change, ...extremeSentences(valued), ...cautionSentences(rows)];
}

import { columnNames } from '../export/columns';
import type { Row } from '../model/row';
import { fold } from './fold';
import { cellText } from './sort';

/** Which rows are wanted; an empty choice wants all. */
export interface Filter {
  /** Every one of these must stand somewhere in the row. */
  readonly words: string;
  /** A verdict, or `printed` for all printed figures, or `record` for the official and computed values. */
  readonly verdict: string;
  readonly series: string;
  readonly outlet: string;
}

export const NO_FILTER: Filter = { words: '', verdict: '', series: '', outlet: '' };

/** A printed figure nobody has checked has no verdict. */
export const UNCHECKED = 'unchecked';

/** Everything a row says, folded. */
export type Said = (row: Row) => string;

/**
 * All cells of a row and what it is shown as in other words, found once for each row and then remembered.
 * @param words what of a row is shown in other words than its cells.
 */
export function saidBy(words: (row: Row) => string): Said {
  const known = new Map<Row, string>();
  return (row) => {
    const found = known.get(row) ?? fold(`${columnNames.map((name) => cellText(row, name)).join('\n')}\n${words(row)}`);
    known.set(row, found);
    return found;
  };
}

function chosen({ verdict, series, outlet }: Filter): (row: Row) => boolean {
  const fits = (row: Row): boolean => {
    if (verdict === '') return true;
    if (verdict === 'record') return row.role !== 'cited';
    if (row.role !== 'cited') return false;
    return verdict === 'printed' || row.verdict === (verdict === UNCHECKED ? '' : verdict);
  };
  return (row) => fits(row) && (series === '' || row.series === series) && (outlet === '' || row.outlet === outlet);
}

/** Those of `rows` that `filter` wants, in their order. Where no word is given nobody asks what a row says. */
export function filterRows(rows: readonly Row[], filter: Filter, said: Said): readonly Row[] {
  const wanted = fold(filter.words).split(/\s+/).filter((word) => word !== '');
  const some = filter.verdict === '' && filter.series === '' && filter.outlet === '' ? rows : rows.filter(chosen(filter));
  if (wanted.length === 0) return some;
  return some.filter((row) => wanted.every((word) => said(row).includes(word)));
}

export interface Choice { readonly value: string; readonly words: string }

/** What a reader can choose among: only what is in the rows, and no choice between one and all. */
export interface Choices { readonly verdicts: readonly Choice[]; readonly series: readonly Choice[]; readonly outlets: readonly Choice[] }

const distinct = (rows: readonly Row[], of: (row: Row) => readonly [value: string, words: string]): readonly Choice[] => {
  const found = new Map(rows.map(of).filter(([value]) => value !== ''));
  return found.size < 2 ? [] : [...found].map(([value, words]) => ({ value, words }));
};

/** The choices `rows` leave. Words of verdicts and short names of series are handed in: they are matters of drawing. */
export function choicesOf(rows: readonly Row[], verdictWords: (verdict: string) => string, seriesWords: (row: Row) => string): Choices {
  const cited = rows.filter(({ role }) => role === 'cited');
  const verdicts = [...new Set(cited.map(({ verdict }) => verdict))].map((verdict) => ({ value: verdict === '' ? UNCHECKED : verdict, words: verdictWords(verdict) }));
  const sides = cited.length === 0 || cited.length === rows.length ? [] : [{ value: 'printed', words: 'Printed figures' }, { value: 'record', words: 'Official values' }];
  return {
    verdicts: verdicts.length < 2 ? sides : [...sides, ...verdicts],
    series: distinct(rows, (row) => [row.series, seriesWords(row)]),
    outlets: distinct(cited, ({ outlet, outlet_name: name }) => [outlet, name]),
  };
}

import { COLUMNS } from '../export/columns';
import type { Row } from '../model/row';

/** One cell that says something else than before. */
export interface CellChange { readonly name: keyof Row; readonly before: string; readonly after: string }

/** One row of a view that came, went or says something else. */
export interface RowChange {
  readonly kind: 'added' | 'changed' | 'withdrawn';
  /** The row as it is now, or as it was where it is gone. */
  readonly row: Row;
  /** Empty for a row that came or went. */
  readonly cells: readonly CellChange[];
  /** UTC stamp of the line that made the change; empty where it cannot be told. */
  readonly recorded: string;
  readonly cause: string;
}

/** What changed by itself, and what follows from it (values computed anew, verdicts reached anew). Together every difference there is. */
export interface Changes { readonly own: readonly RowChange[]; readonly following: readonly RowChange[] }

/** When a record of the dataset was last entered, and why it was taken back if it was; by its kind and id, as `recordKey` writes them. */
export type Entered = ReadonlyMap<string, { readonly recorded: string; readonly withdrawn?: string | undefined }>;
export const recordKey = (kind: 'series' | 'sources' | 'claims' | 'documents' | 'outlets' | 'charts', id: string): string => `${kind}/${id}`;

/** A revision keeps its row's place: of official values the series and period count, not the vintage. */
const keyOf = (row: Row): string => (row.role === 'cited' ? row.row_id : `${row.series}@${row.period}`);

/** Cells that name the line rather than say something of it. */
const NOT_SAID: ReadonlySet<string> = new Set(['row_id', 'recorded']);
const textOf = (cell: Row[keyof Row]): string => (typeof cell === 'string' ? cell : cell.join(' '));

function cellChanges(before: Row, after: Row): CellChange[] {
  return COLUMNS.flatMap(({ name }) => {
    const [was, is] = [textOf(before[name]), textOf(after[name])];
    return NOT_SAID.has(name) || was === is ? [] : [{ name, before: was, after: is }];
  });
}

/** Records a row speaks of beside its own line: their corrections change its cells too. */
function recordsOf({ series, source, document, outlet, role, row_id: id }: Row): string[] {
  return [
    ...(role === 'cited' ? [recordKey('claims', id), recordKey('documents', document), recordKey('outlets', outlet)] : []),
    ...(series === '' ? [] : [recordKey('series', series)]), ...source.split('~').filter(Boolean).map((each) => recordKey('sources', each)),
  ];
}

interface Since { readonly stamp: string; readonly entered: Entered }

/** The record a row speaks of that was entered last after the stamp. */
function newestRecord(row: Row, { stamp, entered }: Since): { kind: string; recorded: string; withdrawn?: string | undefined } | null {
  const found = recordsOf(row).flatMap((key) => {
    const record = entered.get(key);
    return record && record.recorded > stamp ? [{ kind: key.slice(0, key.indexOf('/')), ...record }] : [];
  });
  return found.reduce<(typeof found)[number] | null>((best, each) => (best === null || each.recorded > best.recorded ? each : best), null);
}

const RECORD_WORDS: Readonly<Record<string, string>> = { claims: 'printed figure', documents: 'article', outlets: 'outlet', series: 'series', sources: 'source' };

function addedChange(row: Row, since: Since): { own: boolean; change: RowChange } {
  const record = newestRecord(row, since);
  if (row.role === 'derived') return { own: false, change: { kind: 'added', row, cells: [], recorded: row.recorded, cause: 'Computed from values entered since.' } };
  const late = row.recorded > since.stamp;
  const cause = !late ? 'In the dataset before, and part of this view since its chart or series was entered anew.' : row.role === 'cited' ? 'A printed figure entered since.' : 'A value entered since.';
  return { own: true, change: { kind: 'added', row, cells: [], recorded: late ? row.recorded : (record?.recorded ?? ''), cause } };
}

function goneChange(row: Row, since: Since): { own: boolean; change: RowChange } {
  const record = newestRecord(row, since);
  const words = record === null ? '' : RECORD_WORDS[record.kind];
  const cause = record === null ? 'No longer part of this view: its chart was entered anew, or the range now ends elsewhere.'
    : record.withdrawn === undefined ? `No longer part of this view: the entry of its ${words} was corrected.` : `The ${words} was withdrawn: ${record.withdrawn}`;
  return { own: row.role !== 'derived' || record !== null, change: { kind: 'withdrawn', row, cells: [], recorded: record?.recorded ?? '', cause } };
}

function changedChange(before: Row, after: Row, cells: readonly CellChange[], since: Since): { own: boolean; change: RowChange } {
  const of = (own: boolean, recorded: string, cause: string): { own: boolean; change: RowChange } => ({ own, change: { kind: 'changed', row: after, cells, recorded, cause } });
  if (after.role !== 'derived' && after.recorded > since.stamp) {
    if (after.role === 'cited') return of(true, after.recorded, 'The entry of this printed figure was corrected.');
    if (after.vintage !== before.vintage) return of(true, after.recorded, `The source published the value anew (vintage ${before.vintage || 'unknown'}, now ${after.vintage || 'unknown'}).`);
    return of(true, after.recorded, 'The value of the same vintage was corrected here.');
  }
  if (after.role === 'derived' && cells.some(({ name }) => name === 'value' || name === 'vintage')) return of(false, after.recorded, 'Computed from values that changed.');
  if (after.role === 'cited' && cells.some(({ name }) => name === 'official_value' || name === 'verdict' || name === 'explained_value')) return of(false, '', 'What it is compared with changed.');
  const record = newestRecord(after, since);
  return of(false, record?.recorded ?? '', record === null ? 'What it is compared with changed.' : `The entry of its ${RECORD_WORDS[record.kind]} was corrected.`);
}

/**
 * Every difference between the rows of one view as the dataset stood at `stamp` and as it stands now: `before` and `now` are whole answers of the
 * same view. Nothing is left out: a row is listed when any cell of it says something else.
 */
export function rowChanges(before: Iterable<Row>, now: Iterable<Row>, since: Since): Changes {
  const was = new Map([...before].map((row) => [keyOf(row), row]));
  const own: RowChange[] = [];
  const following: RowChange[] = [];
  const put = ({ own: itself, change }: { own: boolean; change: RowChange }): unknown => (itself ? own : following).push(change);
  for (const row of now) {
    const earlier = was.get(keyOf(row));
    was.delete(keyOf(row));
    if (!earlier) put(addedChange(row, since));
    else {
      const cells = cellChanges(earlier, row);
      if (cells.length > 0) put(changedChange(earlier, row, cells, since));
    }
  }
  for (const row of was.values()) put(goneChange(row, since));
  return { own, following };
}

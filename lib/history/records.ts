import { textOrder } from '../text-order';
import type { Addition, Change, Entered, History, ListName } from './change';
import { fieldChanges } from './fields';

type RecordList = Exclude<ListName, 'observations'>;

/** Lists whose records have a page of their own. */
const WITH_PAGES: ReadonlySet<ListName> = new Set(['charts', 'series', 'sources', 'outlets', 'documents', 'claims', 'circulations']);
/** Fields that say in words what a record is, the first that is there. */
const NAMES = ['title', 'says', 'name'] as const;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Title of a series as it stood at a stamp. */
type TitleAt = (series: string, stamp: string) => string | undefined;

/** Descriptions of series have their ids, and no words of their own. */
function nameOf(list: RecordList, { id, recorded, record }: Entered, titleAt: TitleAt): string {
  const found = list === 'facets' ? titleAt(id, recorded) : NAMES.map((name) => text(record[name])).find((each) => each !== '');
  return found ?? id;
}

function pathOf(list: RecordList, { id, record }: Entered): string {
  if (WITH_PAGES.has(list)) return `/${list}/${id}`;
  if (list === 'facets') return `/series/${id}`;
  if (list === 'nonclaims') return `/documents/${text(record['document'])}`;
  const charts: unknown = record['charts'];
  const [first] = Array.isArray(charts) ? charts : [];
  return list === 'causes' && typeof first === 'string' ? `/charts/${first}` : `/sources/${text(record['source'])}`;
}

function changeOf(list: RecordList, before: Entered, after: Entered, titleAt: TitleAt): Change {
  const told = { list, id: after.id, name: nameOf(list, after, titleAt), recorded: after.recorded, unit: '', path: pathOf(list, after) };
  const fields = fieldChanges(before.record, after.record);
  if (after.withdrawn !== undefined) return { ...told, kind: 'withdrawn', fields, cause: `Withdrawn: ${after.withdrawn}` };
  if (before.withdrawn !== undefined) return { ...told, kind: 'restored', fields, cause: 'Entered again after it had been withdrawn.' };
  return { ...told, kind: 'corrected', fields, cause: 'Corrected here: the entry was made anew.' };
}

/** Of lines alike in id and stamp only the last was ever in force. */
function inOrder(lines: readonly Entered[]): Entered[] {
  const last = new Map(lines.map((line) => [`${line.recorded} ${line.id}`, line]));
  return [...last.values()].sort((a, b) => textOrder(a.recorded, b.recorded) || textOrder(a.id, b.id));
}

/** What became of every line of one list: the first of each id is new, each later one replaces or takes back the one before. `titleAt` is asked for series. */
export function recordHistory(list: RecordList, lines: readonly Entered[], titleAt: TitleAt = () => undefined): History {
  const held = new Map<string, Entered>();
  const changes: Change[] = [];
  const fresh = new Map<string, string[]>();
  for (const line of inOrder(lines)) {
    const before = held.get(line.id);
    if (before) changes.push(changeOf(list, before, line, titleAt));
    else if (fresh.has(line.recorded)) fresh.get(line.recorded)?.push(line.id);
    else fresh.set(line.recorded, [line.id]);
    held.set(line.id, line);
  }
  const additions = [...fresh].map(([recorded, ids]): Addition => ({ list, recorded, ids, count: ids.length }));
  return { changes, additions };
}

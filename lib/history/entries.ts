import { capital } from '../capital';
import { textOrder } from '../text-order';
import type { Addition, Change, ChangeKind, History, ListName } from './change';

/** One entry of the corrections page and of its feeds. It never changes: what it tells of is a line, and lines are never edited. */
export interface Entry {
  /** Tag URI (RFC 4151), the same on every server. */
  readonly id: string;
  /** The part of it that tells entries apart; also the entry's place on the page. */
  readonly anchor: string;
  readonly kind: ChangeKind | 'added';
  readonly list: ListName;
  readonly title: string;
  /** UTC stamp of the lines it tells of. */
  readonly recorded: string;
  /** Page of what changed. */
  readonly path: string;
  readonly cause: string;
  /** What changed; of values all those of one series, stamp and kind. Empty where lines came new. */
  readonly changes: readonly Change[];
  /** Ids of records that came new; of values, of their series. */
  readonly added: readonly string[];
}

/** A name nobody can own (RFC 2606), so that ids are the same wherever the dataset is served, and the day the dataset began. */
const AUTHORITY = 'sourceline.example,2026-11-22';
export const tagOf = (specific: string): string => `tag:${AUTHORITY}:${specific}`;

type Words = readonly [one: string, many: string];
/** Lists, as they are spoken of: one and many. */
const LIST_WORDS: Readonly<Record<ListName, Words>> = {
  charts: ['chart', 'charts'], series: ['series', 'series'], facets: ['description of a series', 'descriptions of series'], sources: ['source', 'sources'],
  outlets: ['outlet', 'outlets'], documents: ['document', 'documents'], claims: ['claim', 'claims'], nonclaims: ['number that is no claim', 'numbers that are no claims'],
  events: ['event', 'events'], circulations: ['circulation', 'circulations'], causes: ['cause of an asymmetry', 'causes of asymmetries'], observations: ['value', 'values'],
};
const KIND_WORDS: Readonly<Record<ChangeKind, string>> = { corrected: 'corrected', revised: 'revised by the source', withdrawn: 'withdrawn', restored: 'entered again' };

const grouped = (count: number): string => String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
/** "12 claims", "1 chart", "5,893 values". */
export const countOf = (count: number, list: ListName): string => `${grouped(count)} ${LIST_WORDS[list][count === 1 ? 0 : 1]}`;

const entry = (anchor: string, rest: Omit<Entry, 'id' | 'anchor'>): Entry => ({ id: tagOf(anchor), anchor, ...rest });

function recordEntry(change: Change): Entry {
  const { kind, list, id, name, recorded, path, cause } = change;
  return entry(`${list}/${id}/${recorded}`, { kind, list, recorded, path, cause, changes: [change], added: [], title: `${capital(LIST_WORDS[list][0])} ${KIND_WORDS[kind]}: ${name}` });
}

/** Values change in bulk when a source publishes anew: one entry for those of one series, stamp and kind. */
function valueEntries(changes: readonly Change[]): Entry[] {
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const [series = ''] = change.id.split('@');
    const key = `observations/${series}/${change.kind}/${change.recorded}`;
    const group = groups.get(key);
    if (group) group.push(change);
    else groups.set(key, [change]);
  }
  return [...groups].flatMap(([anchor, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, recorded, path, cause, name } = first;
    const one = group.length === 1;
    return [entry(anchor, {
      kind, list: 'observations', recorded, path: one ? path : path.replace(/#.*$/, ''), changes: group, added: [],
      cause: one ? cause : 'Each value says which.', title: `${countOf(group.length, 'observations')} ${KIND_WORDS[kind]}: ${one ? name : name.slice(0, name.lastIndexOf(', '))}`,
    })];
  });
}

function additionEntry({ list, recorded, ids, count }: Addition): Entry {
  const of = list === 'observations' ? ` of ${grouped(ids.length)} series` : '';
  const path = list === 'observations' || list === 'facets' ? '/series' : list === 'nonclaims' ? '/documents' : list === 'events' || list === 'causes' ? '/sources' : `/${list}`;
  return entry(`${list}/added/${recorded}`, { kind: 'added', list, recorded, path, cause: 'Entered for the first time.', changes: [], added: ids, title: `${countOf(count, list)}${of} added` });
}

/** Every change and addition as entries, newest first; of one stamp, changes before additions, then by place. Nothing is left out. */
export function historyEntries({ changes, additions }: History): Entry[] {
  const ofRecords = changes.filter(({ list }) => list !== 'observations').map(recordEntry);
  const ofValues = valueEntries(changes.filter(({ list }) => list === 'observations'));
  const rank = ({ kind }: Entry): number => (kind === 'added' ? 1 : 0);
  return [...ofRecords, ...ofValues, ...additions.map(additionEntry)].sort((a, b) => textOrder(b.recorded, a.recorded) || rank(a) - rank(b) || textOrder(a.anchor, b.anchor));
}

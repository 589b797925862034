import { newestOf } from '@/lib/newest';
import type { Notice, Table, TableFile } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import { CUSTOM } from '@/lib/permalink/custom';
import { sourceId } from '@/lib/slice/source-id';
import type { BulkDataset, Dimension } from '@/lib/slice/dataset';
import { explorePath, whenOf, withMember, type ExploreAsked, type Explored } from '@/lib/slice/explore';
import { searchWords } from '@/lib/slice/search-words';
import { fewerParts } from '@/lib/slice/parts';
import { revisionsOf } from '@/lib/slice/revisions';
import { shareOf } from '@/lib/slice/share';
import { ALWAYS, isLeaf, narrowed, seriesId, type Slice } from '@/lib/slice/slice';
import { answer } from '@/lib/store/answer';
import { bulkStore } from '@/lib/store/bulk';
import { membersCalled, namesOf } from '@/lib/store/bulk-labels';
import { getStore } from '@/lib/store/current';
import { sealed } from '@/lib/store/seal';
import { thinned } from '@/lib/table/thin';
import { sharedOf } from '@/lib/warehouse/shared';
import { WarehouseError } from '@/lib/warehouse/trouble';
import { MOST_SLICES, type Call, type Load, type Member, type Point, type Warehouse } from '@/lib/warehouse/warehouse';
import { keepCount } from './explore-count';

/** Members offered for words that fit several. */
const MOST_OFFERED = 50;

/** A member that fits words, and whether the slice has any observation of it. */
export interface Offered extends Member { readonly isHeld: boolean }

/** Members that fit words, to choose one of: those the slice has first. */
export interface Choice { readonly dimension: Dimension; readonly words: string; readonly members: readonly Offered[]; /** Whether more may fit than are listed. */ readonly more: boolean }

/** One member of what a slice is broken down by; `total` as published, `share` of the whole in percent, empty where there is no whole to be a part of. */
export interface Ranked { readonly code: string; readonly label: string | null; readonly total: string; readonly share: string; readonly slice: Slice }

/** What the explorer shows of a slice. */
export interface Found {
  readonly title: string;
  /** Its periods within the range, as published. */
  readonly points: readonly Point[];
  /** The series drawn; without rows when the slice has none. */
  readonly table: Table;
  /** The same as it is cited and taken along: with the hash of its CSV and its two addresses. */
  readonly cited: TableFile;
  readonly sources: readonly Source[];
  /** Query of the chart of one's own that draws it. */
  readonly chart: string;
  readonly observations: number;
  /** Those that sum markedly fewer observations than the periods around them, by their first day, with how many are usual. */
  readonly fewer: ReadonlyMap<string, number>;
  readonly ranked: readonly Ranked[];
  readonly members: number;
  /** What was revised of one observed series; null for a slice that sums several. */
  readonly history: ReturnType<typeof revisionsOf> | null;
  /** Sum of the range, as published. */
  readonly whole: string;
}

export interface Exploring {
  /** The view with members chosen where words fit one alone. */
  readonly view: Explored;
  readonly choices: readonly Choice[];
  /** Files of the dataset that were loaded. */
  readonly loads: readonly Load[];
  /** Null while a member has yet to be chosen, or nothing is loaded. */
  readonly found: Found | null;
}

/** The member words mean when they fit one alone, or are what one is called. */
function meant(members: readonly Member[], words: string): Member | null {
  const named = members.filter(({ label }) => searchWords(label).join(' ') === searchWords(words).join(' '));
  return (members.length === 1 ? members[0] : named.length === 1 ? named[0] : null) ?? null;
}

/** Members with whether the slice of a view has observations of them, those it has first. Where that cannot be had in time nobody is put off. */
async function offered(warehouse: Warehouse, view: Explored, dimension: Dimension, members: readonly Member[], stamp: string, call?: Call): Promise<readonly Offered[]> {
  const when = { ...whenOf(view), asof: stamp };
  const slices = members.map(({ code }) => narrowed(view.slice, dimension, code));
  const held: boolean[] = [];
  try {
    // Narrow slices one by one are found; a sum by member would read all of the wide one.
    for (let at = 0; at < slices.length; at += MOST_SLICES) held.push(...(await warehouse.series(slices.slice(at, at + MOST_SLICES), when, call)).map((points) => points.length > 0));
  } catch (error) {
    if (!(error instanceof WarehouseError) || (error.trouble !== 'slow' && error.trouble !== 'memory')) throw error;
  }
  return members.map((member, at) => ({ ...member, isHeld: held[at] ?? true })).sort((a, b) => Number(b.isHeld) - Number(a.isHeld));
}

/** Looks for the members a view names in words. */
async function chosen(warehouse: Warehouse, view: Explored, dataset: BulkDataset, stamp: string, call?: Call): Promise<Pick<Exploring, 'view' | 'choices'>> {
  const open: { readonly dimension: Dimension; readonly words: string; readonly members: readonly Member[] }[] = [];
  let at = view;
  for (const [name, words] of Object.entries(view.looked)) {
    const dimension = name as Dimension;
    const members = await membersCalled(warehouse, view.slice, dimension, searchWords(words), MOST_OFFERED, call);
    const one = meant(members, words);
    if (one === null) open.push({ dimension, words, members });
    else at = withMember(at, dimension, one.code, dataset);
  }
  // Within what has been chosen beside them.
  const choices = await Promise.all(open.map(async ({ dimension, words, members }): Promise<Choice> => ({ dimension, words, members: members.length === 0 ? [] : await offered(warehouse, at, dimension, members, stamp, call), more: members.length === MOST_OFFERED })));
  return { view: at, choices };
}

/** Range and vintage of a view as a chart of one's own has them. */
export function chartQuery(slices: readonly Slice[], { from, to, vintage }: Pick<Explored, 'from' | 'to' | 'vintage'>): string {
  return [`series=${slices.map(seriesId).join('~')}`, ...(from === '' && to === '' ? [] : [`time=${from || 'earliest'}..${to || 'latest'}`]), ...(vintage === '' ? [] : [`vintage=${vintage}`])].join('&');
}

async function found(warehouse: Warehouse, view: Explored, loads: readonly Load[], call?: Call): Promise<Found> {
  const { slice, by, level, n } = view;
  const stamp = newestOf(loads);
  const when = whenOf(view);
  const chart = chartQuery([slice], view);
  const [[every = []], ranking, history] = await Promise.all([
    warehouse.series([slice], { ...ALWAYS, vintage: when.vintage, asof: stamp }, call), warehouse.top(slice, { dimension: by, level }, n, { ...when, asof: stamp }, call),
    isLeaf(slice) ? warehouse.history(slice, { ...when, asof: stamp }, call) : null,
  ]);
  // The points are at hand: a slice of everything is summed once. So are the loads they are of: with one published meanwhile a frozen link would be of rows that are not here.
  const store = await bulkStore(getStore(), { loads: () => Promise.resolve(loads), labels: (...asked) => warehouse.labels(...asked), series: () => Promise.resolve([every]) }, { slices: [slice], vintage: when.vintage, asof: stamp }, call);
  const points = every.filter(({ period }) => period >= when.from && period <= when.to);
  const observations = points.reduce((sum, { parts }) => sum + parts, 0);
  await keepCount(warehouse, view, stamp, observations);
  const name = await namesOf(warehouse, stamp, slice.dataset, ranking.rows.map(({ code }) => ({ flow: slice.flow, dimension: by, code })), call);
  const found = await answer(store, CUSTOM, chart);
  const { table } = found;
  const [{ csv, living, frozen }, sources] = await Promise.all([sealed(store, found), store.sources()]);
  const [series] = table.series;
  return {
    title: series?.title ?? '', cited: { ...table, csv_sha256: csv.sha256, living, frozen }, sources: sources.filter(({ id }) => id === sourceId(slice.dataset)), chart, points, observations, fewer: fewerParts(every.map(({ period, parts }) => ({ period: String(period), parts }))), members: ranking.members, whole: ranking.whole, history: history && revisionsOf(history),
    table: { ...thinned(table), title: series?.title ?? table.title, subtitle: series === undefined ? table.subtitle : 'The sum of every observation of the slice, by period' },
    ranked: ranking.rows.map(({ code, total }) => ({ code, total, label: name({ flow: slice.flow, dimension: by, code }), share: shareOf(total, ranking.whole), slice: narrowed(slice, by, code) })),
  };
}

/** What was found of the views asked for last, by newest load and address: a slice of everything takes a second for each few million observations. */
const KEPT = 40;
const kept = sharedOf<Found>(KEPT);

/** The same from what is kept, or together with those who wait for it: it is ended when all of them have left. */
function foundAgain(warehouse: Warehouse, dataset: BulkDataset, view: Explored, loads: readonly Load[], call?: Call): Promise<Found> {
  return kept(warehouse)(`${newestOf(loads)} ${explorePath(view, dataset)}`, (together) => found(warehouse, view, loads, together), call);
}

/** Everything the explorer shows of what was asked; nothing is found, or looked for, of other observations than were meant. @throws WarehouseError when it cannot be had whole. */
export async function explore(warehouse: Warehouse, dataset: BulkDataset, { view: asked, lost }: Pick<ExploreAsked, 'view' | 'lost'>, call?: Call): Promise<Exploring> {
  const loads = (await warehouse.loads(call)).filter((load) => load.dataset === dataset.id);
  const { view, choices } = await chosen(warehouse, asked, dataset, newestOf(loads), call);
  if (lost.length > 0 || loads.length === 0 || choices.length > 0) return { view, choices, loads, found: null };
  return { view, choices, loads, found: await foundAgain(warehouse, dataset, view, loads, call) };
}

/** What files say of words in place of a code: they take no guess. */
export function wordNotices({ looked }: Explored): Notice[] {
  return Object.entries(looked).map(([parameter, words]) => ({ parameter, message: `“${words}” is no code; files take codes only, and the page of the same address shows which there are` }));
}

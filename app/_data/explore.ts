import Big from 'big.js';
import { newestOf } from '@/lib/newest';
import type { Notice, Table } from '@/lib/model/row';
import { CUSTOM } from '@/lib/permalink/custom';
import type { BulkDataset, Dimension } from '@/lib/slice/dataset';
import { explorePath, whenOf, withMember, type Explored } from '@/lib/slice/explore';
import { searchWords } from '@/lib/slice/search-words';
import { ALWAYS, narrowed, seriesId, type Slice } from '@/lib/slice/slice';
import { answer } from '@/lib/store/answer';
import { bulkStore } from '@/lib/store/bulk';
import { namesOf } from '@/lib/store/bulk-labels';
import { getStore } from '@/lib/store/current';
import { remember } from '@/lib/store/remember';
import { thinned } from '@/lib/table/thin';
import type { Call, Load, Member, Warehouse } from '@/lib/warehouse/warehouse';

/** Members offered for words that fit several. */
const MOST_OFFERED = 50;

/** Members that fit words, to choose one of. */
export interface Choice { readonly dimension: Dimension; readonly words: string; readonly members: readonly Member[]; /** Whether more may fit than are listed. */ readonly more: boolean }

/** One member of what a slice is broken down by; `share` of the whole in percent, one decimal, empty where there is no whole to be a part of. */
export interface Ranked { readonly code: string; readonly label: string | null; readonly total: string; readonly share: string; readonly slice: Slice }

/** What the explorer shows of a slice. */
export interface Found {
  readonly title: string;
  /** The series drawn; without rows when the slice has none. */
  readonly table: Table;
  /** Query of the chart of one's own that draws it. */
  readonly chart: string;
  readonly observations: number;
  readonly ranked: readonly Ranked[];
  readonly members: number;
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

/** Looks for the members a view names in words. */
async function chosen(warehouse: Warehouse, view: Explored, dataset: BulkDataset, call?: Call): Promise<Pick<Exploring, 'view' | 'choices'>> {
  const choices: Choice[] = [];
  let at = view;
  for (const [name, words] of Object.entries(view.looked)) {
    const dimension = name as Dimension;
    const members = await warehouse.members(view.slice.dataset, dimension, searchWords(words), MOST_OFFERED, call);
    const one = meant(members, words);
    if (one === null) choices.push({ dimension, words, members, more: members.length === MOST_OFFERED });
    else at = withMember(at, dimension, one.code, dataset);
  }
  return { view: at, choices };
}

/** Range and vintage of a view as a chart of one's own has them. */
export function chartQuery(slices: readonly Slice[], { from, to, vintage }: Pick<Explored, 'from' | 'to' | 'vintage'>): string {
  return [`series=${slices.map(seriesId).join('~')}`, ...(from === '' && to === '' ? [] : [`time=${from || 'earliest'}..${to || 'latest'}`]), ...(vintage === '' ? [] : [`vintage=${vintage}`])].join('&');
}

const shareOf = (total: string, whole: string): string => (Big(whole).eq(0) ? '' : Big(total).times(100).div(whole).round(1, Big.roundHalfUp).toFixed(1));

async function found(warehouse: Warehouse, view: Explored, stamp: string, call?: Call): Promise<Found> {
  const { slice, by, level, n } = view;
  const when = whenOf(view);
  const chart = chartQuery([slice], view);
  const [[points = []], ranking] = await Promise.all([warehouse.series([slice], { ...ALWAYS, vintage: when.vintage, asof: stamp }, call), warehouse.top(slice, { dimension: by, level }, n, { ...when, asof: stamp }, call)]);
  // The points are at hand: a slice of everything is summed once.
  const store = await bulkStore(getStore(), { loads: (more) => warehouse.loads(more), labels: (...asked) => warehouse.labels(...asked), series: () => Promise.resolve([points]) }, { slices: [slice], vintage: when.vintage, asof: stamp }, call);
  const observations = points.filter(({ period }) => period >= when.from && period <= when.to).reduce((sum, { parts }) => sum + parts, 0);
  const name = await namesOf(warehouse, stamp, slice.dataset, ranking.rows.map(({ code }) => ({ dimension: by, code })), call);
  const { table } = await answer(store, CUSTOM, chart);
  const [series] = table.series;
  return {
    title: series?.title ?? '', chart, observations, members: ranking.members, whole: ranking.whole,
    table: { ...thinned(table), title: series?.title ?? table.title, subtitle: series === undefined ? table.subtitle : 'The sum of every observation of the slice, by period' },
    ranked: ranking.rows.map(({ code, total }) => ({ code, total, label: name({ dimension: by, code }), share: shareOf(total, ranking.whole), slice: narrowed(slice, by, code) })),
  };
}

/** What was found of the views asked for last, by newest load and address: a slice of everything takes a second for each few million observations. */
const KEPT = 40;
const kept = new WeakMap<Warehouse, (key: string, ask: () => Promise<Found>) => Promise<Found>>();

/** The same from what is kept, for those who do not end their question. */
function foundAgain(warehouse: Warehouse, dataset: BulkDataset, view: Explored, stamp: string): Promise<Found> {
  const at = kept.get(warehouse) ?? remember(KEPT, (_, ask: () => Promise<Found>) => ask());
  kept.set(warehouse, at);
  return at(`${stamp} ${explorePath(view, dataset)}`, () => found(warehouse, view, stamp));
}

/** Everything the explorer shows of a view. @throws WarehouseError when it cannot be had whole. */
export async function explore(warehouse: Warehouse, dataset: BulkDataset, asked: Explored, call?: Call): Promise<Exploring> {
  const loads = (await warehouse.loads(call)).filter((load) => load.dataset === dataset.id);
  const { view, choices } = await chosen(warehouse, asked, dataset, call);
  const stamp = newestOf(loads);
  if (loads.length === 0 || choices.length > 0) return { view, choices, loads, found: null };
  return { view, choices, loads, found: await (call?.signal ? found(warehouse, view, stamp, call) : foundAgain(warehouse, dataset, view, stamp)) };
}

/** What files say of words in place of a code: they take no guess. */
export function wordNotices({ looked }: Explored): Notice[] {
  return Object.entries(looked).map(([parameter, words]) => ({ parameter, message: `“${words}” is no code; files take codes only, and the page of the same address shows which there are` }));
}

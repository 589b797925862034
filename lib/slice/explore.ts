import type { Notice } from '../model/row';
import { quoted, suggestion } from '../permalink/nearest';
import { LONGEST_QUERY, splitQuery } from '../permalink/query';
import { isDayOrMonth } from '../permalink/stamp';
import { BULK_UNITS, DIMENSIONS, FLOWS, datasetOf, type BulkDataset, type BulkUnit, type Dimension, type Flow } from './dataset';
import { isCommodity, levelsOf, narrowed, OPEN, seriesId, type Level, type Slice, type When } from './slice';
import { searchWords } from './search-words';

/** What a page of the explorer shows: a slice, a stretch of time, and what the slice is broken down by. */
export interface Explored {
  readonly slice: Slice;
  /** Words to find a member by, for dimensions of the slice that are open until one is chosen. */
  readonly looked: Readonly<Partial<Record<Dimension, string>>>;
  readonly by: Dimension;
  /** Digits of commodities where they are what it is broken down by. */
  readonly level: Level;
  /** First and last period: a year, or a month of monthly data; empty for an open end. */
  readonly from: string;
  readonly to: string;
  /** Only values published by this day or month count; empty for those that stand now. */
  readonly vintage: string;
  /** Members listed. */
  readonly n: number;
}

/** Members listed unless told, and at most. */
export const USUAL_MEMBERS = 20;
export const MOST_LISTED = 100;
/** Longest words looked for. */
export const LONGEST_WORDS = 100;

export const EXPLORE_PARAMETERS = ['flow', 'unit', 'partner', 'commodity', 'port', 'by', 'level', 'from', 'to', 'vintage', 'n'] as const;
type Parameter = (typeof EXPLORE_PARAMETERS)[number];

/** The next finer level below a commodity. */
export function levelBelow(commodity: string, { digits }: BulkDataset): Level {
  const levels = levelsOf(digits);
  return levels.find((level) => level > commodity.length) ?? levels.at(-1) ?? 2;
}

/** Everything a dataset has: where the explorer begins. */
export function wholeDataset(dataset: BulkDataset): Explored {
  return { slice: { dataset: dataset.id, flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null }, looked: {}, by: 'commodity', level: levelBelow('', dataset), from: '', to: '', vintage: '', n: USUAL_MEMBERS };
}

const YEAR = /^[12]\d{3}$/;
const MONTH = /^[12]\d{3}-(?:0[1-9]|1[0-2])$/;
const isPeriod = (text: string, { frequency }: BulkDataset): boolean => YEAR.test(text) || (frequency === 'monthly' && MONTH.test(text));

const firstDay = (period: string): number => Number(period.replace('-', '').padEnd(6, '01').padEnd(8, '01'));
const lastDay = (period: string): number => Number(period.replaceAll('-', '').padEnd(6, '12').padEnd(8, '31'));

/** Periods and vintage of a view in words: “2024-01 to 2024-03, as published by 2024-04”. */
export function reachWords({ from, to, vintage }: Pick<Explored, 'from' | 'to' | 'vintage'>): string {
  const range = from === '' && to === '' ? 'all periods' : from === to ? from : `${from || 'the earliest'} to ${to || 'the latest'}`;
  return `${range}, ${vintage === '' ? 'as published last' : `as published by ${vintage}; what was published later is not in it`}`;
}

/** The stretch of time of a view as a warehouse is asked for it. */
export const whenOf = ({ from, to, vintage }: Pick<Explored, 'from' | 'to' | 'vintage'>): When =>
  ({ from: from === '' ? 0 : firstDay(from), to: to === '' ? OPEN : lastDay(to), vintage: vintage === '' ? OPEN : lastDay(vintage), asof: null });

type Tell = (message: string) => void;

function word<T extends string>(text: string, words: readonly T[], tell: Tell): T | null {
  const found = words.find((one) => one === text);
  if (found === undefined) tell(`${quoted(text)} is not one of ${words.join(', ')}${suggestion(text, words)}`);
  return found ?? null;
}

/** A number; as published some begin with zeros. */
const CODE = /^\d{1,5}$/;

/** Words fit to be looked for, or nothing after telling why not. */
function wordsLooked(text: string, tell: Tell): string | null {
  const kept = text.slice(0, LONGEST_WORDS).trim();
  if (text.length > LONGEST_WORDS) tell(`is longer than ${LONGEST_WORDS} characters; only those were read`);
  if (searchWords(kept).length > 0) return kept;
  tell(`${quoted(text)} has neither letters nor digits; write a code or words`);
  return null;
}

function readMember(dimension: Dimension, text: string, dataset: BulkDataset, view: Explored, tell: Tell): Explored {
  if (dimension === 'port' && !dataset.ports) {
    tell(`${dataset.id} names no ports; leave it out`);
    return view;
  }
  const digits = text.replace(/(?<=\d)\.(?=\d)/g, '');
  if (dimension === 'commodity' && /^\d+$/.test(digits)) {
    if (isCommodity(digits, dataset.id)) return { ...view, slice: { ...view.slice, commodity: digits } };
    tell(`${quoted(text)} has ${digits.length} digits; a commodity code here has ${levelsOf(dataset.digits).join(', ')}`);
    return view;
  }
  if (dimension !== 'commodity' && CODE.test(text)) return { ...view, slice: { ...view.slice, [dimension]: Number(text) } };
  if (/^\d+$/.test(text)) {
    tell(`${quoted(text)} is no ${dimension} code; they are whole numbers of at most 5 digits`);
    return view;
  }
  const words = wordsLooked(text, tell);
  return words === null ? view : { ...view, looked: { ...view.looked, [dimension]: words } };
}

function read(name: Parameter, text: string, dataset: BulkDataset, view: Explored, tell: Tell): Explored {
  switch (name) {
    case 'flow': return { ...view, slice: { ...view.slice, flow: word(text, Object.keys(FLOWS) as Flow[], tell) ?? view.slice.flow } };
    case 'unit': return { ...view, slice: { ...view.slice, unit: word(text, Object.keys(BULK_UNITS) as BulkUnit[], tell) ?? view.slice.unit } };
    case 'partner': case 'commodity': case 'port': return readMember(name, text, dataset, view, tell);
    case 'by': return { ...view, by: word(text, DIMENSIONS.filter((one) => one !== 'port' || dataset.ports), tell) ?? view.by };
    case 'level': {
      const level = word(text, levelsOf(dataset.digits).map(String), tell);
      return level === null ? view : { ...view, level: Number(level) as Level };
    }
    case 'from': case 'to': {
      if (isPeriod(text, dataset)) return { ...view, [name]: text };
      tell(`${quoted(text)} is no period of ${dataset.frequency} data: write ${dataset.frequency === 'monthly' ? '2024 or 2024-03' : '2024'}`);
      return view;
    }
    case 'vintage': {
      if (isDayOrMonth(text)) return { ...view, vintage: text };
      tell(`${quoted(text)} is no day or month: write 2025-02-05 or 2025-02`);
      return view;
    }
    case 'n': {
      if (/^[1-9]\d{0,2}$/.test(text) && Number(text) <= MOST_LISTED) return { ...view, n: Number(text) };
      tell(`${quoted(text)} is no whole number from 1 to ${MOST_LISTED}`);
      return view;
    }
  }
}

/** The finest level is never above the commodity it breaks down. */
function settled(view: Explored, dataset: BulkDataset, hasLevel: boolean, tell: (parameter: string, message: string) => void): Explored {
  const below = levelBelow(view.slice.commodity, dataset);
  let { level, from, to } = view;
  if (!hasLevel) level = below;
  else if (level < below) {
    if (view.slice.commodity !== '') tell('level', `${level} digits are no finer than the commodity ${view.slice.commodity}; shown by ${below}`);
    level = below;
  }
  if (from !== '' && to !== '' && firstDay(from) > lastDay(to)) {
    tell('from', `the range ${from} to ${to} runs backwards; shown as ${to} to ${from}`);
    [from, to] = [to, from];
  }
  return { ...view, level, from, to };
}

const isParameter = (name: string): name is Parameter => EXPLORE_PARAMETERS.some((one) => one === name);

/** Issues told one by one. */
const MOST_TOLD = 40;

/** Parameters that say which observations are meant; the others say how they are listed. */
const MEANS: readonly Parameter[] = ['flow', 'unit', ...DIMENSIONS, 'from', 'to', 'vintage'];

/** `lost`: parameters that say which observations are meant, or look as if they should, and were not understood, so that `view` is of others. */
export interface ExploreAsked { readonly view: Explored; readonly issues: readonly Notice[]; readonly lost: readonly string[] }

/**
 * What a query asks of a dataset, and everything in it that was not understood, each with the parameter and the cure (law 2). Never throws. A parameter
 * with nothing after its `=`, as forms send them, is left out.
 */
export function parseExplore(query: string, dataset: BulkDataset): ExploreAsked {
  const whole = wholeDataset(dataset);
  if (query.length > LONGEST_QUERY) return { view: whole, issues: [{ parameter: '', message: `the query is ${query.length} characters long; at most ${LONGEST_QUERY} are read` }], lost: ['query'] };
  const { pairs, broken } = splitQuery(query);
  const issues: Notice[] = [...broken];
  const seen = new Set<string>();
  const lost = new Set<string>(broken.flatMap(({ parameter }) => MEANS.filter((one) => one === parameter)));
  let view = whole;
  for (const [name, value] of pairs) {
    const tell: Tell = (message) => {
      if (MEANS.some((one) => one === name)) lost.add(name);
      if (issues.length < MOST_TOLD) issues.push({ parameter: name.slice(0, 40), message });
    };
    if (name === 'asof') tell('the explorer shows what is loaded now; a chart of the slice, at /charts/custom, shows what stood then');
    else if (!isParameter(name)) {
      const meant = suggestion(name, EXPLORE_PARAMETERS);
      if (meant !== '') lost.add(name.slice(0, 40));
      tell(`unknown parameter ${quoted(name)}; ignored${issues.length < 5 ? meant : ''}`);
    } else if (seen.has(name)) tell(`${quoted(name)} is given more than once; the first one counts`);
    else if (value.trim() !== '') view = read(name, value.trim(), dataset, view, tell);
    seen.add(name);
  }
  const hasLevel = pairs.some(([name, value]) => name === 'level' && value.trim() !== '');
  return { view: settled(view, dataset, hasLevel, (parameter, message) => issues.push({ parameter, message })), issues, lost: [...lost] };
}

/** The canonical query of a view, without `?`: fixed order, what is usual left out. Inverse of `parseExplore`. */
export function formatExplore({ slice, looked, by, level, from, to, vintage, n }: Explored, dataset: BulkDataset): string {
  const usual = wholeDataset(dataset);
  const member = (dimension: Dimension, code: string): string => (code === '' ? looked[dimension] ?? '' : code);
  const parts: readonly (readonly [Parameter, string, string])[] = [
    ['flow', slice.flow, usual.slice.flow], ['unit', slice.unit, usual.slice.unit], ['partner', member('partner', slice.partner === null ? '' : String(slice.partner)), ''],
    ['commodity', member('commodity', slice.commodity), ''], ['port', member('port', slice.port === null ? '' : String(slice.port)), ''], ['by', by, usual.by],
    ['level', String(level), String(levelBelow(slice.commodity, dataset))], ['from', from, ''], ['to', to, ''], ['vintage', vintage, ''], ['n', String(n), String(usual.n)],
  ];
  return parts.filter(([, value, left]) => value !== left).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
}

/** Whether a slice has one member of a dimension only, so that there is nothing to break it down by. */
export function isFixed({ commodity, partner, port }: Slice, dimension: Dimension, { digits, ports }: BulkDataset): boolean {
  const fixed: Readonly<Record<Dimension, boolean>> = { commodity: commodity.length >= digits, partner: partner !== null, port: !ports || port !== null };
  return fixed[dimension];
}

/** `view` with a member chosen in place of whatever it had, or looked for, in a dimension; never broken down by a level no finer than its commodity. */
export function withMember(view: Explored, dimension: Dimension, code: string, dataset: BulkDataset): Explored {
  const slice = narrowed(view.slice, dimension, code);
  const isUsual = view.level === levelBelow(view.slice.commodity, dataset);
  const below = levelBelow(slice.commodity, dataset);
  return { ...view, slice, looked: Object.fromEntries(Object.entries(view.looked).filter(([name]) => name !== dimension)), level: isUsual || view.level < below ? below : view.level };
}

/** Path of the explorer's page under a view, or of one of its files (`ending` `.csv`). */
export function explorePath(view: Explored, dataset: BulkDataset, ending = ''): string {
  const query = formatExplore(view, dataset);
  return `/explore/${dataset.id}${ending}${query === '' ? '' : `?${query}`}`;
}

/** A slice as the explorer shows it first. */
export const sliceView = (slice: Slice, dataset: BulkDataset): Explored => ({ ...wholeDataset(dataset), slice, level: levelBelow(slice.commodity, dataset) });

/** The page about one slice. */
export const slicePath = (slice: Slice, dataset: BulkDataset): string => explorePath(sliceView(slice, dataset), dataset);

/** The series of a slice by the address of its page or files, and the range and vintage the address asks for as a chart has them, empty for all; null for what is no such address. */
export function seriesOfAddress(text: string): { readonly id: string; readonly time: string; readonly vintage: string } | null {
  const [, own] = /\/series\/([a-z0-9-]+)(?:\.csv|\.json)?(?:[?#].*)?$/.exec(text.trim()) ?? [];
  if (own !== undefined) return { id: own, time: '', vintage: '' };
  const [, id = '', query = ''] = /\/explore\/([a-z0-9-]+)(?:\.csv|\.json)?\/?(?:\?([^#]*))?(?:#.*)?$/.exec(text.trim()) ?? [];
  const dataset = datasetOf(id);
  if (dataset === null) return null;
  const { view, lost } = parseExplore(query, dataset);
  // Words may mean several members.
  if (lost.length > 0 || Object.keys(view.looked).length > 0) return null;
  const { from, to, vintage } = view;
  return { id: seriesId(view.slice), time: from === '' && to === '' ? '' : `${from || 'earliest'}..${to || 'latest'}`, vintage };
}

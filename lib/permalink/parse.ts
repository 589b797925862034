import type { Chart } from '../model/chart';
import type { Notice } from '../model/row';
import type { View } from '../model/view';
import { defaultView, FREQUENCIES, MOST_SERIES, AXES, SHOWN, STACKS, TABS, TRANSFORMS } from './default-view';
import { parseSeriesId } from '../slice/slice';
import { quoted, suggestion } from './nearest';
import { LONGEST_QUERY, splitQuery, type Pairs } from './query';
import { migrated } from './migrations';
import { isAsOf, isDayOrMonth } from './stamp';
import { inOrder, isOnePeriod, isReversed, isTimeEnd, splitRange } from './time';
import { shaProblem, VERSION, type Pin } from './version';

/** Ids that exist, so that one not offered here is told from one not known at all. */
export interface Known { readonly series: ReadonlySet<string>; readonly outlets: ReadonlySet<string>; readonly claims: ReadonlySet<string> }
export interface ParsedView {
  readonly view: View;
  readonly issues: Notice[];
  readonly pin: Pin;
  /** Values of the `options` asked for, as written; absent where not given. */
  readonly options: ReadonlyMap<string, string>;
}

const PARAMETERS = ['series', 'time', 'outlets', 'transform', 'base', 'frequency', 'axis', 'stack', 'show', 'compare', 'point', 'tab', 'vintage', 'asof'] as const;
/** All names an address may hold; those of a frozen link's pin say nothing of the view. */
const NAMES = [...PARAMETERS, 'v', 'sha'] as const;
type Parameter = (typeof PARAMETERS)[number];
const isParameter = (name: string): name is Parameter => PARAMETERS.some((known) => known === name);

/** Parts of one list looked at. */
const LONGEST_LIST = 200;
/** Issues told one by one; the rest are counted. */
const MOST_ISSUES = 40;
/** Unknown words of one query that are compared with what exists: each costs a walk over every id. */
const MOST_SUGGESTIONS = 5;

type Tell = (message: string) => void;
type Suggest = typeof suggestion;
interface Reading { readonly chart: Chart; readonly known: Known; readonly view: View; readonly suggest: Suggest }

/** `suggestion` for the first few words it is asked about, silent after them. */
function fewSuggestions(): Suggest {
  let left = MOST_SUGGESTIONS;
  return (text, candidates) => {
    left -= 1;
    return left < 0 ? '' : suggestion(text, candidates);
  };
}

/** Items of a `~` list that `check` (null, or what is wrong) lets pass, each once. Callers: nothing asked for is none, nothing understood the default. */
function readList(text: string, tell: Tell, check: (item: string) => string | null): string[] {
  if (text === '') return [];
  const items = text.split('~');
  if (items.length > LONGEST_LIST) tell(`has ${items.length} items; only the first ${LONGEST_LIST} were read`);
  const kept = new Set<string>();
  for (const item of items.slice(0, LONGEST_LIST)) {
    const wrong = kept.has(item) ? `${quoted(item)} is named twice` : check(item);
    if (wrong === null) kept.add(item);
    else tell(wrong);
  }
  return [...kept];
}

/** One of `words`, or null after saying which words there are. */
function readWord<T extends string>(text: string, words: readonly T[], { suggest }: Reading, tell: Tell): T | null {
  const word = words.find((known) => known === text);
  if (word === undefined) tell(`${quoted(text)} is not one of ${words.join(', ')}${suggest(text, words)}`);
  return word ?? null;
}

function readSeries(text: string, { chart, known, view, suggest }: Reading, tell: Tell): string[] {
  const offered = new Set(chart.series);
  const nameable = new Set([...offered, ...known.series]);
  const read = readList(text, tell, (id) => {
    if (offered.has(id)) return null;
    if (known.series.has(id)) return `series ${quoted(id)} is not offered on this chart; /charts/custom takes any series`;
    if (parseSeriesId(id) !== null) return `series ${quoted(id)} has no observation loaded here, or had none at the moment asked for; /explore shows what there is`;
    return `unknown series ${quoted(id)}${suggest(id, nameable)}`;
  });
  if (read.length > MOST_SERIES) tell(`names ${read.length} series; a chart holds ${MOST_SERIES}, so the first ${MOST_SERIES} are shown`);
  return read.length === 0 && text !== '' ? view.series : read.slice(0, MOST_SERIES);
}

function readTime(text: string, { view }: Reading, tell: Tell): Pick<View, 'from' | 'to'> {
  const range = splitRange(text);
  if (range === null) {
    tell(`${quoted(text)} is not a range from..to`);
    return { from: view.from, to: view.to };
  }
  const end = (name: 'from' | 'to'): string => {
    if (isTimeEnd(range[name])) return range[name];
    tell(`${quoted(range[name])} is no period: write 2024, 2024-Q3, 2024-08, 2024-08-31, FY2024, MY2024/25, earliest or latest`);
    return view[name];
  };
  const read = range.from === range.to && !isTimeEnd(range.from) ? { from: end('from'), to: view.to } : { from: end('from'), to: end('to') };
  if (!isReversed(read)) return read;
  tell(`the range ${read.from}..${read.to} runs backwards; shown as ${read.to}..${read.from}`);
  return inOrder(read);
}

function readOutlets(text: string, { known, view, suggest }: Reading, tell: Tell): View['outlets'] {
  if (text === 'all') return 'all';
  const read = readList(text, tell, (id) => (known.outlets.has(id) ? null : `unknown outlet ${quoted(id)}${suggest(id, known.outlets)}`));
  return read.length === 0 && text !== '' ? view.outlets : read;
}

function readShow(text: string, { view }: Reading, tell: Tell): View['show'] {
  const read = readList(text, tell, (word) => (SHOWN.some((known) => known === word) ? null : `${quoted(word)} is not one of ${SHOWN.join(', ')}`));
  return read.length === 0 && text !== '' ? view.show : SHOWN.filter((word) => read.includes(word));
}

const NO_PERIOD = 'is no period: write 2024, 2024-Q3, 2024-08, 2024-08-31, FY2024 or MY2024/25';

function readBase(text: string, tell: Tell): string | null {
  if (text === '' || isOnePeriod(text)) return text || null;
  tell(`${quoted(text)} ${NO_PERIOD}`);
  return null;
}

function readCompare(text: string, tell: Tell): View['compare'] {
  if (text === '') return null;
  const range = splitRange(text);
  if (range === null) {
    tell(`${quoted(text)} is not two periods from..to`);
    return null;
  }
  const wrong = [range.from, range.to].filter((end) => !isOnePeriod(end));
  wrong.forEach((end) => tell(`${quoted(end)} ${NO_PERIOD}`));
  if (wrong.length > 0) return null;
  if (!isReversed(range)) return range;
  tell(`${range.from}..${range.to} runs backwards; compared as ${range.to}..${range.from}`);
  return inOrder(range);
}

function readPoint(text: string, { chart, known, suggest }: Reading, tell: Tell): string | null {
  if (text === '' || chart.claims.includes(text)) return text || null;
  tell(known.claims.has(text) ? `claim ${quoted(text)} is not on this chart; its receipt is at /claims/${text}` : `unknown claim ${quoted(text)}${suggest(text, known.claims)}`);
  return null;
}

function readAsOf(text: string, tell: Tell): string | null {
  if (text === '' || isAsOf(text)) return text || null;
  tell(`${quoted(text)} is no day or stamp: write 2026-11-22 or 2026-11-22T04:00:00Z`);
  return null;
}

function readVintage(text: string, tell: Tell): string | null {
  if (text === '' || isDayOrMonth(text)) return text || null;
  tell(`${quoted(text)} is no day or month: write 2025-02-05 or 2025-02`);
  return null;
}

function checkVersion(text: string, tell: Tell): void {
  if (text !== VERSION) tell(`${quoted(text)} is no version known here; read as ${VERSION}`);
}

function readSha(text: string, tell: Tell): string | null {
  const wrong = shaProblem(text);
  if (wrong === null) return text;
  tell(`${quoted(text)} ${wrong}`);
  return null;
}

function read(name: Parameter, text: string, reading: Reading, tell: Tell): Partial<View> {
  switch (name) {
    case 'series': return { series: readSeries(text, reading, tell) };
    case 'time': return readTime(text, reading, tell);
    case 'outlets': return { outlets: readOutlets(text, reading, tell) };
    case 'transform': return { transform: readWord(text, TRANSFORMS, reading, tell) ?? reading.view.transform };
    case 'base': return { base: readBase(text, tell) };
    case 'frequency': return { frequency: readWord(text, FREQUENCIES, reading, tell) ?? reading.view.frequency };
    case 'axis': return { axis: readWord(text, AXES, reading, tell) ?? reading.view.axis };
    case 'stack': return { stack: readWord(text, STACKS, reading, tell) ?? reading.view.stack };
    case 'compare': return { compare: readCompare(text, tell) };
    case 'show': return { show: readShow(text, reading, tell) };
    case 'point': return { point: readPoint(text, reading, tell) };
    case 'tab': return { tab: readWord(text, TABS, reading, tell) ?? reading.view.tab };
    case 'vintage': return { vintage: readVintage(text, tell) };
    case 'asof': return { asof: readAsOf(text, tell) };
  }
}

function readPairs({ pairs, broken }: Pairs, wanted: readonly string[], reading: Reading): ParsedView {
  const issues: Notice[] = [...broken];
  const seen = new Set<string>();
  const options = new Map<string, string>();
  let { view } = reading;
  let pin: Pin = { sha: null };
  for (const [name, value] of migrated(pairs)) {
    const tell: Tell = (message) => issues.push({ parameter: name.slice(0, 40), message });
    if (seen.has(name)) tell(`${quoted(name)} is given more than once; the first one counts`);
    else if (name === 'v') checkVersion(value, tell);
    else if (name === 'sha') pin = { sha: readSha(value, tell) };
    else if (isParameter(name)) view = { ...view, ...read(name, value, reading, tell) };
    else if (wanted.includes(name)) options.set(name, value);
    else tell(`unknown parameter ${quoted(name)}; ignored${reading.suggest(name, [...NAMES, ...wanted])}`);
    seen.add(name);
  }
  if (pin.sha !== null && view.asof === null) issues.push({ parameter: 'sha', message: 'pins the rows of one moment, and this address names none: a frozen link has asof as well; copy the whole link again' });
  const more = issues.length - MOST_ISSUES;
  return { view, pin, options, issues: more > 0 ? [...issues.slice(0, MOST_ISSUES), { parameter: '', message: `and ${more} more of the kind` }] : issues };
}

/**
 * The view a query string asks of a chart, and everything in it that was not understood (law 2): each issue names its parameter.
 * Never throws; what is wrong falls back to the chart's default, what is missing is the default.
 * `options` are names of further parameters the caller reads itself.
 */
export function parseView(query: string | URLSearchParams, chart: Chart, known: Known, options: readonly string[] = []): ParsedView {
  const view = defaultView(chart);
  const text = query.toString();
  if (text.length > LONGEST_QUERY) {
    const message = `the query is ${text.length} characters long; at most ${LONGEST_QUERY} are read, so the default view is shown`;
    return { view, pin: { sha: null }, options: new Map(), issues: [{ parameter: '', message }] };
  }
  return readPairs(splitQuery(text), options, { chart, known, view, suggest: fewSuggestions() });
}

/** The `asof` of a query, before anything else of it can be judged: what exists depends on it. Null when absent or malformed. */
export function asOfOf(query: string | URLSearchParams): string | null {
  const text = query.toString();
  if (text.length > LONGEST_QUERY) return null;
  const first = splitQuery(text).pairs.find(([name]) => name === 'asof')?.[1];
  return first !== undefined && isAsOf(first) ? first : null;
}

import { CUSTOM } from '@/lib/permalink/custom';
import { chartPath } from '@/lib/permalink/path';
import { splitQuery } from '@/lib/permalink/query';
import { datasetIdOf } from '@/lib/slice/source-id';
import { datasetOf } from '@/lib/slice/dataset';
import { explorePath, parseExplore, slicePath } from '@/lib/slice/explore';
import { parseSeriesId } from '@/lib/slice/slice';
import { parseValue, valuePath } from '@/lib/slice/value';

/** Names and values as a query, those without a value left out. `~` and `..` stand as they are. */
const queryOf = (pairs: readonly (readonly [name: string, value: string | undefined])[]): string =>
  pairs.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`])).join('&');

const joined = (path: string, query: string): string => (query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`);

/** A chart's range as the explorer has it; a range that is none goes along, for the page to name. */
function range(time: string | undefined): readonly (readonly [string, string | undefined])[] {
  const [from, to = from] = time?.split('..') ?? [];
  return [['from', from === 'earliest' ? '' : from], ['to', to === 'latest' ? '' : to]];
}

/** Parameters of a series that have a place of their own where its address leads. */
const LED: readonly string[] = ['time', 'vintage', 'asof'];

/** Address that stands for a slice: its page in the explorer; for a moment other than now, which only charts know, and for files, a chart of it alone. */
function sliceAddress(id: string, ending: string, query: string): string | null {
  const slice = parseSeriesId(id);
  const dataset = slice && datasetOf(slice.dataset);
  if (!slice || !dataset) return null;
  const { pairs } = splitQuery(query);
  const given = new Map([...pairs].reverse());
  const [time, vintage, asof] = LED.map((name) => given.get(name));
  // For the page to name, or, of a hash, to check.
  const rest = pairs.filter(([name]) => !LED.includes(name)).map(([name, value]) => [encodeURIComponent(name), value] as const);
  if (ending === '' && (asof === undefined || asof === '')) return joined(slicePath(slice, dataset), queryOf([...range(time), ['vintage', vintage], ...rest]));
  return joined(chartPath(`${CUSTOM}${ending}`, `series=${id}`), queryOf([['time', time], ['vintage', vintage], ['asof', asof], ...rest]));
}

/** Whether a query looks as forms send them: fields left empty have nothing after their `=`, and spaces are pluses. */
const isFromForm = (query: string): boolean => /=(?:&|$)|\+/.test(query);

/** The address of what a form of the explorer asked for, without the fields left empty; null where anything in it was not understood, which the page says beside what was typed. */
function sentByForm(name: string, query: string): string | null {
  if (!isFromForm(query)) return null;
  const dataset = datasetOf(name);
  if (dataset !== null) {
    const { view, issues } = parseExplore(query, dataset);
    return issues.length === 0 ? explorePath(view, dataset) : null;
  }
  const { asked, issues } = parseValue(query);
  return name === 'value' && asked !== null && issues.length === 0 ? valuePath(asked) : null;
}

/** Address that stands for the series or source of bulk observations an address names, so that links to either lead somewhere, with the range and the moments asked for, and for what a form of the explorer sent; null for any other address. */
export function moved(pathname: string, query: string): string | null {
  const [, explored] = /^\/explore\/([a-z0-9-]+)$/.exec(pathname) ?? [];
  if (explored !== undefined) return sentByForm(explored, query);
  const [, kind, id = '', ending = ''] = /^\/(series|sources)\/([a-z0-9-]+)(\.csv|\.json)?$/.exec(pathname) ?? [];
  if (kind === 'series') return sliceAddress(id, ending, query);
  const dataset = kind === 'sources' && ending === '' ? datasetOf(datasetIdOf(id) ?? '') : null;
  // The explorer says of a moment that it has now only.
  return dataset && joined(`/explore/${dataset.id}`, queryOf([['asof', new Map(splitQuery(query).pairs).get('asof')]]));
}

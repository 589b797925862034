import type { Chart } from '../model/chart';
import type { View } from '../model/view';
import { defaultView } from './default-view';
import { VERSION } from './version';

/** Percent-encodes what no id, period or stamp contains; `~ . : /` may stand in a query as they are (RFC 3986 §3.4). */
const encode = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2F/g, '/');

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, at) => id === b[at]);

interface Part { readonly name: string; readonly values: readonly string[]; readonly differs: boolean }

/** Every parameter of a view in the fixed order, and whether it says something else than the default of `chart`. */
function partsOf(view: View, chart: Chart): Part[] {
  const usual = defaultView(chart);
  const optional = (name: 'base' | 'point' | 'vintage' | 'asof'): Part => ({ name, values: [view[name] ?? ''], differs: view[name] !== null });
  const word = (name: 'transform' | 'frequency' | 'axis' | 'stack' | 'tab'): Part => ({ name, values: [view[name]], differs: view[name] !== usual[name] });
  return [
    { name: 'series', values: view.series, differs: !sameList(view.series, usual.series) },
    { name: 'time', values: [`${view.from}..${view.to}`], differs: view.from !== usual.from || view.to !== usual.to },
    { name: 'outlets', values: view.outlets === 'all' ? ['all'] : view.outlets, differs: view.outlets !== 'all' },
    word('transform'),
    optional('base'),
    word('frequency'),
    word('axis'),
    word('stack'),
    { name: 'show', values: view.show, differs: !sameList(view.show, usual.show) },
    { name: 'compare', values: [view.compare === null ? '' : `${view.compare.from}..${view.compare.to}`], differs: view.compare !== null },
    optional('point'),
    word('tab'),
    optional('vintage'),
    optional('asof'),
  ];
}

const written = (parts: readonly Part[]): string[] => parts.map(({ name, values }) => `${name}=${values.map(encode).join('~')}`);

/**
 * The canonical query string of a view, without `?`: whole words, fixed order, defaults of `chart` left out.
 * Empty for the default view. An empty list is written with nothing after its `=`.
 */
export function formatView(view: View, chart: Chart): string {
  return written(partsOf(view, chart).filter(({ differs }) => differs)).join('&');
}

/** The query string of a view with every parameter written out, so that another chart record's defaults say nothing. */
export const formatWhole = (view: View, chart: Chart): string => written(partsOf(view, chart)).join('&');

/**
 * The query string of a view that later defaults cannot change (design §5): every parameter written out, the version of the spelling and of
 * the CSV, and the first 12 hex digits of the sha256 of that CSV. `view.asof` must be the newest stamp the rows were answered from.
 */
export function formatFrozen(view: View, chart: Chart, sha: string): string {
  return [formatWhole(view, chart), `v=${VERSION}`, `sha=${sha.slice(0, 12)}`].join('&');
}

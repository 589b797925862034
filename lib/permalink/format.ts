import type { Chart } from '../model/chart';
import type { View } from '../model/view';
import { defaultView } from './default-view';

/** Percent-encodes what no id, period or stamp contains; `~ . : /` may stand in a query as they are (RFC 3986 §3.4). */
const encode = (text: string): string => encodeURIComponent(text).replace(/%3A/g, ':').replace(/%2F/g, '/');

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, at) => id === b[at]);

/**
 * The canonical query string of a view, without `?`: whole words, fixed order, defaults of `chart` left out.
 * Empty for the default view. An empty list is written with nothing after its `=`.
 */
export function formatView(view: View, chart: Chart): string {
  const usual = defaultView(chart);
  const parts: string[] = [];
  const put = (name: string, values: readonly string[], differs: boolean): void => {
    if (differs) parts.push(`${name}=${values.map(encode).join('~')}`);
  };
  put('series', view.series, !sameList(view.series, usual.series));
  put('time', [`${view.from}..${view.to}`], view.from !== usual.from || view.to !== usual.to);
  if (view.outlets !== 'all') put('outlets', view.outlets, true);
  put('transform', [view.transform], view.transform !== usual.transform);
  put('show', view.show, !sameList(view.show, usual.show));
  if (view.point !== null) put('point', [view.point], true);
  put('tab', [view.tab], view.tab !== usual.tab);
  if (view.asof !== null) put('asof', [view.asof], true);
  return parts.join('&');
}

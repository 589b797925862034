import type { Chart, Transform } from '../model/chart';
import type { View } from '../model/view';
import { defaultRange } from './time';

/** Series one view may hold; the same bound a curated chart has. */
export const MOST_SERIES = 24;

/** The words of a view. Written out here so that a browser reads addresses without loading the schemas; a test holds them equal. */
export const TRANSFORMS: readonly Transform[] = ['level', 'change', 'percent-change', 'index'];
export const SHOWN: View['show'] = ['cited', 'official'];
export const TABS: readonly View['tab'][] = ['chart', 'table', 'sources'];

/** The view a chart opens with: what its address without a query shows. */
export function defaultView(chart: Chart): View {
  return {
    chart: chart.id,
    series: chart.default.series,
    ...defaultRange(chart.default.time),
    outlets: 'all',
    transform: chart.default.transform,
    show: SHOWN,
    point: null,
    tab: 'chart',
    vintage: null,
    asof: null,
  };
}

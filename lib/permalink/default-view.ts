import type { Chart, Transform } from '../model/chart';
import type { View } from '../model/view';
import { defaultRange } from './time';

/** Series one view may hold; the same bound a curated chart has. */
export const MOST_SERIES = 24;

/** The words of a view. Written out here so that a browser reads addresses without loading the schemas; a test holds them equal. */
export const TRANSFORMS: readonly Transform[] = ['level', 'change', 'percent-change', 'index', 'share', 'month-average'];
export const SHOWN: View['show'] = ['cited', 'official', 'events'];
export const FREQUENCIES: readonly View['frequency'][] = ['published', 'quarterly', 'annual'];
export const AXES: readonly View['axis'][] = ['linear', 'log'];
export const STACKS: readonly View['stack'][] = ['grouped', 'stacked'];
export const TABS: readonly View['tab'][] = ['chart', 'table', 'sources'];

/** The view a chart opens with: what its address without a query shows. */
export function defaultView(chart: Chart): View {
  return {
    chart: chart.id,
    series: chart.default.series,
    ...defaultRange(chart.default.time),
    outlets: 'all',
    transform: chart.default.transform,
    base: null,
    frequency: 'published',
    axis: 'linear',
    stack: 'grouped',
    show: chart.events ? SHOWN : SHOWN.filter((word) => word !== 'events'),
    compare: null,
    point: null,
    tab: 'chart',
    vintage: null,
    asof: null,
  };
}

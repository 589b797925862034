import type { Chart } from '../../model/chart';
import type { View } from '../../model/view';
import { defaultView } from '../../permalink/default-view';

/** What a view says other than its chart by default, one line each; a reader of the file sees what was left out. */
export function filtersOf(view: View, chart: Chart): string[] {
  const usual = defaultView(chart);
  const same = (a: readonly string[], b: readonly string[]): boolean => a.join('~') === b.join('~');
  return [
    ...(same(view.series, usual.series) ? [] : [`series: ${view.series.join(', ') || 'none'}`]),
    ...(view.from === usual.from && view.to === usual.to ? [] : [`time: ${view.from} to ${view.to}`]),
    ...(view.outlets === 'all' ? [] : [`outlets: ${view.outlets.join(', ') || 'none'}`]),
    ...(view.transform === usual.transform ? [] : [`transform: ${view.transform}`]),
    ...(same(view.show, usual.show) ? [] : [`show: ${view.show.join(', ') || 'nothing'}`]),
    ...(view.vintage === null ? [] : [`vintage: values published by ${view.vintage}`]),
    ...(view.asof === null ? [] : [`asof: rows recorded by ${view.asof}`]),
  ];
}

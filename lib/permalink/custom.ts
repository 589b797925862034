import type { Chart } from '../model/chart';

export const CUSTOM = 'custom';

/**
 * The chart behind `/charts/custom`: any mix of series, none chosen at first. It is not recorded data, so its stamp is empty.
 * `claims` are the claims to show beside the series; a caller that knows the view passes those that speak of the chosen series.
 */
export function customChart(series: readonly string[], claims: readonly string[] = []): Chart {
  return {
    id: CUSTOM,
    title: 'Your own mix of series',
    subtitle: 'Any series of this dataset, each with its own unit, basis and reporter',
    topic: 'other',
    mark: 'line',
    series: [...series],
    claims: [...claims],
    default: { series: [], time: 'earliest..latest', transform: 'level' },
    events: false,
    how_to_read: 'Series of different units stand in panels of their own. Choose series to begin; the address of this page is the view.',
    recorded: '',
  };
}

import { capital } from '../capital';
import { standingIn, titleOf } from '../made-up';
import type { Chart } from '../model/chart';
import type { Series } from '../model/series';

export const CUSTOM = 'custom';

const PANELS = 'Series of different units stand in panels of their own.';
const ADDRESS = 'the address of this page is the view.';

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
    how_to_read: `${PANELS} Choose series to begin; ${ADDRESS}`,
    recorded: '',
  };
}

/**
 * `chart` as it is called with the series chosen: a mix of one series by that, and whatever is made up so. Every page, picture, frame, file and reference of
 * a view has its title from here.
 */
export function titledFor(chart: Chart, chosen: readonly Series[]): Chart {
  const [only] = chart.id === CUSTOM && chosen.length === 1 ? chosen : [];
  const own = only === undefined ? {} : { title: only.title, subtitle: capital([only.basis, only.frequency, only.adjustment === 'none' ? '' : only.adjustment, only.reporter].filter((part) => part !== '').join(', ')) };
  const called = { ...chart, ...(chart.id === CUSTOM && chosen.length > 0 && { how_to_read: `${PANELS} ${capital(ADDRESS)}` }), ...own };
  return { ...called, title: titleOf(called.title, chosen.map(standingIn)) };
}

import { whyNotPerMonth, whyNotSummed } from '../frequency';
import { datasetIdOf } from '../slice/source-id';
import { isMadeUp, standingIn } from '../made-up';
import type { Chart } from '../model/chart';
import type { Notice } from '../model/row';
import type { Series } from '../model/series';
import type { View } from '../model/view';

/** What to tell about the choice of series itself. */
export function choiceNotices(view: View, known: ReadonlyMap<string, Series>): Notice[] {
  if (view.series.length === 0) return [{ parameter: 'series', message: 'No series is chosen, so no official values are shown.' }];
  return view.series.filter((id) => !known.has(id)).map((id) => ({ parameter: 'series', message: `There is no series ${id} in this dataset${view.asof === null ? '' : ` as of ${view.asof}`}.` }));
}

/** What nobody but the reader can judge. */
const TWICE = 'where one holds another, or two report the same thing, it is counted twice';

/** Whether values of a series are sums over a release in a warehouse. */
export const isBulk = (series: Series): boolean => series.kind === 'official' && datasetIdOf(series.source) !== null;

/**
 * What to tell of slices beside amounts of longer or shorter periods on one axis: a month of one looks like a twelfth of a year of the other. Curated charts
 * are put together by people who see that, and say how to read them.
 */
export function lengthNotices(view: View, chosen: readonly Series[]): Notice[] {
  if (view.transform !== 'level' || !view.show.includes('official')) return [];
  const length = (series: Series): string => (view.frequency !== 'published' && whyNotSummed(series, view.frequency) === null ? view.frequency : series.frequency);
  const amounts = chosen.filter((series) => whyNotPerMonth(series) === null);
  return [...new Set(amounts.map(({ unit }) => unit))].flatMap((unit): Notice[] => {
    const panel = amounts.filter((series) => series.unit === unit);
    if (!panel.some(isBulk) || new Set(panel.map(length)).size < 2) return [];
    return [{ parameter: 'frequency', message: `On one axis are amounts of periods of different length, which must not be compared as they stand: ${panel.map((series) => `${series.short}, ${length(series)}`).join('; ')}. Yearly sums, or the average of a month, can be.` }];
  });
}

/** Choices that cannot have the effect asked for beside the others made, each with the reason: nothing is quietly ignored. */
export function combinationNotices(view: View, chosen: readonly Series[], mark: Chart['mark']): Notice[] {
  const told: Notice[] = [];
  const tell = (parameter: string, message: string): number => told.push({ parameter, message });
  if (!view.show.includes('official') && !view.show.includes('cited')) tell('show', 'Neither printed figures nor official series are chosen, so there is nothing to draw or list.');
  for (const series of chosen) {
    const why = whyNotSummed(series, view.frequency);
    if (why !== null) tell('frequency', `${series.title} ${why}; it is shown as published.`);
    const average = view.transform === 'month-average' ? whyNotPerMonth(series) : null;
    if (average !== null) tell('transform', `${series.title} ${average}.`);
  }
  if (view.base !== null && view.transform !== 'index') tell('base', 'A base is read only where values are an index.');
  if (view.stack === 'stacked' && mark !== 'bar') tell('stack', 'Only bars stand on top of each other; this chart has none.');
  if (view.stack === 'stacked' && mark === 'bar' && chosen.length > 1) tell('stack', `A stack takes the series shown as parts of one whole; ${TWICE}.`);
  if (view.transform === 'share' && chosen.length > 1) tell('transform', `A share takes the series shown as parts of one whole; ${TWICE}.`);
  if (view.transform === 'share' && new Set(chosen.map((series) => isMadeUp(standingIn(series)))).size > 1) tell('transform', 'Made-up figures and real ones are no parts of one whole: shares are of those of its own kind.');
  if (view.stack === 'stacked' && mark === 'bar' && chosen.length < 2) tell('stack', 'One series has nothing to stand on.');
  if (view.axis === 'log' && mark === 'bar') tell('axis', 'The length of a bar is read from zero, which a logarithmic scale does not have; drawn on a linear one.');
  return told;
}

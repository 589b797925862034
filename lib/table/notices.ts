import { formatPeriod } from '../period-words';
import { compare } from '../decimal';
import type { Chart, Transform } from '../model/chart';
import type { Claim } from '../model/claim';
import type { Notice } from '../model/row';
import type { Series } from '../model/series';
import type { View } from '../model/view';
import type { Datum } from '../derive/datum';
import { partsOf } from '../slice/as-series';
import { partsTold } from '../slice/parts';
import type { InRange } from './range';

const figures = (n: number, verb: readonly [string, string]): string => (n === 1 ? `1 printed figure ${verb[0]}` : `${n} printed figures ${verb[1]}`);

/** How many rows of a series are shown, how many of them have a value, and the smallest of those. */
export interface Shown { readonly rows: number; readonly values: number; readonly least: string | null }

const momentWords = ({ asof, vintage }: View): string => `${vintage === null ? '' : ` published by ${vintage}`}${asof === null ? '' : ` as of ${asof}`}`;

/** What to tell about values that a view “as published by” a day has to leave out, since nobody knows when they were published. */
export function undatedNotices(series: Series, undated: number): Notice[] {
  if (undated === 0) return [];
  const values = undated === 1 ? '1 value has' : `${undated} values have`;
  return [{ parameter: 'vintage', message: `${series.title}: ${values} no known day of publication, so what was published by a day leaves ${undated === 1 ? 'it' : 'them'} out.` }];
}

/** What to tell about periods of a bulk series that sum fewer observations than those around them, or none. */
export function partsNotices({ short }: Series, data: Iterable<Pick<Datum, 'period' | 'note'>>, isShown: InRange): Notice[] {
  const summed = [...data].flatMap(({ period, note }) => { const parts = partsOf(note); return parts === null ? [] : [{ period, parts }]; });
  return partsTold(short, summed, isShown).map((message) => ({ parameter: 'series', message }));
}

/** Periods named one by one; the rest of more are counted. */
const NAMED = 6;

/** What to tell about years and quarters left out for want of a part. */
export function sumNotices(series: Series, without: readonly string[], frequency: View['frequency']): Notice[] {
  if (without.length === 0) return [];
  const [what, have] = [frequency === 'annual' ? 'year' : 'quarter', without.length === 1 ? 'has' : 'have'];
  const named = [...without.slice(0, NAMED).map(formatPeriod), ...(without.length > NAMED ? [`${without.length - NAMED} more`] : [])].join(', ');
  return [{ parameter: 'frequency', message: `${series.title}: ${without.length} ${what}${without.length === 1 ? '' : 's'} ${have} no sum, since a part of each has no value: ${named}.` }];
}

/** What to tell about a way of drawing that values at or below zero do not have. */
export function drawingNotices(series: Series, { least }: Shown, view: View, mark: Chart['mark']): Notice[] {
  if (least === null) return [];
  if (view.axis === 'log' && mark !== 'bar' && compare(least, '0') <= 0) return [{ parameter: 'axis', message: `${series.title} has values at or below zero, which a logarithmic axis has no place for; its panel is drawn on a linear one.` }];
  if (view.stack === 'stacked' && mark === 'bar' && compare(least, '0') < 0) return [{ parameter: 'stack', message: `${series.title} has values below zero, which are no parts of a stack; the bars stand side by side.` }];
  return [];
}

/** What to tell about a chosen series that shows no value (`extent`: the periods it has values for, asked for only then): none at all, none in the range, or none that the transform can be computed from. */
export function seriesNotices(series: Series, extent: { readonly first: string; readonly last: string } | null, { rows, values }: Shown, view: View): Notice[] {
  if (rows === 0 && !extent && view.frequency !== 'published') return [{ parameter: 'frequency', message: `${series.title} has no ${view.frequency === 'annual' ? 'whole year' : 'whole quarter'} of which every part is known${momentWords(view)}.` }];
  if (rows === 0 && !extent) return [{ parameter: 'series', message: `${series.title} has no values${momentWords(view)}.` }];
  if (rows === 0 && extent) {
    return [{ parameter: 'time', message: `${series.title} has no values from ${formatPeriod(view.from)} to ${formatPeriod(view.to)}; it has them from ${formatPeriod(extent.first)} to ${formatPeriod(extent.last)}.` }];
  }
  if (view.transform === 'level' || values > 0) return [];
  const words: Readonly<Record<Exclude<Transform, 'level'>, string>> = {
    change: 'no change: no period shown follows another one observed',
    'percent-change': 'no percent change: no period shown follows another one observed above zero',
    index: view.base === null ? 'no index: its first value shown is not above zero' : `no index: it has no value above zero for ${formatPeriod(view.base)}; its values are ${view.frequency === 'published' ? series.frequency : view.frequency}, and a base is one of their periods`,
    share: 'no share: no other amount of its unit and kind is shown for the same periods, or one of them is below zero',
    'month-average': 'no monthly average',
  };
  return [{ parameter: 'transform', message: `${series.title} has ${words[view.transform]}.` }];
}

/** Claims of a chart parted into those that are rows and those that are not, by reason. */
export interface PartedClaims { readonly shown: readonly Claim[]; readonly otherSeries: readonly Claim[]; readonly otherTime: readonly Claim[] }

const AXES: Readonly<Record<Transform, string>> = { level: 'levels', change: 'changes', 'percent-change': 'changes', index: 'index values', share: 'shares', 'month-average': 'monthly averages' };

/** What to tell about printed figures that belong here and are not among the rows. */
export function claimNotices({ shown, otherSeries, otherTime }: PartedClaims, transform: Transform, title: (id: string) => string): Notice[] {
  const notices: Notice[] = [];
  if (otherSeries.length > 0) {
    const titles = [...new Set(otherSeries.map(({ series }) => title(series ?? '')))].join('; ');
    notices.push({ parameter: 'series', message: `${figures(otherSeries.length, ['speaks of a series', 'speak of series'])} not chosen here: ${titles}.` });
  }
  if (otherTime.length > 0) notices.push({ parameter: 'time', message: `${figures(otherTime.length, ['is', 'are'])} of periods outside the range shown.` });
  if (transform !== 'level' && shown.length > 0) {
    notices.push({ parameter: 'transform', message: `${figures(shown.length, ['is', 'are'])} left out: outlets printed levels, and a level cannot stand on an axis of ${AXES[transform]}.` });
  }
  return notices;
}

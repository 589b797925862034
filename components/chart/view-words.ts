import type { View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { FREQUENCY_WORDS, AXIS_WORDS, SHOWN, STACK_WORDS, TRANSFORMS } from './choose';
import type { ControlOptions } from './control-options';

/** More series than this are counted, not named. */
const NAMED = 3;

function seriesWords(ids: readonly string[], { series }: ControlOptions): string {
  if (ids.length === 0) return 'no series';
  if (ids.length > NAMED) return `${ids.length} series`;
  return ids.map((id) => series.find((one) => one.id === id)?.title ?? id).join(', ');
}

/** What takes rows into the view; acts are shown beside them. */
const ROWS = SHOWN.filter(([word]) => word !== 'events');

function shownWords({ show, outlets }: View, options: ControlOptions): string {
  const labels = ROWS.flatMap(([word, label]) => (show.includes(word) ? [label.toLowerCase()] : []));
  if (labels.length === 0) return 'nothing shown';
  const only = labels.length < ROWS.length ? `only ${labels.join(', ')}` : '';
  if (outlets === 'all' || !show.includes('cited')) return only;
  const names = outlets.map((id) => options.outlets.find((one) => one.id === id)?.name ?? id);
  return [only, names.length === 0 ? 'no outlet' : `outlets ${names.join(', ')}`].filter(Boolean).join('; ');
}

/** How values are counted and drawn, where it is not as usual. */
function drawnWords(view: View): string[] {
  const said = (name: 'frequency' | 'axis' | 'stack', words: readonly (readonly [string, string])[], usual: string): string => (view[name] === usual ? '' : (words.find(([word]) => word === view[name])?.[1] ?? view[name]));
  return [
    view.base === null ? '' : `base ${formatPeriod(view.base)}`,
    said('frequency', FREQUENCY_WORDS, 'published'), said('axis', AXIS_WORDS, 'linear'), said('stack', STACK_WORDS, 'grouped'),
    view.compare === null ? '' : `${formatPeriod(view.compare.from)} compared with ${formatPeriod(view.compare.to)}`,
    view.show.includes('events') ? 'with tariff acts' : '',
  ];
}

/** A view in words, as its controls would be read out: series; time; values; and what differs from showing everything. */
export function viewInWords(view: View, options: ControlOptions): string {
  const time = view.from === 'earliest' && view.to === 'latest' ? 'all of the time' : `${formatPeriod(view.from)} to ${formatPeriod(view.to)}`;
  const values = TRANSFORMS.find(([word]) => word === view.transform)?.[1] ?? view.transform;
  return [seriesWords(view.series, options), time, values, shownWords(view, options), ...drawnWords(view), view.vintage === null ? '' : `as published by ${view.vintage}`, view.asof === null ? '' : `as of ${view.asof}`].filter(Boolean).join('; ');
}

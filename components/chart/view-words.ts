import type { View } from '@/lib/model/view';
import { formatPeriod } from '@/lib/period-words';
import { SHOWN, TRANSFORMS } from './choose';
import type { ControlOptions } from './control-options';

/** More series than this are counted, not named. */
const NAMED = 3;

function seriesWords(ids: readonly string[], { series }: ControlOptions): string {
  if (ids.length === 0) return 'no series';
  if (ids.length > NAMED) return `${ids.length} series`;
  return ids.map((id) => series.find((one) => one.id === id)?.title ?? id).join(', ');
}

function shownWords({ show, outlets }: View, options: ControlOptions): string {
  const labels = SHOWN.flatMap(([word, label]) => (show.includes(word) ? [label.toLowerCase()] : []));
  if (labels.length === 0) return 'nothing shown';
  const only = labels.length < SHOWN.length ? `only ${labels.join(', ')}` : '';
  if (outlets === 'all' || !show.includes('cited')) return only;
  const names = outlets.map((id) => options.outlets.find((one) => one.id === id)?.name ?? id);
  return [only, names.length === 0 ? 'no outlet' : `outlets ${names.join(', ')}`].filter(Boolean).join('; ');
}

/** A view in words, as its controls would be read out: series; time; values; and what differs from showing everything. */
export function viewInWords(view: View, options: ControlOptions): string {
  const time = view.from === 'earliest' && view.to === 'latest' ? 'all of the time' : `${formatPeriod(view.from)} to ${formatPeriod(view.to)}`;
  const values = TRANSFORMS.find(([word]) => word === view.transform)?.[1] ?? view.transform;
  return [seriesWords(view.series, options), time, values, shownWords(view, options), view.vintage === null ? '' : `as published by ${view.vintage}`, view.asof === null ? '' : `as of ${view.asof}`].filter(Boolean).join('; ');
}

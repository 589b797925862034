import { FREQUENCIES, AXES, STACKS } from '@/lib/permalink/default-view';
import { isAsOf, isDayOrMonth } from '@/lib/permalink/stamp';
import { inOrder, isOnePeriod, isTimeEnd } from '@/lib/permalink/time';
import type { View } from '@/lib/model/view';
import type { ControlOptions } from './control-options';

type Words<T extends string> = readonly (readonly [T, string])[];

/** What may be chosen, with its words. */
export const TRANSFORMS: Words<View['transform']> = [
  ['level', 'as published'], ['change', 'change on the period before'], ['percent-change', 'change in per cent'], ['index', 'index, base = 100'],
  ['share', 'share of the series shown'], ['month-average', 'average per month'],
];
export const FREQUENCY_WORDS: Words<View['frequency']> = [['published', 'as published'], ['quarterly', 'quarterly sums'], ['annual', 'yearly sums']];
export const AXIS_WORDS: Words<View['axis']> = [['linear', 'linear'], ['log', 'logarithmic']];
export const STACK_WORDS: Words<View['stack']> = [['grouped', 'side by side'], ['stacked', 'stacked']];
export const SHOWN: Words<View['show'][number]> = [['cited', 'Printed figures'], ['official', 'Official series'], ['events', 'Tariff acts']];

/** Fields of a form: all values of a name, and the first one. */
interface Fields { readonly many: (name: string) => string[]; readonly one: (name: string) => string | undefined }

function fieldsOf(entries: Iterable<readonly [string, unknown]>): Fields {
  const all = [...entries].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const many = (name: string): string[] => all.filter(([key]) => key === name).map(([, value]) => value);
  return { many, one: (name) => many(name)[0] };
}

function timeOf({ one }: Fields, view: View): Pick<View, 'from' | 'to'> {
  const end = (name: 'from' | 'to', open: string): string => {
    const text = one(name)?.trim() ?? view[name];
    return text === '' ? open : isTimeEnd(text) ? text : view[name];
  };
  return inOrder({ from: end('from', 'earliest'), to: end('to', 'latest') });
}

/** Two periods, both of which must be there; none where both are emptied. */
function comparedOf({ one }: Fields, view: View): View['compare'] {
  const [from, to] = [one('compare-from')?.trim(), one('compare-to')?.trim()];
  if (from === undefined || to === undefined) return view.compare;
  if (from === '' && to === '') return null;
  if (!isOnePeriod(from) || !isOnePeriod(to)) return view.compare;
  return inOrder({ from, to });
}

/**
 * The view a submitted form of ChartControls asks for: repeated `series`, `outlets` and `show`; single `from`, `to`, `transform`, `base`, `frequency`,
 * `axis`, `stack`, `compare-from`, `compare-to`, `vintage`, `asof`. A group without a checked box is an empty list; words not offered and periods
 * that are none are left out; a reversed range is turned round.
 */
export function viewFromForm(entries: Iterable<readonly [string, unknown]>, view: View, options: ControlOptions): View {
  const fields = fieldsOf(entries);
  const { many, one } = fields;
  const chosen = new Set(many('series'));
  const outlets = new Set(many('outlets'));
  const moment = (name: 'asof' | 'vintage' | 'base', lawful: (text: string) => boolean): string | null => {
    const text = one(name)?.trim();
    return text === undefined || !(text === '' || lawful(text)) ? view[name] : text || null;
  };
  const word = <T extends string>(name: string, words: readonly T[], now: T): T => words.find((known) => known === one(name)) ?? now;
  const transform = word('transform', TRANSFORMS.map(([known]) => known), view.transform);
  return {
    ...view,
    ...timeOf(fields, view),
    series: options.series.map(({ id }) => id).filter((id) => chosen.has(id)),
    outlets: options.outlets.every(({ id }) => outlets.has(id)) ? 'all' : options.outlets.map(({ id }) => id).filter((id) => outlets.has(id)),
    transform,
    // A base belongs to an index; whoever leaves the index leaves it too.
    base: transform === 'index' ? moment('base', isOnePeriod) : null,
    frequency: word('frequency', FREQUENCIES, view.frequency),
    axis: word('axis', AXES, view.axis),
    stack: word('stack', STACKS, view.stack),
    show: SHOWN.map(([known]) => known).filter((known) => many('show').includes(known)),
    compare: comparedOf(fields, view),
    point: null,
    vintage: moment('vintage', isDayOrMonth),
    asof: moment('asof', isAsOf),
  };
}

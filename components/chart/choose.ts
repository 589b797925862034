import { isAsOf, isDayOrMonth } from '@/lib/permalink/stamp';
import { isReversed } from '@/lib/permalink/time';
import type { View } from '@/lib/model/view';
import type { ControlOptions } from './control-options';

/** What may be chosen, with its words. */
export const TRANSFORMS: readonly (readonly [View['transform'], string])[] = [['level', 'as published'], ['change', 'change on the period before'], ['percent-change', 'change in per cent'], ['index', 'index, first = 100']];
export const SHOWN: readonly (readonly [View['show'][number], string])[] = [['cited', 'Printed figures'], ['official', 'Official series']];

/**
 * The view a submitted form of ChartControls asks for: repeated `series`, `outlets` and `show`; single `from`, `to`, `transform`, `vintage`, `asof`.
 * A group without a checked box is an empty list; words not offered are left out; a reversed range is turned round.
 */
export function viewFromForm(entries: Iterable<readonly [string, unknown]>, view: View, options: ControlOptions): View {
  const all = [...entries].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));
  const many = (name: string): string[] => all.filter(([key]) => key === name).map(([, value]) => value);
  const one = (name: string): string | undefined => many(name)[0];
  const chosen = new Set(many('series'));
  const outlets = new Set(many('outlets'));
  const [from, to] = [one('from') ?? view.from, one('to') ?? view.to];
  const moment = (name: 'asof' | 'vintage', lawful: (text: string) => boolean): string | null => {
    const text = one(name);
    return text === undefined || !(text === '' || lawful(text)) ? view[name] : text || null;
  };
  const turned = isReversed({ from, to });
  return {
    ...view,
    series: options.series.map(({ id }) => id).filter((id) => chosen.has(id)),
    from: turned ? to : from,
    to: turned ? from : to,
    outlets: options.outlets.every(({ id }) => outlets.has(id)) ? 'all' : options.outlets.map(({ id }) => id).filter((id) => outlets.has(id)),
    transform: TRANSFORMS.find(([word]) => word === one('transform'))?.[0] ?? view.transform,
    show: SHOWN.map(([word]) => word).filter((word) => many('show').includes(word)),
    point: null,
    vintage: moment('vintage', isDayOrMonth),
    asof: moment('asof', isAsOf),
  };
}

import type { PolicyEvent } from '../model/event';
import type { Look } from '../model/row';
import type { View } from '../model/view';
import { textOrder } from '../text-order';

/** Dated policy acts of a view, by day, and the stretches in which the tariffs they began were in force; none where the view does not show them. */
export function actsShown(view: View, events: readonly PolicyEvent[]): Pick<Look, 'acts' | 'bands'> {
  if (!view.show.includes('events')) return { acts: [], bands: [] };
  const ordered = [...events].sort((a, b) => textOrder(a.day, b.day) || textOrder(a.id, b.id));
  const dayOf = (id: string): string | null => events.find((event) => event.id === id)?.day ?? null;
  return {
    acts: ordered.map(({ id, day, title, instrument, actor, url }) => ({ id, day, title, instrument, actor, url })),
    bands: ordered.flatMap(({ id, day, regime }) => (regime ? [{ id, title: regime.title, from: day, to: regime.until === null ? null : dayOf(regime.until) }] : [])),
  };
}

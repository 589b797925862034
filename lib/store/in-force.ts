import { recordedBy } from '../derive/latest';
import { textOrder } from '../text-order';
import type { AsOf } from './store';

/** What every record with an id tells of its place in time. */
export interface Kept { readonly id: string; readonly recorded: string; readonly withdrawn?: string | undefined }

/** Of each id the line in force at `asof` (the latest recorded, of equals the later line), without those withdrawn by then; in file order of the ids. */
export function linesInForce<L extends { readonly item: Kept }>(lines: readonly L[], asof: AsOf = null): L[] {
  const held = new Map<string, L>();
  for (const line of lines) {
    const before = held.get(line.item.id);
    if (recordedBy(line.item.recorded, asof) && (!before || before.item.recorded <= line.item.recorded)) held.set(line.item.id, line);
  }
  return [...held.values()].filter(({ item }) => item.withdrawn === undefined);
}

/** The records in force at `asof`, sorted by id. */
export function inForce<T extends Kept>(lines: readonly { readonly item: T }[], asof: AsOf = null): T[] {
  return linesInForce(lines, asof).map(({ item }) => item).sort((a, b) => textOrder(a.id, b.id));
}

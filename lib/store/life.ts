import { recordedBy } from '../derive/latest';
import { textOrder } from '../text-order';
import type { Kept } from './in-force';
import type { AsOf, Life } from './store';

/** Of each stamp the last line, in order of time. */
function versionsOf(lines: readonly Kept[]): Kept[] {
  return [...new Map(lines.map((item) => [item.recorded, item])).values()].sort((a, b) => textOrder(a.recorded, b.recorded));
}

/**
 * What had become by `asof` of the record whose lines, in file order, these are. `stamps` are all of the dataset, in order.
 * Null when it had never been there: no line yet, or withdrawn with the stamp it came with.
 */
export function lifeOf(lines: readonly Kept[], asof: AsOf, stamps: readonly string[]): Life | null {
  const versions = versionsOf(lines.filter(({ recorded }) => recordedBy(recorded, asof)));
  const entered = versions.find(({ withdrawn }) => withdrawn === undefined)?.recorded;
  if (entered === undefined) return null;
  const last = versions.findLastIndex(({ withdrawn }) => withdrawn === undefined);
  const end = versions[last + 1];
  if (end === undefined) return { entered, withdrawn: null };
  return { entered, withdrawn: { on: end.recorded, why: end.withdrawn ?? '', before: stamps.findLast((stamp) => stamp < end.recorded) ?? '' } };
}

import { recordedBy } from '../derive/latest';
import type { AsOf, RecordKind, Store, Version } from './store';

/** A record's time in the dataset. */
export interface Life {
  /** Stamp of its first line. */
  readonly entered: string;
  /** When and why it was withdrawn, and the newest stamp of the dataset before that, at which its last version stands; null while it is in force. */
  readonly withdrawn: { readonly on: string; readonly why: string; readonly before: string } | null;
}

type ById = ReadonlyMap<string, readonly Version[]>;
/** Versions by id: a store hands out the same list until its data change. */
const kept = new WeakMap<readonly Version[], ById>();

function byId(versions: readonly Version[]): ById {
  const groups = new Map<string, Version[]>();
  for (const version of versions) {
    const group = groups.get(version.id);
    if (group) group.push(version);
    else groups.set(version.id, [version]);
  }
  return groups;
}

/** The stamp one second before another. */
const secondBefore = (stamp: string): string => new Date(Date.parse(stamp) - 1000).toISOString().replace(/\.\d+Z$/, 'Z');

/** What had become of one record by `asof` (null: now). Null when it had never been there: no line yet, or withdrawn with the stamp it came with. */
export async function lifeOf(store: Store, kind: RecordKind, id: string, asof: AsOf = null): Promise<Life | null> {
  const all = await store.versions(kind);
  const grouped = kept.get(all) ?? byId(all);
  kept.set(all, grouped);
  // Of each stamp the last line counts.
  const versions = [...new Map((grouped.get(id) ?? []).filter(({ recorded }) => recordedBy(recorded, asof)).map((version) => [version.recorded, version])).values()];
  const last = versions.findLastIndex(({ withdrawn }) => withdrawn === undefined);
  const entered = versions.find(({ withdrawn }) => withdrawn === undefined)?.recorded;
  if (entered === undefined) return null;
  const end = versions[last + 1];
  return { entered, withdrawn: end === undefined ? null : { on: end.recorded, why: end.withdrawn ?? '', before: await store.newest(secondBefore(end.recorded)) } };
}

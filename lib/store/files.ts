import { recordedBy } from '../derive/latest';
import { inStoreOrder } from '../derive/store-order';
import type { Observation } from '../model/observation';
import { textOrder } from '../text-order';
import { loadDataset, type Dataset } from './dataset';
import { inForce, type Kept } from './in-force';
import { MOMENTS, remember } from './remember';
import type { AsOf, RecordKind, Store, Version } from './store';
import { storeTrouble } from './store-trouble';

function bySeries(observations: Dataset['observations']): ReadonlyMap<string, readonly Observation[]> {
  const groups = new Map<string, Observation[]>();
  for (const row of inStoreOrder(observations.map(({ item }) => item))) {
    const group = groups.get(row.series);
    if (group) group.push(row);
    else groups.set(row.series, [row]);
  }
  return groups;
}

/** Every list as of one stamp, frozen because all who ask share it. */
function listsAt({ charts, series, facets, sources, outlets, documents, claims, circulations, causes, events }: Dataset, stamp: string) {
  return {
    charts: Object.freeze(inForce(charts, stamp)), series: Object.freeze(inForce(series, stamp)), sources: Object.freeze(inForce(sources, stamp)),
    outlets: Object.freeze(inForce(outlets, stamp)), articles: Object.freeze(inForce(documents, stamp)), claims: Object.freeze(inForce(claims, stamp)),
    events: Object.freeze(inForce(events, stamp)), facets: Object.freeze(inForce(facets, stamp)), circulations: Object.freeze(inForce(circulations, stamp)),
    causes: Object.freeze(inForce(causes, stamp)),
  };
}

function versionsOf(dataset: Dataset, kind: RecordKind): readonly Version[] {
  const lines: readonly { readonly item: Kept }[] = dataset[kind];
  return Object.freeze(lines.map(({ item }) => ({ id: item.id, recorded: item.recorded, withdrawn: item.withdrawn, record: { ...item } })).sort((a, b) => textOrder(a.recorded, b.recorded)));
}

interface Held {
  readonly series: ReadonlyMap<string, readonly Observation[]>;
  /** The newest stamp at `asof`; empty before the first. */
  readonly newest: (asof: AsOf) => string;
  readonly first: string;
  readonly versions: (kind: RecordKind) => readonly Version[];
  readonly lists: (asof: AsOf) => ReturnType<typeof listsAt>;
}

/** Everything between two stamps is the same, so lists are kept by the stamp an `asof` comes down to. */
async function load(dir: string): Promise<Held> {
  const dataset = await loadDataset(dir);
  const stamps = [...new Set(Object.values(dataset).flatMap((lines) => lines.map(({ item }) => item.recorded)))].sort(textOrder);
  const newest = (asof: AsOf): string => stamps.findLast((stamp) => recordedBy(stamp, asof)) ?? '';
  const lists = remember(MOMENTS, (stamp) => listsAt(dataset, stamp));
  const versions = new Map<RecordKind, readonly Version[]>();
  const versionsAt = (kind: RecordKind): readonly Version[] => {
    const found = versions.get(kind) ?? versionsOf(dataset, kind);
    versions.set(kind, found);
    return found;
  };
  return { series: bySeries(dataset.observations), newest, first: stamps[0] ?? '', versions: versionsAt, lists: (asof) => lists(newest(asof)) };
}

/**
 * A store over the text files of `dir`, read once at the first question.
 * Every answer rejects with DataError while a line of `dir` is malformed, and with Problem store-unavailable when it cannot be read; the latter is tried again next time.
 */
export function fileStore(dir: string): Store {
  let held: Promise<Held> | null = null;
  const open = (): Promise<Held> => (held ??= load(dir).catch((error: unknown) => { held = null; throw storeTrouble(error); }));
  return {
    charts: async (asof = null) => (await open()).lists(asof).charts,
    series: async (asof = null) => (await open()).lists(asof).series,
    facets: async (asof = null) => (await open()).lists(asof).facets,
    sources: async (asof = null) => (await open()).lists(asof).sources,
    outlets: async (asof = null) => (await open()).lists(asof).outlets,
    articles: async (asof = null) => (await open()).lists(asof).articles,
    claims: async (asof = null) => (await open()).lists(asof).claims,
    events: async (asof = null) => (await open()).lists(asof).events,
    circulations: async (asof = null) => (await open()).lists(asof).circulations,
    causes: async (asof = null) => (await open()).lists(asof).causes,
    observations: async (ids, asof = null) => {
      const { series } = await open();
      return [...new Set(ids)].sort(textOrder).flatMap((id) => series.get(id)?.filter(({ recorded }) => recordedBy(recorded, asof)) ?? []);
    },
    versions: async (kind) => (await open()).versions(kind),
    newest: async (asof = null) => (await open()).newest(asof),
    first: async () => (await open()).first,
  };
}

import type { Entered, History } from '@/lib/history/change';
import { historyEntries, type Entry } from '@/lib/history/entries';
import { recordHistory } from '@/lib/history/records';
import { valueHistory, type SeriesAt, type ValueSeries } from '@/lib/history/values';
import { Series } from '@/lib/model/series';
import { RECORD_KINDS, type Store } from '@/lib/store/store';

/** Every series as it stood at a stamp: its last line by then, or its first where a value came before it. `lines` are in the order they were recorded. */
function seriesFrom(lines: readonly Entered[]): SeriesAt {
  const ever = new Map<string, (ValueSeries & { recorded: string })[]>();
  for (const { id, record } of lines) {
    const series = Series.parse(record);
    ever.set(id, [...(ever.get(id) ?? []), series]);
  }
  return (id, stamp) => ever.get(id)?.findLast(({ recorded }) => recorded <= stamp) ?? ever.get(id)?.[0];
}

/** Entries by the lines they tell of: a store hands out the same lines until its data change. */
const kept = new WeakMap<readonly Entered[], readonly Entry[]>();

/** Everything that was corrected, revised, withdrawn or added since the first row, newest first. */
export async function loadHistory(store: Store): Promise<readonly Entry[]> {
  const lines = await store.versions('series');
  const held = kept.get(lines);
  if (held) return held;
  const seriesAt = seriesFrom(lines);
  const records = await Promise.all(RECORD_KINDS.map(async (kind) => recordHistory(kind, await store.versions(kind), (id, stamp) => seriesAt(id, stamp)?.title)));
  const all: History[] = [...records, valueHistory(await store.observations(lines.map(({ id }) => id)), seriesAt)];
  const entries = historyEntries({ changes: all.flatMap(({ changes }) => changes), additions: all.flatMap(({ additions }) => additions) });
  kept.set(lines, entries);
  return entries;
}

/** @jest-environment node */
import { loadEntries } from '@/app/_data/entries';
import * as reconciliation from '@/lib/reconcile/reconcile-all';
import { fileStore } from '@/lib/store/files';
import type { Store } from '@/lib/store/store';
import { FIRST, fixture, LATER, writeDataset } from '../lib/store/fixture';

jest.mock('@/lib/reconcile/reconcile-all', () => ({ __esModule: true, ...jest.requireActual<typeof reconciliation>('@/lib/reconcile/reconcile-all') }));

/** A store that notes every question put to it. */
function counted(store: Store): { store: Store; asked: string[] } {
  const asked: string[] = [];
  return { asked, store: new Proxy(store, { get: (target, name: keyof Store) => { asked.push(name); return target[name].bind(target); } }) };
}

it('reconciles once for every moment, however often and in whatever words it is asked for', async () => {
  const reconcile = jest.spyOn(reconciliation, 'reconcileAll');
  const { store, asked } = counted(fileStore(writeDataset(fixture())));
  const now = await loadEntries(store);
  expect(now.map(({ claim, found }) => [claim.id, found.verdict])).toEqual([['example-exports', 'agrees']]);
  expect(reconcile).toHaveBeenCalledTimes(1);

  asked.length = 0;
  for (const asof of [null, LATER, '2026-11-23', '2030-01-01']) expect(await loadEntries(store, asof)).toBe(now);
  expect(reconcile).toHaveBeenCalledTimes(1);
  expect(new Set(asked)).toEqual(new Set(['newest']));

  const [then, same] = await Promise.all([loadEntries(store, FIRST), loadEntries(store, '2026-11-22')]);
  expect(same).toBe(then);
  expect(reconcile).toHaveBeenCalledTimes(2);
  expect(then).not.toBe(now);
  expect(Object.isFrozen(now)).toBe(true);
});

it('keeps what two stores hold apart', async () => {
  const other = fixture();
  other['outlets.jsonl'] = other['outlets.jsonl']?.map((line) => line.replace('"Example, renamed"', '"Another name"')) ?? [];
  const names = await Promise.all([fixture(), other].map(async (files) => (await loadEntries(fileStore(writeDataset(files))))[0]?.outlet.name));
  expect(names).toEqual(['Example, renamed', 'Another name']);
});

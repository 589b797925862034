/** @jest-environment node */
import fc from 'fast-check';
import { loadEntries } from '@/app/_data/entries';
import { Table } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import { checkDataset } from '@/lib/store/check';
import { loadDataset } from '@/lib/store/dataset';
import { fileStore } from '@/lib/store/files';
import type { Store } from '@/lib/store/store';
import { FIRST, fixture, LATER, writeDataset, type Files } from './fixture';

const LAST = '2026-11-24T00:00:00Z';
/** Series of one free mix. */
const MIX = 24;

/** Every chart there ever was, the free mix of every series, and every receipt, at every stamp of the dataset and now. */
async function answerEverything(root: string, store: Store): Promise<number> {
  const lines = Object.values(await loadDataset(root)).flat();
  const charts = new Set((await store.charts()).map(({ id }) => id));
  let answers = 0;
  for (const asof of [null, ...new Set(lines.map(({ item }) => item.recorded))]) {
    await loadEntries(store, asof);
    const suffix = asof === null ? '' : `asof=${asof}`;
    const series = (await store.series(asof)).map(({ id }) => id);
    // A query has a longest length, so the free mix of every series is asked in parts.
    const parts = Array.from({ length: Math.ceil(series.length / MIX) }, (_, at) => series.slice(at * MIX, (at + 1) * MIX));
    const views = [...[...charts].map((id) => [id, suffix]), ...parts.map((ids) => ['custom', `series=${ids.join('~')}&${suffix}`])];
    for (const [chart = '', query = ''] of views) {
      const { table } = await answer(store, chart, query);
      // A chart that was not there yet is shown as it stands now.
      const wasThere = chart === 'custom' || (await store.charts(asof)).some(({ id }) => id === chart);
      expect(Table.parse(table).recorded).toBe(await store.newest(wasThere ? asof : null));
      answers += 1;
    }
  }
  return answers;
}

it('our own data: every distinct stamp × every chart answers', async () => {
  const store = fileStore('data');
  expect(await answerEverything('data', store)).toBeGreaterThan((await store.charts()).length);
}, 60_000);

/** A fault of time put into a sound dataset: a line recorded later than it was, or a record withdrawn. */
interface Slip { readonly line: number; readonly recorded: string; readonly withdraw: boolean }

function slipped(slips: readonly Slip[]): Files {
  const files = fixture();
  const places = Object.entries(files).flatMap(([name, lines]) => lines.map((_, at) => ({ name, at }))).filter(({ name, at }) => !(name.endsWith('.csv') && at === 0));
  for (const { line, recorded, withdraw } of slips) {
    const { name, at } = places[line % places.length] ?? { name: '', at: 0 };
    const text = files[name]?.[at] ?? '';
    const moved = text.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/, recorded);
    if (withdraw && !name.endsWith('.csv')) files[name]?.push(JSON.stringify({ ...JSON.parse(moved) as object, withdrawn: 'A slip.' }));
    else files[name]?.splice(at, 1, moved);
  }
  return files;
}

it('any dataset either has a fault to mend or answers every chart at every stamp', async () => {
  const slip = fc.record<Slip>({ line: fc.nat(40), recorded: fc.constantFrom(FIRST, LATER, LAST), withdraw: fc.boolean() });
  const seen = { faulty: 0, sound: 0 };
  await fc.assert(fc.asyncProperty(fc.array(slip, { minLength: 1, maxLength: 3 }), async (slips) => {
    const root = writeDataset(slipped(slips));
    const faults = checkDataset(await loadDataset(root));
    seen[faults.length > 0 ? 'faulty' : 'sound'] += 1;
    if (faults.length === 0) await answerEverything(root, fileStore(root));
  }), { numRuns: 150 });
  expect(seen.faulty).toBeGreaterThan(10);
  expect(seen.sound).toBeGreaterThan(10);
}, 60_000);

/** @jest-environment node */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { chartFile } from '@/app/_data/charts';
import { methodChangesSince } from '@/lib/changes/method-changes';
import { toCsv } from '@/lib/export/csv';
import type { Chart } from '@/lib/model/chart';
import { View } from '@/lib/model/view';
import { customChart } from '@/lib/permalink/custom';
import { SHOWN, TABS, FREQUENCIES, AXES, STACKS, TRANSFORMS } from '@/lib/permalink/default-view';
import { parseView } from '@/lib/permalink/parse';
import { formatView } from '@/lib/permalink/format';
import { isReversed } from '@/lib/permalink/time';
import { answer, question } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { sealed } from '@/lib/store/seal';
import { table } from '@/lib/table/table';

/** Superset's links once left out some filters, others opened without rows: here every control is in the link, and the link gives the same bytes. */

const store = fileStore('data');
const VIEWS = 2000;

const csvAt = async (path: string): Promise<string> => {
  const [, id = '', query = ''] = /^\/charts\/([^?]+)\??(.*)$/.exec(path) ?? [];
  return (await chartFile(store, new Request(`http://localhost/charts/${id}.csv?${query}`), id, 'csv')).text();
};

/** Every field of a view moved off its default at random; vintages and moments at which there was something to see. */
function viewsOf(chart: Chart, outlets: readonly string[], moments: readonly string[]): fc.Arbitrary<View> {
  const end = fc.oneof(fc.constantFrom('earliest', 'latest'), fc.integer({ min: 1995, max: 2026 }).map(String), fc.constantFrom('2019-Q3', '2024-08', '2025-11-20', 'FY2024', 'MY2024/25', '2024-12/2025-05'));
  return fc.record({
    chart: fc.constant(chart.id),
    // Mostly views with rows in them: an empty list is drawn now and then, a range mostly wide.
    series: fc.subarray(chart.series.slice(0, 40), { minLength: Math.min(1, chart.series.length), maxLength: Math.min(3, chart.series.length) }).chain((some) => fc.shuffledSubarray(some, { minLength: some.length })),
    time: fc.oneof({ weight: 2, arbitrary: fc.constant(['earliest', 'latest'] as const) }, { weight: 3, arbitrary: fc.tuple(end, end) }).filter(([from, to]) => !isReversed({ from, to })),
    outlets: fc.oneof(fc.constant('all' as const), fc.subarray([...outlets])),
    transform: fc.constantFrom(...TRANSFORMS),
    base: fc.option(fc.constantFrom('2017', '2020-02', '2024')),
    frequency: fc.constantFrom(...FREQUENCIES),
    axis: fc.constantFrom(...AXES),
    stack: fc.constantFrom(...STACKS),
    compare: fc.option(fc.constant({ from: '2017', to: '2024' })),
    show: fc.oneof({ weight: 4, arbitrary: fc.constantFrom<View['show'][]>([...SHOWN], SHOWN.slice(1)) }, { weight: 1, arbitrary: fc.subarray([...SHOWN]) }),
    point: fc.option(fc.constantFrom(...(chart.claims.length > 0 ? chart.claims : ['']))).map((id) => id || null),
    tab: fc.constantFrom(...TABS),
    vintage: fc.option(fc.constantFrom('2025-02', '2025-06-30', '2026-03'), { freq: 3 }),
    asof: fc.option(fc.constantFrom(...moments), { freq: 3 }),
  }).map(({ time: [from, to], ...rest }) => ({ ...rest, from, to }));
}

it(`${VIEWS} views of every kind: the link has all of the view, and opening it, or its frozen twin, gives the same bytes`, async () => {
  const [charts, series, claims, outlets, newest] = await Promise.all([store.charts(), store.series(), store.claims(), store.outlets(), store.newest()]);
  const custom = customChart(series.map(({ id }) => id), claims.filter(({ series: of }) => of !== null).map(({ id }) => id));
  const all = [...charts, custom];
  const moments = [...new Set((await store.versions('claims')).map(({ recorded }) => recorded)), newest];
  let [some, empty] = [0, 0];
  await fc.assert(fc.asyncProperty(fc.constantFrom(...all).chain((chart) => viewsOf(chart, outlets.map(({ id }) => id), moments)), async (view) => {
    const chart = all.find(({ id }) => id === view.chart);
    if (!chart) throw new Error(`no chart ${view.chart}`);
    const link = formatView(view, chart);
    const asked = await question(store, chart.id, link);
    // A chart, series or figure may not have been there at the moment drawn: then the link says so, and there is nothing to compare.
    fc.pre(asked.issues.length === 0);
    expect(View.parse(view)).toEqual(view);
    expect(asked.view).toEqual(view);
    const { csv, living, frozen } = await sealed(store, asked);
    if (csv.rows === 0) {
      empty += 1;
      await expect(csvAt(`/charts/${chart.id}?${link}`)).rejects.toMatchObject({ status: 400 });
      return;
    }
    some += 1;
    const body = toCsv(table(view, asked.facts).rows);
    expect(await csvAt(`/charts/${chart.id}?${link}`)).toBe(body);
    expect(await csvAt(frozen)).toBe(body);
    const { rows } = view.asof === null ? table(view, asked.facts) : (await answer(store, chart.id, living.slice(living.indexOf('?') + 1))).table;
    // What there was then may be gone today; a file of nothing is refused.
    if (rows.length === 0) await expect(csvAt(living)).rejects.toMatchObject({ status: 400 });
    else expect(await csvAt(living)).toBe(toCsv(rows));
  }), { numRuns: VIEWS, maxSkipsPerRun: 50 });
  expect(some).toBeGreaterThan(VIEWS / 3);
  expect(some + empty).toBe(VIEWS);
}, 300_000);

/** Frozen links that were handed out. The list only grows: raise this with every line added, never lower it. */
const HANDED_OUT = 16;
const lines = readFileSync('tests/golden/frozen-links.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it('has lost no frozen link', () => {
  expect(lines.length).toBeGreaterThanOrEqual(HANDED_OUT);
  expect(new Set(lines).size).toBe(lines.length);
});

it.each(lines)('%s still keeps its promise, or the change of method that broke it is on record', async (line) => {
  const [id = '', query = ''] = line.replace(/^\/charts\//, '').split('?');
  const asked = await question(store, id, query);
  expect(asked.issues).toEqual([]);
  const { seal, frozen } = await sealed(store, asked);
  if (methodChangesSince(asked.facts.newest).length === 0) {
    expect(seal).toBe('verified');
    // A link of before a choice existed is written with that choice at its default today: another spelling of the same view.
    const [old, now] = [line, frozen].map((link) => new URLSearchParams(link.slice(link.indexOf('?') + 1)));
    expect([...(old ?? [])].filter(([name, value]) => now?.get(name) !== value)).toEqual([]);
    expect(parseView(String(now), asked.chart, { series: new Set(asked.chart.series), outlets: new Set(asked.facts.outlets.map(({ id: one }) => one)), claims: new Set() }).view).toEqual(asked.view);
  }
  else expect(seal).not.toBe('none');
});

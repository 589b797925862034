import { renderToStaticMarkup } from 'react-dom/server';
import { ChartSvg } from '@/components/chart/ChartSvg';
import { readDrawing } from '@/components/chart/read-drawing';
import { RowsTable } from '@/components/table/RowsTable';
import { layout, sizeFor } from '@/lib/layout/layout';
import type { Stop } from '@/lib/layout/moves';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { walkOf } from '@/lib/layout/walk';
import type { Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

/** Drawing and table as the server sends them, set into a page. */
function page(table: Table): { stage: Element; rows: Element } {
  const drawing = layout(table, sizeFor(table, 'wide'));
  document.body.innerHTML = `<div class="stage">${renderToStaticMarkup(<ChartSvg table={table} drawing={drawing} name="wide" />)}</div><div class="rows">${renderToStaticMarkup(<RowsTable table={table} />)}</div>`;
  return { stage: document.querySelector('.stage')!, rows: document.querySelector('.rows')! };
}

/** Places to half a pixel: the drawing rounds to tenths what is computed anew here. */
const told = ({ row_id, x, y, head, lines, text, source, body }: Stop) => ({ row_id, x: Math.round(x * 2) / 2, y: Math.round(y * 2) / 2, head, lines, text, source, bar: body !== null });
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 0.5;

function expectSame(table: Table): number {
  const { stage, rows } = page(table);
  const read = readDrawing(stage, rows);
  const walk = walkOf(layout(table, sizeFor(table, 'wide')), table.rows);
  expect(read?.size).toEqual(walk.size);
  expect(read?.tracks.map(({ id, short, color, stops }) => [id, short, color, stops.length])).toEqual(walk.tracks.map(({ id, short, color, stops }) => [id, short, color, stops.length]));
  walk.tracks.forEach(({ stops }, t) => {
    const same = read!.tracks[t]!.stops;
    // Stops of one place may stand in either order.
    const wanted = new Map(stops.map((stop) => [stop.row_id, stop]));
    for (const stop of same) {
      const one = wanted.get(stop.row_id)!;
      expect({ ...told(stop), x: 0, y: 0 }).toEqual({ ...told(one), x: 0, y: 0 });
      expect([table.chart, stop.row_id, near(stop.x, one.x), near(stop.y, one.y)]).toEqual([table.chart, stop.row_id, true, true]);
    }
  });
  return walk.tracks.reduce((count, { stops }) => count + stops.length, 0);
}

const years = (series: string, values: readonly string[], unit = 'USD') => values.map((value, i) => observation(series, String(2019 + i), value, { unit }));
const act = { id: 'act-1', day: '2020-05-01', title: 'A duty', instrument: 'Order 1', actor: 'USTR', url: 'https://example.org/act' };

test.each([
  ['lines in two panels', tableOf([...years('a', ['5', '6', '-7']), observation('a', '2023', '8', { status: 'P' }), ...years('b', ['70', '80'], 'percent'), claim('c-1', 'a', '2021', '7', { verdict: 'differs' })], { a: 'line', b: 'line' })],
  ['bars side by side', tableOf([...years('a', ['106', '124']), ...years('b', ['450', '-50']), claim('c-1', 'b', '2020', '440'), claim('c-2', 'b', '2020', '440')], { a: 'bar', b: 'bar' })],
  ['stacked bars', { ...tableOf([...years('a', ['106', '124']), ...years('b', ['450', '50'])], { a: 'bar', b: 'bar' }), look: { axis: 'linear', stack: 'stacked', compare: null, acts: [], bands: [] } } satisfies Table],
  ['steps', tableOf([observation('a', '2025-02-04', '10', { frequency: 'irregular' }), observation('a', '2025-03-04', '20', { frequency: 'irregular' })], { a: 'step' })],
  ['a logarithmic axis with acts', { ...tableOf([...years('a', ['5', '60', '7000'])], { a: 'line' }), look: { axis: 'log', stack: 'grouped', compare: null, acts: [act], bands: [] } } satisfies Table],
  ['computed values', tableOf(years('a', ['5', '6']).map((row) => ({ ...row, role: 'derived' as const, formula: 'a ÷ b' })), { a: 'line' })],
])('what is read from the page is what the rows give: %s', (_, table) => { expect(expectSame(table)).toBeGreaterThan(1); });

test('nothing drawn is nothing to walk', () => {
  const { stage, rows } = page(tableOf([], {}));
  expect(readDrawing(stage, rows)?.tracks).toEqual([]);
  expect(readDrawing(document.createElement('div'), rows)).toBeNull();
});

test('and so for every chart there is', async () => {
  const store = fileStore('data');
  for (const { id } of await store.charts()) expectSame((await answer(store, id, '')).table);
}, 120_000);

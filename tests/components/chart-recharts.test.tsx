import { render } from '@testing-library/react';
import { ChartRecharts } from '@/components/chart/ChartRecharts';
import { ChartSvg } from '@/components/chart/ChartSvg';
import { layout, sizeFor } from '@/lib/layout/layout';
import type { Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

const years = (series: string, values: readonly string[], unit = 'USD') => values.map((value, i) => observation(series, String(2019 + i), value, { unit }));
const bars = tableOf([...years('a', ['106', '124', '151', '154']), ...years('b', ['450', '432', '-50', '536']), claim('c-1', 'b', '2020', '440'), claim('c-2', 'b', '2020', '440', { verdict: 'differs' })], { a: 'bar', b: 'bar' });
const lines = tableOf([...years('a', ['5', '6', '7']), observation('a', '2022', '', { status: 'O' }), observation('a', '2023', '8', { status: 'P' }), ...years('b', ['70', '80'], 'percent'), claim('c-1', 'a', '2021', '7', { low: '6.5', high: '' })], { a: 'line', b: 'line' });
const steps = tableOf([observation('a', '2025-02-04', '10'), observation('a', '2025-03-04', '20'), claim('c-1', 'a', '2025-03', '20')], { a: 'step' });

const both = (table: Table) => {
  const drawing = layout(table, sizeFor(table, 'wide'));
  const server = render(<ChartSvg table={table} drawing={drawing} name="wide" />).container;
  const live = render(<ChartRecharts table={table} drawing={drawing} onDrawn={() => undefined} />).container;
  return { drawing, server, live };
};
const attributes = (within: Element, selector: string, ...names: string[]) => [...within.querySelectorAll(selector)].map((node) => names.map((name) => Math.round(Number(node.getAttribute(name)) * 10) / 10));

/** Numbers of a path, so that M1,2L3,4 and M1,2 L3,4 compare alike. */
const numbers = (path: string | null): number[] => (path?.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

test.each([['bars', bars], ['lines in two panels', lines], ['steps', steps]])('%s: ticks, points and bars coincide with the server’s drawing', (_name, table) => {
  const { server, live } = both(table);
  const text = (within: Element, selector: string) => [...within.querySelectorAll(selector)].map((node) => [node.textContent, node.getAttribute('x'), node.getAttribute('y')]);
  expect(text(live, '.chart-tick').sort()).toEqual(text(server, '.chart-tick').sort());
  expect(text(live, '.chart-label')).toEqual(text(server, '.chart-label'));
  expect(attributes(live, '.chart-bar', 'x', 'y', 'width', 'height').sort()).toEqual(attributes(server, '.chart-bar', 'x', 'y', 'width', 'height').sort());
  expect(attributes(live, '.chart-dot', 'cx', 'cy')).toEqual(attributes(server, '.chart-dot', 'cx', 'cy'));
});

test.each([['lines in two panels', lines], ['steps', steps]])('%s: the curves Recharts computes itself lie on the server’s', (_name, table) => {
  const { drawing, live } = both(table);
  const curves = [...live.querySelectorAll('path.recharts-line-curve')].map((path) => numbers(path.getAttribute('d')));
  const expected = drawing.panels.flatMap((panel) => panel.series.flatMap((series) => series.segments.map((segment) => segment)));
  expect(curves).toHaveLength(expected.length);
  expected.forEach((segment, i) => {
    // Recharts writes steps with H and V too, so the last point of both is compared as well as the first.
    const want = numbers(segment.d);
    const got = curves[i] ?? [];
    expect(got).toHaveLength(want.length);
    got.forEach((n, at) => expect(Math.abs(n - (want[at] ?? NaN))).toBeLessThanOrEqual(0.11));
  });
});

test.each([['bars', bars], ['lines in two panels', lines], ['steps', steps]])('%s: as many marks as rows with a value', (_name, table) => {
  const { live } = both(table);
  const drawn = live.querySelectorAll('.chart-bar, .chart-dot:not(g > g[aria-hidden] *)').length + live.querySelectorAll('.claim-point').length;
  expect(drawn).toBe(table.rows.filter((row) => row.value !== '').length);
});

test('claims keep place, shape and address, and leave the tab order', () => {
  const { server, live } = both(bars);
  const marks = (within: Element) => [...within.querySelectorAll('.claim-point')].map((link) => [link.getAttribute('href'), link.className.toString(), link.querySelector('.claim-shape')?.getAttribute('transform'), link.querySelector('.claim-shape')?.getAttribute('d')]);
  expect(marks(live).map(([href, , at, shape]) => [href, at, shape])).toEqual(marks(server).map(([href, , at, shape]) => [href, at, shape]));
  expect([...live.querySelectorAll('a')].every((link) => link.getAttribute('tabindex') === '-1')).toBe(true);
  expect(live.querySelectorAll('[tabindex="0"]')).toHaveLength(0);
});

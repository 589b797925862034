import fc from 'fast-check';
import { wrap } from '@/lib/layout/labels';
import { CHART_SIZES, layout, sizeFor } from '@/lib/layout/layout';
import { dayNumber } from '@/lib/layout/days';
import { outletShape } from '@/lib/layout/shapes';
import type { Layout, Panel } from '@/lib/layout/types';
import type { Row, Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

const years = (series: string, from: number, values: readonly string[], more: Partial<Row> = {}): Row[] => values.map((value, i) => observation(series, String(from + i), value, more));
const only = (drawing: Layout): Panel => {
  expect(drawing.panels).toHaveLength(1);
  return drawing.panels[0] as Panel;
};

const anyTable: fc.Arbitrary<Table> = fc.record({
  mark: fc.constantFrom('line' as const, 'bar' as const, 'step' as const, 'dot' as const),
  first: fc.array(fc.integer({ min: -4_000_000_000, max: 900_000_000_000 }), { minLength: 1, maxLength: 40 }),
  second: fc.array(fc.integer({ min: 0, max: 900_000_000_000 }), { maxLength: 12 }),
  third: fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 6 }),
  claims: fc.array(fc.record({ year: fc.integer({ min: 1985, max: 2030 }), value: fc.integer({ min: 0, max: 900_000_000_000 }), open: fc.constantFrom('low', 'high', 'none') }), { maxLength: 12 }),
}).map(({ mark, first, second, third, claims }) => tableOf([
  ...years('a', 1985, first.map(String)), ...years('b', 2010, second.map(String)), ...years('c', 2015, third.map(String), { unit: 'percent' }),
  ...claims.map(({ year, value, open }, i) => claim(`c-${i}`, 'a', String(year), String(value), open === 'none' ? {} : { [open]: '' })),
], { a: mark, b: mark, c: 'line' }));
const anySize = fc.constantFrom('narrow' as const, 'medium' as const, 'wide' as const);

test('every point stands inside the plot box, and every row with a value has exactly one', () => {
  fc.assert(fc.property(anyTable, anySize, (table, name) => {
    const drawing = layout(table, sizeFor(table, name));
    const ids: string[] = [];
    for (const { box, series, claims } of drawing.panels) {
      for (const point of [...series.flatMap((s) => s.points), ...claims]) {
        ids.push(point.row_id);
        expect(point.x).toBeGreaterThanOrEqual(box.left - 0.1);
        expect(point.x).toBeLessThanOrEqual(box.right + 0.1);
        expect(point.y).toBeGreaterThanOrEqual(box.top - 0.1);
        expect(point.y).toBeLessThanOrEqual(box.bottom + 0.1);
      }
    }
    expect(ids.sort()).toEqual(table.rows.map((row) => row.row_id).sort());
  }), { numRuns: 60 });
});

test('labels at line ends never overlap and stay beside their panel', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 24 }), anySize, (values, name) => {
    const rows = values.map((value, i) => observation(`s-${i}`, '2024', String(value), { unit: 'percent' }));
    const { box, series } = only(layout(tableOf(rows, Object.fromEntries(rows.map((row) => [row.series, 'line' as const]))), CHART_SIZES[name]));
    const labels = series.flatMap((s) => s.label ?? []).map(({ y, lines }) => ({ top: y - lines.length * 7.5, bottom: y + lines.length * 7.5 })).sort((a, b) => a.top - b.top);
    labels.forEach((label, i) => {
      const next = labels[i + 1];
      if (next) expect(label.bottom).toBeLessThanOrEqual(next.top);
      expect(label.top).toBeGreaterThanOrEqual(box.top);
      expect(label.bottom).toBeLessThanOrEqual(box.bottom);
    });
    expect(labels.length).toBeGreaterThanOrEqual(Math.min(values.length, 12));
  }), { numRuns: 60 });
});

test('the same rows give the same drawing, in whatever order they come', () => {
  fc.assert(fc.property(anyTable, (table) => JSON.stringify(layout(table, CHART_SIZES.wide)) === JSON.stringify(layout({ ...table, rows: [...table.rows].reverse() }, CHART_SIZES.wide))), { numRuns: 20 });
});

test('bars grow from zero, losses downwards', () => {
  const { y, series: [bars] } = only(layout(tableOf(years('a', 2022, ['-300000000000', '-279000000000', '40000000000']), { a: 'bar' }), CHART_SIZES.wide));
  expect(y.domain[0]).toBeLessThanOrEqual(-300e9);
  expect(y.zero).not.toBeNull();
  for (const bar of bars?.bars ?? []) expect(bar.value < 0 ? bar.top : bar.top + bar.height).toBeCloseTo(y.zero ?? NaN, 0);
  expect(bars?.bars.map((bar) => bar.height > 0)).toEqual([true, true, true]);
});

test('ticks are short numbers under a heading that says unit and magnitude once', () => {
  const { heading, y, x } = only(layout(tableOf(years('a', 2018, ['539700000000', '451700000000', '434700000000']), { a: 'bar' }), CHART_SIZES.wide));
  expect(heading).toBe('$ billion');
  expect(y.ticks.map((tick) => tick.label)).toEqual(['0', '100', '200', '300', '400', '500', '600']);
  expect(x.ticks.map((tick) => tick.label)).toEqual(['2018', '2019', '2020']);
});

test('a line that stays far from zero may leave it out; one that comes near starts there', () => {
  const low = (values: string[]) => only(layout(tableOf(years('a', 2020, values, { unit: 'percent' }), { a: 'line' }), CHART_SIZES.wide)).y.domain[0];
  expect(low(['91', '95', '93'])).toBeGreaterThan(50);
  expect(low(['20', '95', '93'])).toBe(0);
});

test('two units are two panels on one time axis', () => {
  const table = tableOf([...years('a', 2020, ['5', '6'], { unit: 't' }), ...years('b', 2021, ['7', '8'])], { a: 'line', b: 'line' });
  const drawing = layout(table, sizeFor(table, 'wide'));
  expect(drawing.panels.map((panel) => panel.unit)).toEqual(['t', 'USD']);
  expect(drawing.panels[0]?.x).toEqual(drawing.panels[1]?.x);
  expect(drawing.panels[1]?.top).toBe(drawing.panels[0]?.height);
});

test('provisional values are reached by dashes, missing ones leave a gap', () => {
  const rows = [...years('a', 2019, ['5', '6']), observation('a', '2021', '', { status: 'O' }), ...years('a', 2022, ['7', '8']), observation('a', '2024', '9', { status: 'P' })];
  const [series] = only(layout(tableOf(rows, { a: 'line' }), CHART_SIZES.wide)).series;
  expect(series?.segments.map(({ dashed, vertices }) => [dashed, vertices.map((v) => v.value)])).toEqual([[false, [5, 6]], [false, [7, 8]], [true, [8, 9]]]);
});

test('no line is drawn across a period that has no row; a value alone between two gaps is a dot', () => {
  const rows = [...years('a', 2015, ['1', '2']), observation('a', '2018', '3'), ...years('a', 2020, ['4', '5'])];
  const crowd = Array.from({ length: 200 }, (_, i) => String(i));
  const [series] = only(layout(tableOf(rows, { a: 'line' }), CHART_SIZES.wide)).series;
  expect(series?.segments.map(({ vertices }) => vertices.map((v) => v.value))).toEqual([[1, 2], [4, 5]]);
  const [dense] = only(layout(tableOf([...years('a', 1600, crowd), observation('a', '1900', '3')], { a: 'line' }), CHART_SIZES.wide)).series;
  expect(dense?.marked.map(({ value }) => value)).toEqual([3]);
});

test('values of irregular series are joined: nothing between them is known to be missing', () => {
  const rows = ['2020-01-05', '2021-07-01', '2021-07-09'].map((day, i) => observation('a', day, String(i + 1), { frequency: 'irregular' }));
  expect(only(layout(tableOf(rows, { a: 'line' }), CHART_SIZES.wide)).series[0]?.segments).toHaveLength(1);
});

test('a printed figure without a series is listed, not drawn', () => {
  const drawing = layout(tableOf([...years('a', 2020, ['1', '2']), claim('c-1', '', '2021', '-10')], { a: 'line' }), CHART_SIZES.wide);
  expect(only(drawing).claims).toEqual([]);
  expect(drawing.unplaced).toEqual(['c-1']);
});

test('a step begins on its day and holds to the end of the range', () => {
  const rows = [observation('a', '2025-02-04', '10', { unit: 'percent' }), observation('a', '2025-03-04', '20', { unit: 'percent' }), observation('b', '2025', '5', { unit: 'percent' })];
  const { series, x } = only(layout(tableOf(rows, { a: 'step', b: 'line' }), CHART_SIZES.wide));
  expect(series[0]?.points[0]?.day).toBe(dayNumber('2025-02-04'));
  expect(series[0]?.segments.at(-1)?.vertices.at(-1)).toEqual({ day: x.domain[1], value: 20 });
});

test('a step ends on the day its value is known to be gone, and begins again at the next', () => {
  const rows = [observation('a', '2020-02-14', '19.3', { unit: 'percent' }), observation('a', '2025-01-20', '', { unit: 'percent', status: 'O' }), observation('a', '2025-05-14', '51.1', { unit: 'percent' })];
  const [series] = only(layout(tableOf(rows, { a: 'step' }), CHART_SIZES.wide)).series;
  expect(series?.segments[0]?.vertices).toEqual([{ day: dayNumber('2020-02-14'), value: 19.3 }, { day: dayNumber('2025-01-20'), value: 19.3 }]);
  expect(series?.segments[1]?.vertices[0]).toEqual({ day: dayNumber('2025-05-14'), value: 51.1 });
});

test('claims of one period stand side by side; fill says the verdict; open ends reach the edge', () => {
  const rows = [...years('a', 2020, ['100', '200', '300']), claim('c-1', 'a', '2021', '200'), claim('c-2', 'a', '2021', '200', { verdict: 'differs' }), claim('c-3', 'a', '2021', '150', { verdict: 'unverifiable', high: '' })];
  const { claims, box } = only(layout(tableOf(rows, { a: 'line' }), CHART_SIZES.wide));
  expect(new Set(claims.map((c) => c.x)).size).toBe(3);
  // Those that moved aside are tied to the one column they all belong to.
  expect(new Set(claims.map((c) => c.belongs ?? c.x)).size).toBe(1);
  expect(Object.fromEntries(claims.map((c) => [c.row_id, c.fill]))).toEqual({ 'c-1': 'filled', 'c-2': 'hollow', 'c-3': 'dotted' });
  expect(claims.find((c) => c.row_id === 'c-3')).toMatchObject({ openHigh: true, openLow: false, yHigh: box.top });
});

test('a total over several periods is an outline behind their bars, and no bar is wider than it need be', () => {
  const rows = [...years('a', 2020, ['100', '200']), observation('a', '2020/2021', '300')];
  const bars = only(layout(tableOf(rows, { a: 'bar' }), CHART_SIZES.wide)).series[0]?.bars ?? [];
  expect(bars.map((bar) => [bar.row_id, bar.around])).toEqual([['a@2020/2021', true], ['a@2020', false], ['a@2021', false]]);
  expect(Math.max(...bars.slice(1).map((bar) => bar.width))).toBeLessThanOrEqual(66);
});

test('a printed figure stands over the bar of its own series', () => {
  const rows = [...years('a', 2020, ['100', '200']), ...years('b', 2020, ['300', '400']), claim('c-1', 'b', '2021', '410')];
  const { claims, series } = only(layout(tableOf(rows, { a: 'bar', b: 'bar' }), CHART_SIZES.wide));
  expect(claims[0]?.x).toBe(series[1]?.bars[1]?.x);
});

test('the five outlets have five shapes', () => {
  expect(new Set(['nws-magazine', 'unread-why', 'ijr', 'world-wide-news-brief', 'the-diplomatic-insight'].map(outletShape)).size).toBe(5);
});

test('a claim without a period is named, not dropped; an empty table draws nothing', () => {
  const drawing = layout(tableOf([...years('a', 2020, ['1']), claim('adrift', 'a', '', '5', { period_start: '', period_end: '' })], { a: 'line' }), CHART_SIZES.wide);
  expect(drawing.unplaced).toEqual(['adrift']);
  expect(layout(tableOf([], { a: 'line' }), CHART_SIZES.wide).panels).toEqual([]);
});

test('a series keeps its colour when others go', () => {
  const rows = [...years('a', 2020, ['1']), ...years('b', 2020, ['2'])];
  const color = (marks: Record<string, 'line'>) => only(layout(tableOf(rows.filter((row) => row.series in marks), marks), CHART_SIZES.wide, ['a', 'b'])).series.find((s) => s.id === 'b')?.color;
  expect(color({ a: 'line', b: 'line' })).toBe(color({ b: 'line' }));
});

test.each([
  ['monthly', ['2024-11', '2024-12', '2025-01'], ['Nov', 'Dec', 'Jan'], ['2024', '', '2025']],
  ['a single day', ['2025-11-20'], ['6 Nov', '11 Nov', '16 Nov', '21 Nov', '26 Nov', '1 Dec'], undefined],
])('time axis of %s data', (_name, periods, labels, subs) => {
  const ticks = only(layout(tableOf(periods.map((period) => observation('a', period, '5', { unit: 'percent' })), { a: 'dot' }), CHART_SIZES.medium)).x.ticks;
  if (subs) {
    expect(ticks.map((tick) => tick.label)).toEqual(labels);
    expect(ticks.map((tick) => tick.sub)).toEqual(subs);
  } else expect(ticks.map((tick) => tick.label)).toContain('21 Nov');
});

test('a value alone between gaps is marked as alone, one that a line reaches is not', () => {
  const crowd = Array.from({ length: 200 }, (_, i) => String(i));
  const marked = (rows: Row[], mark: 'line' | 'step' = 'line') => only(layout(tableOf(rows, { a: mark }), CHART_SIZES.wide)).series[0]?.marked.map(({ row_id, alone }) => [row_id, alone]);
  expect(marked([...years('a', 2015, ['1', '2']), observation('a', '2018', '3')])).toEqual([['a@2015', false], ['a@2016', false], ['a@2018', true]]);
  expect(marked([...years('a', 1600, crowd), observation('a', '1900', '3')])).toEqual([['a@1900', true]]);
  expect(marked([observation('a', '2018', '3'), observation('a', '2019', '4', { status: 'P' })])).toEqual([['a@2018', false], ['a@2019', false]]);
});

/** Forty years on the widest drawing: a year is wider than a mark, though not by much; a hundred years: it is narrower. */
const long = (from: number) => years('a', from, Array.from({ length: 2026 - from }, (_, i) => String(100 + i)));
const yearWidth = ({ box, x }: Panel): number => ((box.right - box.left) * 366) / (x.domain[1] - x.domain[0]);

test.each(['narrow', 'medium', 'wide'] as const)('repeats of the very same figure stand at one place, at most 4 px apart, each to be reached (%s)', (size) => {
  const repeats = ['c-1', 'c-1-again', 'c-1-once-more'].map((id) => claim(id, 'a', '2024', '150'));
  const panel = only(layout(tableOf([...long(1985), ...repeats], { a: 'line' }), CHART_SIZES[size]));
  const place = panel.series[0]?.points.find(({ row_id }) => row_id === 'a@2024')?.x ?? NaN;
  const stood = panel.claims.map(({ x }) => x);
  expect(stood).toHaveLength(3);
  expect(new Set(stood).size).toBe(3);
  for (const x of stood) expect(Math.abs(x - place)).toBeLessThanOrEqual(Math.min(4, yearWidth(panel) / 2 + 0.1));
  expect(panel.claims.every(({ belongs }) => belongs === null)).toBe(true);
});

test.each([['a year wider than the mark', 1985, 'wide'], ['a year narrower than the mark', 1925, 'wide'], ['a year of few pixels', 1985, 'narrow']] as const)('different figures move by at most half their period, never to the neighbour’s place: %s', (_name, from, size) => {
  const crowd = ['150', '150.1', '150.2', '150.3'].map((value, i) => claim(`c-${i}`, 'a', '2024', value)).concat(claim('c-4', 'a', '2023', '150'));
  const panel = only(layout(tableOf([...long(from), ...crowd], { a: 'line' }), CHART_SIZES[size]));
  const placeOf = (year: string) => panel.series[0]?.points.find(({ row_id }) => row_id === `a@${year}`)?.x ?? NaN;
  for (const { row_id, x } of panel.claims) expect(Math.abs(x - placeOf(row_id === 'c-4' ? '2023' : '2024'))).toBeLessThanOrEqual(yearWidth(panel) / 2 + 0.1);
  // As far from each other as that allows: two of them at least do not coincide.
  expect(new Set(panel.claims.filter(({ row_id }) => row_id !== 'c-4').map(({ x }) => x)).size).toBeGreaterThan(1);
});

test('a figure over its bar stays within the bars of its own period', () => {
  const crowd = ['150', '150.1', '150.2'].map((value, i) => claim(`c-${i}`, 'b', '2020', value));
  const panel = only(layout(tableOf([...years('a', 2010, Array.from({ length: 16 }, () => '200')), ...years('b', 2010, Array.from({ length: 16 }, () => '150')), ...crowd], { a: 'bar', b: 'bar' }), CHART_SIZES.medium));
  const scale = (day: number): number => panel.box.left + ((day - panel.x.domain[0]) / (panel.x.domain[1] - panel.x.domain[0])) * (panel.box.right - panel.box.left);
  for (const { x } of panel.claims) {
    expect(x).toBeGreaterThanOrEqual(scale(dayNumber('2020-01-01')) - 0.1);
    expect(x).toBeLessThanOrEqual(scale(dayNumber('2021-01-01')) + 0.1);
  }
});

test('figures for single days, narrower than any mark, may stand a mark aside, tied to their day', () => {
  const days = [observation('a', '2025-01-01', '10'), observation('a', '2025-12-31', '20'), claim('c-1', 'a', '2025-04-10', '15'), claim('c-2', 'a', '2025-04-10', '15.1')];
  const { claims } = only(layout(tableOf(days, { a: 'step' }), CHART_SIZES.wide));
  expect(Math.abs((claims[0]?.x ?? NaN) - (claims[1]?.x ?? NaN))).toBeGreaterThanOrEqual(15);
  expect(claims.map(({ x, belongs }) => Math.abs(x - (belongs ?? x)) <= 15)).toEqual([true, true]);
});

test.each([
  ['Asylum-seekers', ['Asylum-', 'seekers']], ['Commitments to China', ['Commitmen-', 'ts to', 'China']], ['US exports', ['US exports']],
])('the end label %s is cut into lines that fit, no letter lost', (text, lines) => {
  expect(wrap(text, 10)).toEqual(lines);
});

import { drawActs, drawBands } from '@/lib/layout/acts';
import { layout, sizeFor, unplaced } from '@/lib/layout/layout';
import type { Look, Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

const years = (series: string, values: readonly string[]) => values.map((value, i) => observation(series, String(2019 + i), value));
const looking = (table: Table, look: Partial<Look>): Table => ({ ...table, look: { ...table.look, ...look } });
const drawn = (table: Table) => layout(table, sizeFor(table, 'wide')).panels[0]!;
const act = (id: string, day: string) => ({ id, day, title: `Act ${id}`, instrument: 'Order', actor: 'USTR', url: 'https://example.org' });

describe('stacked bars', () => {
  const table = looking(tableOf([...years('a', ['10', '20', '30']), ...years('b', ['5', '5', '5']), claim('c-1', 'b', '2020', '5')], { a: 'bar', b: 'bar' }), { stack: 'stacked' });
  it('stand on each other: each begins where the one under it ends, in one column, and the axis holds the whole', () => {
    const panel = drawn(table);
    const [a, b] = panel.series;
    a!.bars.forEach((under, i) => {
      const over = b!.bars[i]!;
      expect([over.left, over.width]).toEqual([under.left, under.width]);
      expect(over.top + over.height).toBeCloseTo(under.top, 0);
    });
    expect(panel.y.domain[1]).toBeGreaterThanOrEqual(35);
  });
  it('have no place for a figure printed of one of them, which is said to be in the table only', () => {
    expect(drawn(table).claims).toEqual([]);
    expect(unplaced(table)).toEqual(['c-1']);
  });
  it('are not stacked where a part is below zero', () => {
    const mixed = looking(tableOf([...years('a', ['10', '-20']), ...years('b', ['5', '5'])], { a: 'bar', b: 'bar' }), { stack: 'stacked' });
    expect(drawn(mixed).series[0]!.bars[0]!.left).not.toBe(drawn(mixed).series[1]!.bars[0]!.left);
  });
});

describe('a logarithmic axis', () => {
  it('puts equal ratios at equal distances', () => {
    const panel = drawn(looking(tableOf(years('a', ['10', '100', '1000']), { a: 'line' }), { axis: 'log' }));
    const [one, two, three] = panel.series[0]!.points.map(({ y }) => y);
    expect(one! - two!).toBeCloseTo(two! - three!, 0);
    expect([panel.y.scale, panel.heading]).toEqual(['log', '$ (logarithmic)']);
    expect(panel.y.ticks.length).toBeGreaterThan(1);
    for (const { value, label } of panel.y.ticks) expect(Number(label.replace(/,/g, ''))).toBeCloseTo(value, 6);
  });
  it.each([['a value at zero', ['0', '5', '7'], 'line'], ['bars', ['1', '5', '7'], 'bar'], ['one value only', ['5', '5', '5'], 'line']] as const)('stays linear with %s', (_, values, mark) => {
    expect(drawn(looking(tableOf(years('a', values), { a: mark }), { axis: 'log' })).y.scale).toBe('linear');
  });
});

describe('policy acts', () => {
  const at = (day: number): number => day;
  it('too near to be told apart share a mark, in order of time, and none is lost', () => {
    const marks = drawActs([act('a', '1970-01-02'), act('b', '1970-01-05'), act('c', '1970-02-20')], { from: 0, to: 100 }, at);
    expect(marks.map(({ id, acts }) => [id, acts.map((one) => one.id)])).toEqual([['a', ['a', 'b']], ['c', ['c']]]);
  });
  it('outside the time drawn are left out', () => expect(drawActs([act('a', '1960-01-02'), act('b', '1990-01-02')], { from: 0, to: 100 }, at)).toEqual([]));
  it('stretches are cut to the time drawn, run on where none ended them, and stack their labels where they overlap', () => {
    const box = { left: 0, right: 100, top: 0, bottom: 50 };
    const bands = [{ id: 'x', title: 'X', from: '1969-01-01', to: '1970-02-10' }, { id: 'y', title: 'Y', from: '1970-02-01', to: null }, { id: 'z', title: 'Z', from: '1971-01-01', to: null }];
    expect(drawBands(bands, { from: 0, to: 100 }, at, box).map(({ id, left, right, row }) => [id, left, right, row])).toEqual([['x', 0, 40, 0], ['y', 31, 100, 1]]);
  });
  it('take room above the plot only where there are any, and the first panel alone has the lane', () => {
    const table = tableOf([...years('a', ['1', '2']), observation('b', '2019', '3', { unit: 'percent' })], { a: 'line', b: 'line' });
    const look = looking(table, { acts: [act('a', '2019-06-01')] });
    expect(drawn(look).box.top).toBeGreaterThan(drawn(table).box.top);
    expect(layout(look, sizeFor(look, 'wide')).panels.map(({ lane }) => lane !== null)).toEqual([true, false]);
  });
});

it('breaks and other definitions are marked where they stand; two periods compared are two columns', () => {
  const table = looking(tableOf([...years('a', ['1', '2']), observation('a', '2021', '3', { status: 'D' })], { a: 'line' }), { compare: { from: '2019', to: '2021' } });
  const panel = drawn(table);
  expect(panel.breaks.map(({ row_id, status }) => [row_id, status])).toEqual([['a@2021', 'D']]);
  expect(panel.compared).toEqual([panel.series[0]!.points[0]!.x, panel.series[0]!.points[2]!.x]);
});

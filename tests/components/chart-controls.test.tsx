import { fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { ChartControls } from '@/components/chart/ChartControls';
import { isTouched, onChoice, readControls, writeControls } from '@/components/chart/control-state';
import type { Chart } from '@/lib/model/chart';
import { View } from '@/lib/model/view';
import { AXES, defaultView, FREQUENCIES, SHOWN, STACKS, TRANSFORMS } from '@/lib/permalink/default-view';
import { formatView } from '@/lib/permalink/format';
import { isReversed } from '@/lib/permalink/time';

const chart: Chart = {
  id: 'test-chart', title: 'T', subtitle: 'S', topic: 'trade', mark: 'line', series: ['a', 'b'], claims: ['c-1'],
  default: { series: ['a'], time: 'earliest..latest', transform: 'level' }, events: false, how_to_read: 'R', recorded: '2026-11-22T04:00:00Z',
};
const options = { series: [{ id: 'a', title: 'Series A' }, { id: 'b', title: 'Series B' }], outlets: [{ id: 'ijr', name: 'IJR' }, { id: 'nws', name: 'Nws' }], outletIds: ['ijr', 'nws'], years: { first: 2010, last: 2024 } };
/** An index, so that its base can be chosen too. */
const start: View = { ...defaultView(chart), transform: 'index' };

const form = (): HTMLFormElement => screen.getByRole<HTMLFormElement>('form');
const controls = (): Element[] => [...form().querySelectorAll('input, select')];

/** The form as the server sends it for `view`; every view chosen in it. */
function served(view: View): { seen: View[]; done: () => void } {
  const seen: View[] = [];
  const { unmount } = render(<ChartControls chart={chart} view={view} options={options} />);
  const stop = onChoice(form(), () => { const said = readControls(form(), view, options); if (said) seen.push(said); });
  return { seen, done: () => { stop(); unmount(); } };
}

/** What a reader does to one control. */
function move(control: Element): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') fireEvent.click(control);
  else if (control instanceof HTMLInputElement && control.dataset.typed !== undefined) {
    // Two periods are compared once both are there.
    if (control.name === 'compare-to') fireEvent.change(screen.getByLabelText('First period compared'), { target: { value: '2011' } });
    if (control.name === 'compare-from') fireEvent.change(screen.getByLabelText('Second period compared'), { target: { value: '2024' } });
    fireEvent.change(control, { target: { value: '2015-02' } });
    fireEvent.focusOut(control);
  } else fireEvent.change(control, { target: { value: control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => value).find((value) => value !== control.value) : '2025-02-05' } });
}

it('has a control for every part of a view but the receipt and tab, which are opened where they are', () => {
  const { done } = served(start);
  const names = new Set(controls().map((control) => (control.getAttribute('name') ?? '').replace(/^compare-.*/, 'compare')));
  expect([...names].sort()).toEqual(Object.keys(View.shape).filter((name) => !['chart', 'point', 'tab'].includes(name)).sort());
  done();
});

it('every control is in the link: moving any one of them gives another address', () => {
  const first = served(start);
  const count = controls().length;
  first.done();
  const links = Array.from({ length: count }, (_, at) => {
    const { seen, done } = served(start);
    const control = controls()[at];
    if (control) move(control);
    done();
    const last = seen.at(-1);
    // The address of the usual view is empty.
    return last ? formatView(last, chart) : 'none';
  });
  expect(links.filter((link) => link === 'none')).toEqual([]);
  expect(new Set(links).size).toBe(count);
});

it('what is typed is taken when the field is left or Enter pressed, and said to be wrong where it is no period', () => {
  const { seen, done } = served(start);
  const from = screen.getByLabelText<HTMLInputElement>('From');
  fireEvent.change(from, { target: { value: '2019-' } });
  fireEvent.focusOut(from);
  expect([seen, from.validity.patternMismatch]).toEqual([[], true]);
  fireEvent.change(from, { target: { value: '2019-Q3' } });
  expect(seen).toEqual([]);
  fireEvent.focusOut(from);
  fireEvent.change(from, { target: { value: '2018' } });
  fireEvent.submit(form());
  expect(seen.map(({ from: begin, to }) => [begin, to])).toEqual([['2019-Q3', 'latest'], ['2018', 'latest']]);
  done();
});

const period = fc.constantFrom('2011', '2015-Q2', '2019-08', 'FY2020', 'MY2021/22', '2024-02-29');
const views: fc.Arbitrary<View> = fc.record({
  series: fc.subarray(chart.series), from: fc.oneof(period, fc.constant('earliest')), to: fc.oneof(period, fc.constant('latest')),
  outlets: fc.oneof(fc.constant('all' as const), fc.constantFrom<string[][]>(['ijr'], ['nws'], [])),
  transform: fc.constantFrom(...TRANSFORMS), base: fc.option(period), frequency: fc.constantFrom(...FREQUENCIES), axis: fc.constantFrom(...AXES), stack: fc.constantFrom(...STACKS),
  show: fc.subarray([...SHOWN]), compare: fc.option(fc.record({ from: period, to: period }).filter((range) => !isReversed(range))), vintage: fc.option(fc.constant('2025-02-05')), asof: fc.option(fc.constant('2026-11-25')),
}).filter((view) => !isReversed(view)).map((view) => ({ ...start, ...view, base: view.transform === 'index' ? view.base : null }));

it('a view written into the form is read out of it again, and counts as untouched where the server wrote it', () => {
  fc.assert(fc.property(views, views, (before, after) => {
    const { done } = served(before);
    expect(isTouched(form())).toBe(false);
    expect(readControls(form(), before, options)).toEqual(before);
    writeControls(form(), after);
    // A field for a day cannot be turned into one for a month; nothing else may be lost.
    expect(readControls(form(), before, options)).toEqual(after);
    expect(form().querySelector<HTMLInputElement>('[name="base"]')?.disabled).toBe(after.transform !== 'index');
    done();
  }), { numRuns: 60 });
});

it('a change before anybody listens is seen', () => {
  const { done } = served(start);
  fireEvent.click(screen.getByLabelText('Series B'));
  expect(isTouched(form())).toBe(true);
  done();
});

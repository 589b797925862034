import { fireEvent, render, screen, within } from '@testing-library/react';
import { ChartControls } from '@/components/chart/ChartControls';
import type { Chart } from '@/lib/model/chart';
import { View } from '@/lib/model/view';
import { defaultView } from '@/lib/permalink/default-view';
import { formatView } from '@/lib/permalink/format';

const chart: Chart = {
  id: 'test-chart', title: 'T', subtitle: 'S', topic: 'trade', mark: 'line', series: ['a', 'b'], claims: ['c-1'],
  default: { series: ['a'], time: 'earliest..latest', transform: 'level' }, events: false, how_to_read: 'R', recorded: '2026-11-22T04:00:00Z',
};
const options = { series: [{ id: 'a', title: 'Series A' }, { id: 'b', title: 'Series B' }], outlets: [{ id: 'ijr', name: 'IJR' }], outletIds: ['ijr'], years: { first: 2010, last: 2024 } };

function Controls({ onView }: { onView: (view: View) => void }) {
  // An index, so that its base can be chosen too.
  return <ChartControls chart={chart} view={{ ...defaultView(chart), transform: 'index' }} options={options} onView={onView} onUndo={null} onReset={() => undefined} />;
}

/** What a reader does to one control. */
function move(control: Element): void {
  if (control instanceof HTMLInputElement && control.type === 'checkbox') fireEvent.click(control);
  else if (control instanceof HTMLInputElement && control.dataset.typed !== undefined) {
    // Two periods are compared once both are there.
    if (control.name === 'compare-to') fireEvent.change(screen.getByLabelText('First period compared'), { target: { value: '2011' } });
    if (control.name === 'compare-from') fireEvent.change(screen.getByLabelText('Second period compared'), { target: { value: '2024' } });
    fireEvent.change(control, { target: { value: '2015-02' } });
    fireEvent.blur(control);
  }
  else fireEvent.change(control, { target: { value: control instanceof HTMLSelectElement ? [...control.options].map(({ value }) => value).find((value) => value !== control.value) : '2025-02-05' } });
}

const controls = (): Element[] => [...screen.getByRole('form').querySelectorAll('input, select')];

it('has a control for every part of a view but the receipt and tab, which are opened where they are', () => {
  render(<Controls onView={() => undefined} />);
  const names = new Set(controls().map((control) => (control.getAttribute('name') ?? '').replace(/^compare-.*/, 'compare')));
  const parts = Object.keys(View.shape).filter((name) => !['chart', 'point', 'tab'].includes(name));
  expect([...names].sort()).toEqual(parts.sort());
});

it('what is typed is taken when the field is left, said to be wrong where it is no period, and undone and reset have buttons', () => {
  const seen: View[] = [];
  const [undone, reset] = [jest.fn(), jest.fn()];
  render(<ChartControls chart={chart} view={defaultView(chart)} options={options} onView={(view) => seen.push(view)} onUndo={undone} onReset={reset} />);
  const from = screen.getByLabelText('From');
  fireEvent.change(from, { target: { value: '2019-' } });
  fireEvent.blur(from);
  expect([seen, (from as HTMLInputElement).validity.patternMismatch]).toEqual([[], true]);
  fireEvent.change(from, { target: { value: '2019-Q3' } });
  expect(seen).toEqual([]);
  fireEvent.blur(from);
  expect(seen.map(({ from: begin, to }) => [begin, to])).toEqual([['2019-Q3', 'latest']]);
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  fireEvent.click(screen.getByRole('link', { name: 'Reset' }));
  expect([undone.mock.calls.length, reset.mock.calls.length]).toEqual([1, 1]);
});

it('every control is in the link: moving any one of them gives another address', () => {
  const { unmount } = render(<Controls onView={() => undefined} />);
  const count = controls().length;
  unmount();
  const links = Array.from({ length: count }, (_, at) => {
    // The address of the usual view is empty.
    let link = 'none';
    const { unmount: done } = render(<Controls onView={(view) => { link = formatView(view, chart); }} />);
    const control = within(document.body).getByRole('form').querySelectorAll('input, select')[at];
    if (control) move(control);
    done();
    return link;
  });
  expect(links.filter((link) => link === 'none')).toEqual([]);
  expect(new Set(links).size).toBe(count);
});

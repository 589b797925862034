import { act, fireEvent, render, screen } from '@testing-library/react';
import { TableStill } from '@/components/table/TableStill';
import { comeBack, takeOver, type Place, type Pressed } from '@/components/table/take-over';
import { claim, observation, tableOf } from '../fixtures/table';

const table = tableOf([observation('a', '2020', '12'), claim('c-1', 'a', '2021', '10')], { a: 'line' });
const still = (): HTMLElement => {
  render(<div data-testid="root"><TableStill table={table} /></div>);
  return screen.getByTestId('root');
};
const region = (): HTMLElement => screen.getByRole('region');
const link = (): HTMLElement => document.querySelector<HTMLElement>('tr[data-row="c-1"] a[href="/outlets/ijr"]')!;
const back = (place: Place): Element | null => {
  act(() => document.querySelector<HTMLElement>(':focus')?.blur());
  comeBack(region(), place);
  return document.activeElement;
};

it('finds the reader again on the link of the row, the region, or the line above', async () => {
  const root = still();
  for (const element of [link(), region(), screen.getByRole('link', { name: /printed figure/ })]) {
    element.focus();
    expect(back(await takeOver(root, { current: null }))).toBe(element);
  }
  expect((await takeOver(null, { current: null })).focus).toBeNull();
});

it('waits for what is pressed and what is selected', async () => {
  const root = still();
  const heard = jest.fn();
  void takeOver(root, { current: [1, 1] }).then(heard);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).not.toHaveBeenCalled();
  document.getSelection()?.selectAllChildren(link());
  fireEvent.pointerUp(window);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).not.toHaveBeenCalled();
  document.getSelection()?.removeAllRanges();
  fireEvent(document, new Event('selectionchange'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toHaveBeenCalledTimes(1);
});

it('gives the focus to the tool that was pressed, else to the link; leaves it to whoever has gone elsewhere', () => {
  still();
  render(<button type="button">Elsewhere</button>);
  const place = (tool: Pressed): Place => ({ top: 0, left: 0, height: 0, focus: { row: 'c-1', link: 1 }, tool });
  const tools = document.querySelector<HTMLInputElement>('.rows-tools input')!;
  tools.disabled = false;
  document.elementFromPoint = () => tools; // jsdom has no layout to look in
  expect(back(place([5, 5]))).toBe(tools);
  document.elementFromPoint = () => link();
  expect(back(place([5, 5]))).toBe(link());
  screen.getByText('Elsewhere').focus();
  comeBack(region(), place(null));
  expect(screen.getByText('Elsewhere')).toHaveFocus();
});

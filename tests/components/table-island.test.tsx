import { act, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { TableIsland } from '@/components/table/TableIsland';
import { TableStill } from '@/components/table/TableStill';
import type { Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

jest.setTimeout(20_000);
const table = tableOf([observation('a', '2020', '12'), observation('a', '2021', '9'), observation('b', '2020', '100'), claim('c-1', 'a', '2021', '10'), claim('c-2', 'b', '2020', '101')], { a: 'line', b: 'line' });
const island = (shown: Table = table, load: () => Promise<Table> = () => Promise.resolve(shown)) => <TableIsland id="one" load={load}><TableStill table={shown} /></TableIsland>;
const shownIds = (): (string | null)[] => [...document.querySelectorAll('.rows tr[data-row]')].map((row) => row.getAttribute('data-row'));
beforeEach(() => window.sessionStorage.clear());

it('wakes once, shows the same rows in the same order, and keeps the focus', async () => {
  const load = jest.fn(() => Promise.resolve(table));
  render(island(table, load));
  const before = shownIds();
  expect(load).not.toHaveBeenCalled();
  act(() => document.querySelector<HTMLElement>('tr[data-row="a@2021"] a')!.focus());
  expect(await screen.findByRole('status')).toHaveTextContent('All 5 rows, in the order of the chart and the CSV.');
  expect(shownIds()).toEqual(before);
  expect(document.activeElement?.closest('tr')?.getAttribute('data-row')).toBe('a@2021');
  expect(document.activeElement).toHaveAttribute('href', '/series/a#2021');
  fireEvent.pointerEnter(screen.getByRole('region'));
  expect(load).toHaveBeenCalledTimes(1);
});

it('leaves the server’s table where the rows cannot be had, and tries again when asked', async () => {
  const user = userEvent.setup();
  const load = jest.fn<Promise<Table>, []>().mockRejectedValueOnce(new Error('down')).mockResolvedValue(table);
  render(island(table, load));
  fireEvent.pointerEnter(screen.getByRole('region'));
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be loaded');
  expect(shownIds()).toHaveLength(5);
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('status')).toBeInTheDocument();
  expect(screen.queryByRole('alert')).toBeNull();
});

it('never takes a row away under a pressed pointer', async () => {
  render(island());
  const link = document.querySelector('tr[data-row="a@2020"] a')!;
  fireEvent.pointerEnter(screen.getByRole('region'));
  fireEvent.pointerDown(link);
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(document.body.contains(link)).toBe(true);
  document.elementFromPoint = () => link; // jsdom has no layout to look in
  fireEvent.pointerUp(link);
  expect(await screen.findByRole('status')).toBeInTheDocument();
});

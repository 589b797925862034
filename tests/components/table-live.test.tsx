import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { parse } from 'csv-parse/sync';
import { TableIsland } from '../fixtures/TableIsland';
import { TableStill } from '@/components/table/TableStill';
import type { Table } from '@/lib/model/row';
import { claim, observation, tableOf } from '../fixtures/table';

jest.setTimeout(20_000);
const table = tableOf([
  observation('a', '2020', '12'), observation('a', '2021', '9'), observation('b', '2020', '100', { note: 'tab\there' }),
  claim('c-1', 'a', '2021', '10', { verdict: 'differs' }), claim('c-2', 'b', '2020', '101', { outlet: 'time', outlet_name: 'Time' }),
], { a: 'line', b: 'line' });
const long = tableOf(Array.from({ length: 600 }, (_, i) => observation('a', String(1000 + i), String(i))), { a: 'line' });

const island = (shown: Table = table, load: () => Promise<Table> = () => Promise.resolve(shown), id = 'one') => <TableIsland id={id} load={load}><TableStill table={shown} /></TableIsland>;
const shownIds = (): (string | null)[] => [...document.querySelectorAll('.rows tr[data-row]')].map((row) => row.getAttribute('data-row'));
/** The pointer comes to the table. */
const touch = async (): Promise<void> => {
  // The rows come first: a table nobody can fill is left as it is.
  await act(async () => { await Promise.resolve(); });
  fireEvent.pointerEnter(document.querySelector('.chart-table')!);
};
const status = (): string | null => screen.getByRole('status').textContent;
async function awake(shown: Table = table): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  render(island(shown));
  await touch();
  await waitFor(() => expect(document.querySelector('[role="status"]')).not.toBeNull(), { timeout: 5000 });
  return user;
}

beforeEach(() => {
  window.sessionStorage.clear();
  globalThis.ResizeObserver = class { observe(): void { /* jsdom has no sizes to tell of */ } unobserve(): void { /* same */ } disconnect(): void { /* same */ } };
});

it('wakes once, shows the same rows in the same order, and keeps the focus', async () => {
  const load = jest.fn(() => Promise.resolve(table));
  render(island(table, load));
  const before = shownIds();
  act(() => document.querySelector<HTMLElement>('tr[data-row="a@2021"] a')!.focus());
  expect(await screen.findByRole('status')).toHaveTextContent('All 5 rows, in the order of the chart and the CSV.');
  expect(shownIds()).toEqual(before);
  expect(document.activeElement?.closest('tr')?.getAttribute('data-row')).toBe('a@2021');
  expect(document.activeElement).toHaveAttribute('href', '/series/a#2021');
  await touch();
  expect(load).toHaveBeenCalledTimes(1);
});

it('sorts by a head up, down and back, and says so', async () => {
  const user = await awake();
  const head = (): HTMLElement => screen.getByRole('columnheader', { name: 'Value' });
  const click = () => user.click(within(head()).getByRole('button'));
  await click();
  expect(shownIds()).toEqual(['a@2021', 'c-1', 'a@2020', 'b@2020', 'c-2']);
  expect(head()).toHaveAttribute('aria-sort', 'ascending');
  await click();
  expect(shownIds()).toEqual(['c-2', 'b@2020', 'a@2020', 'c-1', 'a@2021']);
  expect(head()).toHaveAttribute('aria-sort', 'descending');
  expect(status()).toBe('All 5 rows, by Value, largest first.');
  await click();
  expect(shownIds()).toEqual(table.rows.map(({ row_id }) => row_id));
  expect(document.querySelector('[aria-sort]')).toBeNull();
});

it('filters by words and choices; reset brings all back', async () => {
  const user = await awake();
  await user.type(screen.getByRole('searchbox'), 'TIME');
  await waitFor(() => expect(shownIds()).toEqual(['c-2']));
  expect(status()).toBe('1 of 5 rows, in the order of the chart and the CSV.');
  await user.type(screen.getByRole('searchbox'), ' nowhere');
  await waitFor(() => expect(screen.getByText(/No row is like that/)).toBeInTheDocument());
  await user.click(screen.getByRole('button', { name: 'Reset' }));
  await waitFor(() => expect(shownIds()).toHaveLength(5));
  await user.selectOptions(screen.getByLabelText('Rows'), 'Differs');
  await waitFor(() => expect(shownIds()).toEqual(['c-1']));
  await user.selectOptions(screen.getByLabelText('Rows'), 'Official values');
  await user.selectOptions(screen.getByLabelText('Series'), 'Short b');
  await waitFor(() => expect(shownIds()).toEqual(['b@2020']));
  await user.click(screen.getByRole('link', { name: 'Go to the 2 printed figures' }));
  await waitFor(() => expect(shownIds()).toEqual(['c-1', 'c-2']));
  expect(screen.getByRole('region')).toHaveFocus();
});

it('copies what is shown, as a spreadsheet reads it', async () => {
  const user = await awake();
  await user.selectOptions(screen.getByLabelText('Series'), 'b');
  await waitFor(() => expect(shownIds()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  await user.click(screen.getByRole('checkbox', { name: 'Note note' }));
  await user.click(screen.getByRole('button', { name: 'Copy rows' }));
  await waitFor(() => expect(status()).toBe('2 rows copied with exact values, for a spreadsheet.'));
  const [header, ...records] = parse(await navigator.clipboard.readText(), { delimiter: '\t' }) as string[][];
  expect(header).toEqual(['period', 'series_title', 'value', 'unit', 'status', 'printed', 'outlet_name', 'verdict', 'source_title', 'note']);
  expect(records.map((record) => [record[2], record[3], record.at(-1)])).toEqual([['100', 'USD', 'tab\there'], ['101', 'USD', '']]);
});

it('says so where the browser refuses the clipboard', async () => {
  const user = await awake();
  jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
  await user.click(screen.getByRole('button', { name: 'Copy rows' }));
  await waitFor(() => expect(status()).toMatch(/did not allow/));
});

it('shows any column of the CSV, keeps the choice for the tab, and never none', async () => {
  const user = await awake();
  await user.click(screen.getByRole('button', { name: 'Columns' }));
  expect(within(screen.getByRole('group')).getAllByRole('checkbox')).toHaveLength(44);
  await user.click(screen.getByRole('button', { name: 'All 44' }));
  expect(screen.getAllByRole('columnheader').filter((head) => head.closest('thead') !== null)).toHaveLength(44);
  for (const box of screen.getAllByRole('checkbox').slice(1)) fireEvent.click(box);
  expect(screen.getAllByRole('checkbox').filter((box) => (box as HTMLInputElement).checked)).toHaveLength(1);
  expect(screen.getAllByRole('checkbox')[0]).toBeDisabled();
  expect(JSON.parse(window.sessionStorage.getItem('sourceline:columns') ?? '')).toEqual(['row_id']);
  await user.click(screen.getByRole('button', { name: 'Those of the chart' }));
  expect(window.sessionStorage.getItem('sourceline:columns')).toBeNull();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group')).toBeNull();
  expect(screen.getByRole('button', { name: 'Columns' })).toHaveFocus();
});

it('draws only a window of a long table, counts all rows, and prints all of them', async () => {
  await awake(long);
  expect(document.querySelector('.rows table')).toHaveAttribute('aria-rowcount', '601');
  expect(shownIds().length).toBeLessThan(200);
  act(() => { window.dispatchEvent(new Event('beforeprint')); });
  expect(shownIds()).toHaveLength(600);
  expect(document.querySelector('.rows table')).not.toHaveAttribute('aria-rowcount');
  act(() => { window.dispatchEvent(new Event('afterprint')); });
  expect(shownIds().length).toBeLessThan(200);
});

it('keeps sort and filter when other rows come, says that they are on their way, and drops choices they do not leave', async () => {
  const user = userEvent.setup();
  const other = { ...tableOf([observation('a', '2020', '3'), observation('a', '2021', '1'), observation('c', '2021', '2')], { a: 'line', c: 'line' }), permalink: 'x' };
  let answer: (table: Table) => void = () => undefined;
  const { rerender } = render(island());
  await touch();
  await screen.findByRole('status');
  await user.selectOptions(screen.getByLabelText('Series'), 'b');
  await user.click(within(screen.getByRole('columnheader', { name: 'Value' })).getByRole('button'));
  rerender(island(other, () => new Promise((resolve) => { answer = resolve; }), 'two'));
  expect(screen.getByRole('region')).toHaveAttribute('aria-busy', 'true');
  await act(async () => answer(other));
  await waitFor(() => expect(shownIds()).toEqual(['a@2021', 'c@2021', 'a@2020']));
  expect(screen.getByRole('region')).toHaveAttribute('aria-busy', 'false');
});

it('never takes a row away under a pressed pointer', async () => {
  render(island());
  const link = document.querySelector('tr[data-row="a@2020"] a')!;
  await touch();
  fireEvent.pointerDown(link);
  await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
  expect(document.body.contains(link)).toBe(true);
  document.elementFromPoint = () => link; // jsdom has no layout to look in
  fireEvent.pointerUp(link);
  expect(await screen.findByRole('status')).toBeInTheDocument();
});

import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RowsTable } from '@/components/table/RowsTable';
import { TableStill } from '@/components/table/TableStill';
import { reachOf } from '@/lib/layout/series';
import { claim, observation, tableOf } from '../fixtures/table';

const adrift = claim('c-9', 'a', '', '7', { period_start: '', period_end: '' });
const table = tableOf([observation('a', '2020', '3855700000'), observation('a', '2021', ''), observation('b', '2020-02', '5'), claim('c-1', 'a', '2021', '12'), claim('c-2', 'b', '2021', '', { value: '', low: '5', high: '' }), adrift], { a: 'line', b: 'line' });
const rowOf = (id: string): HTMLElement => document.querySelector<HTMLElement>(`tr[data-row="${id}"]`)!;

it('keeps the order of the CSV and says where each row stands on the chart', () => {
  const { container } = render(<RowsTable table={table} />);
  expect([...container.querySelectorAll('tbody tr')].map((row) => row.getAttribute('data-row'))).toEqual(table.rows.map(({ row_id }) => row_id));
  for (const row of table.rows) {
    const reach = reachOf(row);
    expect([row.row_id, rowOf(row.row_id).getAttribute('data-day')]).toEqual([row.row_id, reach === null ? null : String(reach.middle)]);
  }
  expect(['a@2020', 'b@2020-02', 'c-1', 'c-9'].map((id) => rowOf(id).getAttribute('data-s'))).toEqual(['0', '1', null, null]);
  expect(['a@2020', 'a@2021', 'c-1', 'c-2'].map((id) => rowOf(id).querySelector('data')?.getAttribute('value') ?? null)).toEqual(['3855700000', null, '12', null]);
  expect([...container.querySelectorAll('#printed-rows tr')].map((row) => row.getAttribute('data-row'))).toEqual(['c-1', 'c-2', 'c-9']);
});

it('names a source in full once, and then by its organisation; every mention leads to it', () => {
  const title = 'Census (Bureau, US), Trade in Goods with China';
  render(<RowsTable table={tableOf(['2020', '2021', '2022'].map((period) => observation('a', period, '1', { source_title: title })), { a: 'line' })} />);
  const links = screen.getAllByRole('link').filter((link) => link.getAttribute('href') === '/sources/census');
  expect(links.map((link) => link.textContent)).toEqual([title, 'Census (Bureau, US)', 'Census (Bureau, US)']);
});

it('has the columns of printed figures only where there are any', () => {
  render(<RowsTable table={tableOf(table.rows.slice(0, 3), { a: 'line', b: 'line' })} />);
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent).slice(0, 4)).toEqual(['Period', 'Series', 'Value', 'Source']);
  expect(document.querySelector('#printed-rows')).toBeNull();
});

it('series that share a short name keep their titles', () => {
  const shared = tableOf([observation('a', '2020', '1'), observation('b', '2020', '2')], { a: 'line', b: 'line' });
  render(<RowsTable table={{ ...shared, series: shared.series.map((one) => ({ ...one, short: 'Same' })) }} />);
  expect(['a@2020', 'b@2020'].map((id) => rowOf(id).children[1]?.textContent)).toEqual(['Title of a', 'Title of b']);
});

it('spends less than 400 bytes on a plain row, and says nothing twice', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, i) => observation('us-exports-cn-goods-annual', String(1900 + i), '3855700000', { source_title: 'U.S. Census Bureau, Trade in Goods with China (country code 5700)' }));
  const bytes = (count: number): number => renderToStaticMarkup(<RowsTable table={tableOf(rows(count), { 'us-exports-cn-goods-annual': 'line' })} />).length;
  expect((bytes(102) - bytes(2)) / 100).toBeLessThan(400);
  expect(renderToStaticMarkup(<RowsTable table={table} />)).not.toMatch(/ (style|title|scope="row"|class="number")/);
});

it('before its script has the room of every tool, none of which can be used, and heads that are plain words', () => {
  render(<TableStill table={table} />);
  const controls = [...screen.getAllByRole('button'), ...screen.getAllByRole('combobox'), screen.getByRole('searchbox')];
  expect(controls.every((control) => control.hasAttribute('disabled'))).toBe(true);
  expect(within(screen.getByRole('table')).queryAllByRole('button')).toEqual([]);
  expect(screen.getByRole('link', { name: 'Go to the 3 printed figures' })).toHaveAttribute('href', '#printed-rows');
  expect(screen.getByText('6 rows, the same as in the chart and the CSV.')).toBeInTheDocument();
});

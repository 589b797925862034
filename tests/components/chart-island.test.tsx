import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChartIsland } from '@/app/_chart/ChartIsland';
import { ChartActions } from '@/components/chart/ChartActions';
import { ChartControls } from '@/components/chart/ChartControls';
import { ChartDrawing } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import type { Chart } from '@/lib/model/chart';
import type { Table, TableFile } from '@/lib/model/row';
import { defaultView } from '@/lib/permalink/default-view';
import { formatFrozen } from '@/lib/permalink/format';
import { claim, fileOf, observation, tableOf } from '../fixtures/table';

const chart: Chart = {
  id: 'test-chart', title: 'A test chart', subtitle: 'Deaths', topic: 'overdose', mark: 'line', series: ['a', 'b'], claims: ['c-1'],
  default: { series: ['a'], time: 'earliest..latest', transform: 'level' }, events: false, how_to_read: 'Read it.', recorded: '2026-11-22T04:00:00Z',
};
const options = { series: [{ id: 'a', title: 'Series A' }, { id: 'b', title: 'Series B' }], outlets: [{ id: 'ijr', name: 'IJR' }], outletIds: ['ijr', 'unread-why'], years: { first: 2020, last: 2022 } };
const first = fileOf(tableOf([...['10', '12', '14'].map((value, i) => observation('a', String(2020 + i), value, { unit: 'deaths' })), { ...claim('c-1', 'a', '2021', '15', { verdict: 'differs' }), unit: 'deaths' }], { a: 'line' }));
const second = { ...fileOf(tableOf([...first.rows, observation('b', '2021', '3', { unit: 'deaths' })], { a: 'line', b: 'line' })), permalink: 'series=a~b' };

const answers = (table: unknown, status = 200) => jest.fn<Promise<unknown>, [string]>(() => Promise.resolve({ ok: status === 200, status, json: () => Promise.resolve(table) }));

beforeEach(() => {
  globalThis.ResizeObserver = class { observe(): void { /* jsdom has no sizes to tell of */ } unobserve(): void { /* same */ } disconnect(): void { /* same */ } };
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) { this.open = true; };
  HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) { this.open = false; this.dispatchEvent(new Event('close')); };
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
  window.history.replaceState(null, '', '/charts/test-chart');
  globalThis.fetch = answers(first) as unknown as typeof fetch;
});

const headOf = ({ title, subtitle, permalink, recorded, csv_sha256 }: TableFile) => ({ title, subtitle, permalink, recorded, csv_sha256 });
const served = (view = defaultView(chart), table = first, isWhole = true) => (
  <ChartIsland served={{ chart, head: headOf(table), view, files: null, options, sources: [], site: 'https://example.org', accessed: '2026-11-25', isWhole }} foot={null} controls={<ChartControls chart={chart} view={view} options={options} />} actions={<ChartActions chart={chart.id} rowsLink={table.permalink} living={table.living} frozen={table.frozen} isWhole={isWhole} recorded={table.recorded} />} compared={null} notes={null} legend={null} moment={null} since={null} twin={<ChartTwin table={table} />}><ChartDrawing table={table} order={chart.series} /></ChartIsland>
);
const island = (view = defaultView(chart)) => render(served(view));
const frame = () => screen.getByRole('application', { name: /A test chart/ });
const said = () => frame().querySelector('[aria-live]')?.textContent;
const awake = () => waitFor(() => expect(frame().querySelector('.chart-live .recharts-surface')).not.toBeNull(), { timeout: 8000 });

test('keys walk the points and say each; Enter opens the receipt; T goes to the table; Esc leaves', async () => {
  const user = userEvent.setup();
  island();
  act(() => frame().focus());
  await user.keyboard('{ArrowRight}');
  await waitFor(() => expect(said()).toBe('Title of a, 2020: 10 deaths. Source: US Census Bureau. 1 of 3.'), { timeout: 8000 });
  await user.keyboard('{End}');
  expect(said()).toBe('Title of a, 2022: 14 deaths. 3 of 3.');
  await user.keyboard('{ArrowRight}');
  expect(said()).toBe('No further. Title of a, 2022: 14 deaths. 3 of 3.');
  expect(frame().querySelectorAll('.chart-ring')).toHaveLength(1);
  await user.keyboard('{ArrowDown}');
  expect(said()).toBe('IJR printed “15”, 15 deaths, for 2021, on Title of a. Differs. Compared with: US Census Bureau. 1 of 1.');
  await user.keyboard('{Enter}');
  const dialog = await screen.findByRole('dialog', { name: 'Receipt' });
  expect(within(dialog).getByRole('link', { name: /This receipt/ })).toHaveAttribute('href', '/claims/c-1');
  expect(window.location.search).toBe('?point=c-1');
  await user.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(window.location.search).toBe('');
  act(() => frame().focus());
  await user.keyboard('{Home}{ArrowUp}{Enter}');
  expect(within(await screen.findByRole('dialog')).getByRole('link', { name: /This value in its series/ })).toHaveAttribute('href', '/series/a#2021');
  await user.click(screen.getByRole('button', { name: 'Close' }));
  act(() => frame().focus());
  await user.keyboard('t');
  expect(document.activeElement?.id).toBe('table');
  act(() => frame().focus());
  await user.keyboard('{Escape}');
  expect(frame()).not.toHaveFocus();
  expect(said()).toBe('');
}, 20_000);

test('before the first touch nothing but the server’s drawing is there; a pointer wakes Recharts and a click opens the receipt', async () => {
  const user = userEvent.setup();
  island();
  expect(document.querySelectorAll('.chart-svg')).toHaveLength(3);
  expect(document.querySelector('.recharts-surface')).toBeNull();
  await user.hover(frame());
  await awake();
  await waitFor(() => expect(document.querySelectorAll('[hidden] .chart-svg')).toHaveLength(3));
  expect(frame()).toHaveAttribute('data-drawn', 'live');
  await user.click(frame().querySelector('a[data-row="c-1"]')!);
  expect(await screen.findByRole('dialog')).toHaveTextContent('IJR');
  expect([...frame().querySelectorAll('a')].every((link) => link.tabIndex === -1)).toBe(true);
}, 20_000);

test('a changed control loads the rows of the new permalink, keeps the old ones meanwhile, and moves address, links and table', async () => {
  const user = userEvent.setup();
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => { release = resolve; });
  const fetched = jest.fn<Promise<unknown>, [string]>(async (address) => { await held; return { ok: true, status: 200, json: () => Promise.resolve(address.includes('series=') ? second : first) }; });
  globalThis.fetch = fetched as unknown as typeof fetch;
  island();
  await user.click(screen.getByRole('checkbox', { name: 'Series B' }));
  await waitFor(() => expect(frame()).toHaveAttribute('aria-busy', 'true'), { timeout: 8000 });
  expect(screen.getAllByRole('row')).toHaveLength(first.rows.length + 1);
  release();
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1));
  expect(frame()).toHaveAttribute('aria-busy', 'false');
  expect(fetched.mock.calls.map(([address]) => address).filter((address) => address.includes('series='))).toEqual(['/charts/test-chart.json?series=a~b&rows=drawn']);
  expect(window.location.search).toBe('?series=a~b');
  expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute('href', '/charts/test-chart.csv?series=a~b');
  expect(screen.getByRole('checkbox', { name: 'Series B' })).toBeChecked();
  act(() => window.history.back());
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Series B' })).not.toBeChecked());
  expect(screen.getAllByRole('row')).toHaveLength(first.rows.length + 1);
}, 20_000);

test('rows that cannot be had are told of, and asked for again', async () => {
  const user = userEvent.setup();
  globalThis.fetch = answers({ detail: 'No such series.' }, 400) as unknown as typeof fetch;
  island();
  await user.click(screen.getByRole('checkbox', { name: 'Series B' }));
  expect(await screen.findByRole('alert', {}, { timeout: 8000 })).toHaveTextContent('No such series.');
  globalThis.fetch = answers(second) as unknown as typeof fetch;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1);
}, 20_000);

test('after a failed load the rows of the last view that came stay, are said to be of that view, and are asked for again', async () => {
  const user = userEvent.setup();
  globalThis.fetch = answers(second) as unknown as typeof fetch;
  island();
  await user.click(screen.getByRole('checkbox', { name: 'Series B' }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1), { timeout: 8000 });
  const refused = answers(null, 503);
  globalThis.fetch = refused as unknown as typeof fetch;
  await user.selectOptions(screen.getByLabelText('Values'), 'change');
  const alert = await screen.findByRole('alert', {}, { timeout: 8000 });
  expect(refused).toHaveBeenCalledTimes(3);
  expect(alert).toHaveTextContent('The server answered 503.');
  expect(alert).toHaveTextContent('still show the earlier view: Series A, Series B; all of the time; as published');
  expect(within(alert).getByRole('link', { name: /Series A, Series B/ })).toHaveAttribute('href', '/charts/test-chart?series=a~b');
  expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1);
  expect(document.getElementById('table')).toHaveTextContent('Rows of the earlier view: Series A, Series B; all of the time; as published');
  expect(window.location.search).toBe('?series=a~b&transform=change');
  expect(screen.getByLabelText('Values')).toHaveValue('change');

  const third: Table = { ...second, permalink: 'series=a~b&transform=change', transform: 'change', rows: second.rows.slice(0, 2) };
  globalThis.fetch = answers(third) as unknown as typeof fetch;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(third.rows.length + 1));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(document.getElementById('table')).not.toHaveTextContent('earlier view');
}, 20_000);

test('back to the address the server answered brings its view back, which the browser alone would read otherwise', async () => {
  const user = userEvent.setup();
  const fetched = jest.fn<Promise<unknown>, [string]>((address) => Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(address.includes('series=') ? second : { ...first, permalink: 'outlets=unread-why' }) }));
  globalThis.fetch = fetched as unknown as typeof fetch;
  window.history.replaceState(null, '', '/charts/test-chart?asof=2030-01-01&outlets=unread-why');
  // The server has refused the day: its view has none.
  render(served({ ...defaultView(chart), outlets: ['unread-why'] }, { ...first, permalink: 'outlets=unread-why' }));
  await user.click(screen.getByRole('checkbox', { name: 'Series B' }));
  await waitFor(() => expect(window.location.search).toMatch(/series=a~b/), { timeout: 8000 });
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1));
  act(() => window.history.back());
  await waitFor(() => expect(screen.getByRole('checkbox', { name: 'Series B' })).not.toBeChecked());
  expect(window.location.search).toBe('?asof=2030-01-01&outlets=unread-why');
  expect(screen.getAllByRole('row')).toHaveLength(first.rows.length + 1);
  expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute('href', '/charts/test-chart.csv?outlets=unread-why');
  expect(fetched.mock.calls.filter(([address]) => address.includes('series='))).toHaveLength(1);
  expect(screen.queryByRole('alert')).toBeNull();
}, 20_000);

test('an outlet that prints nothing on this chart is still one the browser knows', async () => {
  const user = userEvent.setup();
  const fetched = answers(second);
  globalThis.fetch = fetched as unknown as typeof fetch;
  island();
  await user.click(screen.getByRole('checkbox', { name: 'Series B' }));
  await waitFor(() => expect(window.location.search).toBe('?series=a~b'), { timeout: 8000 });
  window.history.replaceState(null, '', '/charts/test-chart?outlets=unread-why');
  act(() => { window.dispatchEvent(new PopStateEvent('popstate')); });
  await waitFor(() => expect(fetched.mock.calls.map(([address]) => address)).toContain('/charts/test-chart.json?outlets=unread-why&rows=drawn'));
  expect(screen.getByRole('checkbox', { name: 'IJR' })).not.toBeChecked();
}, 20_000);

test('another answer of the server for this page replaces view, controls and rows', () => {
  const { rerender } = island();
  rerender(served({ ...defaultView(chart), series: ['a', 'b'] }, second));
  expect(screen.getByRole('checkbox', { name: 'Series B' })).toBeChecked();
  expect(screen.getByRole('link', { name: 'Download CSV' })).toHaveAttribute('href', '/charts/test-chart.csv?series=a~b');
  expect(screen.getAllByRole('row')).toHaveLength(second.rows.length + 1);
});

test('an address with a point opens its receipt', async () => {
  island({ ...defaultView(chart), point: 'c-1' });
  expect(await screen.findByRole('dialog', {}, { timeout: 8000 })).toHaveTextContent('characters 120 to 134');
}, 20_000);

test('without script the controls are a form that names what it sends', () => {
  island();
  const form = screen.getByRole('form', { name: 'What the chart shows' });
  expect(form).toHaveAttribute('action', '/charts/test-chart/choose');
  expect([...new FormData(form as HTMLFormElement).entries()]).toEqual([['series', 'a'], ['from', 'earliest'], ['to', 'latest'], ['transform', 'level'], ['outlets', 'ijr'], ['show', 'cited'], ['show', 'official'], ['frequency', 'published'], ['axis', 'linear'], ['stack', 'grouped'], ['compare-from', ''], ['compare-to', ''], ['vintage', ''], ['asof', '']]);
});

test.each([['Updates with new data', '/charts/test-chart'], ['Frozen as of 22 November 2026', `/charts/test-chart?${formatFrozen({ ...defaultView(chart), asof: first.recorded }, chart, first.csv_sha256)}`]])('the link that says “%s” is copied', async (words, address) => {
  const user = userEvent.setup();
  island();
  await user.click(screen.getByText('Copy link'));
  await user.click(screen.getByRole('link', { name: words }));
  expect(await navigator.clipboard.readText()).toBe(`http://localhost${address}`);
  expect(screen.getAllByRole('status').map(({ textContent }) => textContent).join('')).toMatch(/Link copied/);
});

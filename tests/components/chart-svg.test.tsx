import { render, screen, within } from '@testing-library/react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartDrawing, ChartSvg } from '@/components/chart/ChartSvg';
import { ChartTwin } from '@/components/chart/ChartTwin';
import { Receipt } from '@/components/receipt/Receipt';
import { layout, sizeFor } from '@/lib/layout/layout';
import { claim, observation, tableOf } from '../fixtures/table';

const claims = [claim('c-1', 'a', '2021', '12'), claim('c-2', 'a', '2021', '15', { verdict: 'differs', official_value: '12', difference: '3', difference_percent: '25', reasons: ['scope'] }), claim('c-3', 'a', '2022', '9', { verdict: 'unverifiable', high: '' })];
const table = tableOf([...['10', '12', '14'].map((value, i) => observation('a', String(2020 + i), value, { unit: 'deaths' })), observation('b', '2021', '3', { unit: 'deaths', status: 'P' }), ...claims.map((row) => ({ ...row, unit: 'deaths' }))], { a: 'line', b: 'line' });
const svg = () => render(<ChartSvg table={table} drawing={layout(table, sizeFor(table, 'wide'))} name="wide" />).container;

test('every printed figure is a link that says what it is; every value of the series has its point', () => {
  const drawn = svg();
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href')).sort()).toEqual(['/claims/c-1', '/claims/c-2', '/claims/c-3']);
  expect(screen.getByRole('link', { name: /IJR printed “15”.*Differs/ })).toBeInTheDocument();
  expect(drawn.querySelectorAll('[data-series="a"] .chart-dot')).toHaveLength(3);
  expect(drawn.querySelectorAll('[data-series="b"] .chart-dot')).toHaveLength(1);
});

test('a value alone between gaps has a bigger dot than one on a line', () => {
  const gaps = tableOf(['2010', '2011', '2013'].map((year) => observation('a', year, '5')), { a: 'line' });
  const drawn = render(<ChartSvg table={gaps} drawing={layout(gaps, sizeFor(gaps, 'wide'))} name="wide" />).container;
  const [first, second, alone] = [...drawn.querySelectorAll('[data-series="a"] .chart-dot')].map((dot) => Number(dot.getAttribute('r')));
  expect(first).toBe(second);
  expect(alone).toBeGreaterThanOrEqual((first ?? NaN) * 1.5);
});

test('verdicts differ in fill, not in colour alone; an open interval has an arrow', () => {
  const drawn = svg();
  expect(['filled', 'hollow', 'dotted'].map((fill) => drawn.querySelectorAll(`.claim-${fill}`).length)).toEqual([1, 1, 1]);
  expect(drawn.querySelectorAll('.claim-dotted .claim-whisker')).toHaveLength(1);
});

test('what was revised since has a dot inside, what is never compared a line through', () => {
  const marks = tableOf([...table.rows.slice(0, 3), ...(['revised', 'incomparable', 'differs'] as const).map((verdict, i) => ({ ...claim(`m-${i}`, 'a', '2021', '12', { verdict }), unit: 'deaths' }))], { a: 'line' });
  const drawn = render(<ChartSvg table={marks} drawing={layout(marks, sizeFor(marks, 'wide'))} name="wide" />).container;
  const inner = ['cored', 'struck', 'hollow'].map((fill) => [...drawn.querySelectorAll(`.claim-${fill} .claim-inner`)].map((path) => path.getAttribute('d')));
  expect(inner.map((paths) => paths.length)).toEqual([1, 1, 0]);
  expect(inner[0]).not.toEqual(inner[1]);
});

test('the drawing has a title and a description', () => {
  svg();
  const figure = screen.getByRole('figure', { name: 'A test chart' });
  expect(figure).toHaveAccessibleDescription(/Title of a; Title of b, 2020 to 2022. 3 printed figures/);
});

test('no inline style reaches the page, which its security policy would refuse; three drawings have their own ids', () => {
  const markup = renderToStaticMarkup(<><ChartDrawing table={table} order={['a', 'b']} /><ChartTwin table={table} /><Receipt row={table.rows[5]!} /></>);
  expect(markup).not.toContain('style=');
  const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]);
  expect(ids).toHaveLength(7);
  expect(new Set(ids).size).toBe(7);
});

test('the twin lists every row with its exact value, and names what is not drawn', () => {
  const adrift = { ...claim('c-9', 'a', '', '5'), unit: 'deaths', period_start: '', period_end: '' };
  render(<ChartTwin table={{ ...table, rows: [...table.rows, adrift] }} />);
  expect(screen.getAllByRole('row')).toHaveLength(table.rows.length + 2);
  const line = screen.getByText('15 deaths').closest('tr');
  expect(line).not.toBeNull();
  expect(within(line as HTMLElement).getByText('Differs')).toBeInTheDocument();
  expect(line?.querySelector('data')).toHaveAttribute('value', '15');
  expect(screen.getByText(/In the table only/)).toHaveTextContent('IJR, 5 deaths');
});

test('a receipt leads from the printed words to the official value', () => {
  render(<Receipt row={table.rows[5]!} extras={{ prefix: 'said ', suffix: ' people' }} />);
  const facts = Object.fromEntries([...document.querySelectorAll('.receipt-lines > div')].map((line) => [line.querySelector('dt')?.textContent, line.querySelector('dd')?.textContent]));
  expect(facts).toMatchObject({ Outlet: 'IJR', Place: 'characters 120 to 134 of its text', 'Official value now': '12 deaths', 'Printed against it': '+3 deaths (+25%)', Why: 'more or less of the same thing', 'Its source': 'US Census Bureau, address of the release' });
  expect(screen.getByText('15', { selector: 'mark' }).parentElement).toHaveTextContent('said 15 people');
  expect(screen.getByRole('link', { name: /This receipt/ })).toHaveAttribute('href', '/claims/c-2');
  expect(screen.getByRole('link', { name: 'The article' })).toHaveAttribute('href', '/documents/ijr');
});

test('a value computed from two sources leads to both', () => {
  render(<Receipt row={{ ...table.rows[0]!, role: 'derived', source: 'census~fas', source_title: 'US Census Bureau; FAS', source_url: 'https://example.org/a https://example.org/b' }} />);
  expect(screen.getAllByRole('link').slice(0, 4).map((link) => [link.textContent, link.getAttribute('href')])).toEqual([['US Census Bureau', '/sources/census'], ['FAS', '/sources/fas'], ['release 1', 'https://example.org/a'], ['release 2', 'https://example.org/b']]);
});

test('a made-up value is not said to be read from a source, nor to have a release', () => {
  const made = { ...table.rows[0]!, source: 'bulk-synthetic-hs', source_url: 'https://example.org/a', grade: 'official' as const };
  const receiptOf = (standing: 'synthetic' | 'official'): string => renderToStaticMarkup(<Receipt row={{ ...made, standing }} />);
  for (const part of ['official: read from', 'address of the release']) {
    expect(receiptOf('official')).toContain(part);
    expect(receiptOf('synthetic')).not.toContain(part);
  }
  expect(receiptOf('synthetic')).toContain('made up by a generator, published by nobody: no figure is real');
});

test('the table and the receipt split the same sources, brackets in a title notwithstanding', () => {
  const computed = { ...table.rows[0]!, role: 'derived' as const, source: 'cdc-rates~census', source_title: 'CDC, Death rates (Health, United States; 95ax-ymtc); US Census Bureau' };
  const links = (drawn: HTMLElement) => [...drawn.querySelectorAll('a[href^="/sources/"]')].map((link) => [link.textContent, link.getAttribute('href')]);
  const expected = [['CDC, Death rates (Health, United States; 95ax-ymtc)', '/sources/cdc-rates'], ['US Census Bureau', '/sources/census']];
  expect(links(render(<Receipt row={computed} />).container)).toEqual(expected);
  expect(links(render(<ChartTwin table={{ ...table, rows: [computed] }} />).container)).toEqual(expected);
});

test('an empty view says so', () => {
  render(<ChartSvg table={tableOf([], {})} drawing={layout(tableOf([], {}), { width: 360, height: 340 })} name="x" />);
  expect(screen.getByText('No values in this view')).toBeInTheDocument();
});

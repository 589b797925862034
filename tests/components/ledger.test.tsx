import { render, screen, within } from '@testing-library/react';
import { headlineWords, totalOf } from '@/components/ledger/counts';
import { placesOf, reachOf } from '@/components/ledger/deviation';
import { Deviation } from '@/components/ledger/Deviation';
import { LedgerList } from '@/components/ledger/LedgerList';
import { VerdictCountList } from '@/components/ledger/VerdictBar';
import { entry } from '../fixtures/entries';
import { claim } from '../fixtures/table';

const counts = { agrees: 24, revised: 5, differs: 10, incomparable: 0, unverifiable: 17 };
const row = (value: string, official: string, more: Parameters<typeof claim>[4] = {}) =>
  claim('c', 's', '2024', value, { official_value: official, difference: String(Number(value) - Number(official)), verdict: 'differs', ...more });

it('the headline says what it counts', () => {
  const said = (given: Parameters<typeof headlineWords>) => Object.values(headlineWords(...given)).join(' ');
  expect(said([counts])).toBe('10 of 56 printed figures differ from the record');
  expect(said([{ ...counts, differs: 1 }, ' under Trade'])).toBe('1 of 47 printed figures under Trade differs from the record');
  expect(said([{ agrees: 1, revised: 0, differs: 0, incomparable: 0, unverifiable: 0 }])).toBe('0 of 1 printed figure differs from the record');
  expect(said([{ agrees: 0, revised: 0, differs: 0, incomparable: 0, unverifiable: 0 }])).toBe('No printed figure is in this record');
  expect(totalOf(counts)).toBe(56);
});

it('counts lead to what they count; the chosen one says so and all can be had again', () => {
  render(<VerdictCountList counts={counts} chosen="differs" href={(verdict) => `/?verdict=${verdict}`} />);
  expect(screen.getByRole('link', { name: /10 differ/ })).toHaveAttribute('aria-current', 'true');
  expect(screen.getByRole('link', { name: '56 in all' })).toHaveAttribute('href', '/?verdict=');
  expect(screen.queryByRole('link', { name: /not comparable/ })).toBeNull();
  expect(document.querySelectorAll('.verdict-bar rect')).toHaveLength(4);
});

it('puts the record in the middle: amounts in per cent of it, per cents in points, of two deficits the larger on the right', () => {
  expect(placesOf(row('120', '100'))?.printed).toBeCloseTo(20);
  expect(placesOf(row('40', '45', { unit: 'percent' }))?.printed).toBeCloseTo(-5);
  expect(placesOf(row('-120', '-100', { low: '-125', high: '-115' }))).toEqual({ printed: 20, low: 15, high: 25 });
  expect(placesOf(row('37', '-17', { unit: 'percent' }))?.printed).toBeCloseTo(54);
  expect(placesOf(row('5', '0'))).toBeNull();
  expect(placesOf(row('5', '4', { low: '5', high: '' }))?.high).toBeNull();
  expect(placesOf(claim('c', 's', '2024', '5'))).toBeNull();
});

it('reaches as far as the furthest figure, in twenties, and never beyond the whole', () => {
  expect(reachOf([])).toBe(20);
  expect(reachOf([row('152', '100'), row('99', '100')])).toBe(60);
  expect(reachOf([row('900', '100')])).toBe(100);
  expect(reachOf([row('900', '100', { verdict: 'agrees' })])).toBe(20);
});

it('a figure beyond the scale is an arrow at its edge', () => {
  const { container, rerender } = render(<Deviation row={row('120', '100')} reach={20} label="" />);
  expect(container.querySelector('circle.dumbbell-printed')).toHaveAttribute('cx', '190');
  rerender(<Deviation row={row('900', '100')} reach={100} label="" />);
  expect(container.querySelector('circle')).toBeNull();
  expect(container.querySelector('path.dumbbell-printed')).toHaveAttribute('d', expect.stringMatching(/^M190/));
  rerender(<Deviation row={row('1', '100')} reach={20} label="" />);
  expect(container.querySelector('path.dumbbell-printed')).toHaveAttribute('d', expect.stringMatching(/^M10/));
});

it('a line says verdict, words, outlet, official value and difference, and links keep the moment', () => {
  const compared = { ...entry('one', 'differs'), chart: 'goods', row: row('367000000000', '279600000000', { difference: '87400000000', difference_percent: '31.26' }) };
  render(<LedgerList entries={[compared, entry('two', 'unverifiable')]} reach={40} asof="2026-11-24" />);
  const [first, second] = screen.getAllByRole('listitem');
  const line = within(first!);
  expect(first).toHaveTextContent('Differs');
  expect(first).toHaveTextContent('Official$279.6 billion');
  expect(first).toHaveTextContent('Difference+$87.4 billion (+31.3%)');
  expect(line.getByRole('link', { name: /^Chart of/ })).toHaveAttribute('href', '/charts/goods?point=one&asof=2026-11-24');
  expect(line.getByRole('link', { name: /^Receipt of/ })).toHaveAttribute('href', '/claims/one?asof=2026-11-24');
  expect(line.getByRole('img')).toHaveAccessibleName(/^Printed: .*Official value: /);
  expect(within(second!).queryByRole('img')).toBeNull();
  expect(second).toHaveTextContent('Made up.');
});

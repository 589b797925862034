import { render, screen, within } from '@testing-library/react';
import { CauseList } from '@/components/page/CauseList';
import type { Cause } from '@/lib/model/cause';

const SOURCES = [{ id: 'census', organisation: 'US Census Bureau', title: 'Trade in Goods' }];
const cause = (id: string, more: Partial<Cause> = {}): Cause => ({
  id, topic: 'trade', title: `Title of ${id}`, says: 'One side counts freight.', direction: '', charts: ['goods-trade'], source: 'census', url: 'https://example.org/page', grade: 'official', via: '', recorded: '2026-11-22T04:00:00Z', ...more,
});

it('is nothing when there is nothing to list', () => {
  expect(render(<CauseList causes={[]} sources={SOURCES} />).container).toBeEmptyDOMElement();
});

it('tells the cause, which report it makes larger, and who says so, each under its own anchor', () => {
  render(<CauseList causes={[cause('freight', { direction: 'Makes the importer’s report larger.' })]} sources={SOURCES} />);
  const item = within(screen.getByRole('region', { name: 'Why the two reports are not the same' })).getByRole('listitem');
  expect(item).toHaveAttribute('id', 'freight');
  expect(item).toHaveTextContent('One side counts freight.');
  expect(item).toHaveTextContent('Makes the importer’s report larger.');
  expect(item).not.toHaveTextContent('second-hand');
  expect(screen.getByRole('link', { name: 'Title of freight' })).toHaveAttribute('href', '#freight');
  expect(screen.getByRole('link', { name: 'US Census Bureau: Trade in Goods' })).toHaveAttribute('href', '/sources/census');
  expect(screen.getByRole('link', { name: 'example.org' })).toHaveAttribute('href', 'https://example.org/page');
});

it('says what was read second-hand, and where', () => {
  render(<CauseList causes={[cause('parcels', { grade: 'secondhand', via: 'a newspaper' })]} sources={SOURCES} />);
  expect(screen.getByRole('listitem')).toHaveTextContent('second-hand: a newspaper');
});

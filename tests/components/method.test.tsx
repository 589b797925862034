import { render, screen, within } from '@testing-library/react';
import { MethodSections } from '@/components/method/MethodSections';
import { BenchmarkTable } from '@/components/page/BenchmarkTable';
import { EditTable } from '@/components/page/EditTable';
import { ScoreTable } from '@/components/score/ScoreTable';
import { OUTCOMES } from '@/components/score/score';
import type { Edit } from '@/lib/explain/edits';
import { entry } from '../fixtures/entries';

const edits: readonly Edit[] = [{ reason: 'period', what: 'Another period', cost: 'from 0.8', why: 'The commonest slip.' }, { reason: 'unit', what: 'Another unit', cost: '1', why: 'The digits are right.' }];
const report = { when: '2030-01-01T00:00:00Z', command: 'npm run -s bench', sections: [{ title: 'Made-up claims', note: 'Nobody printed them.', columns: ['Reason', 'Found', 'Of'], rows: [['period', '9', '10'], ['unit', '7', '8']] }] };
const nothing = { intervals: [], then: null, moments: null, explained: null, derived: null, first: null, second: null };

it('the table of changes has a line for each, with its cost', () => {
  render(<EditTable edits={edits} />);
  expect(within(screen.getByRole('row', { name: /Another period/ })).getByText('from 0.8')).toBeInTheDocument();
  expect(screen.getAllByRole('row')).toHaveLength(edits.length + 1);
});

it('the benchmark says when it was measured, by which command, and every number', () => {
  render(<BenchmarkTable report={report} />);
  expect(screen.getByText('npm run -s bench')).toBeInTheDocument();
  expect(screen.getByText('1 January 2030, 00:00 UTC')).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'unit 7 8' })).toBeInTheDocument();
});

describe('the method', () => {
  it('stands without examples, changes or benchmark', () => {
    render(<MethodSections examples={nothing} />);
    expect(screen.queryByRole('heading', { name: 'Benchmark' })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Why a figure differs' })).toBeInTheDocument();
  });

  it('shows them when given', () => {
    render(<MethodSections examples={{ ...nothing, explained: entry('slip', 'differs', { reasons: ['period'] }) }} edits={edits} report={report} />);
    expect(screen.getByRole('heading', { name: 'Benchmark' })).toBeInTheDocument();
    expect(screen.getByText('The commonest slip.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'The Gazette’s “7”' })).toHaveAttribute('href', '/claims/slip');
  });
});

it('a scorecard links every number that is not zero, and says what it counts', () => {
  const cells = OUTCOMES.map((_, index) => ({ count: index, href: `/claims?x=${index}` }));
  render(<ScoreTable label="Made up" head="Topic" scores={[{ key: 'a', name: 'Gold', page: null, cells, all: { count: 15, href: '/claims?topic=a' } }]} />);
  expect(screen.getByRole('link', { name: '15: Gold, All' })).toHaveAttribute('href', '/claims?topic=a');
  expect(screen.getAllByRole('link')).toHaveLength(OUTCOMES.length);
  expect(screen.getAllByRole('columnheader')).toHaveLength(OUTCOMES.length + 2);
});

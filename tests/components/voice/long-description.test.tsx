import { render, screen } from '@testing-library/react';
import { LongDescription } from '@/components/chart/LongDescription';
import { longDescription } from '@/lib/voice/long-description';
import { observation, tableOf } from '../../fixtures/table';

const table = tableOf([observation('a', '2020', '5'), observation('a', '2021', '7')], { a: 'line' });
const acts = [{ day: '2020-02-14', title: 'An act' }];

test('every part of the description stands under its name, folded until it is asked for', () => {
  const { container } = render(<LongDescription table={table} acts={acts} />);
  expect(screen.getByText('Describe this chart in words').tagName).toBe('SUMMARY');
  expect(container.querySelector('details')).not.toHaveAttribute('open');
  const parts = [...container.querySelectorAll('dl > div')].map((part) => [part.querySelector('dt')?.textContent, part.querySelector('dd')?.textContent]);
  expect(parts).toEqual(longDescription(table, acts).map(({ about, sentences }) => [about, sentences.join(' ')]));
  expect(parts.map(([about]) => about)).toEqual(['What is shown', 'Title of a', 'Policy acts', 'Sources']);
});

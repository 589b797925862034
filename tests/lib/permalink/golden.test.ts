/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { formatView } from '@/lib/permalink/format';
import { parseView } from '@/lib/permalink/parse';
import { custom, goods, known } from './example';

/** The list only grows: raise this with every line added, never lower it. */
const HANDED_OUT = 21;

const lines = readFileSync('tests/golden/permalinks.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));

it('has lost no address', () => {
  expect(lines.length).toBeGreaterThanOrEqual(HANDED_OUT);
  expect(new Set(lines).size).toBe(lines.length);
});

it.each(lines)('%s still reads and writes back as it stands', (line) => {
  const [id, query = ''] = line.split('?');
  const chart = id === custom.id ? custom : goods;
  expect(chart.id).toBe(id);
  const { view, issues } = parseView(query, chart, known);
  expect(issues).toEqual([]);
  expect(formatView(view, chart)).toBe(query);
});

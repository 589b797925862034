/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { formatView } from '@/lib/permalink/format';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';

/** The list only grows: raise this with every line added, never lower it. */
const HANDED_OUT = 25;

const lines = readFileSync('tests/golden/permalinks.txt', 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const store = fileStore('data');

it('has lost no address', () => {
  expect(lines.length).toBeGreaterThanOrEqual(HANDED_OUT);
  expect(new Set(lines).size).toBe(lines.length);
});

it.each(lines)('%s is still answered and written back as it stands', async (line) => {
  const [id = '', query = ''] = line.split('?');
  const { view, chart, table, issues } = await answer(store, id, query);
  expect(issues).toEqual([]);
  expect(formatView(view, chart)).toBe(query);
  expect(table.permalink).toBe(query);
});

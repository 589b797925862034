/** @jest-environment node */
import { ends } from '@/lib/layout/ends';
import { layout } from '@/lib/layout/layout';
import { observation, tableOf } from '../fixtures/table';

const FIRST = Date.UTC(1700, 0, 1);
const day = (n: number): string => new Date(FIRST + n * 86_400_000).toISOString().slice(0, 10);

it('two hundred thousand values are laid out like two', () => {
  const rows = ['a', 'b'].flatMap((series) => Array.from({ length: 100_000 }, (_, n) => observation(series, day(n), String(100 + (n % 997)), { frequency: 'irregular' })));
  const { panels: [panel] } = layout(tableOf(rows, { a: 'line', b: 'line' }), { width: 1000, height: 450 });
  expect(panel?.series.map(({ points }) => points.length)).toEqual([100_000, 100_000]);
  expect(panel?.y.domain).toEqual([0, 1200]);
});

it('the ends of nothing are infinite', () => {
  expect(ends([])).toEqual([Infinity, -Infinity]);
  expect(ends([3, -1, 2])).toEqual([-1, 3]);
});

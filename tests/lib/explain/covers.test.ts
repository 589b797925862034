/** @jest-environment node */
import { covers } from '@/lib/explain/covers';
import { spanKey } from '@/lib/period';

it.each<[string, number | undefined, string]>([
  ['2024', undefined, '2024'],
  ['2023-12', undefined, '2023-12'],
  ['2023-12', 1, '2023-12'],
  ['2023-12', 12, '2023-01/2023-12'],
  ['2024-04', 12, '2023-05/2024-04'],
  ['2024-02', 3, '2023-12/2024-02'],
  // A year is no number of months back from itself but whole years, and stands as it is.
  ['2024', 6, '2024'],
])('%s over a window of %s months counts %s', (period, window, days) => expect(covers(period, window)).toBe(days));

it('twelve months ending in December are the days of the year', () => expect(spanKey(covers('2023-12', 12))).toBe(spanKey('2023')));

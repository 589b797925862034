import fc from 'fast-check';
import { noteOf, partsOf } from '@/lib/slice/as-series';
import { emptyPeriods, fewerParts, partsTold } from '@/lib/slice/parts';

const month = (at: number): string => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
const summed = (parts: readonly number[]) => parts.map((one, at) => ({ period: month(at), parts: one }));
const even = (n: number, parts = 400): number[] => Array.from({ length: n }, () => parts);

describe('periods with fewer observations', () => {
  it('are those that lack markedly more than chance takes, wherever they stand', () => {
    expect([...fewerParts(summed([...even(24), 100]))]).toEqual([['2022-01', 400]]);
    expect([...fewerParts(summed([...even(12), 90, ...even(12)]))]).toEqual([['2021-01', 400]]);
    expect([...fewerParts(summed([100, ...even(12)]))]).toEqual([['2020-01', 400]]);
    // Several files not loaded in a row.
    expect([...fewerParts(summed([...even(24), 100, 90, 100])).keys()]).toEqual(['2022-01', '2022-02', '2022-03']);
  });

  it('are none where numbers vary as small ones do, grow, or there is nothing around', () => {
    for (const parts of [even(30), [3, 1, 4, 1, 5, 2, 6], [900, 1], Array.from({ length: 36 }, (_, at) => 400 + at * 5), [400], []].map(summed)) expect([...fewerParts(parts)].filter(() => parts.length > 2)).toEqual([]);
    expect([...fewerParts(summed([...even(24), 330]))]).toEqual([]);
  });

  it('are told with both numbers, the newest when there are many, and only those shown', () => {
    const parts = summed([...even(24, 4000), 1000]);
    expect(partsTold('HS 85', parts, () => true)).toEqual(['HS 85: fewer observations than usual are summed for Jan 2022 (1,000, about 4,000 are usual). What is not loaded or not yet published looks like a fall.']);
    expect(partsTold('HS 85', parts, (period) => period < '2022')).toEqual([]);
    expect(partsTold('HS 85', summed([...even(24), 1, 2, 3, 4]), () => true)[0]).toMatch(/for Feb 2022 .*; Mar 2022 .*; Apr 2022 .* and 1 before\./);
  });
});

it('periods with none between the first and the last are named', () => {
  const parts = [{ period: '2020-11', parts: 3 }, { period: '2021-02', parts: 3 }];
  expect(emptyPeriods(parts)).toEqual(['2020-12', '2021-01']);
  expect(emptyPeriods([{ period: '2019', parts: 3 }, { period: '2021', parts: 3 }])).toEqual(['2020']);
  expect(partsTold('HS 85', parts, () => true)).toEqual(['HS 85: no observation for Dec 2020 – Jan 2021.']);
  expect(emptyPeriods([])).toEqual([]);
  const holes = (...periods: readonly string[]): readonly string[] => partsTold('HS 85', periods.map((period) => ({ period, parts: 3 })), () => true);
  expect(holes('2023-03', '2023-06', '2024-03', '2024-06', '2024-08')).toEqual(['HS 85: no observation for 13 periods, the newest Jul 2023 – Feb 2024, Apr 2024 – May 2024, Jul 2024.']);
  expect(holes('2023-03', '2023-06', '2023-07', '2023-09')).toEqual(['HS 85: no observation for Apr 2023 – May 2023, Aug 2023.']);
  expect(holes('2019', '2021')).toEqual(['HS 85: no observation for 2020.']);
});

it('what a value sums is read from its note as it was written', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 1e7 }), fc.boolean(), fc.constantFrom('', '. Copy read: somewhere'), (parts, synthetic, tail) => {
    expect(partsOf(noteOf(parts, { synthetic }) + tail)).toBe(parts);
  }));
  expect(partsOf('sum of the parts')).toBeNull();
});

import fc from 'fast-check';
import { revisionsOf, type PublishedValue } from '@/lib/slice/revisions';

const at = (period: number, published: number, value: string): PublishedValue => ({ period, published, value });

it('a value published again and different is revised, whatever the order it is told in; one that is the same is not', () => {
  expect(revisionsOf([at(20240201, 20240405, '7'), at(20240101, 20250305, '12.5'), at(20240101, 20240305, '10'), at(20240201, 20240505, '7')])).toEqual({
    periods: 2, revised: [{ period: 20240101, first: at(20240101, 20240305, '10'), between: [], last: at(20240101, 20250305, '12.5'), change: '2.5' }],
  });
});

it('one that was set back to what it was first is revised, and what it was in between is told', () => {
  expect(revisionsOf([at(1, 1, '5'), at(1, 2, '6'), at(1, 3, '6'), at(1, 4, '5')]).revised).toMatchObject([{ change: '0', between: [at(1, 2, '6')], last: at(1, 4, '5') }]);
});

it('first and change make what stands, and what is not listed has one value only', () => {
  const history = fc.uniqueArray(fc.record({ period: fc.integer({ min: 1, max: 4 }), published: fc.integer({ min: 1, max: 6 }), value: fc.integer({ min: -3, max: 3 }).map(String) }), { selector: ({ period, published }) => `${period} ${published}`, maxLength: 20 });
  fc.assert(fc.property(history, (all) => {
    const { periods, revised } = revisionsOf(all);
    expect(periods).toBe(new Set(all.map(({ period }) => period)).size);
    for (const { first, last, change } of revised) expect(Number(first.value) + Number(change)).toBe(Number(last.value));
    const listed = new Set(revised.map(({ period }) => period));
    for (const { period } of all) expect(listed.has(period)).toBe(new Set(all.filter((one) => one.period === period).map(({ value }) => value)).size > 1);
  }));
});

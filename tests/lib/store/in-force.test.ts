/** @jest-environment node */
import fc from 'fast-check';
import { inForce, linesInForce, type Kept } from '@/lib/store/in-force';

const lines = (...items: Kept[]): { item: Kept }[] => items.map((item) => ({ item }));
const [ONE, TWO, THREE] = ['2030-01-01T00:00:00Z', '2030-01-02T00:00:00Z', '2030-01-03T00:00:00Z'] as const;

it('holds a correction from its stamp on, a withdrawn id no more, and one brought back again', () => {
  const all = lines({ id: 'b', recorded: ONE }, { id: 'a', recorded: ONE }, { id: 'b', recorded: TWO }, { id: 'a', recorded: TWO, withdrawn: 'no such thing' }, { id: 'a', recorded: THREE });
  const told = (asof: string | null): string[] => inForce(all, asof).map(({ id, recorded }) => `${id} ${recorded.slice(9, 10)}`);
  expect([told(ONE), told('2030-01-01'), told(TWO), told(THREE), told(null), told('2029-12-31')]).toEqual([['a 1', 'b 1'], ['a 1', 'b 1'], ['b 2'], ['a 3', 'b 2'], ['a 3', 'b 2'], []]);
});

it('never holds an id twice, a withdrawn line, a line of the future, or one that a later line of that time replaces', () => {
  const item = fc.record<Kept>({ id: fc.constantFrom('a', 'b', 'c'), recorded: fc.constantFrom(ONE, TWO, THREE), withdrawn: fc.constantFrom(undefined, 'why') });
  fc.assert(fc.property(fc.array(item, { maxLength: 12 }), fc.constantFrom(null, ONE, TWO, '2030-01-02', THREE), (items, asof) => {
    const held = linesInForce(lines(...items), asof).map((line) => line.item);
    expect(new Set(held.map(({ id }) => id)).size).toBe(held.length);
    const known = items.filter(({ recorded }) => asof === null || recorded.slice(0, asof.length) <= asof);
    for (const id of ['a', 'b', 'c']) {
      const versions = known.filter((one) => one.id === id);
      const newest = versions.map(({ recorded }) => recorded).sort().at(-1);
      const last = versions.findLast(({ recorded }) => recorded === newest);
      expect(held.find((one) => one.id === id)).toBe(last?.withdrawn === undefined ? last : undefined);
    }
  }));
});

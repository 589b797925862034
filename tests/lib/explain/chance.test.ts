/** @jest-environment node */
import fc from 'fast-check';
import { chanceOfOne, isOffered, NEAR } from '@/lib/explain/chance';
import type { Interval } from '@/lib/quantity/interval';

const between = (low: string | null, high: string | null): Interval => ({ low, high, lowOpen: false, highOpen: false });
/** From a half to the double. */
const WHOLE = Math.log(NEAR * NEAR);

describe('how likely a random value near the figure falls inside', () => {
  it.each<[string, Interval, number]>([
    ['the width over the width of the neighbourhood, by ratio', between('99.5', '100.5'), Math.log(100.5 / 99.5) / WHOLE],
    ['the same below zero', between('-100.5', '-99.5'), Math.log(100.5 / 99.5) / WHOLE],
    ['the same in billions', between('99500000000', '100500000000'), Math.log(100.5 / 99.5) / WHOLE],
    ['as wide as the neighbourhood', between('50', '200'), 1],
    ['never more than certain', between('1', '1000'), 1],
    ['reaching zero, which says nothing of size', between('0', '5'), 1],
    ['reaching zero from below', between('-5', '0.0'), 1],
    ['across zero', between('-0.5', '0.5'), 1],
    ['zero alone', between('0', '0'), 1],
    ['without an upper end', between('5', null), 1],
    ['without a lower end', between(null, '5'), 1],
    ['a single value, which nothing random meets', between('5', '5'), 0],
  ])('%s', (_, interval, expected) => expect(chanceOfOne(interval)).toBeCloseTo(expected, 12));

  it('is less for every digit more', () => {
    const half = [between('95', '105'), between('99.5', '100.5'), between('99.95', '100.05')].map(chanceOfOne);
    expect(half).toEqual([...half].sort((a, b) => b - a));
    expect(new Set(half).size).toBe(3);
  });
});

describe('whether a fit is offered', () => {
  it.each<[number, number, boolean]>([
    [0, 0, true], [0.06, 100, true], [0.061, 100, false], [0.13, 1, true], [0.131, 1, false], [0.065, 2, true], [0.07, 2, false], [1, 1, false],
  ])('chance %d of %d tried: %s', (chance, tried, expected) => expect(isOffered(chance, tried)).toBe(expected));

  it('what is offered is offered too when chance is less, and when fewer were tried', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const tried = fc.double({ min: 0, max: 50, noNaN: true });
    fc.assert(fc.property(part, part, tried, tried, (one, two, few, many) => {
      const worst = isOffered(Math.max(one, two), Math.max(few, many));
      if (worst) expect(isOffered(Math.min(one, two), Math.min(few, many))).toBe(true);
    }), { numRuns: 1000 });
  });
});

/** @jest-environment node */
import fc from 'fast-check';
import { multiply, negate, shift } from '@/lib/decimal';
import { COST } from '@/lib/explain/edits';
import { readingsOf, type Reading } from '@/lib/explain/readings';
import type { Claim } from '@/lib/model/claim';
import { contains, evidenceInterval } from '@/lib/quantity/interval';
import { claim } from '../../fixtures/facts';

const told = (more: Partial<Claim>, value = '143.2'): string[] => readingsOf(claim('c', value, more)).filter(({ reason }) => reason !== null).map(({ said, meant }) => `${said} → ${meant}`);
const meaning = (words: string, more: Partial<Claim>, value = '143.2'): Reading => {
  const found = readingsOf(claim('c', value, more)).find(({ meant }) => meant === words);
  if (!found) throw new Error(`no reading as ${words}`);
  return found;
};

it('the figure as it stands comes first and is free, then the same on the other side of zero', () => {
  const [plain, mirrored] = readingsOf(claim('c', '-367', { scale: 9 }));
  expect(plain).toMatchObject({ cost: 0, reason: null, unit: 'USD', mirrored: false, interval: { low: '-367500000000', high: '-366500000000' } });
  expect(mirrored).toMatchObject({ cost: 0, reason: null, unit: 'USD', mirrored: true, interval: { low: '366500000000', high: '367500000000' } });
});

it('an end that its words leave out is left out on the other side of zero too', () => {
  const [plain, mirrored] = readingsOf(claim('c', '300', { hedge: 'over' }));
  expect(plain?.interval).toMatchObject({ low: '300', lowOpen: true, highOpen: false });
  expect(mirrored?.interval).toMatchObject({ high: '-300', highOpen: true, lowOpen: false });
});

describe('slips of the unit', () => {
  it.each<[string, Partial<Claim>, string[]]>([
    ['millions', { scale: 6 }, ['million → billion', 'million → thousand']],
    ['billions', { scale: 9 }, ['billion → trillion', 'billion → million']],
    ['trillions have nothing above them', { scale: 12 }, ['trillion → billion']],
    ['thousands have no word below them', { scale: 3 }, ['thousand → million']],
    ['a figure without a word of size', { scale: 0 }, []],
    ['tons', { unit: 't' }, ['metric tons → short tons']],
    ['millions of tons', { unit: 't', scale: 6 }, ['million → billion', 'million → thousand', 'metric tons → short tons']],
    ['per cents', { unit: 'percent' }, ['percent → percentage points']],
    ['points', { unit: 'percentage-point' }, ['percentage points → percent']],
    ['people', { unit: 'people' }, []],
  ])('%s', (_, more, expected) => expect(told(more)).toEqual(expected));

  it('a billion for a million is a thousand times less, and the other way round', () => {
    expect(meaning('million', { scale: 9 })).toMatchObject({ cost: COST.unit, unit: 'USD', interval: { low: '143150000.000', high: '143250000.000' } });
    expect(meaning('billion', { scale: 6 })).toMatchObject({ cost: COST.unit, unit: 'USD', interval: { low: '143150000000', high: '143250000000' } });
  });

  it('a short ton is exactly 0.90718474 metric tons', () => {
    expect(meaning('short tons', { unit: 't' }, '100.0')).toMatchObject({ cost: COST.unit, unit: 't', interval: { low: '90.673114763', high: '90.763833237' } });
  });

  it('points for per cents keep the figure and change the unit', () => {
    expect(meaning('percentage points', { unit: 'percent' }, '3.5')).toMatchObject({ cost: COST.points, unit: 'percentage-point', reason: 'unit', interval: { low: '3.45', high: '3.55' } });
    expect(meaning('percent', { unit: 'percentage-point' }, '3.5')).toMatchObject({ cost: COST.points, unit: 'percent', reason: 'unit', interval: { low: '3.45', high: '3.55' } });
  });
});

const figure = fc.record({
  n: fc.integer({ min: -9999, max: 9999 }), places: fc.integer({ min: 0, max: 2 }), scale: fc.constantFrom(3, 6, 9),
  hedge: fc.constantFrom<Claim['hedge']>('none', 'about', 'nearly', 'over', 'at-least', 'up-to'),
});

it('each reading holds a value exactly where the figure as it stands holds that value turned back', () => {
  // Values near the figure, to a thousandth of its last place, so that both sides of each end come up.
  fc.assert(fc.property(figure, fc.integer({ min: -1500, max: 1500 }), ({ n, places, scale, hedge }, off) => {
    const near = shift(String(n * 1000 + off), scale - places - 3);
    const one = claim('c', shift(String(n), -places), { scale, hedge, unit: 't' });
    const fits = contains(evidenceInterval(one), near);
    const [plain, mirrored] = readingsOf(one);
    expect(plain && contains(plain.interval, near)).toBe(fits);
    expect(mirrored && contains(mirrored.interval, negate(near))).toBe(fits);
    const power: Readonly<Record<string, number>> = { thousand: 3, million: 6, billion: 9, trillion: 12 };
    for (const { interval, reason, said, meant } of readingsOf(one)) {
      if (reason !== null) expect(contains(interval, meant === 'short tons' ? multiply(near, '0.90718474') : shift(near, (power[meant] ?? NaN) - (power[said] ?? NaN)))).toBe(fits);
    }
  }), { numRuns: 400 });
});

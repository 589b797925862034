/** @jest-environment node */
import fc from 'fast-check';
import { shift } from '@/lib/decimal';
import { slipFrom } from '@/lib/explain/slips';
import type { Claim } from '@/lib/model/claim';
import { contains, evidenceInterval, interval } from '@/lib/quantity/interval';
import { claim } from '../../fixtures/facts';

const slip = (printed: string, official: string, more: Partial<Claim> = {}): string | null => {
  const found = slipFrom(official, claim('c', printed, more));
  return found && `${found.reason}: ${found.said} for ${found.meant}`;
};

describe('cut off instead of rounded', () => {
  it.each<[string, string, string, Partial<Claim>]>([
    ['above the half', '143.2', '143.27', {}],
    ['a hair below the next step', '143.2', '143.2999999', {}],
    ['a negative figure, towards zero', '-143.2', '-143.27', {}],
    ['of billions', '658.9', '658967000000', { scale: 9 }],
    ['of a whole number without a word of size, whose closing zeros may be rounding', '72800', '72870', {}],
    ['to nothing', '0.0', '0.07', {}],
  ])('%s', (_, printed, official, more) => expect(slip(printed, official, more)).toBe('rounding: rounded for cut off'));

  it.each<[string, string, string, Partial<Claim>]>([
    ['the next step itself', '143.2', '143.3', {}],
    ['beyond it', '143.2', '143.31', {}],
    ['below the figure', '143.2', '143.13', {}],
    ['a negative figure away from zero', '-143.2', '-143.13', {}],
    ['an exact half, which either habit of rounding gives', '143.2', '143.25', {}],
    ['a figure with a hedge, whose words say how it is cut', '143.2', '143.27', { hedge: 'nearly' }],
  ])('not %s', (_, printed, official, more) => expect(slip(printed, official, more)).toBeNull());
});

describe('two neighbouring digits swapped', () => {
  it.each<[string, string, string, Partial<Claim>, string]>([
    ['the first two', '413.2', '143.2', {}, '413.2 for 143.2'],
    ['across the point', '142.3', '143.2', {}, '142.3 for 143.2'],
    ['the last two', '1423', '1432', {}, '1423 for 1432'],
    ['of a negative figure', '-376', '-367', {}, '-376 for -367'],
    ['of billions, the official value rounded as printed', '376', '367400000000', { scale: 9 }, '376 for 367'],
    ['of a hedged figure, by what its words allow', '376', '366', { hedge: 'nearly' }, '376 for 367'],
  ])('%s', (_, printed, official, more, words) => expect(slip(printed, official, more)).toBe(`transcription: ${words}`));

  it.each<[string, string, string]>([
    ['digits that are no neighbours', '342.1', '143.2'],
    ['three digits changed', '431.2', '143.2'],
    ['two digits, of which every other figure is a swap of something', '76', '67'],
    ['two digits, the zero before the point not counted', '0.76', '0.67'],
    ['a number that would begin with zero', '1043', '143'],
  ])('not %s', (_, printed, official) => expect(slip(printed, official)).toBeNull());

  it('counts the swaps it took to look: alike neighbours give none', () => {
    expect(slipFrom('1432', claim('c', '1423'))?.tried).toBe(3);
    expect(slipFrom('11432', claim('c', '11423'))?.tried).toBe(3);
  });
});

const figure = fc.record({
  value: fc.tuple(fc.integer({ min: -99999, max: 99999 }), fc.integer({ min: 0, max: 2 })).map(([n, places]) => shift(String(n), -places)),
  scale: fc.constantFrom(0, 6), hedge: fc.constantFrom<Claim['hedge']>('none', 'none', 'about', 'over'),
});

it('never calls a value cut off that the figure rounds to; a swap always gives back the official value', () => {
  fc.assert(fc.property(figure, fc.integer({ min: -2000, max: 2000 }), (printed, off) => {
    const one = claim('c', printed.value, printed);
    const places = printed.value.split('.')[1]?.length ?? 0;
    const official = shift(String(Math.round(Number(shift(printed.value, places))) * 1000 + off), printed.scale - places - 3);
    const found = slipFrom(official, one);
    if (contains(interval(one), official)) expect(found?.reason).not.toBe('rounding');
    if (found?.reason === 'rounding') expect(printed.hedge).toBe('none');
    if (found?.reason === 'transcription') {
      expect(contains(evidenceInterval({ ...one, value: found.meant }), official)).toBe(true);
      expect([...found.meant].sort()).toEqual([...printed.value].sort());
    }
  }), { numRuns: 600 });
});

it('finds every cut of a value, both signs', () => {
  fc.assert(fc.property(fc.integer({ min: 100, max: 99999 }), fc.integer({ min: 501, max: 999 }), fc.constantFrom('', '-'), (n, part, sign) => {
    expect(slipFrom(`${sign}${shift(`${n}${part}`, 3)}`, claim('c', `${sign}${n}`, { scale: 6 }))?.reason).toBe('rounding');
  }));
});

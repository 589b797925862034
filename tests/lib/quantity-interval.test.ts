/** @jest-environment node */
import Big from 'big.js';
import fc from 'fast-check';
import { compare, plain, shift } from '@/lib/decimal';
import { contains, evidenceInterval, interval, type Quantity } from '@/lib/quantity/interval';
import { halfStep, printedPlace, roundedPlace } from '@/lib/quantity/step';

const claim = (value: string, scale: number, hedge: Quantity['hedge'] = 'none', unit: Quantity['unit'] = 'USD'): Quantity => ({ value, scale, unit, hedge });

describe('interval', () => {
  it.each([
    // With a magnitude word the last printed digit counts, zero or not.
    ['658.9', 9, 'none', '658850000000', '658950000000'],
    ['61', 9, 'none', '60500000000', '61500000000'],
    ['40', 9, 'none', '39500000000', '40500000000'],
    ['12', 6, 'none', '11500000', '12500000'],
    // Whole numbers: closing zeros may be rounding, up to a thousand; below a thousand none.
    ['105000', 0, 'none', '104500', '105500'],
    ['72800', 0, 'none', '72750', '72850'],
    ['80000', 0, 'none', '79500', '80500'],
    ['4807', 0, 'none', '4806.5', '4807.5'],
    ['300', 0, 'none', '299.5', '300.5'],
    ['43.7', 0, 'none', '43.65', '43.75'],
    ['0', 0, 'none', '-0.5', '0.5'],
    // A hedge that says "rounded": no closing zero counts.
    ['40', 9, 'about', '35000000000', '45000000000'],
    ['92', 0, 'about', '91', '93'],
    ['3.7', 6, 'about', '3600000', '3800000'],
    ['300', 6, 'about', '250000000', '350000000'],
    ['12.0', 6, 'about', '11500000', '12500000'],
    ['12.64', 9, 'about', '12630000000', '12650000000'],
    ['80000', 0, 'nearly', '72000', '80000'],
    ['20', 0, 'up-to', '0', '20'],
    // Falls and deficits: the words speak of the size.
    ['-43.7', 0, 'none', '-43.75', '-43.65'],
    ['-100', 9, 'nearly', '-100000000000', '-90000000000'],
  ] as const)('%s × 10^%i, %s, is from %s to %s', (value, scale, hedge, low, high) => {
    const found = interval(claim(value, scale, hedge));
    expect([compare(found.low ?? '', low), compare(found.high ?? '', high), found.lowOpen, found.highOpen]).toEqual([0, 0, false, false]);
  });

  it('leaves an end open for a bound, and mirrors it below zero', () => {
    expect(interval(claim('100000', 0, 'over'))).toEqual({ low: '100000', high: null, lowOpen: true, highOpen: false });
    expect(interval(claim('10', 0, 'at-least'))).toEqual({ low: '10', high: null, lowOpen: false, highOpen: false });
    expect(interval(claim('-300', 9, 'over'))).toEqual({ low: null, high: '-300000000000', lowOpen: false, highOpen: true });
  });

  it('takes the bound itself for "at least", not for "over"', () => {
    expect(contains(interval(claim('10', 0, 'at-least')), '10')).toBe(true);
    expect(contains(interval(claim('10', 0, 'over')), '10')).toBe(false);
    expect(contains(interval(claim('-10', 0, 'over')), '-10')).toBe(false);
    expect(contains(interval(claim('-10', 0, 'over')), '-10.01')).toBe(true);
  });
});

/** Official values in base units with up to three decimals, and a place to round them to. */
const official = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 3 })).map(([n, places]) => shift(String(n), -places));
const word = fc.constantFrom(0, 3, 6, 9, 12);

/** `value` rounded to 10^`place` (half-even or half-up) and printed with magnitude word `scale`, all digits down to that place shown. */
function printed(value: string, place: number, scale: number, mode: 0 | 1 | 2 | 3, steps = 0): string {
  const rounded = new Big(value).div(`1e${place}`).round(0, mode).plus(steps).times(`1e${place}`);
  const text = shift(plain(rounded), -scale);
  return place < scale ? new Big(text).toFixed(scale - place) : new Big(text).toFixed();
}

describe('law 6: rounding to the precision a claim prints always agrees, neighbouring roundings never do', () => {
  const cases = fc.record({ value: official, scale: word, digits: fc.integer({ min: 0, max: 3 }), mode: fc.constantFrom<1 | 2>(1, 2) });

  it('holds for figures with a magnitude word or decimals', () => {
    fc.assert(fc.property(cases, ({ value, scale, digits, mode }) => {
      const place = scale - digits;
      const text = printed(value, place, scale, mode);
      expect(printedPlace(text.replace('-', ''), scale) === place || scale === 0).toBe(true);
      expect(contains(interval(claim(text, scale)), value)).toBe(true);
      if (scale === 0 && digits === 0) return;
      const half = compare(plain(new Big(value).minus(shift(text, scale)).abs()), halfStep(place)) === 0;
      for (const steps of half ? [-2, 2] : [-1, 1]) expect(contains(interval(claim(printed(value, place, scale, mode, steps), scale)), value)).toBe(false);
    }), { numRuns: 500 });
  });

  it('holds for whole numbers rounded by ones, tens, hundreds or thousands', () => {
    fc.assert(fc.property(official, fc.integer({ min: 0, max: 3 }), (value, place) => {
      const text = printed(value, place, 0, 1);
      const size = text.replace('-', '');
      // "400" prints ones, whoever rounded it by hundreds: below a thousand no zero is taken for rounding.
      fc.pre(printedPlace(size, 0) >= place);
      expect(contains(interval(claim(text, 0)), value)).toBe(true);
      const half = compare(plain(new Big(value).minus(text).abs()), halfStep(place)) === 0;
      for (const steps of half ? [-2, 2] : [-1, 1]) {
        const other = printed(value, place, 0, 1, steps);
        // A neighbour that ends in a further zero prints a coarser precision than the claim's, and is another kind of claim.
        if (printedPlace(other.replace('-', ''), 0) === place) expect(contains(interval(claim(other, 0)), value)).toBe(false);
      }
    }), { numRuns: 500 });
  });

  it('holds for figures said to be rounded', () => {
    fc.assert(fc.property(official, fc.integer({ min: 0, max: 12 }), (value, place) => {
      const text = printed(value, place, 0, 1);
      expect(text === '0' || contains(interval(claim(text, 0, 'about')), value)).toBe(true);
      // "About" reaches a whole step of the last printed place, so the next-but-one rounding is the nearest that never agrees.
      for (const steps of [-2, 2]) {
        const other = printed(value, place, 0, 1, steps);
        if (roundedPlace(other.replace('-', ''), 0) === place) expect(contains(interval(claim(other, 0, 'about')), value)).toBe(false);
      }
    }), { numRuns: 500 });
  });
});

it('a figure always allows itself, except beyond an excluded bound', () => {
  fc.assert(fc.property(official, fc.constantFrom('none', 'about', 'nearly', 'at-least', 'up-to'), (value, hedge) => {
    expect(contains(interval(claim(value, 0, hedge)), value)).toBe(true);
    expect(contains(interval(claim(value, 0, 'over')), value)).toBe(false);
  }));
});

describe('"nearly", "over" and their like', () => {
  it.each([
    ['690', 9, 'nearly', '680000000000', '690000000000'],
    ['658.9', 9, 'nearly', '658800000000', '658900000000'],
    ['70', 0, 'nearly', '63', '70'],
    ['2', 6, 'nearly', '1800000', '2000000'],
    ['-690', 9, 'nearly', '-690000000000', '-680000000000'],
  ] as const)('%s × 10^%i %s is from %s to %s', (value, scale, hedge, low, high) => {
    const found = interval(claim(value, scale, hedge));
    expect([compare(found.low ?? '', low), compare(found.high ?? '', high)]).toEqual([0, 0]);
  });

  it.each([
    ['100000', 'over', '100000', '110000', true],
    ['122', 'over', '122', '123', true],
    ['10', 'at-least', '10', '11', false],
    ['250', 'up-to', '240', '250', false],
  ] as const)('as evidence, %s %s is from %s to %s', (value, hedge, low, high, lowOpen) => {
    const found = evidenceInterval(claim(value, 0, hedge));
    expect([compare(found.low ?? '', low), compare(found.high ?? '', high), found.lowOpen]).toEqual([0, 0, lowOpen]);
  });

  it('a value cut or raised to the precision printed is among what the words mean, as evidence too', () => {
    fc.assert(fc.property(fc.bigInt({ min: 1n, max: 10n ** 12n }), fc.integer({ min: 0, max: 9 }), (value, place) => {
      const step = 10n ** BigInt(place);
      const below = value - (value % step);
      const above = below === value ? value : below + step;
      for (const [figure, hedges] of [[above, ['nearly', 'up-to']], [below, ['at-least', ...(below < value ? ['over'] as const : [])]]] as const) {
        // A tenth is the most a word stretches, so only figures of which the step is no more are held to it.
        if (figure === 0n || step * 10n > figure) continue;
        for (const hedge of hedges) expect(contains(evidenceInterval(claim(String(figure), 0, hedge)), String(value))).toBe(true);
      }
    }), { numRuns: 300 });
  });

  it('evidence never reaches beyond what the words allow', () => {
    fc.assert(fc.property(official, fc.constantFrom('none', 'about', 'nearly', 'over', 'at-least', 'up-to'), official, (printed, hedge, value) => {
      const quantity = claim(printed, 0, hedge);
      if (contains(evidenceInterval(quantity), value)) expect(contains(interval(quantity), value)).toBe(true);
      const { low, high } = evidenceInterval(quantity);
      expect(low !== null && high !== null && compare(low, high) <= 0).toBe(true);
    }), { numRuns: 300 });
  });
});

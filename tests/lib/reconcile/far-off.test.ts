import fc from 'fast-check';
import { compareDistance, distanceOf, furthestFirst, type Distance } from '@/lib/reconcile/far-off';
import { multiply, negate, subtract } from '@/lib/decimal';
import type { Row } from '@/lib/model/row';

type Compared = Parameters<typeof distanceOf>[0];
const compared = (value: string, official: string, unit = 'USD', verdict: Row['verdict'] = 'differs'): Compared =>
  ({ verdict, unit, official_value: official, difference: subtract(value, official) });
const NOTHING: Compared = { verdict: 'unverifiable', unit: 'USD', official_value: '', difference: '' };
const order = (a: Compared, b: Compared): number => Math.sign(furthestFirst(a, b));

it('amounts are set against the official value, more and less alike', () => {
  expect(distanceOf(compared('120', '100'))).toEqual({ gap: '20', of: '100' });
  expect(order(compared('120', '100'), compared('80', '100'))).toBe(0);
  expect(order(compared('120', '100'), compared('210', '200'))).toBe(-1);
  expect(order(compared('-367000000000', '-279607800000'), compared('367000000000', '279607800000'))).toBe(0);
});

it('of per cents the points count, and stand beside per cents of amounts', () => {
  // 40 against 45 is 11 % of 45, but five points.
  expect(order(compared('40', '45', 'percent'), compared('105', '100'))).toBe(0);
  expect(order(compared('40', '45', 'percent'), compared('105.0000000000000001', '100'))).toBe(1);
  expect(order(compared('3', '1', 'percentage-point'), compared('3', '1', 'percent'))).toBe(0);
  expect(order(compared('0.5', '1', 'ratio'), compared('55', '6', 'percent'))).toBe(-1);
});

it('whoever’s words allow the value is not off, at an open end too', () => {
  const over = compared('100000', '105007', 'deaths', 'agrees');
  expect(distanceOf(over)).toEqual({ gap: '0', of: '1' });
  expect(order(over, compared('7', '7', 'USD', 'agrees'))).toBe(0);
  expect(order(compared('100000', '99999', 'deaths'), over)).toBe(-1);
});

it('a difference from zero comes first, nothing to compare last', () => {
  const fromNothing = compared('1', '0');
  const far = compared('1000000', '0.000001');
  const agreeing = compared('1', '1', 'USD', 'agrees');
  expect([NOTHING, agreeing, far, fromNothing].sort(furthestFirst)).toEqual([fromNothing, far, agreeing, NOTHING]);
  expect(distanceOf(NOTHING)).toBeNull();
  expect(distanceOf({ ...compared('5', '4'), verdict: 'incomparable', difference: '' })).toBeNull();
  expect(order(compared('0', '0'), agreeing)).toBe(0);
});

it('tells apart what floats cannot', () => {
  const [a, b] = [compared('100000000000000000000.1', '100000000000000000000'), compared('100000000000000000000.2', '100000000000000000000')];
  expect(Number(a.difference) / 1e20 + 1 === Number(b.difference) / 1e20 + 1).toBe(true);
  expect(order(a, b)).toBe(1);
});

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([whole, part]) => `${whole}${part === 0 ? '' : `.${String(part).padStart(3, '0')}`}`.replace(/^-0(?=\.)/, '0'));
const row = fc.tuple(decimal, decimal, fc.constantFrom('USD', 'percent', 'percentage-point', 'ratio'), fc.constantFrom<Row['verdict']>('differs', 'revised', 'agrees', 'unverifiable'))
  .map(([value, official, unit, verdict]) => (verdict === 'unverifiable' ? NOTHING : compared(value, official, unit, verdict)));

it('is one order of all rows', () => {
  fc.assert(fc.property(row, row, row, (a, b, c) => {
    expect(order(a, b)).toBe(-order(b, a) + 0);
    if (order(a, b) <= 0 && order(b, c) <= 0) expect(order(a, c)).toBeLessThanOrEqual(0);
    if (order(a, b) === 0 && order(b, c) === 0) expect(order(a, c)).toBe(0);
  }));
});

it('does not ask on which side of the record a figure lies, nor in which unit of it', () => {
  fc.assert(fc.property(decimal, decimal, (value, official) => {
    expect(order(compared(value, official), compared(negate(value), negate(official)))).toBe(0);
    expect(order(compared(value, official), compared(multiply(value, '1000'), multiply(official, '1000')))).toBe(0);
  }));
});

it('compares as fractions compare', () => {
  const size = fc.integer({ min: 1, max: 10_000 });
  fc.assert(fc.property(fc.integer({ min: 0, max: 10_000 }), size, fc.integer({ min: 0, max: 10_000 }), size, (g, o, h, p) => {
    const distance = (gap: number, of: number): Distance => ({ gap: String(gap), of: String(of) });
    expect(compareDistance(distance(g, o), distance(h, p))).toBe(Math.sign(g * p - h * o));
  }));
});

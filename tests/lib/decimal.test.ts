/** @jest-environment node */
import fc from 'fast-check';
import { absolute, add, compare, divide, multiply, negate, round, shift, subtract } from '@/lib/decimal';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 6 })).map(([n, places]) => shift(String(n), -places));

describe('shift', () => {
  it.each([
    ['143.20', 1, '1432.0'], ['3855.7', 6, '3855700000'], ['-6.0', 6, '-6000000'], ['5', -3, '0.005'], ['0.05', 1, '0.5'], ['-0.0', 2, '0'], ['12', 0, '12'],
  ])('%s by %i is %s', (value, places, expected) => expect(shift(value, places)).toBe(expected));

  it('names what is not a decimal', () => expect(() => shift('1e3', 1)).toThrow('not a decimal: 1e3'));

  it('there and back again changes no value', () => {
    fc.assert(fc.property(decimal, fc.integer({ min: 0, max: 12 }), (value, places) => compare(shift(shift(value, places), -places), value) === 0));
  });
});

it('adds and subtracts exactly where floating point does not', () => {
  expect(add('0.1', '0.2')).toBe('0.3');
  expect(subtract('143545.7', '439061.5')).toBe('-295515.8');
  fc.assert(fc.property(decimal, decimal, (a, b) => compare(subtract(add(a, b), b), a) === 0));
});

it('divides to twelve decimals, half to even, and refuses zero as null', () => {
  expect(divide('1', '3')).toBe('0.333333333333');
  expect(divide('2', '0')).toBeNull();
  expect(divide('1', '8')).toBe('0.125');
});

it('keeps no negative zero', () => {
  expect(negate('0')).toBe('0');
  expect(multiply('-1', '0')).toBe('0');
  expect(absolute('-3.50')).toBe('3.5');
});

it.each([['1.005', '1'], ['1.015', '1.02'], ['-31.456', '-31.46'], ['-0.004', '0'], ['12', '12']])('rounds %s to two decimals: %s', (value, expected) => expect(round(value, 2)).toBe(expected));

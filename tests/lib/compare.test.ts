/** @jest-environment node */
import fc from 'fast-check';
import { comparison } from '@/lib/compare';
import { add } from '@/lib/decimal';
import { changeInWords } from '@/lib/layout/compare-words';
import { claim, observation, tableOf } from '../fixtures/table';

const table = tableOf([
  observation('a', '2017', '120000000000'), observation('a', '2024', '143000000000'), observation('b', '2017', '43.5', { unit: 'percent' }), observation('b', '2024', '40', { unit: 'percent' }),
  observation('c', '2024', '-5'), observation('d', '2017', '-200'), observation('d', '2024', '-100'), claim('c-1', 'a', '2017', '1'),
], { a: 'line', b: 'line', c: 'line', d: 'line' });
const words = (from: string, to: string) => comparison(table, { from, to }).map(changeInWords);

it('says what came between two periods: amount and per cent, points for per cents, what is missing', () => {
  expect(words('2017', '2024')).toEqual(['+$23 billion (+19.2%)', '−3.5 percentage points', 'no value for the first period', '+$100']);
  expect(words('2017', '2020')).toEqual(['no value for the second period', 'no value for the second period', 'no value for the first nor the second period', 'no value for the second period']);
});

it('earlier plus change is later, exactly, and there and back is nothing', () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 99 })).map(([whole, part]) => `${whole}.${String(part).padStart(2, '0')}`);
  fc.assert(fc.property(digits, digits, (before, after) => {
    const two = tableOf([observation('a', '2020', before), observation('a', '2021', after)], { a: 'line' });
    const [there] = comparison(two, { from: '2020', to: '2021' });
    const [back] = comparison(two, { from: '2021', to: '2020' });
    expect(Number(add(there?.change ?? '', before)) - Number(after)).toBe(0);
    expect(Number(add(there?.change ?? '', back?.change ?? ''))).toBe(0);
  }));
});

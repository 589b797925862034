import fc from 'fast-check';
import { formatExact, formatValue } from '@/lib/layout/format';

test.each([
  ['295515400000', 'USD', '$295.5 billion'], ['-295515400000', 'USD', '−$295.5 billion'], ['12640000000', 'USD', '$12.64 billion'],
  ['200000000000', 'USD', '$200 billion'], ['1380000', 't', '1.38 million t'], ['27000000', 't', '27 million t'], ['43.7', 'percent', '43.7%'],
  ['43.66', 'percent', '43.7%'], ['0.0456', 'percent', '0.046%'], ['105007', 'deaths', '105,007 deaths'], ['1', 'deaths', '1 death'],
  ['117300000', 'people', '117.3 million people'], ['11.5', 'percentage-point', '11.5 percentage points'], ['0.5', 'ratio', '0.5×'],
  ['31.3', 'deaths-per-100000', '31.3 deaths per 100,000'], ['1', 'months', '1 month'], ['60', 'minutes', '60 minutes'], ['0', 'USD', '$0'],
  ['999999999', 'USD', '$1 billion'], ['999999', 'USD', '$999,999'], ['1.23', 'widgets', '1.23 widgets'], ['112.44', 'index', '112.4'], ['', 'USD', 'no value'],
  ['-0.001', 'ratio', '−0.001×'], ['7300000000000', 'CNY', 'CN¥7.3 trillion'],
])('%s %s is said %s', (value, unit, said) => expect(formatValue(value, unit)).toBe(said));

test.each([
  ['295515400000', 'USD', '$295,515,400,000'], ['-0.50', 'percent', '−0.50%'], ['12345678901234567890.123', 't', '12,345,678,901,234,567,890.123 t'],
])('%s %s exactly is %s', (value, unit, said) => expect(formatExact(value, unit)).toBe(said));

test('the exact form keeps every digit', () => {
  fc.assert(fc.property(fc.bigInt({ min: 0n, max: 10n ** 30n }), (n) => formatExact(String(n), 'USD').replace(/[$,]/g, '') === String(n)));
});

test('the short form is within half a unit of its last digit', () => {
  fc.assert(fc.property(fc.integer({ min: 1_000_000, max: 2_000_000_000 }), (n) => {
    const match = /^([\d.,]+) (million|billion) t$/.exec(formatValue(String(n), 't'));
    const back = Number(match?.[1]?.replaceAll(',', '')) * (match?.[2] === 'billion' ? 1e9 : 1e6);
    return Math.abs(back - n) / n <= 0.0051;
  }));
});

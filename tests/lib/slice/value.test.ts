import fc from 'fast-check';
import Big from 'big.js';
import { parseAmount } from '@/lib/slice/amount';
import { formatValueAsked, parseValue, valueOfRow, whenAsked, writtenOf, yearsFrom, type ValueAsked } from '@/lib/slice/value';

const amount = fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 99_999_999_999_999 }), fc.integer({ min: 0, max: 9 })).map(([negative, whole, part]) => `${negative ? '-' : ''}${whole}${part === 0 ? '' : `.${part}`}`);
const month = fc.oneof(fc.constant(''), fc.tuple(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 12 })).map(([year, at]) => `${year}-${String(at).padStart(2, '0')}`));
const WRITTEN = ['$690 billion', 'about 5 million tons', '$33,000', '5t', 'nearly −$1.2bn', 'over 300 kg'];
const asked: fc.Arbitrary<ValueAsked> = fc.record({ value: amount, words: fc.option(fc.constantFrom(...WRITTEN), { nil: '' }), bounds: fc.tuple(amount, amount), unit: fc.constantFrom('usd' as const, 'kg' as const), months: fc.tuple(month, month), as: fc.constantFrom('given', 'implied', 'alone', 'from', 'to') })
  .map(({ value: one, words, bounds, unit, months, as }) => {
    const amount = words === '' ? null : parseAmount(words);
    const number = amount?.value ?? one;
    const [least = number, , most = number] = [number, ...bounds].sort((a, b) => Big(a).cmp(b));
    const middle = amount === null ? [number, ...bounds].sort((a, b) => Big(a).cmp(b))[1] ?? number : number;
    const low = as === 'given' || as === 'from' ? least : as === 'implied' && amount ? amount.low : middle;
    const high = as === 'given' || as === 'to' ? most : as === 'implied' && amount ? amount.high : middle;
    const value = amount === null ? middle : number;
    const [from = '', to = ''] = months.includes('') ? months : [...months].sort();
    return { value, words, low: Big(low).gt(value) ? value : low, high: Big(high).lt(value) ? value : high, unit: amount?.unit ?? unit, from, to };
  });

it('the address of any question opens that question', () => {
  fc.assert(fc.property(asked, (question) => {
    expect(parseValue(formatValueAsked(question))).toEqual({ asked: question, issues: [], lost: [] });
  }), { numRuns: 1000 });
});

it.each([
  ['value=1e9', 'value', 'no number'], ['value=5%25', 'value', '$1.2 million'], ['value=5 cargoes', 'value', 'no number'], ['value=$5 billion in 2024', 'value', 'no number'], ['value=5 tons&unit=usd', 'value', 'choose the other unit'], ['value=5&low=1kg&unit=usd', 'low', 'in kilograms'], ['value=$5 tons', 'value', 'no number'], ['value=$5 million kg', 'value', 'no number'], ['value=some kilo 5 tons', 'value', 'no number'], ['value=--5', 'value', 'no number'], ['value=5 mt', 'value', 'no number'], ['value=690²', 'value', 'no number'], ['value=$690² billion', 'value', 'no number'], ['value=5&low=over 4', 'low', 'is no bound'], ['value=123456789012345', 'value', '14 digits'], ['value=1.00001', 'value', '4 decimals'], ['value=5&low=6&high=4', 'low', 'from 4 to 6'],
  ['value=5&from=2024', 'from', 'write 2024-03'], ['value=5&from=2024-03&to=2023-01', 'from', 'is after'], ['value=5&unit=eur', 'unit', 'usd, kg'], ['value=5&valeu=6', 'valeu', 'did you mean “value”'], ['value=5&value=6', 'value', 'more than once'],
])('names what is wrong in “%s”, with the cure', (query, parameter, cure) => {
  const { issues } = parseValue(query);
  expect(issues.map((issue) => issue.parameter)).toEqual([parameter]);
  expect(issues[0]?.message).toContain(cure);
});

it.each([
  ['33,105', '33105', '33105', '33105', 'usd'], ['-1,234.50', '-1234.5', '-1234.5', '-1234.5', 'usd'], ['007', '7', '7', '7', 'usd'],
])('“%s” is a number and looked for alone: %s', (text, value, low, high, unit) => {
  expect(parseValue(`value=${encodeURIComponent(text)}`)).toEqual({ asked: { value, words: '', low, high, unit, from: '', to: '' }, issues: [], lost: [] });
});

it.each([
  ['$33,105', '33105', '33104.5', '33105.5', 'usd'], ['$690 billion', '690000000000', '689500000000', '690500000000', 'usd'], ['690bn', '690000000000', '689500000000', '690500000000', 'usd'],
  ['-1.50 billion', '-1500000000', '-1505000000', '-1495000000', 'usd'], ['−$1,234.5', '-1234.5', '-1234.55', '-1234.45', 'usd'], ['$-5 million', '-5000000', '-5500000', '-4500000', 'usd'],
  ['nearly US$690 billion', '690000000000', '680000000000', '690000000000', 'usd'], ['over 300 million dollars', '300000000', '300000000', '330000000', 'usd'], ['$690\u00a0billion.', '690000000000', '689500000000', '690500000000', 'usd'],
  ['about 5  million tons', '5000000000', '4000000000', '6000000000', 'kg'], ['12.5 tonnes', '12500', '12450', '12550', 'kg'], ['12,345.678 t', '12345678', '12345677.5', '12345678.5', 'kg'], ['1,001 kg', '1001', '1000.5', '1001.5', 'kg'], ['5t', '5000', '4500', '5500', 'kg'], ['5k', '5000', '4500', '5500', 'usd'],
])('“%s” is looked for as printed: %s, from %s to %s %s', (text, value, low, high, unit) => {
  expect(parseValue(`value=${encodeURIComponent(text)}`)).toEqual({ asked: { value, words: text, low, high, unit, from: '', to: '' }, issues: [], lost: [] });
});

it('a bound that is given counts in place of what the words allow; the other end is theirs', () => {
  expect(parseValue('value=690bn&low=600bn&high=700,000,000,000').asked).toMatchObject({ value: '690000000000', low: '600000000000', high: '700000000000' });
  expect(parseValue('value=690bn&low=600bn')).toMatchObject({ asked: { low: '600000000000', high: '690500000000' }, issues: [] });
  expect(parseValue('value=over 300 million&low=250 million')).toMatchObject({ asked: { low: '250000000', high: '330000000' }, issues: [] });
  expect(parseValue('value=690&low=600').asked).toMatchObject({ low: '600', high: '690' });
});

it('what nobody wrote is in no field and no address, so that another value written in its place is looked for as it is written', () => {
  const { asked } = parseValue('value=$690 billion&low=&high=&unit=');
  expect(asked && writtenOf(asked)).toEqual({ value: '$690 billion', low: '', high: '', unit: '', from: '', to: '' });
  const alone = parseValue('value=$690 billion&low=690000000000').asked;
  expect(alone && formatValueAsked(alone)).toBe('value=%24690%20billion&low=690000000000');
});

it.each([['value=9000000&high=9.5 millions', ['high']], ['value=9000000&from=2025', ['from']], ['value=5&unit=eur', ['unit']], ['value=5&valeu=6', ['valeu']], ['value=5 tons&unit=usd', ['value']], ['value=5&to=%E0%A4%A', ['to']], ['value=5&value=6', ['value']], [`value=${'5'.repeat(9000)}`, ['query']], ['value=5&utm_source=x', []], ['value=&value=5', ['value']], ['value=5&low=6&high=4', []], ['value=5&vintage=2025-06', ['vintage']], ['value=5&asof=2025-06-01', ['asof']]])('“%.40s” is another question without %j', (query, lost) => {
  expect(parseValue(query).lost).toEqual(lost);
});

it('bounds that do not hold the value are to be mended: an answer about either would be taken for one about the other', () => {
  expect(parseValue('value=500&low=690&high=700')).toMatchObject({ issues: [{ parameter: 'low', message: '500 is not from 690 to 700; mend the bounds, or leave them out' }], lost: ['low'] });
  expect(parseValue('value=500&high=400')).toMatchObject({ issues: [{ parameter: 'high', message: expect.stringContaining('500 is not from 500 to 400') as string }], lost: ['high'] });
  expect(parseValue('value=5&low=6&high=4')).toMatchObject({ asked: { low: '4', high: '6' }, lost: [] });
  expect(parseValue('value=0.1&low=0.10&high=0.1').issues).toEqual([]);
});

it('an amount in tons leaves no number beside it without a unit', () => {
  expect(parseValue('value=5 tons&low=4&high=6').lost).toEqual(['low', 'high']);
  expect(parseValue('value=5&low=4 tons').lost).toEqual(['value']);
  expect(parseValue('value=5 tons&low=4 tons&high=5,500 kg')).toMatchObject({ asked: { value: '5000', low: '4000', high: '5500', unit: 'kg' }, issues: [] });
  const asked = parseValue('value=5 tons&low=4 tons').asked;
  expect(asked && formatValueAsked(asked)).toBe('value=5%20tons&low=4000%20kg');
});

it('without a value asks nothing, and says nothing is wrong', () => {
  expect(parseValue('')).toEqual({ asked: null, issues: [], lost: [] });
  expect(parseValue('value=&low=&from=')).toEqual({ asked: null, issues: [], lost: [] });
});

const row = { role: 'cited' as const, unit: 'USD', value: '295500000000', low: '295450000000', high: '295550000000', period_start: '2024-01-01', period_end: '2024-12-31' };

it('a printed sum is looked for within what its words allow, a year either side', () => {
  const question = valueOfRow(row);
  expect(question).toEqual({ value: '295500000000', words: '', low: '295450000000', high: '295550000000', unit: 'usd', from: '2023-01', to: '2025-12' });
  expect(question && whenAsked(question)).toMatchObject({ from: 20_230_101, to: 20_251_231 });
});

it('an open end is looked a tenth beyond', () => {
  expect(valueOfRow({ ...row, high: '' })).toMatchObject({ low: '295450000000', high: '325050000000' });
  expect(valueOfRow({ ...row, low: '' })).toMatchObject({ low: '265950000000' });
});

it('a printed weight is looked for in kilograms', () => {
  expect(valueOfRow({ ...row, unit: 't', value: '12000000', low: '', high: '12500000' })).toMatchObject({ value: '12000000000', low: '10800000000', high: '12500000000', unit: 'kg' });
});

it.each([{ unit: 'yuan' }, { unit: 'percent' }, { role: 'official' as const }, { value: '' }, { value: '-295500000000' }, { value: '1000000000000000', low: '', high: '' }])('nothing is offered for %j', (more) => {
  expect(valueOfRow({ ...row, ...more })).toBeNull();
});

it('months are looked through from the first one on, years from the one it is in', () => {
  const question = { value: '5', words: '', low: '5', high: '5', unit: 'usd' as const, from: '2024-03', to: '2024-09' };
  expect([whenAsked(question), yearsFrom(question), yearsFrom({ ...question, from: '' })]).toEqual([{ from: 20_240_301, to: 20_240_931, vintage: 99_991_231, asof: null }, 20_240_101, 0]);
});

import { answerOf } from '@/lib/warehouse/clickhouse/answer';
import { WarehouseError } from '@/lib/warehouse/trouble';

const whole = JSON.stringify({ meta: [{ name: 'a', type: 'Int32' }, { name: 'b', type: 'String' }], data: [[1, '2.5'], [2, '3.5']], rows: 2, statistics: { elapsed: 0.1 } });

it('reads the rows of a whole answer', () => {
  expect(answerOf(whole)).toEqual([[1, '2.5'], [2, '3.5']]);
});

it('reads no part of one', () => {
  for (let length = 0; length < whole.length; length += 1) expect(() => answerOf(whole.slice(0, length))).toThrow(WarehouseError);
});

it.each([
  ['an error written behind it', `${whole}\r\n__exception__\r\nCode: 241. DB::Exception: Memory limit exceeded\r\n`],
  ['an error written into it', whole.replace('],[', '],Code: 279. DB::Exception: All connection tries failed,[')],
  ['fewer rows than it says', whole.replace('[1,"2.5"],', '')],
  ['a cell without a value', whole.replace('"2.5"', 'null')],
])('refuses an answer with %s', (_what, text) => {
  expect(() => answerOf(text)).toThrow(WarehouseError);
});

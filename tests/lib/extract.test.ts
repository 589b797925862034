import { coverage, overlaps } from '@/lib/extract/coverage';
import { findNumbers } from '@/lib/extract/numbers';
import type { Selector } from '@/lib/model/claim';

const texts = (text: string) => findNumbers(text).map((number) => number.text);

function select(text: string, exact: string, context = 4): Selector {
  const start = text.indexOf(exact);
  const end = start + exact.length;
  return { start, end, exact, prefix: text.slice(Math.max(0, start - context), start), suffix: text.slice(end, end + context) };
}

describe('findNumbers', () => {
  test.each([
    ['Rain fell on 1,204.5 fields, then 3.', ['1,204.5', '3']],
    ['A 12% rise in CO2 by Q3; see room B12a.', ['12', '2', '3', '12']],
    ['Write to bees77@example.org or ٤٢ or ½.', ['77', '٤٢', '½']],
    ['Twenty-one of the hundreds, a dozen, millions', ['Twenty', 'one', 'hundreds', 'dozen', 'millions']],
    ['The first third, secondly a half', ['first', 'third', 'secondly', 'half']],
    ['It doubled, halved, tripled, rose tenfold and fell twice', ['doubled', 'halved', 'tripled', 'tenfold', 'twice']],
    ['Both towns, a pair, a majority, either one', ['Both', 'pair', 'majority', 'either', 'one']],
    ['an hour-long talk, a weekslong walk, near-daily hail, a decade ago', ['hour', 'weekslong', 'daily', 'decade']],
    ['Act III of Rocky XIV', ['III', 'XIV']],
  ])('%s', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  test.each(['Someone often attends; none alone, tense weekends.', 'I saw V and X, and the Vix of Xi.', 'Several of the largest records, bilateral, many.', 'Tone, stone, seventhly, elevenses, today'])('nothing in: %s', (text) => {
    expect(texts(text)).toEqual([]);
  });

  test('offsets count UTF-16 units, also after characters of two', () => {
    const text = '🦊🦊 ate “five” plums';
    const [five] = findNumbers(text);
    expect(five).toEqual({ start: 10, end: 14, text: 'five', kind: 'word' });
    expect(text.slice(10, 14)).toBe('five');
  });

  test('letters and digits that touch are both seen', () => {
    expect(texts('5million bees')).toEqual(['5', 'million']);
  });
});

describe('coverage', () => {
  const text = 'In 1999 the village sold 40 goats, about half of the herd.';

  test('a number outside every selector is uncovered', () => {
    const report = coverage(text, [select(text, '1999'), select(text, '40 goats')]);
    expect(report.uncovered.map((number) => number.text)).toEqual(['half']);
    expect(report.misplaced).toEqual([]);
  });

  test('a selector that cuts a number does not cover it', () => {
    expect(coverage(text, [select(text, '199')]).uncovered.map((number) => number.text)).toContain('1999');
  });

  test('a selector that holds no number is idle', () => {
    const goats = select(text, 'goats');
    expect(coverage(text, [goats]).idle).toEqual([goats]);
  });

  test.each([
    ['exact', { exact: '41 goats' }],
    ['prefix', { prefix: 'fold ' }],
    ['suffix', { suffix: '; ab' }],
  ] as const)('a wrong %s is named', (part, change) => {
    const wrong = { ...select(text, '40 goats'), ...change };
    expect(coverage(text, [wrong]).misplaced).toEqual([{ selector: wrong, part }]);
  });

  test('a prefix longer than what stands before is wrong', () => {
    const wrong = { ...select(text, '1999'), prefix: 'x In ' };
    expect(coverage(text, [wrong]).misplaced).toEqual([{ selector: wrong, part: 'prefix' }]);
  });

  test('selectors that share characters are paired, those that touch are not', () => {
    const a = select(text, '40 goats');
    const b = select(text, 'goats, about half');
    const c = select(text, ' of the herd');
    expect(overlaps([c, b, a])).toEqual([[a, b]]);
  });
});

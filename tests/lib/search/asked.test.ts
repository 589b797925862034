import fc from 'fast-check';
import { readAsked, type AskedAmount } from '@/lib/search/asked';
import { marksOf, stem, wordsOf } from '@/lib/search/words';

const amount = (text: string, value: string, scale: number | null, unit: AskedAmount['unit'] = null): AskedAmount => ({ text, value, scale, unit });

it.each([
  ['$690 billion', [amount('$690 billion', '690', 9, 'USD')]],
  ['690bn', [amount('690bn', '690', 9)]],
  ['690 Billion dollars', [amount('690 Billion', '690', 9, 'USD')]],
  ['a 690-billion-dollar question', [amount('690-billion', '690', 9, 'USD')]],
  ['105,000 deaths', [amount('105,000', '105000', null, 'deaths')]],
  ['37 per cent', [amount('37 per cent', '37', null, 'percent')]],
  ['−23 or 23%', [amount('−23', '23', null), amount('23%', '23', null, 'percent')]],
  ['690 versus 574.9 billion', [amount('690', '690', null), amount('574.9 billion', '574.9', 9)]],
  ['-295.5', [amount('-295.5', '295.5', null)]],
  ['12m tonnes', [amount('12m', '12', 6, 't')]],
  ['ten cargoes', [amount('ten', '10', null, 'cargoes')]],
])('%s holds numbers', (text, amounts) => { expect(readAsked(text).amounts).toEqual(amounts); });

it.each(['2023', 'in 2023?', 'MY2025/26', '2024-Q3', '2025-11-20', 'the 20th', 'one of them', '1.2.3', '12/13', 'us-exports-cn-2024'])('%s holds none', (text) => { expect(readAsked(text).amounts).toEqual([]); });

it('takes a year with a unit as a number', () => {
  expect(readAsked('2000 deaths').amounts).toEqual([amount('2000', '2000', null, 'deaths')]);
});

it('leaves out words of the question, and says so', () => {
  expect(readAsked('How far off was the $690 billion?')).toMatchObject({ words: [], left: ['how', 'far', 'off', 'was', 'the'] });
  expect(readAsked('what did China buy in 2023')).toMatchObject({ words: ['china', 'buy', '2023'], left: ['what', 'did', 'in'] });
});

it('every word of a text is where it is said to be, and marks lie within it, in order', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
    const words = wordsOf(text);
    let last = 0;
    for (const [start, end] of marksOf(text, new Set(words.map(({ term }) => stem(term))))) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      last = end;
    }
    expect(marksOf(text, new Set(words.map(({ term }) => stem(term))))).toHaveLength(words.length);
  }));
});

it('marks what was found as it is written there', () => {
  const text = 'Déficit of US$295.5 billion';
  expect(marksOf(text, new Set(['deficit', '295.5'])).map(([start, end]) => text.slice(start, end))).toEqual(['Déficit', '295.5']);
});

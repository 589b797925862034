/** @jest-environment node */
import fc from 'fast-check';
import { HEDGES } from '@/lib/quantity/hedge';
import { wordNumbers } from '@/lib/quantity/number-words';
import { parsePrinted } from '@/lib/quantity/parse';

describe('parsePrinted', () => {
  it.each([
    ['about 658.9 billion dollars', '658.9', 9, 'USD', 'about'],
    ['658.9 billion dollars', '658.9', 9, 'USD', 'none'],
    ['$61 billion', '61', 9, 'USD', 'none'],
    ['US$61bn', '61', 9, 'USD', 'none'],
    ['$330 million', '330', 6, 'USD', 'none'],
    ['nearly 2 million metric tons', '2', 6, 't', 'nearly'],
    ['12 million metric tons', '12', 6, 't', 'none'],
    ['at least ten US soybean cargoes', '10', 0, 'cargoes', 'at-least'],
    ['around 300 million dollars', '300', 6, 'USD', 'about'],
    ['about 105,000 people died', '105000', 0, null, 'about'],
    ['over 100,000 overdose deaths', '100000', 0, 'deaths', 'over'],
    ['nearly 70% of cases', '70', 0, 'percent', 'nearly'],
    ['near the 50% mark', '50', 0, 'percent', 'about'],
    ['down 43.7 percent year-on-year', '43.7', 0, 'percent', 'none'],
    ['-43.7 per cent', '-43.7', 0, 'percent', 'none'],
    ['10 percentage points', '10', 0, 'percentage-point', 'none'],
    ['more than 122 million people', '122', 6, 'people', 'over'],
    ['no more than 30 entities', '30', 0, 'entities', 'up-to'],
    ['over 300 Chinese entities', '300', 0, 'entities', 'over'],
    ['13 chemicals', '13', 0, 'chemicals', 'none'],
    ['968 civilians killed', '968', 0, null, 'none'],
    ['4,807 injured', '4807', 0, null, 'none'],
    ['45-minute', '45', 0, 'minutes', 'none'],
    ['hour-long', '60', 0, 'minutes', 'none'],
    ['two hours', '120', 0, 'minutes', 'none'],
    ['halved', '0.5', 0, 'ratio', 'none'],
    ['almost double', '2', 0, 'ratio', 'nearly'],
    ['the majority of', '50', 0, 'percent', 'over'],
    ['twenty-five million tonnes', '25', 6, 't', 'none'],
    ['3.7 million people', '3.7', 6, 'people', 'none'],
    ['$200 billion in U.S. goods over', '200', 9, 'USD', 'none'],
  ] as const)('%s', (text, value, scale, unit, hedge) => expect(parsePrinted(text)).toEqual({ value, scale, unit, hedge }));

  it.each(['hundreds of', 'billions back', 'record levels', '', 'between 5 and 10', '21st', 'CO2', '1,23', 'APEC2026', '007'])('does not guess at "%s"', (text) => expect(parsePrinted(text)).toBeNull());

  it('reads back any whole number printed with thousands marks', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (n) => parsePrinted(`about ${n.toLocaleString('en-US')} people`)?.value === String(n)));
  });

  it('reads every listed hedge as the rule that lists it', () => {
    for (const { hedge, words } of HEDGES) for (const phrase of words) expect([phrase, parsePrinted(`${phrase} 42 billion`)?.hedge]).toEqual([phrase, hedge]);
  });
});

it('reads runs of number words', () => {
  expect(wordNumbers('ten cargoes and two hundred and six tons').map((n) => n.value)).toEqual(['10', '206']);
});

/** @jest-environment node */
import { crossing, definitionWords, DEFINITION_GROUPS, namedDefinition, whyApart } from '@/lib/explain/definitions';
import { Definition } from '@/lib/model/facets';

describe('two definitions', () => {
  it('of one group are never compared as one, in either order', () => {
    expect(crossing('final-count', 'provisional-count')).toEqual(['final-count', 'provisional-count']);
    expect(crossing('provisional-count', 'final-count')).toEqual(['provisional-count', 'final-count']);
    expect(crossing('customs-value', 'balance-of-payments-value')).toEqual(['customs-value', 'balance-of-payments-value']);
  });

  it('of different groups, the same one, or none at all do not meet', () => {
    expect(crossing('final-count', 'operational-count')).toBeNull();
    expect(crossing('cif-value', 'cif-value')).toBeNull();
    expect(crossing(null, 'cif-value')).toBeNull();
    expect(crossing('cif-value', null)).toBeNull();
    expect(crossing(null, null)).toBeNull();
  });
});

it.each(Definition.options)('%s stands in one group, with words and a reason', (definition) => {
  expect(DEFINITION_GROUPS.filter(({ definitions }) => Object.hasOwn(definitions, definition))).toHaveLength(1);
  expect(definitionWords(definition)).not.toBe(definition);
  expect(whyApart(definition)).not.toBe('');
});

describe('words that name a definition', () => {
  const words = (exact: string, prefix = '', suffix = '') => ({ start: 0, end: exact.length, exact, prefix, suffix });

  it.each<[string, ReturnType<typeof words>, Definition]>([
    ['in the figure', words('an effective tariff of 28%'), 'statutory-rate'],
    ['before it', words('17%', 'The effective rate stood at '), 'statutory-rate'],
    ['after it', words('$77 billion', 'They took in ', ' of duties collected'), 'statutory-rate'],
    ['over the edge of figure and text', words('110,640', 'The count was ', ' provisional deaths'), 'final-count'],
    ['in capitals', words('$150 billion', 'The CIF value of imports is '), 'customs-value'],
    ['with points', words('$150 billion', '', ' c.i.f. by China’s count'), 'customs-value'],
    ['with hyphens', words('$150 billion', 'On a balance-of-payments basis, '), 'customs-value'],
    ['the portal', words('5.7 million', 'UNHCR’s operational data portal: '), 'official-count'],
    ['final', words('105,007', '', ' by final data'), 'provisional-count'],
  ])('%s: another one than that of the series', (_, selector, definition) => {
    expect(namedDefinition(selector, definition)).toContain(definitionWords(definition));
  });

  it.each<[string, ReturnType<typeof words>, Definition | null]>([
    ['name none', words('143.2 billion', 'exports of '), 'customs-value'],
    ['name the very one', words('an effective tariff of 28%'), 'effective-rate'],
    ['name the very one and another too', words('28%', 'statutory rate, against an effective rate of '), 'effective-rate'],
    ['name one of another group', words('5.7 million', 'by the provisional data, '), 'official-count'],
    ['name one, the series being of none', words('an effective tariff of 28%'), null],
    ['have the letters within a word', words('143.2', 'Pacific trade of '), 'customs-value'],
  ])('do not count when they %s', (_, selector, definition) => expect(namedDefinition(selector, definition)).toBeNull());

  it('says both definitions and why they are kept apart', () => {
    const why = namedDefinition(words('an effective tariff of 28%'), 'statutory-rate') ?? '';
    for (const part of [definitionWords('effective-rate'), definitionWords('statutory-rate'), whyApart('statutory-rate')]) expect(why).toContain(part);
  });
});

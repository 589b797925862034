import { bodiesOf, whose } from '@/components/receipt/bodies';
import { shortWhy, story } from '@/components/receipt/story';
import type { Change } from '@/lib/explain/explanation';
import type { Then } from '@/lib/reconcile/then';
import { chanceWords } from '@/lib/reconcile/why';
import { candidate, datum, finding, SOURCES, told } from '../fixtures/told';

const PRINTED = 'The Gazette printed “$690 billion” for 2024.';
const then = (value: string): Then => ({ state: 'published', value, vintage: '2025-02', dated: 'month' });
const explained = (changes: readonly Change[], more: Partial<ReturnType<typeof candidate>> = {}, chance = '0.0031') =>
  told('differs', { found: { finding: finding(candidate(changes, '690300000000', more), { chance }) } });

describe('the story of a receipt', () => {
  it('of a figure that agrees', () => {
    expect(story(told('agrees', { official: '690200000000' }), SOURCES)).toBe(`${PRINTED} The Atlantis Customs Bureau’s figure for 2024 is $690.2 billion, which is among the values those words allow.`);
  });

  it('says when it did not agree as it was printed', () => {
    expect(story(told('agrees', { official: '690200000000', found: { then: then('700000000000') } }), SOURCES)).toContain('When the article was printed it was $700 billion, which was not.');
  });

  it('of one since revised, told apart to the digit that changed', () => {
    expect(story(told('revised', { official: '692000000000', found: { then: then('690100000000') } }), SOURCES))
      .toBe(`${PRINTED} When the article was printed, the Atlantis Customs Bureau’s figure for 2024 was $690.1 billion, which is what the words say. It has since been revised to $692 billion.`);
    expect(story(told('revised', { official: '690510000000', found: { then: then('690499000000') } }), SOURCES)).toMatch(/was \$690\.499 billion.*revised to \$690\.51 billion/);
  });

  it.each<[string, Change[], Partial<ReturnType<typeof candidate>>, string]>([
    ['the year', [{ reason: 'period', said: '2024', meant: '2022' }], { period: '2022' }, '$690.3 billion is its figure for 2022, not 2024.'],
    ['year and scope', [{ reason: 'period', said: '2024', meant: '2022' }, { reason: 'scope', said: 'goods', meant: 'goods and services' }], { period: '2022' }, '$690.3 billion is its figure for 2022, not 2024, and for goods and services, not goods.'],
    ['the kind of year', [{ reason: 'basis', said: '2024', meant: 'FY 2024' }], { period: 'FY2024' }, '$690.3 billion is its figure for FY 2024, not 2024.'],
    ['the measure', [{ reason: 'measure', said: 'exports', meant: 'imports' }], {}, '$690.3 billion is its figure for imports, not exports.'],
    ['the form', [{ reason: 'measure', said: 'level', meant: 'change' }], {}, '$690.3 billion is its figure as a change, not a level.'],
    ['the unit', [{ reason: 'unit', said: 'percent', meant: 'percentage points' }], { unit: 'percentage-point', value: '10' }, '10 percentage points is its figure in percentage points, not percent.'],
    ['the comparison', [{ reason: 'comparison', said: 'against the period before', meant: 'against a year earlier' }], {}, 'its figure against a year earlier, not against the period before.'],
    ['the vintage', [{ reason: 'vintage', said: 'the vintage in force', meant: 'the vintage of Feb 2025' }], {}, 'its figure in the vintage of Feb 2025, not the vintage in force.'],
    ['another body', [{ reason: 'reporter', said: 'as Atlantis reports it', meant: 'as Lemuria reports it' }], { inputs: [datum('2024', '690300000000', { sources: ['lemuria-ministry'] })] }, '$690.3 billion is the Ministry of Trade of Lemuria’s figure as Lemuria reports it, not as Atlantis reports it.'],
    ['digits', [{ reason: 'transcription', said: '690', meant: '609' }], { inputs: [] }, 'Two digits of the official figure are swapped: 690 is printed for 609.'],
    ['a cut digit', [{ reason: 'rounding', said: 'rounded', meant: 'cut off' }], { inputs: [] }, 'The printed figure is the official one with its last digit cut off instead of rounded.'],
  ])('of one that differs by %s', (_, changes, more, words) => {
    const told = story(explained(changes, more), SOURCES);
    expect(told).toContain(`${PRINTED} The Atlantis Customs Bureau’s figure for 2024 is $574.9 billion`);
    expect(told).toContain(words);
    expect(told).not.toContain('weak');
  });

  it('calls a weak fit weak, and says how weak', () => {
    const weak = explained([{ reason: 'scope', said: 'farm goods', meant: 'goods' }], {}, '0.1205');
    expect(story(weak, SOURCES)).toContain('That is a weak fit: of numbers picked at random, about one in 8 would have fitted too.');
    expect(shortWhy(weak)).toBe('$690.3 billion is the figure for goods, not farm goods (a weak fit).');
  });

  it('of one nobody can explain offers nothing', () => {
    const entry = told('differs', { found: { finding: finding(null, { others: [candidate([], '690000000000')] }) } });
    expect(story(entry, SOURCES)).toMatch(/is \$574\.9 billion, which is not among the values those words allow\. No small change .* not known here\.$/);
    expect(shortWhy(entry)).toBe('No reason found.');
    expect(shortWhy(told('differs'))).toBe('');
  });

  it('of two definitions says what each is and compares neither', () => {
    const across = candidate([{ reason: 'basis', said: 'law', meant: 'paid' }], '11', { unit: 'percent', crosses: ['statutory-rate', 'collected-rate'] });
    expect(story(told('incomparable', { claim: { unit: 'percent' }, official: '47', found: { finding: finding(across) } }), SOURCES))
      .toMatch(/figure for 2024 is 47%: the rate in law\. 11% is duties collected over imports, another thing, and the two are never held against each other\.$/);
    expect(story(told('incomparable'), SOURCES)).toBe(`${PRINTED} Made up.`);
  });

  it('of one not yet published says so, and of one that cannot be checked why', () => {
    const early = told('unverifiable', { found: { then: { state: 'not-yet-published', value: null, vintage: '', dated: 'month' } } });
    expect(story(early, SOURCES)).toBe(`${PRINTED} When the article was printed, in November 2025, the Atlantis Customs Bureau’s figure for 2024 was not yet published, so there was nothing to check it against. The value on hand now is $574.9 billion.`);
    expect(story(told('unverifiable', { claim: { period: null }, found: { official: null, then: null } }), SOURCES)).toBe('The Gazette printed “$690 billion”. It cannot be checked here. Made up.');
    expect(story(told('unverifiable', { standing: 'press' }), SOURCES)).toContain('only press reports count this');
  });

  it('calls deficits and falls by name, and says who is no official body and what was worked out', () => {
    expect(story(told('agrees', { claim: { value: '-690', direction: 'deficit' }, official: '-690100000000' }), SOURCES)).toContain('is a deficit of $690.1 billion');
    expect(story(told('agrees', { claim: { unit: 'percent', direction: 'up' }, official: '-16.7' }), SOURCES)).toContain('is a fall of 16.7%');
    const research = told('agrees', { standing: 'research' });
    expect(story({ ...research, found: { ...research.found, official: { ...research.found.official!, grade: 'derived' } } }, SOURCES)).toContain('figure for 2024, from research and not from an official body, worked out from what it published, is');
  });
});

it('bodies are named once, with their article, and without who passed the figure on', () => {
  const named = (...organisations: string[]): string => whose(bodiesOf(organisations.map((organisation) => ({ organisation }))));
  expect(named('U.S. Census Bureau', 'U.S. Census Bureau, as carried by the Federal Reserve Bank of St. Louis')).toBe('the U.S. Census Bureau’s');
  expect(named('The White House', 'UNHCR')).toBe('the White House and UNHCR’s');
  expect(named('Peterson Institute for International Economics (Chad P. Bown)')).toBe('the Peterson Institute for International Economics’');
  expect(named('Office of A; Ministry of B')).toBe('the Office of A and the Ministry of B’s');
  expect(named()).toBe('the source’s');
});

it('how firm a fit is, in words', () => {
  expect(chanceWords({ tried: 1, chance: '0.1205' })).toBe('Weak: no other value as close to what the words say was looked at, and of numbers picked at random about one in 8 would have fitted.');
  expect(chanceWords({ tried: 1200, chance: '0.0000' })).toBe('Firm: 1,200 values as close to what the words say were looked at, and of numbers picked at random fewer than one in ten thousand would have fitted.');
});

/** @jest-environment node */
import { byId } from '@/lib/by-id';
import { circulate, driftKinds, outletsOf, type Printed } from '@/lib/circulation/circulate';
import { fromObservation } from '@/lib/derive/datum';
import type { Claim } from '@/lib/model/claim';
import { article, circulation, claim, facets, observation, outlets, series } from '../../fixtures/facts';

const exports = series('exports');
const [gazette, herald] = outlets as [(typeof outlets)[number], (typeof outlets)[number]];
const at = (start: number): Claim['selector'] => ({ start, end: start + 1, exact: 'x', prefix: '', suffix: '' });

function printed(id: string, document: string, published: string, more: Partial<Claim> = {}): Printed {
  const outlet = document.startsWith('gazette') ? gazette : herald;
  return { claim: claim(id, '5', { scale: 6, document, ...more }), outlet, article: article(document, outlet.id, published), series: exports, found: { verdict: 'agrees' } };
}
const known = (...list: Printed[]) => ({
  printed: new Map(list.map((one) => [one.claim.id, one])), series: byId([exports]), facets: byId([facets('exports')]),
  values: new Map([['exports', [fromObservation(observation('exports', '2024-01/2024-12', '5'), 6)]]]),
});
const ORIGINAL = { series: 'exports', period: '2024' };

it('lists prints by publication, document and place, whatever their order in the data', () => {
  const list = [printed('d', 'herald-one', '2025-06'), printed('c', 'gazette-one', '2025-06', { selector: at(9) }), printed('b', 'gazette-one', '2025-06', { selector: at(1) }), printed('a', 'herald-two', '2025-05')];
  expect(circulate(circulation(['d', 'c', 'b', 'a'], ORIGINAL), known(...list)).prints.map((print) => print.printed.claim.id)).toEqual(['a', 'b', 'c', 'd']);
});

it('sets every print against the original, and says of one without drifts that it passes it on', () => {
  const circulated = circulate(circulation(['a', 'b'], ORIGINAL), known(printed('a', 'gazette-one', '2025'), printed('b', 'herald-one', '2025', { period: '2023' })));
  expect(circulated.original).toMatchObject({ series: { id: 'exports' }, period: '2024', datum: { value: '5000000' } });
  expect(circulated.prints.map(({ drifts, note }) => [drifts.map(({ kind }) => kind), note])).toEqual([[[], 'passes the original on as it is'], [['period'], '']]);
  expect(driftKinds(circulated)).toEqual(['period']);
  expect(outletsOf(circulated).map(({ id }) => id)).toEqual(['gazette', 'herald']);
});

it('without an original sets prints against the first, which it names', () => {
  const six = { value: '6', selector: { ...at(1), exact: '6' } };
  const list = [printed('a', 'gazette-one', '2025'), printed('b', 'gazette-two', '2025'), printed('c', 'herald-one', '2025', six)];
  const { original, prints } = circulate(circulation(['c', 'b', 'a']), known(...list));
  expect(original).toBeNull();
  expect(prints[0]?.note).toContain('the others are set against it');
  expect(prints[1]?.note).toBe('prints what The Gazette prints');
  expect(prints[2]?.drifts).toEqual([{ kind: 'value', says: 'prints “6” where The Gazette prints “5”' }]);
});

it('takes no other period’s value for the original’s', () => {
  expect(circulate(circulation(['a'], { series: 'exports', period: '2023' }), known(printed('a', 'gazette-one', '2025'))).original?.datum).toBeNull();
});

it('refuses what it does not know', () => {
  expect(() => circulate(circulation(['lost']), known())).toThrow('no claim lost');
  expect(() => circulate(circulation([], { series: 'lost', period: '2024' }), known())).toThrow('no series lost');
});

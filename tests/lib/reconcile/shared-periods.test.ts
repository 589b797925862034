/** @jest-environment node */
import type { Candidate, Change } from '@/lib/explain/explanation';
import type { Claim } from '@/lib/model/claim';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { sharedPeriods } from '@/lib/reconcile/shared-periods';
import { article, claim, facets, observation, series } from '../../fixtures/facts';

const at = (id: string, start: number, value = '1', more: Partial<Claim> = {}): Claim =>
  claim(id, value, { selector: { start, end: start + value.length, exact: value, prefix: '', suffix: '' }, ...more });

/** A claim that was found to be explained by these changes: 2022 instead of 2023. */
const explained = (reasons: readonly Change['reason'][]): Reconciliation => {
  const explanation: Candidate = {
    cost: 1, changes: reasons.map((reason) => ({ reason, said: '', meant: '' })), value: '1', unit: 'USD', title: '', period: '2022', series: 'exports', formula: '', inputs: [], crosses: null,
  };
  return {
    verdict: 'differs', reasons, official: { row_id: '', series: 'exports', period: '2023', value: '2', vintage: '', grade: 'official', sources: [] },
    value_then: null, value_now: '2', then: null, difference: '-1', difference_percent: '-50', why: '', finding: { explanation, others: [], tried: 1, chance: '0.0100' },
  };
};
const shared = (own: Claim, other: Claim, found: Reconciliation): Record<string, string> =>
  Object.fromEntries(sharedPeriods(own, [own, other], new Map([[own.id, explained(['period'])], [other.id, found]])));

describe('a period that explains a figure beside this one', () => {
  it.each<[string, number, number]>([['before', 1000, 700], ['after', 700, 1000], ['at the same place', 700, 700]])('%s, at most two sentences away', (_, own, other) => {
    expect(shared(at('own', own), at('other', other), explained(['period']))).toEqual({ 2023: '2022' });
  });

  it.each<[string, Claim, Reconciliation]>([
    ['further away', at('other', 1301), explained(['period'])],
    ['in another document', at('other', 1010, '1', { document: 'herald-one' }), explained(['period'])],
    ['with another change beside it', at('other', 1010), explained(['period', 'scope'])],
    ['where something else changes', at('other', 1010), explained(['scope'])],
    ['that nothing explains', at('other', 1010), { ...explained([]), finding: { explanation: null, others: [], tried: 1, chance: '1.0000' } }],
    ['that agrees', at('other', 1010), { ...explained([]), verdict: 'agrees', finding: null }],
  ])('not of one %s', (_, other, found) => expect(shared(at('own', 1000), other, found)).toEqual({}));

  it('not that of the figure itself', () => expect(sharedPeriods(at('own', 1000), [at('own', 1000)], new Map([['own', explained(['period'])]])).size).toBe(0));
});

describe('in an article', () => {
  const list = [series('total', { scale: 0 }), series('goods', { scale: 0 }), series('both', { scale: 0 })];
  const sides = [facets('total', { measure: 'both-ways' }), facets('goods', { measure: 'balance' }), facets('both', { measure: 'balance', scope: 'goods-and-services', basis: 'balance-of-payments' })];
  const observations = [
    observation('total', '2022', '690588'), observation('total', '2023', '575123'),
    observation('goods', '2015', '-367328'), observation('goods', '2022', '-382295'), observation('goods', '2023', '-279424'), observation('both', '2022', '-366874'),
  ];
  const balance = at('balance', 1100, '-367', { scale: 3, series: 'goods', period: '2023' });
  const reasons = (claims: readonly Claim[]): readonly string[] | undefined => {
    const found = reconcileAll({ series: list, facets: sides, articles: [article('gazette-one', 'gazette', '2025')], claims, observations }).get('balance');
    return found && [...found.reasons, found.finding?.explanation?.period ?? ''];
  };

  it('a total printed beside it for the year before makes that year likelier for the balance', () => {
    expect(reasons([balance])).toEqual(['period', '2015']);
    expect(reasons([balance, at('total', 1000, '690588', { series: 'total', period: '2023' })])).toEqual(['period', 'scope', '2022']);
    expect(reasons([at('total', 1000, '690588', { series: 'total', period: '2023' }), balance])).toEqual(['period', 'scope', '2022']);
  });

  it('far away, or right as printed, it does not', () => {
    expect(reasons([balance, at('total', 2000, '690588', { series: 'total', period: '2023' })])).toEqual(['period', '2015']);
    expect(reasons([balance, at('total', 1000, '575123', { series: 'total', period: '2023' })])).toEqual(['period', '2015']);
  });
});

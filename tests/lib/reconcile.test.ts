/** @jest-environment node */
import fc from 'fast-check';
import { compare, shift, subtract } from '@/lib/decimal';
import type { Claim } from '@/lib/model/claim';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { interval } from '@/lib/quantity/interval';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { article, articles, claim, derived, observation, series } from '../fixtures/facts';

const exports = series('exports');
function verdict(one: Claim, observations: readonly Observation[], list: readonly Series[] = [exports], published = '2025-06-15'): Reconciliation {
  const found = reconcileAll({ series: list, facets: [], articles: [article('gazette-one', 'gazette', published)], claims: [one], observations }).get(one.id);
  if (!found) throw new Error('no reconciliation');
  return found;
}

describe('reconcile', () => {
  it('agrees when the official value lies in the printed interval, and says by how much the figure is off', () => {
    expect(verdict(claim('c', '143.2', { scale: 9 }), [observation('exports', '2024', '143249.9', { vintage: '2025-02-05' })])).toMatchObject({
      verdict: 'agrees', difference: '-49900000', difference_percent: '-0.03', value_now: '143249900000', value_then: '143249900000',
      official: { row_id: 'exports@2024@2025-02-05', period: '2024', vintage: '2025-02-05', grade: 'official', sources: ['atlantis-customs'] },
    });
  });

  it('a press report confirms no figure, whatever its number', () => {
    const found = verdict(claim('c', '143.2', { scale: 9 }), [observation('exports', '2024', '143200')], [series('exports', { standing: 'press' })]);
    expect(found).toMatchObject({ verdict: 'unverifiable', value_now: null, difference: null, official: { row_id: 'exports@2024@undated' } });
    expect(found.why).toContain('Only press reports count this');
  });

  it('differs outside it; the percentage keeps the sign of the difference below zero too', () => {
    expect(verdict(claim('c', '-367', { scale: 9 }), [observation('exports', '2024', '-279000')])).toMatchObject({ verdict: 'differs', difference: '-88000000000', difference_percent: '-31.54' });
  });

  it('has no percentage of nothing', () => {
    expect(verdict(claim('c', '5'), [observation('exports', '2024', '0')])).toMatchObject({ verdict: 'differs', difference: '5', difference_percent: null });
  });

  it.each<[string, Partial<Claim>, Observation[], RegExp]>([
    ['it speaks of no series', { series: null }, [], /Nobody counts it/],
    ['the dataset lacks the series', { series: 'unknown' }, [], /unknown is not in this dataset/],
    ['the text gives no period', { period: null }, [observation('exports', '2024', '1')], /no period/],
    ['no observation is of that period', {}, [observation('exports', '2023', '1')], /no value for 2024/],
    ['the source has the value as missing', {}, [observation('exports', '2024', '')], /gives no value/],
    ['units do not meet (law 9)', { unit: 't' }, [observation('exports', '2024', '0.000001')], /in t, .* in USD/],
  ])('cannot verify when %s, and says so', (_, more, observations, why) => {
    const found = verdict(claim('c', '1', more), observations);
    expect(found).toMatchObject({ verdict: 'unverifiable', difference: null, difference_percent: null, value_now: null });
    expect(found.why).toMatch(why);
  });

  it('keeps the value as published when the figure was printed apart from the value now', () => {
    const rows = [observation('exports', '2024', '100', { vintage: '2025-02' }), observation('exports', '2024', '110', { vintage: '2025-09' })];
    expect(verdict(claim('c', '100', { scale: 6 }), rows)).toMatchObject({ verdict: 'revised', value_then: '100000000', value_now: '110000000' });
    expect(verdict(claim('c', '100', { scale: 6 }), rows, [exports], '2025-01').value_then).toBeNull();
  });

  it('takes the value then from the period the value now is of, not from an older one that stood in for it', () => {
    const rows = [observation('exports', '2025-05-01', '50', { vintage: '2025-05-01' }), observation('exports', '2025-06-01', '40')];
    expect(verdict(claim('c', '40', { scale: 6, period: '2025-06' }), rows, [series('exports', { frequency: 'irregular' })])).toMatchObject({ verdict: 'agrees', value_then: null, value_now: '40000000' });
  });

  it('derives the value then from inputs as they were then', () => {
    const list = [series('a'), series('b'), derived('total', { op: 'sum', of: ['a', 'b'] })];
    const rows = ['a', 'b'].flatMap((id) => [observation(id, '2024', '1', { vintage: '2025-02' }), observation(id, '2024', '2', { vintage: '2025-09' })]);
    expect(verdict(claim('c', '4', { scale: 6, series: 'total' }), rows, list)).toMatchObject({ verdict: 'agrees', value_then: '2000000', value_now: '4000000' });
  });

  it.each<[string, Series['frequency'], string[], string | null]>([
    ['2024', 'annual', ['2023', '2024-01/2024-12'], '2024-01/2024-12'],
    ['2024', 'annual', ['2024-01/2024-12', '2024'], '2024'],
    ['2025-10', 'irregular', ['2025-02-04', '2025-03-04', '2025-11-10'], '2025-03-04'],
    ['2025-11', 'irregular', ['2025-02-04', '2025-03-04', '2025-11-10'], '2025-11-10'],
    ['2025-01', 'irregular', ['2025-02-04'], null],
    ['2025', 'irregular', ['2025-02-04'], null],
    ['2025-10', 'monthly', ['2025-09'], null],
    ['2025-10', 'annual', ['2024'], null],
  ])('a claim for %s against a series that is %s over %j is set against %s', (period, frequency, periods, expected) => {
    const rows = periods.map((one) => observation('exports', one, '1'));
    expect(verdict(claim('c', '1', { period }), rows, [series('exports', { frequency })]).official?.period ?? null).toBe(expected);
  });
});

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.integer({ min: 0, max: 3 })).map(([n, places]) => shift(String(n), -places));
const figure = fc.record({ value: decimal, scale: fc.constantFrom(0, 3, 6), hedge: fc.constantFrom<Claim['hedge']>('none', 'about', 'nearly', 'over', 'at-least', 'up-to') });

it('law 7: never agrees with the official value outside the printed interval, always with it strictly inside', () => {
  // Official values near the figure, so that both sides of each end come up.
  fc.assert(fc.property(figure, fc.integer({ min: -2000, max: 2000 }), (printed, off) => {
    const official = subtract(shift(printed.value, printed.scale), shift(String(off), printed.scale - 3));
    const one = claim('c', printed.value, printed);
    const { low, high } = interval(one);
    const found = verdict(one, [observation('exports', '2024', official)], [series('exports', { scale: 0 })]);
    const outside = (low !== null && compare(official, low) < 0) || (high !== null && compare(official, high) > 0);
    const inside = (low === null || compare(official, low) > 0) && (high === null || compare(official, high) < 0);
    if (outside) expect(found.verdict).toBe('differs');
    if (inside) expect(found.verdict).toBe('agrees');
    expect(compare(found.difference ?? '', subtract(shift(printed.value, printed.scale), official))).toBe(0);
  }), { numRuns: 400 });
});

it('law 9: no verdict but unverifiable across units, whatever the numbers', () => {
  fc.assert(fc.property(figure, decimal, fc.constantFrom<Claim['unit']>('CNY', 't', 'percent', 'people'), (printed, official, unit) => {
    expect(verdict(claim('c', printed.value, { ...printed, unit }), [observation('exports', '2024', official)]).verdict).toBe('unverifiable');
  }));
});

it('answers for every claim, known document or not', () => {
  const claims = [claim('one', '1'), claim('two', '1', { document: 'lost' })];
  expect([...reconcileAll({ series: [exports], facets: [], articles, claims, observations: [] }).keys()]).toEqual(['one', 'two']);
});

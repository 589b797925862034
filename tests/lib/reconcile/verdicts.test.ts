/** @jest-environment node */
import fc from 'fast-check';
import { shift } from '@/lib/decimal';
import { DEFINITION_GROUPS } from '@/lib/explain/definitions';
import type { Claim } from '@/lib/model/claim';
import { contains, interval } from '@/lib/quantity/interval';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { printed } from '../../bench/print';
import { randomOf } from '../../bench/random';
import { article, claim } from '../../fixtures/facts';
import { groundOfWorld, PRINTED, world, type World } from '../../fixtures/world';
import { figure, valueOf } from '../../fixtures/asked';

const ground = groundOfWorld();
const all = (claims: readonly Claim[], known: World = world): ReadonlyMap<string, Reconciliation> =>
  reconcileAll({ ...known, articles: [article('gazette-one', 'gazette', PRINTED)], claims });
function verdict(one: Claim, known?: World): Reconciliation {
  const found = all([one], known).get(one.id);
  if (!found) throw new Error('no reconciliation');
  return found;
}
/** A claim of `id` and `period` that prints the value of another series or period. */
const printing = (id: string, period: string, other: string, its: string, more: Partial<Claim> = {}): Claim => {
  const { value, scale } = figure(valueOf(ground, other, its));
  return claim('c', value, { scale, unit: ground.series.get(id)?.unit ?? 'USD', series: id, period, ...more });
};

describe('incomparable', () => {
  it('a figure that is of another definition, found by its value: no difference, and why the two are kept apart', () => {
    const found = verdict(printing('final', '2023', 'provisional', '2023-12'));
    expect(found).toMatchObject({ verdict: 'incomparable', reasons: ['basis'], value_now: null, difference: null, difference_percent: null, official: { series: 'final' } });
    expect(found.finding?.explanation).toMatchObject({ series: 'provisional', period: '2023-12', crosses: ['final-count', 'provisional-count'] });
    expect(found.why).toContain(DEFINITION_GROUPS.find(({ counts }) => counts === 'deaths')?.why);
  });

  it('a figure whose words name another definition, though its value would agree: no difference either', () => {
    const named = { selector: { start: 10, end: 20, exact: '80,000', prefix: 'by provisional data, ', suffix: ' deaths' } };
    expect(verdict(printing('final', '2023', 'final', '2023')).verdict).toBe('agrees');
    const found = verdict(printing('final', '2023', 'final', '2023', named));
    expect(found).toMatchObject({ verdict: 'incomparable', reasons: ['basis'], value_now: null, difference: null, difference_percent: null, finding: null });
  });

  it('not where more than the definition changes: then the figure differs', () => {
    expect(verdict(printing('exports', '2024', 'exports-both', '2024'))).toMatchObject({ verdict: 'differs', reasons: ['scope'] });
  });

  it('not where the definition is the same', () => expect(verdict(printing('exports', '2023', 'exports-fiscal', 'FY2023'))).toMatchObject({ verdict: 'differs', reasons: ['basis'] }));
});

describe('differs', () => {
  it('with the reasons found, each once, and the difference', () => {
    const found = verdict(printing('exports', '2023', 'imports', '2022'));
    expect(found).toMatchObject({ verdict: 'differs', reasons: ['period', 'measure'], value_now: valueOf(ground, 'exports', '2023') });
    expect(found.difference).not.toBeNull();
  });

  it('unexplained where nothing is better than chance, with what fits told as no better', () => {
    const found = verdict(claim('c', '987.654', { scale: 9, series: 'exports', period: '2024' }));
    expect(found).toMatchObject({ verdict: 'differs', reasons: ['unexplained'], finding: { explanation: null, others: [] } });
  });

  it('without facets nothing is searched, and no reason is given', () => {
    expect(verdict(printing('exports', '2023', 'exports', '2022'), { ...world, facets: [] })).toMatchObject({ verdict: 'differs', reasons: [], finding: null });
  });

  it('a vintage that could be read before the article, but was no longer in force', () => {
    expect(verdict(claim('c', '131.907', { scale: 9, series: 'exports', period: '2024' }))).toMatchObject({ verdict: 'differs', reasons: ['vintage'] });
  });
});

it('a figure in another unit than its series is unverifiable, whatever facets say (law 9)', () => {
  expect(verdict(printing('exports', '2024', 'exports', '2024', { unit: 't' }))).toMatchObject({ verdict: 'unverifiable', finding: null });
});

describe('law 7', () => {
  const facts = [...ground.index.shelves.values()].flatMap((shelf) => shelf.facts);
  const concepts = [...ground.values].flatMap(([id, data]) => data.map(({ period }) => [id, period] as const));
  const some = fc.tuple(fc.constantFrom(...concepts), fc.constantFrom(...facts), fc.integer()).chain(([concept, fact, seed]) => {
    const made = printed(fact.datum.value, randomOf(seed));
    return fc.constant(made && claim('c', made.value, { scale: made.scale, hedge: made.hedge, unit: fact.unit, series: concept[0], period: concept[1] }));
  });

  it('with facets and reasons too, no figure agrees with a value outside its interval; one that is revised fits only the value then', () => {
    const seen = new Set<string>();
    const claims = fc.sample(some, { numRuns: 1500, seed: 11 }).flatMap((one, n) => (one ? [{ ...one, id: `c-${n}`, selector: { ...one.selector, start: n * 1000 } }] : []));
    const found = all(claims);
    for (const one of claims) {
      const { verdict: its, value_now: now, value_then: then, reasons, difference, finding } = found.get(one.id) ?? verdict(one);
      seen.add(its);
      const fits = now !== null && contains(interval(one), now);
      if (its === 'agrees') expect(fits).toBe(true);
      if (fits) expect(its).toBe('agrees');
      if (its === 'revised') expect(then !== null && contains(interval(one), then)).toBe(true);
      if (its === 'incomparable' || its === 'unverifiable') expect([now, difference]).toEqual([null, null]);
      expect(reasons.length > 0).toBe(its === 'differs' || its === 'incomparable');
      expect(reasons.includes('unexplained')).toBe(its === 'differs' && finding?.explanation === null);
    }
    expect([...seen].sort()).toEqual(['agrees', 'differs', 'incomparable', 'unverifiable']);
  });

  it('in random worlds of one value now and one then', () => {
    const near = fc.integer({ min: -1500, max: 1500 });
    const hedges = fc.constantFrom<Claim['hedge']>('none', 'about', 'nearly', 'over', 'at-least', 'up-to');
    fc.assert(fc.property(fc.integer({ min: -999, max: 999 }), near, near, hedges, (n, now, then, hedge) => {
      const [own, imports] = ['exports', 'imports'].map((id) => ground.series.get(id));
      if (!own || !imports) throw new Error('no series');
      const row = world.observations.find(({ series: id }) => id === 'exports');
      if (!row) throw new Error('no row');
      const value = (off: number): string => shift(String(n * 1000 + off), -3);
      const rest = { ...row, period: '2024' };
      const observations = [{ ...rest, value: value(then), vintage: '2025-01' }, { ...rest, value: value(now), vintage: '2025-09' }];
      const one = claim('c', String(n), { scale: 6, hedge, series: 'exports', period: '2024' });
      const found = verdict(one, { ...world, series: [own, imports], observations });
      const [fitsNow, fitsThen] = [now, then].map((off) => contains(interval(one), shift(value(off), 6)));
      expect(found.verdict).toBe(fitsNow ? 'agrees' : fitsThen ? 'revised' : 'differs');
    }), { numRuns: 500 });
  });
});

it('every claim is judged alike alone and in company that shares nothing with it', () => {
  const claims = [printing('exports', '2023', 'imports', '2022'), printing('imports', '2024', 'total', '2024'), printing('final', '2023', 'provisional', '2023-12')]
    .map((one, n) => ({ ...one, id: `c-${n}`, selector: { ...one.selector, start: n * 1000 } }));
  const found = all(claims);
  for (const one of claims) expect(found.get(one.id)).toEqual(verdict(one));
});

/** @jest-environment node */
import fc from 'fast-check';
import { COST } from '@/lib/explain/edits';
import { facetChanges, facetCost, type FacetChange } from '@/lib/explain/facet-changes';
import type { Facets } from '@/lib/model/facets';
import { facets } from '../../fixtures/facts';

const stated = facets('exports');
const told = (changes: readonly FacetChange[] | null): string[] | null => changes && changes.map(({ side, reason, implied }) => `${side}: ${reason}${implied ? ', implied' : ''}`);

describe('one side apart', () => {
  it.each<[string, Partial<Facets>, string, number]>([
    ['scope', { scope: 'goods-and-services' }, 'scope: scope', COST.scope],
    ['measure', { measure: 'cn-to-us' }, 'measure: measure', COST.measure],
    ['form', { form: 'average' }, 'form: measure', COST.form],
    ['comparison', { comparison: 'year-earlier' }, 'comparison: comparison', COST.comparison],
    ['reporter', { reporter: 'cn' }, 'reporter: reporter', COST.reporter],
    ['basis', { basis: 'balance-of-payments' }, 'basis: basis', COST.basis],
    ['another reading of it', { reading_of: 'exports' }, 'reading: vintage', COST.reading],
  ])('%s', (_, more, change, cost) => {
    const other = facets('other', more);
    expect(told(facetChanges(stated, other))).toEqual([change]);
    expect(facetCost(stated, other)).toBe(cost);
  });
});

it('the comparison of another form is part of that form, and no change of its own', () => {
  expect(told(facetChanges(stated, facets('other', { form: 'change', comparison: 'year-earlier' })))).toEqual(['form: measure']);
});

it('read in another unit, another form is already told; another comparison is not', () => {
  const growth = facets('growth', { form: 'percent-change', comparison: 'year-earlier' });
  expect(facetChanges(growth, facets('points', { form: 'change', comparison: 'year-earlier' }), true)).toEqual([]);
  expect(told(facetChanges(growth, facets('other', { form: 'percent-change', comparison: 'previous-period' }), true))).toEqual(['comparison: comparison']);
});

describe('no way from one to the other', () => {
  it('across subjects, however alike', () => {
    expect(facetChanges(stated, facets('other', { subject: 'deaths' }))).toBeNull();
    expect(facetCost(stated, facets('other', { subject: 'deaths' }))).toBe(Infinity);
  });

  it('beyond two sides', () => {
    const two = { scope: 'services', measure: 'cn-to-us' };
    expect(facetChanges(stated, facets('other', two))).toHaveLength(2);
    expect(facetChanges(stated, facets('other', { ...two, reporter: 'cn' }))).toBeNull();
    expect(facetCost(stated, facets('other', { ...two, reporter: 'cn' }))).toBe(Infinity);
  });
});

describe('another basis', () => {
  it('comes with another change for little, and is then no reason of its own, nor a third change', () => {
    const changes = facetChanges(stated, facets('other', { scope: 'goods-and-services', measure: 'balance', basis: 'balance-of-payments' }));
    expect(told(changes)).toEqual(['scope: scope', 'measure: measure', 'basis: basis, implied']);
    expect(changes?.at(-1)?.cost).toBe(COST.impliedBasis);
  });

  it('comes with another reading of the same fact, whichever of the two reads the other', () => {
    const twin = facets('quoted', { reading_of: 'exports', basis: 'as-quoted' });
    const expected = ['basis: basis, implied', 'reading: vintage'];
    expect(told(facetChanges(stated, twin))).toEqual(expected);
    expect(told(facetChanges(twin, stated))).toEqual(expected);
  });

  it('is a reason of its own where the reading is of a third series', () => {
    expect(told(facetChanges(stated, facets('quoted', { reading_of: 'imports', basis: 'as-quoted' })))).toEqual(['basis: basis', 'reading: vintage']);
  });
});

it('a reading is no change of itself', () => {
  const twin = facets('quoted', { reading_of: 'exports' });
  expect(facetChanges(twin, twin)).toEqual([]);
});

/** Few words a side, so that sides are alike about as often as not. */
const some = fc.record<Partial<Facets>>({
  subject: fc.constantFrom('trade', 'trade', 'trade', 'deaths'),
  measure: fc.constantFrom('us-to-cn', 'us-to-cn', 'balance'),
  scope: fc.constantFrom('goods', 'goods', 'services'),
  reporter: fc.constantFrom('us', 'us', 'cn'),
  basis: fc.constantFrom('census', 'cif'),
  form: fc.constantFrom('level', 'change', 'percent-change'),
  comparison: fc.constantFrom('none', 'year-earlier', 'previous-period'),
  reading_of: fc.constantFrom(null, null, 'a', 'b', 'c'),
});
const SIDES = ['scope', 'measure', 'form', 'comparison', 'reporter', 'basis'] as const;

it('the cost is that of the changes added up, and Infinity where there is no way', () => {
  fc.assert(fc.property(some, some, fc.boolean(), (one, two, unitSlip) => {
    const [a, b] = [facets('a', one), facets('b', two)];
    const changes = facetChanges(a, b, unitSlip);
    expect(facetCost(a, b, unitSlip)).toBe(changes === null ? Infinity : changes.reduce((sum, { cost }) => sum + cost, 0));
  }), { numRuns: 1000 });
});

it('costs nothing exactly where all sides are the same and neither is another reading', () => {
  fc.assert(fc.property(some, some, fc.boolean(), (one, two, copy) => {
    const [a, b] = [facets('a', one), facets('b', copy ? one : two)];
    const same = a.subject === b.subject && SIDES.every((side) => a[side] === b[side]) && a.reading_of === null && b.reading_of === null;
    expect(facetCost(a, b) === 0).toBe(same);
    expect(facetChanges(a, b)?.length === 0).toBe(same);
  }), { numRuns: 500 });
});

it('costs the same both ways', () => {
  fc.assert(fc.property(some, some, (one, two) => {
    const [a, b] = [facets('a', one), facets('b', two)];
    expect(facetCost(a, b)).toBe(facetCost(b, a));
  }), { numRuns: 500 });
});

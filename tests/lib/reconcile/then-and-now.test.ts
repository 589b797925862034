/** @jest-environment node */
import type { Claim } from '@/lib/model/claim';
import type { Facets } from '@/lib/model/facets';
import type { Observation } from '@/lib/model/observation';
import type { Series } from '@/lib/model/series';
import { isLaterVintage, latestReading } from '@/lib/reconcile/readings';
import { fromObservation } from '@/lib/derive/datum';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { thenOf } from '@/lib/reconcile/then';
import { article, claim, derived, facets, observation, series } from '../../fixtures/facts';

const exports = series('exports', { scale: 0 });
const own = facets('exports');
const PRINTED = '2025-06-15';

interface More { readonly published?: string; readonly series?: readonly Series[]; readonly facets?: readonly Facets[] }
function verdict(one: Claim, observations: readonly Observation[], { published = PRINTED, series: list = [exports], facets: sides = [own] }: More = {}): Reconciliation {
  const found = reconcileAll({ series: list, facets: sides, articles: [article('gazette-one', 'gazette', published)], claims: [one], observations }).get(one.id);
  if (!found) throw new Error('no reconciliation');
  return found;
}
const of2024 = (value: string, vintage = '', more: Partial<Observation> = {}): Observation => observation('exports', '2024', value, { vintage, ...more });

describe('then and now', () => {
  const rows = [of2024('100', '2025-02-05'), of2024('110', '2025-09-04')];

  it('revised: it agreed with what could be read then, not with what the source says now', () => {
    const found = verdict(claim('c', '100'), rows);
    expect(found).toMatchObject({ verdict: 'revised', reasons: [], value_then: '100', value_now: '110', difference: '-10', finding: null });
    expect(found).toMatchObject({ then: { state: 'published', vintage: '2025-02-05', dated: 'day' } });
    expect(found.why).toContain('revised it since');
  });

  it('agrees with what the source says now though not with what it said then, and says so', () => {
    const found = verdict(claim('c', '110'), rows);
    expect(found).toMatchObject({ verdict: 'agrees', reasons: [], value_then: '100', value_now: '110', difference: '0' });
    expect(found.why).toContain('revised since');
  });

  it('agrees with both, and says nothing of a revision', () => {
    const found = verdict(claim('c', '105', { hedge: 'up-to' }), [of2024('100', '2025-02-05'), of2024('101', '2025-09-04')]);
    expect(found).toMatchObject({ verdict: 'agrees', value_then: '100', value_now: '101' });
    expect(found.why).not.toContain('revised');
  });

  it('differs from both', () => {
    expect(verdict(claim('c', '500'), rows)).toMatchObject({ verdict: 'differs', reasons: ['unexplained'], value_then: '100', value_now: '110' });
  });

  it('not yet published: nothing to hold it against, and the value now is kept out', () => {
    const found = verdict(claim('c', '110'), rows, { published: '2025-01-31' });
    expect(found).toMatchObject({ verdict: 'unverifiable', value_then: null, value_now: null, difference: null, difference_percent: null, finding: null, then: { state: 'not-yet-published' } });
    expect(found.why).toContain('Not yet published');
  });

  it('unknown: a value of a day nobody tells may have been read then, so the value now decides', () => {
    expect(verdict(claim('c', '100'), [of2024('100')])).toMatchObject({ verdict: 'agrees', value_then: null, then: { state: 'unknown' } });
    expect(verdict(claim('c', '100'), [of2024('100'), of2024('110', '2025-09-04')])).toMatchObject({ verdict: 'differs', value_then: null, value_now: '110', then: { state: 'unknown' } });
  });

  it('an article of an unknown document has no then, and nothing came later than it', () => {
    expect(verdict(claim('c', '110', { document: 'lost' }), rows)).toMatchObject({ verdict: 'agrees', value_then: null, then: { state: 'unknown' } });
  });

  it('an article dated to a month counts what came out in that month', () => {
    const found = verdict(claim('c', '100'), [of2024('100', '2025-06-30'), of2024('110', '2025-09')], { published: '2025-06' });
    expect(found).toMatchObject({ verdict: 'revised', then: { state: 'published', dated: 'month', vintage: '2025-06-30' } });
    expect(verdict(claim('c', '100'), [of2024('100', '2025-07-01')], { published: '2025-06' })).toMatchObject({ verdict: 'unverifiable', then: { state: 'not-yet-published' } });
  });

  it('the value then and now of a derived series follow from inputs of then and now', () => {
    const list = [exports, series('imports', { scale: 0 }), derived('balance', { op: 'difference', of: ['exports', 'imports'] }, { scale: 0 })];
    const found = verdict(claim('c', '-50', { series: 'balance' }), [...rows, observation('imports', '2024', '150', { vintage: '2025-02-05' })], { series: list, facets: [] });
    expect(found).toMatchObject({ verdict: 'revised', value_then: '-50', value_now: '-40' });
  });

  it('a figure that differs from both is explained against the value then', () => {
    const cut = [of2024('143270', '2025-02-05'), of2024('150000', '2025-09-04')];
    expect(verdict(claim('c', '143.2', { scale: 3 }), cut)).toMatchObject({ verdict: 'differs', reasons: ['rounding'], value_then: '143270', value_now: '150000' });
  });

  it('an explanation rests on nothing published after the article', () => {
    const later = [of2024('900000', '2025-02-05'), observation('exports', '2023', '500123', { vintage: '2025-09-04' })];
    expect(verdict(claim('c', '500123'), later)).toMatchObject({ verdict: 'differs', reasons: ['unexplained'] });
    expect(verdict(claim('c', '500123'), later, { published: '2025-09-04' })).toMatchObject({ verdict: 'differs', reasons: ['period'] });
  });
});

describe('twins: other readings of the same fact', () => {
  const both: More = { series: [exports, series('quoted', { scale: 0 })], facets: [own, facets('quoted', { reading_of: 'exports' })] };
  const quoted = (value: string, vintage: string, more: Partial<Observation> = {}): Observation => observation('quoted', '2024', value, { vintage, ...more });

  it('a period the series itself has none of is read from a twin, then and now', () => {
    const twin = (vintage: string): Observation => observation('quoted', '2025', '120', { vintage });
    const list = { series: [exports, series('quoted', { scale: 0 })], facets: [own, facets('quoted', { reading_of: 'exports' })], published: '2026-06-15' };
    const asked = claim('c', '120', { period: '2025' });
    expect(verdict(asked, [of2024('100', '2025-02-05'), twin('2026-02-05')], list)).toMatchObject({ verdict: 'agrees', value_then: '120', official: { series: 'quoted' } });
    expect(verdict(asked, [of2024('100', '2025-02-05'), twin('')], list)).toMatchObject({ verdict: 'agrees', then: { state: 'unknown' }, official: { series: 'quoted' } });
    expect(verdict(asked, [of2024('100', '2025-02-05'), twin('2026-08')], list)).toMatchObject({ verdict: 'unverifiable', then: { state: 'not-yet-published' } });
  });

  it('the same value in fewer digits overrules nothing, nor does one worked out here', () => {
    const list = { series: [exports, series('quoted', { scale: 0 })], facets: [own, facets('quoted', { reading_of: 'exports' })] };
    const rows = [of2024('153987', '2025-02-05'), observation('quoted', '2024', '154000', { vintage: '2025-05' })];
    expect(verdict(claim('c', '153987'), rows, list)).toMatchObject({ verdict: 'agrees', value_now: '153987' });
    expect(verdict(claim('c', '154.000', { scale: 3 }), rows, list)).toMatchObject({ verdict: 'differs', value_now: '153987' });
  });

  it('an undated value of a time that had not begun is not said to have come later', () => {
    expect(verdict(claim('c', '100', { period: '2027' }), [observation('exports', '2027', '100')])).toMatchObject({ verdict: 'agrees', then: { state: 'unknown' } });
  });

  it('the first print may stand in a twin: then the figure agreed', () => {
    const rows = [of2024('110', '2025-09-04'), quoted('100', '2025-02-05')];
    expect(verdict(claim('c', '100'), rows, both)).toMatchObject({ verdict: 'revised', value_then: '100', value_now: '110', then: { state: 'published', vintage: '2025-02-05' } });
    expect(verdict(claim('c', '100'), rows)).toMatchObject({ verdict: 'unverifiable', then: { state: 'not-yet-published' } });
  });

  it('a later reading stands for the value now', () => {
    const rows = [of2024('100', '2025-02-05'), quoted('110', '2025-09-04')];
    expect(verdict(claim('c', '110'), rows, both)).toMatchObject({ verdict: 'agrees', value_then: '100', value_now: '110', official: { series: 'quoted', vintage: '2025-09-04' } });
    expect(verdict(claim('c', '100'), rows, both)).toMatchObject({ verdict: 'revised' });
  });

  it.each<[string, Observation, Observation]>([
    ['of an earlier day', of2024('100', '2025-02-05'), quoted('110', '2025-01-31')],
    ['of the same day', of2024('100', '2025-02-05'), quoted('110', '2025-02-05')],
    ['of the same month, the day not told', of2024('100', '2025-02-05'), quoted('110', '2025-02')],
    ['of a day nobody tells', of2024('100', '2025-02-05'), quoted('110', '')],
    ['of a known day, the own one untold', of2024('100', ''), quoted('110', '2025-09-04')],
    ['that is an estimate', of2024('100', '2025-02-05'), quoted('110', '2025-09-04', { status: 'E' })],
    ['that is a forecast', of2024('100', '2025-02-05'), quoted('110', '2025-09-04', { status: 'F' })],
    ['that is unreliable', of2024('100', '2025-02-05'), quoted('110', '2025-09-04', { status: 'U' })],
    ['without a value', of2024('100', '2025-02-05'), quoted('', '2025-09-04')],
    ['of another period', of2024('100', '2025-02-05'), observation('quoted', '2023', '110', { vintage: '2025-09-04' })],
  ])('a reading %s hides nothing', (_, mine, other) => {
    expect(verdict(claim('c', '100'), [mine, other], both)).toMatchObject({ verdict: 'agrees', value_now: '100', official: { series: 'exports' } });
  });

  it('a reading in another unit is none (law 9)', () => {
    const rows = [of2024('100', '2025-02-05'), quoted('110', '2025-09-04')];
    expect(verdict(claim('c', '100'), rows, { ...both, series: [exports, series('quoted', { scale: 0, unit: 'CNY' })] })).toMatchObject({ verdict: 'agrees', value_now: '100' });
  });

  it('of several the latest counts, whatever their order', () => {
    const [mine, early, late] = [of2024('1', '2025-01'), quoted('2', '2025-02'), quoted('3', '2025-03')].map((row) => fromObservation(row, 0));
    if (!mine || !early || !late) throw new Error('no data');
    expect(latestReading(mine, [[early], [late]])).toBe(late);
    expect(latestReading(mine, [[late], [early]])).toBe(late);
    expect(latestReading(mine, [])).toBe(mine);
  });
});

it.each<[string, string, boolean]>([
  ['2025-02', '2025-01', true], ['2025-02-01', '2025-01-31', true], ['2025-01', '2025-02', false], ['2025-01-31', '2025-01', false], ['2025-01', '2025-01-31', false],
  ['2025-02', '2025-01-31', true], ['', '2025-01', false], ['2025-01', '', false], ['', '', false],
])('vintage %s is later than %s: %s', (vintage, other, expected) => expect(isLaterVintage(vintage, other)).toBe(expected));

it('a value the source had as missing then is one nobody knows, not one to come', () => {
  const missing = fromObservation(of2024('', '2025-02-05'), 0);
  expect(thenOf('2024', { published: PRINTED, dated: [missing], readable: [], twins: [] })).toEqual({ state: 'unknown', value: null, vintage: '', dated: 'day' });
});

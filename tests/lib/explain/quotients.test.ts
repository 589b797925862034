/** @jest-environment node */
import { COST } from '@/lib/explain/edits';
import { groundAt } from '@/lib/explain/ground';
import { otherQuotients } from '@/lib/explain/quotients';
import { search } from '@/lib/explain/search';
import type { DerivedSeries } from '@/lib/model/series';
import { claim, derived, facets, observation, series } from '../../fixtures/facts';

const counts = (id: string) => series(id, { unit: 'deaths', scale: 0 });
const sides = (id: string, scope: string) => facets(id, { subject: 'deaths', measure: 'deaths', scope });
const share: DerivedSeries = derived('share', { op: 'share', of: ['opioids'], by: 'all' }, { unit: 'percent', scale: 0 });
const ground = groundAt(
  [observation('opioids', '2023', '800'), observation('all', '2023', '1000'), observation('fentanyl', '2023', '600'), observation('other-flow', '2023', '50'), observation('opioids', '2022', '1')],
  [counts('opioids'), counts('all'), counts('fentanyl'), series('other-flow'), share],
  [sides('opioids', 'opioids'), sides('all', 'all-drugs'), sides('fentanyl', 'fentanyl'), facets('other-flow'), facets('share', { subject: 'deaths', measure: 'deaths', scope: 'opioids', form: 'share' })],
  '2030-01-01',
);
const own = ground.facets.get('share');

it('takes another part of the same whole, and the same part of another whole, in percent', () => {
  const found = own ? otherQuotients(share, own, '2023', ground) : [];
  expect(found.map(({ value, unit, reason, cost, formula }) => [value, unit, reason, cost, formula])).toEqual([
    ['60', 'percent', 'scope', COST.arithmetic, '100 × Made-up fentanyl ÷ Made-up all'],
    ['133.333333333333', 'percent', 'scope', COST.arithmetic, '100 × Made-up opioids ÷ Made-up fentanyl'],
  ]);
  expect(found[0]?.inputs.map(({ row_id }) => row_id)).toEqual(['fentanyl@2023@undated', 'all@2023@undated']);
});

it('has none for a period of which the whole is missing', () => {
  expect(own ? otherQuotients(share, own, '2022', ground) : null).toEqual([]);
});

it('explains a share printed of another part', () => {
  const found = own && search({ claim: claim('c', '60.0', { unit: 'percent', series: 'share', period: '2023' }), series: share, facets: own, period: '2023', official: '80', shared: new Map() }, ground);
  expect(found?.explanation).toMatchObject({ value: '60', changes: [{ reason: 'scope' }], formula: '100 × Made-up fentanyl ÷ Made-up all' });
});

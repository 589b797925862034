/** @jest-environment node */
import type { Claim } from '@/lib/model/claim';
import { contains, interval } from '@/lib/quantity/interval';
import type { Reconciliation } from '@/lib/reconcile/reconcile';
import { fileStore } from '@/lib/store/files';
import { reconciled } from '@/lib/store/reconciled';
import { DATA } from './records';

/** The five articles against the record, as issue and tables say. Later revisions may turn a verdict; then the expectation gets the stamp it was true at. */
const AT = '2026-11-25T04:30:00Z';

let claims: ReadonlyMap<string, Claim>;
let found: ReadonlyMap<string, Reconciliation>;
beforeAll(async () => {
  const store = fileStore(DATA);
  claims = new Map((await store.claims(AT)).map((claim) => [claim.id, claim]));
  found = await reconciled(store, AT);
});
const of = (id: string): Reconciliation => {
  const one = found.get(id);
  if (!one) throw new Error(`no claim ${id}`);
  return one;
};

test('no claim agrees with the official value outside its interval (law 7)', () => {
  expect(found.size).toBeGreaterThanOrEqual(56);
  for (const [id, { verdict, value_now: now }] of found) {
    const claim = claims.get(id);
    if (verdict === 'agrees') expect([id, claim !== undefined && now !== null && contains(interval(claim), now)]).toEqual([id, true]);
  }
});

test.each<[id: string, reasons: string[], series: string, period: string, value: string]>([
  // "$690 billion in 2023": the total of 2022.
  ['nws-magazine-total-trade-2023', ['period'], 'us-total-cn-goods-annual', '2022', '690256200000'],
  // "$367 billion" in the same sentence: 2022, goods and services.
  ['nws-magazine-deficit-2023', ['period', 'scope'], 'us-balance-cn-goods-services-annual-census-goods', '2022', '-367381400000'],
  // Farm exports "peaked at $26 billion in 2021": those of 2020.
  ['nws-magazine-farm-exports-2021', ['period'], 'us-agricultural-exports-cn-annual', '2020', '26399000000'],
  // "about 60%" of the farm commitment: of the whole commitment.
  ['nws-magazine-phase-one-farm-share-met', ['scope'], 'phase-one-share-met-total', '2020/2021', '57.484076433121'],
  // "10 percent" for ten points, 20 to 10.
  ['unread-why-tariff-cut', ['unit'], 'us-fentanyl-tariff-on-cn-change', '2025-11-10', '-10'],
  // "37 percent" on "the previous six-month period": on the same months a year earlier.
  ['unread-why-civilian-casualties-increase', ['comparison'], 'ukraine-civilian-casualties-change-six-months', '2024-12/2025-05', '37'],
  // 12 million tonnes "for next year": for the last two months of 2025.
  ['ijr-soybean-pledge-next-year', ['period'], 'soybean-pledge-cn', '2025-11/2025-12', '12000000'],
  // "$200 billion in U.S. goods": goods and services.
  ['nws-magazine-phase-one-commitment', ['scope'], 'phase-one-additional-commitment', '2020/2021', '200000000000'],
])('%s differs by %j: it is %s of %s', (id, reasons, series, period, value) => {
  const { verdict, reasons: given, finding, why } = of(id);
  expect({ verdict, reasons: [...given].sort() }).toEqual({ verdict: 'differs', reasons });
  expect(finding?.explanation).toMatchObject({ series, period, value });
  expect(finding?.explanation?.inputs.flatMap(({ sources }) => sources).length).toBeGreaterThan(0);
  expect(why).not.toBe('');
});

test.each<[id: string, then: string, now: string, reading: string]>([
  ['unread-why-goods-deficit-2024', '-295515400000', '-297047700000', 'us-balance-cn-goods-annual-as-quoted'],
  ['unread-why-goods-imports-2024', '438742000000', '440300000000', 'us-imports-cn-goods-annual-as-quoted'],
  ['unread-why-goods-exports-2024', '143226600000', '143300000000', 'us-exports-cn-goods-annual-as-quoted'],
])('%s agreed when printed and has been revised since, as the vintages on hand say', (id, then, now, reading) => {
  expect(of(id)).toMatchObject({ verdict: 'revised', value_then: then, value_now: now, official: { series: reading }, then: { state: 'published', dated: 'month' } });
});

test('525.7 is matched to China’s report to the United Nations, who published it, not to China’s customs', () => {
  for (const id of ['unread-why-china-exports-2024', 'unread-why-china-exports-2024-again']) {
    expect(of(id)).toMatchObject({ verdict: 'agrees', official: { series: 'cn-exports-us-comtrade-annual', sources: ['comtrade-us-china'] } });
  }
});

test('an estimate quoted later does not turn 658.9 into a revised figure', () => {
  expect(of('unread-why-total-trade-2024')).toMatchObject({ verdict: 'agrees', value_now: '658900000000' });
});

test('what nothing explains stays unexplained, with the fits that are no better than chance', () => {
  expect(of('nws-magazine-co2-share')).toMatchObject({ verdict: 'differs', reasons: ['unexplained'], finding: { explanation: null } });
  const refugees = of('unread-why-ukraine-refugees');
  expect(refugees).toMatchObject({ verdict: 'differs', reasons: ['unexplained'], finding: { explanation: null } });
  expect(refugees.finding?.others.map(({ period }) => period)).toContain('2022-12');
});

test('before facets were recorded, differences have no reasons and nothing fails', async () => {
  const first = await reconciled(fileStore(DATA), '2026-11-22T04:00:00Z');
  expect(first.get('nws-magazine-total-trade-2023')).toMatchObject({ verdict: 'differs', reasons: [], finding: null });
});

/** @jest-environment node */
import Big from 'big.js';
import fc from 'fast-check';
import { driftsFrom, type Drift } from '@/lib/circulation/drift';
import { saidByClaim, saidByRecord, type Said } from '@/lib/circulation/said';
import { plain, shift } from '@/lib/decimal';
import { fromObservation } from '@/lib/derive/datum';
import type { Claim } from '@/lib/model/claim';
import type { Facets } from '@/lib/model/facets';
import type { OfficialSeries } from '@/lib/model/series';
import { claim, facets, observation, series } from '../../fixtures/facts';

const side = (id: string, more: Partial<OfficialSeries> = {}, sides: Partial<Facets> = {}) => ({ one: series(id, { scale: 0, ...more }), facets: facets(id, sides) });
const exports = side('exports');

/** The record: 143,200,000 dollars of exports in 2024, unless it is said otherwise. */
const record = ({ one, facets: its } = exports, period = '2024', value = '143200000'): Said => saidByRecord(one, period, fromObservation(observation(one.id, period, value), 0), its);
/** A print of 143.2 million dollars in 2024. */
const print = (more: Partial<Claim> = {}, { one, facets: its } = exports): Said => saidByClaim(claim('c', '143.2', { scale: 6, ...more }), 'The Gazette', one, its, 'agrees');
const told = (drifts: readonly Drift[]): string[] => drifts.map(({ kind, says }) => `${kind}: ${says}`);

describe('from the record', () => {
  it('none', () => expect(driftsFrom(record(), print())).toEqual([]));

  it.each<[string, Said, Said, string[]]>([
    ['another unit', print({ unit: 'percent' }), record(side('points', { unit: 'percentage-point' })), ['unit: prints percent where the record counts percentage points']],
    ['a share of a count', print({ unit: 'percent' }, side('share', { unit: 'percent' }, { form: 'share' })), record(side('deaths', { unit: 'deaths' })), ['unit: prints a share where the record counts deaths']],
    ['another year', print({ period: '2023' }), record(), ['period: says 2023; the record says 2024']],
    ['months of one year', print({ period: '2026' }), record(exports, '2025-11/2025-12'), ['period: says 2026; the record says November to December 2025']],
    ['no period', print({ period: null }), record(), ['period: gives no period; the record says 2024']],
    ['less of it', print({}, exports), record(side('all', {}, { scope: 'goods-and-services' })), ['scope: covers goods where the record covers goods and services']],
    ['another flow', print(), record(side('total', {}, { measure: 'both-ways' })), ['measure: measures “US to China” where the record measures “both ways”']],
    ['an average', print({}, side('average', {}, { form: 'average' })), record(), ['measure: gives the average where the record gives the level']],
    ['another comparison', print({}, side('a', {}, { form: 'change', comparison: 'year-earlier' })), record(side('b', {}, { form: 'change', comparison: 'previous-period' })),
      ['comparison: gives the change against a year before where the record gives the change against the one before']],
    ['a rate for its change', print({ unit: 'percent' }), record(side('cut', { unit: 'percentage-point' }, { form: 'change', comparison: 'previous-period' })),
      ['comparison: gives the level where the record gives the change against the one before']],
    ['another basis', print(), record(side('bop', {}, { basis: 'balance-of-payments' })), ['basis: counts on the basis “census” where the record counts on “balance of payments”']],
    ['another reporter', print({}, side('theirs', { reporter: 'Lemuria' }, { reporter: 'cn' })), record(), ['reporter: takes what Lemuria reports where the record is what Atlantis reports']],
    ['a bound it does not pass', print({ hedge: 'over' }), record(), ['value: prints “143.2”; the value of the record is smaller than that allows']],
    ['a smaller figure', print({ value: '99' }), record(), ['value: prints “143.2”; the value of the record is larger than that allows']],
    ['a larger deficit', print({ value: '-367' }), record(exports, '2024', '-279000000'), ['value: prints “143.2”; the value of the record is smaller than that allows']],
    ['the other sign', print(), record(exports, '2024', '-143200000'), ['value: prints “143.2”; the value of the record has the opposite sign']],
    ['several at once, and then no figures', print({ period: '2023', value: '99' }), record(side('all', {}, { scope: 'all', basis: 'cif' })),
      ['period: says 2023; the record says 2024', 'scope: covers goods where the record covers all', 'basis: counts on the basis “census” where the record counts on “CIF”']],
  ])('%s', (_, said, base, expected) => expect(told(driftsFrom(base, said))).toEqual(expected));

  it.each<[string, Said, Said]>([
    ['the same days written otherwise', print({ period: '2024-01/2024-12' }), record()],
    ['the month of a day', print({ period: '2025-11' }), record(exports, '2025-11-10')],
    ['a hedge that allows the value', print({ value: '100', hedge: 'over' }), record()],
    ['the sign of the other side', print({ value: '143.2' }, side('surplus', {}, { sign: -1 })), record(exports, '2024', '-143200000')],
    ['a record without a value', print({ value: '99' }), saidByRecord(exports.one, '2024', null, exports.facets)],
    ['a series without facets', saidByClaim(claim('c', '143.2', { scale: 6 }), 'The Gazette', null, null, 'unverifiable'), record()],
  ])('no drift by %s', (_, said, base) => expect(driftsFrom(base, said)).toEqual([]));

  it('is the record’s where it was revised after the print', () => {
    const said = saidByClaim(claim('c', '99', { scale: 6 }), 'The Gazette', exports.one, exports.facets, 'revised');
    expect(told(driftsFrom(record(), said))).toEqual(['vintage: agreed with the record when it was printed; the record has been revised since']);
    expect(driftsFrom(record(side('other')), said).map(({ kind }) => kind)).toEqual(['value']);
  });
});

describe('from another print', () => {
  const call = (exact: string, value: string, more: Partial<Claim> = {}): Said =>
    saidByClaim(claim('c', value, { unit: 'minutes', period: null, selector: { start: 0, end: exact.length, exact, prefix: '', suffix: '' }, ...more }), 'The Herald', null, null, 'unverifiable');

  it.each<[string, Said, Said, string[]]>([
    ['none', call('45-minute', '45'), call('45 minutes', '45'), []],
    ['another figure', call('hour-long', '60'), call('45-minute', '45'), ['value: prints “hour-long” where The Herald prints “45-minute”']],
    ['the next figure', call('46-minute', '46'), call('45-minute', '45'), ['value: prints “46-minute” where The Herald prints “45-minute”']],
    ['the same rounded otherwise', call('45.2 minutes', '45.2'), call('45-minute', '45'), []],
    ['another hedge', call('about an hour', '60', { hedge: 'about' }), call('nearly an hour', '60', { hedge: 'nearly' }), ['words: says “about an hour” where The Herald says “nearly an hour”']],
    ['a hedge lost, another figure', call('60 minutes', '60'), call('about 45 minutes', '45', { hedge: 'about' }), ['value: prints “60 minutes” where The Herald prints “about 45 minutes”']],
    ['another unit', call('two months', '2', { unit: 'months' }), call('hour-long', '60'), ['unit: prints months where The Herald prints minutes']],
    ['a period of its own', call('60', '60', { period: '2025-11' }), call('60', '60'), ['period: says November 2025; The Herald gives no period']],
  ])('%s', (_, said, base, expected) => expect(told(driftsFrom(base, said))).toEqual(expected));
});

it('a claim made by rounding the original has no drift, whatever is rounded away', () => {
  const digits = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 0, max: 4 })).map(([n, places]) => shift(String(n), -places));
  fc.assert(fc.property(digits, fc.constantFrom(3, 6, 9), fc.integer({ min: 0, max: 3 }), fc.constantFrom(1, -1), (value, scale, places, sign) => {
    const its = side('exports', {}, { sign: sign === 1 ? 1 : -1 });
    const rounded = plain(new Big(shift(value, -scale)).round(places, Big.roundHalfUp));
    const printed = new Big(rounded).toFixed(places);
    fc.pre(!/^-?0(\.0*)?$/.test(printed));
    expect(driftsFrom(record(its, '2024', value), print({ value: printed, scale }, its))).toEqual([]);
  }), { numRuns: 400 });
});

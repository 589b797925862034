/** @jest-environment node */
import { enterTable, noteInWords, type Adapter, type TidyRow } from '@/lib/ingest/adapter';

const row = (given: Partial<TidyRow>): TidyRow => ({ series: 'X', period: '2024', value: '1.50', unit: 'billion USD', vintage: '2025-04', source_org: 'Office', source_title: 'Release', source_url: 'https://example.org/x', grade: 'A copy', transcribed_from: '', note: '', ...given });
const adapter: Adapter = { file: 'x.csv', enter: { X: { series: 'x-annual', scale: 6, units: { 'billion USD': 9 }, source: 'office' } }, leaveOut: { Y: 'a sum' } };

it('converts exactly, keeping every digit published', () => {
  expect(enterTable([row({})], adapter, 'now').observations[0]).toMatchObject({ series: 'x-annual', value: '1500', grade: 'official', status: 'A', vintage: '2025-04' });
});

it('never enters arithmetic (grade C), and says what it left out', () => {
  const { observations, leftOut } = enterTable([row({ grade: 'C derived' }), row({ series: 'Y' })], adapter, 'now');
  expect(observations).toEqual([]);
  expect(leftOut.map(({ reason }) => reason)).toEqual(['graded C: recomputed here, not copied', 'a sum']);
});

it('names rows nobody decided about and units without a power of ten', () => {
  expect(enterTable([row({ series: 'Z' }), row({ unit: 'shells' })], adapter, 'now').problems).toEqual(['x.csv: Z 2024 1.50: no rule for this code', 'x.csv: X 2024 1.50: no power of ten for unit "shells"']);
});

it('a missing value has status O', () => {
  expect(enterTable([row({ value: '' })], adapter, 'now').observations[0]).toMatchObject({ value: '', status: 'O' });
});

it.each([
  ['vintage=2025-04 (FT-900 for Feb 2025, released Apr 2025); exports F.A.S.', '2025-04', 'FT-900 for Feb 2025, released Apr 2025; exports F.A.S.'],
  ['vintage=2025-02 (first print)', '2025-02', 'first print'],
  ['vintage=2018 (early vintage)', '', 'published 2018 (early vintage)'],
  ['vintage=mid-2026 (undated)', '2026-06', 'published mid-2026 (undated)'],
  ['rounded', '', 'rounded'],
])('note "%s" at vintage "%s" reads "%s"', (note, vintage, expected) => expect(noteInWords(note, vintage)).toBe(expected));

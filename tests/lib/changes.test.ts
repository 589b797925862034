/** @jest-environment node */
import fc from 'fast-check';
import { methodChangesSince } from '@/lib/changes/method-changes';
import { recordKey, rowChanges, type Entered } from '@/lib/changes/row-changes';
import type { Row } from '@/lib/model/row';
import { claim, observation } from '../fixtures/table';

const STAMP = '2026-11-22T04:00:00Z';
const LATER = '2026-12-01T00:00:00Z';
const none: Entered = new Map();
const changes = (before: Row[], now: Row[], entered: Entered = none) => rowChanges(before, now, { stamp: STAMP, entered });

const value = observation('a', '2024', '5', { vintage: '2025-02', recorded: STAMP });
const printed = claim('c-1', 'a', '2024', '5', { recorded: STAMP });

it('nothing changed is nothing told', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1900, max: 2026 })), (years) => {
    const rows = [...new Set(years)].map((year) => observation('a', String(year), '1'));
    expect(changes(rows, rows)).toEqual({ own: [], following: [] });
  }));
});

it('no row that differs in any cell is left out, and no other is told', () => {
  const rows = fc.uniqueArray(fc.record({ year: fc.integer({ min: 2000, max: 2010 }), value: fc.constantFrom('1', '2'), vintage: fc.constantFrom('2025', '2026') }), { selector: ({ year }) => year })
    .map((list) => list.map(({ year, value: v, vintage }) => observation('a', String(year), v, { row_id: `a@${year}@${vintage}`, vintage })));
  fc.assert(fc.property(rows, rows, (before, now) => {
    const { own, following } = changes(before, now);
    const told = new Set([...own, ...following].map(({ row }) => row.period));
    const differ = new Set([...before, ...now].map(({ period }) => period).filter((period) => {
      const [a, b] = [before, now].map((list) => list.find((row) => row.period === period));
      return a?.value !== b?.value || a?.vintage !== b?.vintage;
    }));
    expect(told).toEqual(differ);
  }));
});

it('a later vintage is the source’s revision, the same vintage our correction', () => {
  expect(changes([value], [{ ...value, row_id: 'a@2024@2026-02', value: '6', vintage: '2026-02', recorded: LATER }]).own).toMatchObject([{ kind: 'changed', recorded: LATER, cause: 'The source published the value anew (vintage 2025-02, now 2026-02).', cells: [{ name: 'value', before: '5', after: '6' }, { name: 'vintage' }] }]);
  expect(changes([value], [{ ...value, value: '6', recorded: LATER }]).own).toMatchObject([{ cause: 'The value of the same vintage was corrected here.' }]);
  expect(changes([{ ...value, vintage: '' }], [{ ...value, vintage: '2026-02', recorded: LATER }]).own).toMatchObject([{ cause: 'The source published the value anew (vintage unknown, now 2026-02).' }]);
});

it('what is computed or compared anew follows', () => {
  const derived = observation('d', '2024', '1', { role: 'derived', recorded: STAMP });
  const { own, following } = changes([derived, printed], [{ ...derived, value: '2', recorded: LATER }, { ...printed, verdict: 'revised', official_value: '6' }]);
  expect(own).toEqual([]);
  expect(following).toMatchObject([{ row: { series: 'd' }, recorded: LATER, cause: 'Computed from values that changed.' }, { row: { row_id: 'c-1' }, cause: 'What it is compared with changed.' }]);
  expect(changes([], [{ ...derived, recorded: LATER }]).following).toMatchObject([{ kind: 'added', cause: 'Computed from values entered since.' }]);
});

describe('what is gone', () => {
  it.each([
    [printed, 'claims', 'c-1', 'A slip.', 'The printed figure was withdrawn: A slip.'], [printed, 'documents', 'ijr', 'Taken down.', 'The article was withdrawn: Taken down.'],
    [printed, 'claims', 'c-1', undefined, 'No longer part of this view: the entry of its printed figure was corrected.'], [value, 'series', 'a', 'Twice.', 'The series was withdrawn: Twice.'],
  ] as const)('names what was taken back, and why', (row, kind, id, withdrawn, cause) => {
    expect(changes([row], [], new Map([[recordKey(kind, id), { recorded: LATER, withdrawn }]])).own).toMatchObject([{ kind: 'withdrawn', recorded: LATER, cause }]);
  });

  it('without any such record says what else it may be', () => {
    expect(changes([value], []).own).toMatchObject([{ kind: 'withdrawn', recorded: '', cause: expect.stringContaining('No longer part of this view') as string }]);
  });
});

it('a record corrected changes the rows that speak of it', () => {
  const { own, following } = changes([value], [{ ...value, series_title: 'Another title' }], new Map([[recordKey('series', 'a'), { recorded: LATER }]]));
  expect(own).toEqual([]);
  expect(following).toMatchObject([{ recorded: LATER, cause: 'The entry of its series was corrected.', cells: [{ name: 'series_title', after: 'Another title' }] }]);
});

it('changes of method after a moment are told', () => {
  const list = [{ at: '2026-12-01T00:00:00Z', what: 'A' }, { at: '2027-01-01T00:00:00Z', what: 'B' }];
  expect(methodChangesSince('2026-12-01T00:00:00Z', list).map(({ what }) => what)).toEqual(['B']);
});

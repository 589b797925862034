/** @jest-environment node */
import fc from 'fast-check';
import { choicesOf, filterRows, NO_FILTER, saidBy, UNCHECKED, type Filter } from '@/lib/table-view/filter';
import { claim, observation } from '../../fixtures/table';
import { anyRows } from './rows';

const anyFilter: fc.Arbitrary<Filter> = fc.record({
  words: fc.oneof(fc.constantFrom('', 'ijr', 'a', '−5', 'EMIGRE'), fc.string({ maxLength: 3 })), verdict: fc.constantFrom('', 'printed', 'record', 'agrees', 'differs', UNCHECKED),
  series: fc.constantFrom('', 'a', 'b'), outlet: fc.constantFrom('', 'ijr', 'time'),
});
const none = (): string => '';

it('never invents, repeats or moves a row; narrower is never more', () => {
  fc.assert(fc.property(anyRows, anyFilter, (rows, filter) => {
    const said = saidBy(none);
    const kept = filterRows(rows, filter, said);
    expect(rows.filter((row) => kept.includes(row))).toEqual(kept);
    const wider = filterRows(rows, { ...filter, words: '' }, said);
    expect(kept.every((row) => wider.includes(row))).toBe(true);
    expect(filterRows(rows, NO_FILTER, said)).toBe(rows);
    for (const row of kept) {
      if (filter.series !== '') expect(row.series).toBe(filter.series);
      if (filter.outlet !== '') expect(row.outlet).toBe(filter.outlet);
      if (filter.verdict === 'record') expect(row.role).not.toBe('cited');
      if (filter.verdict === 'printed') expect(row.role).toBe('cited');
    }
  }), { numRuns: 400 });
});

it('finds every word of a row, in any cell and in what is shown of it', () => {
  const rows = [observation('a', '2020', '3855700000'), claim('c-1', 'a', '2021', '12', { note: 'Émigré count', printed: '$3.9 billion' })];
  const said = saidBy(({ value }) => (value === '3855700000' ? '$3.86 billion' : 'twelve'));
  const found = (words: string): string[] => filterRows(rows, { ...NO_FILTER, words }, said).map(({ row_id }) => row_id);
  expect(found('3855700000')).toEqual(['a@2020']);
  expect(found('3.86 BILLION')).toEqual(['a@2020']);
  expect(found('billion')).toEqual(['a@2020', 'c-1']);
  expect(found('emigre  IJR')).toEqual(['c-1']);
  expect(found('emigre absent')).toEqual([]);
});

it('asks no row what it says where no word is given', () => {
  const never = (): never => { throw new Error('asked for'); };
  expect(filterRows([observation('a', '2020', '1'), claim('c', 'a', '2020', '1')], { ...NO_FILTER, verdict: 'printed' }, never)).toHaveLength(1);
});

it('offers only choices that leave fewer rows', () => {
  const words = (verdict: string): string => verdict || 'Not checked';
  const offered = (rows: Parameters<typeof choicesOf>[0]) => {
    const { verdicts, series, outlets } = choicesOf(rows, words, ({ series: id }) => id);
    return [verdicts, series, outlets].map((choices) => choices.map(({ value }) => value));
  };
  const [official, agrees, unchecked] = [observation('a', '2020', '1'), claim('c-1', 'a', '2020', '1'), claim('c-2', 'b', '2020', '1', { verdict: '', outlet: 'time', outlet_name: 'Time' })];
  expect(offered([official])).toEqual([[], [], []]);
  expect(offered([official, agrees])).toEqual([['printed', 'record'], [], []]);
  expect(offered([official, agrees, unchecked])).toEqual([['printed', 'record', 'agrees', UNCHECKED], ['a', 'b'], ['ijr', 'time']]);
});

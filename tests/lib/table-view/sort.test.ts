/** @jest-environment node */
import fc from 'fast-check';
import { compare } from '@/lib/decimal';
import { columnNames } from '@/lib/export/columns';
import type { Row } from '@/lib/model/row';
import { COLUMN_WORDS, defaultColumns, inOrder, sameColumns } from '@/lib/table-view/columns';
import { cellText, sortRows, type Sort } from '@/lib/table-view/sort';
import { claim, observation, row } from '../../fixtures/table';
import { anyRows } from './rows';

const anySort = fc.record({ column: fc.constantFrom(...columnNames), direction: fc.constantFrom('ascending' as const, 'descending' as const) });
const ids = (rows: readonly Row[]): string[] => rows.map(({ row_id }) => row_id);
const by = (column: Sort['column'], direction: Sort['direction'] = 'ascending'): Sort => ({ column, direction });

it('is a permutation, stable, with empty cells last in both directions', () => {
  fc.assert(fc.property(anyRows, anySort, (rows, sort) => {
    const sorted = sortRows(rows, sort);
    expect(ids(sorted).sort()).toEqual(ids(rows).sort());
    const cells = sorted.map((one) => cellText(one, sort.column));
    const filled = cells.filter((cell) => cell !== '').length;
    expect(cells.slice(filled).every((cell) => cell === '')).toBe(true);
    expect(ids(sortRows(sorted, sort))).toEqual(ids(sorted));
    const place = new Map(rows.map((one, i) => [one.row_id, i]));
    sorted.forEach((one, i) => {
      const next = sorted[i + 1];
      if (next === undefined || cellText(one, sort.column) !== cellText(next, sort.column) || one.unit !== next.unit || one.period_start !== next.period_start) return;
      expect(place.get(one.row_id)).toBeLessThan(place.get(next.row_id) ?? NaN);
    });
  }), { numRuns: 400 });
});

it('of a value is the exact order of decimals, within a unit', () => {
  fc.assert(fc.property(anyRows, fc.constantFrom('ascending' as const, 'descending' as const), (rows, direction) => {
    const sorted = sortRows(rows, by('value', direction)).filter(({ value }) => value !== '');
    sorted.slice(1).forEach((next, i) => {
      const one = sorted[i]!;
      if (one.unit === next.unit) expect(compare(one.value, next.value) * (direction === 'ascending' ? 1 : -1)).toBeLessThanOrEqual(0);
    });
    expect(new Set(sorted.map(({ unit }, i) => (sorted[i - 1]?.unit === unit ? '' : unit)).filter(Boolean)).size).toBe(sorted.filter(({ unit }, i) => sorted[i - 1]?.unit !== unit).length);
  }), { numRuns: 400 });
  const near = ['9007199254740993', '9007199254740992.5', '9007199254740992'].map((value, i) => row({ row_id: `n${i}`, value }));
  expect(ids(sortRows(near, by('value')))).toEqual(['n2', 'n1', 'n0']);
});

it('of periods is by first day, then by last; of words without regard to capitals and accents', () => {
  const rows = ['2025', '2024', '2024-01', 'FY2024'].map((period) => observation('a', period, '1'));
  expect(ids(sortRows(rows, by('period')))).toEqual(['a@FY2024', 'a@2024-01', 'a@2024', 'a@2025']);
  const words = ['beta', 'Émile', 'Alpha', 'eve', ''].map((note, i) => row({ row_id: String(i), note }));
  expect(ids(sortRows(words, by('note')))).toEqual(['2', '0', '1', '3', '4']);
  expect(ids(sortRows(words, by('note', 'descending')))).toEqual(['3', '1', '0', '2', '4']);
});

it('without a column is the order of the chart', () => {
  const rows = [observation('b', '2021', '1'), observation('a', '2020', '2')];
  expect(sortRows(rows, null)).toBe(rows);
});

it('every column of the CSV has a word of its own', () => {
  expect(Object.keys(COLUMN_WORDS).sort()).toEqual([...columnNames].sort());
  expect(new Set(Object.values(COLUMN_WORDS)).size).toBe(columnNames.length);
});

it('columns of printed figures are shown where there are any; others follow in the order of the CSV', () => {
  const official = [observation('a', '2020', '1')];
  expect(defaultColumns(official)).toEqual(['period', 'series_title', 'value', 'source_title']);
  expect(defaultColumns([...official, claim('c', 'a', '2020', '1')])).toHaveLength(7);
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom(...columnNames)), (chosen) => {
    const ordered = inOrder(chosen, columnNames);
    expect([...ordered].sort()).toEqual([...chosen].sort());
    expect(sameColumns(inOrder([...chosen].reverse(), columnNames), ordered)).toBe(true);
  }));
});

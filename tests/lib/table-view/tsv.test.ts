/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { columnNames } from '@/lib/export/columns';
import { toCsv } from '@/lib/export/csv';
import { copiedColumns, toTsv } from '@/lib/table-view/tsv';
import { claim, observation } from '../../fixtures/table';
import { anyRows } from './rows';

const read = (text: string, delimiter: string): string[][] => parse(text, { delimiter, record_delimiter: '\r\n' });

it('has the cells of the CSV, read back one by one, whatever they hold', () => {
  fc.assert(fc.property(anyRows, (rows) => expect(read(toTsv(rows, columnNames), '\t')).toEqual(read(toCsv(rows), ','))), { numRuns: 300 });
  fc.assert(fc.property(anyRows, fc.uniqueArray(fc.constantFrom(...columnNames), { minLength: 2 }), (rows, columns) => {
    const whole = read(toCsv(rows), ',').map((record) => columns.map((name) => record[columnNames.indexOf(name)]));
    expect(read(toTsv(rows, columns), '\t')).toEqual(whole);
  }), { numRuns: 300 });
});

it('writes a plain row without a quote, numbers exact, formulas as text', () => {
  const rows = [observation('a', '2020', '-3855700000.10', { note: '=SUM(A1)' }), claim('c', 'a', '2021', '12', { note: 'two\nlines' })];
  expect(toTsv(rows, ['period', 'value', 'note'])).toBe('period\tvalue\tnote\r\n2020\t-3855700000.10\t\'=SUM(A1)\r\n2021\t12\t"two\nlines"\r\n');
});

it('a copied value has its unit and status with it', () => {
  expect(copiedColumns(['period', 'value', 'verdict'])).toEqual(['period', 'value', 'unit', 'status', 'verdict']);
  expect(copiedColumns(['unit', 'value'])).toEqual(['unit', 'value', 'status']);
});

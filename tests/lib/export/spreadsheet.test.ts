/** @jest-environment node */
import Big from 'big.js';
import fc from 'fast-check';
import { exactNumber, inexact, longestText, sheetsOf, type Sheet, type SheetCell } from '@/lib/export/spreadsheet';
import { COLUMNS } from '@/lib/export/columns';
import type { Row } from '@/lib/model/row';
import { claim, observation, tableOf } from '../../fixtures/table';
import { describedOf } from './described';

const decimal = fc.tuple(fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }), fc.integer({ min: 0, max: 12 })).map(([digits, places]) => new Big(digits.toString()).div(new Big(10).pow(places)).toFixed());

it('a number of a sheet is exactly the decimal, with no more digits than Excel keeps; other decimals are no numbers', () => {
  fc.assert(fc.property(decimal, (text) => {
    const number = exactNumber(text);
    const digits = text.replace(/^-?0*\.?0*|\./g, '').length;
    if (number === null) expect(digits > 15 || /e/.test(String(Number(text)))).toBe(true);
    else expect(new Big(String(number)).eq(text)).toBe(true);
  }), { numRuns: 1000 });
});

it.each([['0', 0], ['-5.25', -5.25], ['0.1', 0.1], ['-295515800000.0', -295515800000], ['999999999999999', 999999999999999], ['1234567890123456', null], ['0.00000001', null], ['-0.1234567890123456', null]])('%s is %p', (text, number) => {
  expect(exactNumber(text)).toBe(number);
});

const sheets = (rows: readonly Row[]): Sheet[] => sheetsOf(describedOf(tableOf(rows, { exports: 'line' })), { rows: [...rows] });
const cell = (rows: readonly Row[], name: keyof Row): SheetCell | undefined => sheets(rows)[0]?.rows[0]?.[COLUMNS.findIndex((column) => column.name === name)];

it('days are days, months and days before the calendar of Excel are text, stamps are text, nothing is empty text', () => {
  expect(cell([observation('exports', '2024', '1', { vintage: '2025-02-05' })], 'vintage')).toEqual({ day: new Date('2025-02-05T00:00:00Z') });
  expect(cell([observation('exports', '2024', '1', { vintage: '2025-02' })], 'vintage')).toEqual({ text: '2025-02' });
  expect(cell([observation('exports', '1899', '1')], 'period_start')).toEqual({ text: '1899-01-01' });
  expect(cell([observation('exports', '2024', '1')], 'recorded')).toEqual({ text: '2026-11-22T04:00:00Z' });
  expect(cell([observation('exports', '2024', '')], 'value')).toBeNull();
});

it('decimals a spreadsheet would round are text, and are counted on the sheet that says what the file is', () => {
  const rows = [observation('exports', '2024', '1234567890123456.5'), observation('exports', '2023', '12.5')];
  expect(inexact({ rows })).toBe(1);
  expect(cell(rows, 'value')).toEqual({ text: '1234567890123456.5' });
  expect(JSON.stringify(sheets(rows).at(-1))).toContain('1 number has more than 15 digits');
  expect(JSON.stringify(sheets(rows.slice(1)).at(-1))).toContain('Every number is the exact decimal of the CSV.');
});

it('text is as printed: no apostrophe, line feeds for line ends, nothing a workbook would read as something else', () => {
  const printed = (text: string): SheetCell | undefined => cell([claim('c', 'exports', '2024', '1', { printed: text })], 'printed');
  for (const text of ['=1+1', '-5 %', '+25', '@SUM(A1)', '\ttab', '007', "'tis", ' spaced ']) expect(printed(text)).toEqual({ text });
  expect(printed('one\r\ntwo\rthree')).toEqual({ text: 'one\ntwo\nthree' });
  expect(printed('a_x0041_b')).toEqual({ text: 'a_x005F_x0041_b' });
  expect(printed('nul \u0000, half \ud800, 🌍')).toEqual({ text: 'nul \ufffd, half \ufffd, 🌍' });
});

it('has the sheets it says, each with as many cells a row as its header, and the longest text is found', () => {
  const all = sheets([observation('exports', '2024', '1', { note: 'x'.repeat(5000) })]);
  expect(all.map(({ name }) => name)).toEqual(['data', 'sources', 'columns', 'about']);
  for (const { header, widths, rows } of all) for (const row of [widths, ...rows]) expect(row).toHaveLength(header.length);
  expect(longestText(all)).toBe(5000);
});

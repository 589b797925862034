/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS } from '@/lib/export/columns';
import { csvLines, csvRecord } from '@/lib/export/csv';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { hostileRows, HOSTILE } from '../../interop/hostile';
import { strictRecords } from './rfc4180';

const cellsOf = (rows: Parameters<typeof csvLines>[0]): string[][] => [...rows].map((row) => COLUMNS.map(({ name }) => { const cell = row[name]; return typeof cell === 'string' ? cell : cell.join(' '); }));

it('refuses what RFC 4180 does not allow', () => {
  expect(strictRecords('a,b\r\n"x\r\n""y""",\r\n')).toEqual([['a', 'b'], ['x\r\n"y"', '']]);
  for (const csv of ['a,b\n', 'a\r\nb', 'a,b\r\nc\r\n', 'a"b\r\n', '"a,b\r\n', '"a"b\r\n', '"a"\r\n']) expect(() => strictRecords(csv)).toThrow(/^record \d+: /);
});

it('whatever the cells hold, a record is read back by the strict reader as by csv-parse', () => {
  const cells = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@\t\r"',\n]{0,6}$/), fc.constantFrom(...HOSTILE)), { minLength: 2, maxLength: 6 });
  fc.assert(fc.property(cells, (texts) => {
    const csv = `${csvRecord(texts.map((text) => ({ text, number: false })), 'none')}\r\n`;
    expect(strictRecords(csv)).toEqual([texts]);
    expect(parse(csv, { record_delimiter: '\r\n' })).toEqual([texts]);
  }));
});

it('hostile text comes through, guarded for spreadsheets or as it is for programs; numbers are never touched', () => {
  const [header, ...guarded] = strictRecords([...csvLines(hostileRows)].join(''));
  expect(strictRecords([...csvLines(hostileRows, 'none')].join('')).slice(1)).toEqual(cellsOf(hostileRows));
  const printed = header?.indexOf('printed') ?? -1;
  const found = new Set(guarded.map((record) => record[printed]));
  for (const text of ["'=1+1", 'a"b', 'one\r\ntwo', "'-5 %", "'+25", "'-12.3", "'@SUM(A1)", "'\ttab", '007', "'tis"]) expect(found).toContain(text);
  const numbers = COLUMNS.flatMap(({ kind }, at) => (kind === 'number' ? [at] : []));
  for (const record of guarded) for (const at of numbers) expect(record[at]).toMatch(/^(?:|-?\d+(?:\.\d+)?)$/);
});

it('every chart: the strict reader finds the rows, and with escape=none the very cells', async () => {
  const store = fileStore('data');
  for (const { id } of await store.charts()) {
    const { table: { rows } } = await answer(store, id, new URLSearchParams());
    expect(strictRecords([...csvLines(rows, 'none')].join(''))).toEqual([COLUMNS.map(({ name }) => name), ...cellsOf(rows)]);
    expect(strictRecords([...csvLines(rows)].join(''))).toHaveLength(rows.length + 1);
  }
});

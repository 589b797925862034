/** @jest-environment node */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS, columnNames } from '@/lib/export/columns';
import { csvLines, toCsv } from '@/lib/export/csv';
import { Row } from '@/lib/model/row';
import { VERSION } from '@/lib/permalink/version';
import { blankRow, exampleRows } from './rows';

const GOLDEN = 'tests/golden/example-table.csv';
const DOCUMENTED = 'row_id,role,series,series_title,reporter,partner,period_start,period_end,frequency,value,low,high,unit,printed,hedge,status,vintage,recorded,grade,outlet,document,document_url,published,start,end,source,source_title,source_url,verdict,reasons,official_value,difference,difference_percent';
const NUMBERS = ['value', 'low', 'high', 'official_value', 'official_value_then', 'explained_value', 'chance', 'difference', 'difference_percent', 'start', 'end'];

const readBack = (csv: string): string[][] => parse(csv, { relax_column_count: false }) as string[][];
const cellOf = (row: Row, name: keyof Row): string => (name === 'reasons' ? row.reasons.join(' ') : row[name]);

/** What a reader of the file sees of a cell: text that a spreadsheet would compute has an apostrophe before it. */
const harmless = (name: string, text: string): string => (!NUMBERS.includes(name) && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text);

it('has the documented columns first, in the order of Row', () => {
  expect(columnNames).toEqual(Object.keys(Row.shape));
  expect(toCsv([]).startsWith(`${DOCUMENTED},`)).toBe(true);
  expect(COLUMNS.filter(({ kind }) => kind === 'number').map(({ name }) => name).sort()).toEqual([...NUMBERS].sort());
  for (const { meaning } of COLUMNS) expect(meaning).toMatch(/^\S.*\.$/);
});

it('is read back cell by cell', () => {
  const [header, ...records] = readBack(toCsv(exampleRows));
  expect(header).toEqual(columnNames);
  expect(records).toEqual(exampleRows.map((row) => columnNames.map((name) => harmless(name, cellOf(row, name)))));
});

it('is read back whatever the cells hold, and a stream of it is the same bytes', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[=+\-@＝＋－＠\t\r"',\n]{0,6}$/));
  fc.assert(fc.property(fc.array(fc.record({ note: text, printed: text, value: fc.constantFrom('', '0', '-1.50', '12345678901234567890') }), { maxLength: 5 }), (cells) => {
    const rows = cells.map((cell) => ({ ...blankRow, ...cell }));
    const csv = toCsv(rows);
    expect(readBack(csv).slice(1)).toEqual(rows.map((row) => columnNames.map((name) => harmless(name, cellOf(row, name)))));
    expect([...csvLines(rows)].join('')).toBe(csv);
  }));
});

it('ends every record with CRLF, has no byte order mark and no line but header and rows', () => {
  const csv = toCsv([blankRow, blankRow]);
  expect(csv.split('\r\n')).toHaveLength(4);
  expect(csv.endsWith('\r\n')).toBe(true);
  expect(csv.charCodeAt(0)).toBe('r'.charCodeAt(0));
});

it('touches no number cell', () => {
  for (const name of NUMBERS) {
    const records = readBack(toCsv([{ ...blankRow, [name]: '-5' }]));
    expect(records[1]?.[records[0]?.indexOf(name) ?? -1]).toBe('-5');
  }
});

it('takes rows from anything that gives them, one at a time', () => {
  let made = 0;
  function* rows(): Generator<Row> {
    for (;;) { made += 1; yield blankRow; }
  }
  const lines = csvLines(rows());
  for (let at = 0; at < 11; at += 1) lines.next();
  expect(made).toBe(10);
});

it('writes the example table as it always has', () => {
  const csv = toCsv(exampleRows);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(GOLDEN, csv);
  expect(existsSync(GOLDEN)).toBe(true);
  expect(readFileSync(GOLDEN, 'utf8')).toBe(csv);
});

it('the header of version 1 is what it was when it was frozen: no column renamed, moved or taken out', () => {
  const frozen = readFileSync('tests/golden/csv-v1-header.txt', 'utf8').trimEnd().split('\n');
  expect(VERSION).toBe('1');
  expect(columnNames).toEqual(frozen);
});

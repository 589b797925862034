/** @jest-environment node */
import { strFromU8, unzipSync } from 'fflate';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'csv-parse/sync';
import { chartFile } from '@/app/_data/charts';
import { csvMetadataForm } from '@/app/_data/forms/csv-metadata';
import { MOST_ROWS, refuseTooMany } from '@/app/_data/forms/describe';
import type { FormContext } from '@/app/_data/forms/form';
import { xlsxForm } from '@/app/_data/forms/xlsx';
import { zipForm } from '@/app/_data/forms/zip';
import { COLUMNS } from '@/lib/export/columns';
import { LONG_COLUMNS } from '@/lib/export/datatypes';
import type { Row } from '@/lib/model/row';
import { fileStore } from '@/lib/store/files';
import { contextWith } from '../interop/context';
import { hostileRows, HOSTILE } from '../interop/hostile';

const store = fileStore('data');
const take = async (id: string, extension: string, query = ''): Promise<Uint8Array> => new Uint8Array(await (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}${query}`), id, extension)).arrayBuffer());

interface XmlCell { readonly '@_r': string; readonly '@_t'?: string; readonly '@_s'?: string; readonly v?: string; readonly f?: unknown }
interface Opened { readonly sheets: readonly string[]; readonly xml: Readonly<Record<string, string>>; readonly cells: ReadonlyMap<string, { readonly kind: string; readonly value: string }> }
const listed = <T>(of: T | readonly T[] | undefined): readonly T[] => (of === undefined ? [] : Array.isArray(of) ? (of as readonly T[]) : [of as T]);

/** A workbook opened without the library that wrote it: the XML of its parts, and the cells of the first sheet by address. */
function opened(workbook: Uint8Array): Opened {
  const xml = Object.fromEntries(Object.entries(unzipSync(workbook)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, parseAttributeValue: false, trimValues: false, htmlEntities: false });
  const part = (name: string): Record<string, never> => parser.parse(xml[name] ?? '') as Record<string, never>;
  const strings = listed((part('xl/sharedStrings.xml') as { sst?: { si?: readonly { t: string | { '#text'?: string } }[] } }).sst?.si).map(({ t }) => (typeof t === 'string' ? t : t['#text'] ?? ''));
  const sheet = part('xl/worksheets/sheet1.xml') as { worksheet?: { sheetData?: { row?: readonly { c?: XmlCell | readonly XmlCell[] }[] } } };
  const cells = listed(sheet.worksheet?.sheetData?.row).flatMap(({ c }) => listed(c)).filter(({ v }) => v !== undefined)
    .map(({ '@_r': at, '@_t': kind = 'n', '@_s': style = '', v = '' }) => [at, kind === 's' ? { kind: 'text', value: strings[Number(v)] ?? '' } : { kind: style === '' ? 'number' : 'day', value: v }] as const);
  const book = part('xl/workbook.xml') as { workbook?: { sheets?: { sheet?: readonly { '@_name': string }[] } } };
  return { sheets: listed(book.workbook?.sheets?.sheet).map(({ '@_name': name }) => name), xml, cells: new Map(cells) };
}

const letters = (column: number): string => (column < 26 ? '' : letters(Math.floor(column / 26) - 1)) + String.fromCharCode(65 + (column % 26));
const dayOf = (serial: string): string => new Date(Date.UTC(1899, 11, 30) + Number(serial) * 86_400_000).toISOString().slice(0, 10);

it('every chart: cell by cell the CSV; numbers are numbers, days are days, and nothing is a formula', async () => {
  for (const { id } of await store.charts()) {
    const { cells, sheets, xml } = opened(await take(id, 'xlsx'));
    expect(sheets).toEqual(['data', 'sources', 'columns', 'about']);
    expect(Object.values(xml).join('')).not.toMatch(/<f[\s>]/);
    const rows = parse(Buffer.from(await take(id, 'csv', '?escape=none')), { record_delimiter: '\r\n' }) as string[][];
    for (const [line, row] of rows.entries()) {
      for (const [column, wanted] of row.entries()) {
        const at = `${letters(column)}${line + 1}`;
        const found = cells.get(at);
        const datatype = line === 0 ? 'text' : LONG_COLUMNS[column]?.datatype;
        if (wanted === '') expect([id, at, found]).toEqual([id, at, undefined]);
        else if (datatype === 'decimal' || datatype === 'integer') expect([id, at, found?.kind, Number(found?.value)]).toEqual([id, at, 'number', Number(wanted)]);
        else if (datatype?.startsWith('day') && wanted.length === 10) expect([id, at, found?.kind, dayOf(found?.value ?? '')]).toEqual([id, at, 'day', wanted]);
        else expect([id, at, found]).toEqual([id, at, { kind: 'text', value: wanted.replace(/\r\n?/g, '\n') }]);
      }
    }
  }
}, 60_000);

const contextOf = (rows: readonly Row[]): Promise<FormContext> => contextWith(store, rows);
const made = async (context: FormContext): Promise<Uint8Array> => new Uint8Array(Buffer.from(await xlsxForm.make(context)));

it('hostile text is text as it was printed, beside numbers that are numbers', async () => {
  const { cells, xml } = opened(await made(await contextOf(hostileRows)));
  expect(Object.values(xml).join('')).not.toMatch(/<f[\s>]/);
  const column = letters(COLUMNS.findIndex(({ name }) => name === 'printed'));
  const printed = [...cells].filter(([at]) => at.replace(/\d+$/, '') === column).slice(1).map(([, cell]) => cell);
  expect(printed).toEqual(HOSTILE.map((text) => ({ kind: 'text', value: text.replace(/\r\n?/g, '\n') })));
});

it('the same rows are the same bytes, whenever they are written', async () => {
  const context = await contextOf(hostileRows);
  const now = await made(context);
  jest.useFakeTimers({ now: new Date('2031-01-02T03:04:06Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
  try {
    expect(Buffer.from(await made(context)).equals(Buffer.from(now))).toBe(true);
  } finally {
    jest.useRealTimers();
  }
});

it('more rows than a form made whole can hold are refused with the cure, and a text longer than a cell too', async () => {
  const context = await contextOf([]);
  expect(() => refuseTooMany({ ...context, csv: { ...context.csv, rows: MOST_ROWS } }, 'ZIP')).not.toThrow();
  for (const form of [xlsxForm, zipForm, csvMetadataForm]) {
    await expect(form.make({ ...context, csv: { ...context.csv, rows: MOST_ROWS + 1 } })).rejects.toMatchObject({ code: 'too-large', status: 413, detail: expect.stringContaining('take the CSV, which has no limit') as string });
  }
  await expect(xlsxForm.make(await contextOf(hostileRows.map((row) => ({ ...row, note: 'x'.repeat(32_768) }))))).rejects.toMatchObject({ code: 'too-large', status: 413 });
});

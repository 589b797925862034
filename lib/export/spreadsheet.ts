import { compare } from '../decimal';
import type { Row, Table } from '../model/row';
import type { Described } from './bundle/described';
import { LONG_COLUMNS, type Datatype } from './datatypes';

/** A cell of a spreadsheet: nothing, text, a number, or a day. A formula is none of them. */
export type SheetCell = null | { readonly text: string } | { readonly number: number } | { readonly day: Date };
export interface Sheet { readonly name: string; readonly header: readonly string[]; readonly widths: readonly number[]; readonly rows: readonly (readonly SheetCell[])[] }

/** Rows of a sheet, header included, and characters of a cell that Excel takes (Excel specifications and limits). */
export const MOST_SHEET_ROWS = 1_048_576;
export const MOST_CELL_CHARACTERS = 32_767;
/** Digits Excel keeps of a number. */
const DIGITS = 15;
/** Excel's calendar begins in 1900, and believes that year to have been a leap year. */
const FIRST_DAY = '1900-03-01';

/** Characters XML 1.0 cannot hold, which would make Excel offer a repair. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Text a workbook would read as one character (ECMA-376 part 1, ST_Xstring): the underscore is written so that it is itself. */
const CODED = /_(?=x[0-9a-fA-F]{4}_)/g;
/** Text as a workbook holds it: its line ends are line feeds, as when a reader types them. */
const text = (of: string): SheetCell => (of === '' ? null : { text: of.replace(/\r\n?/g, '\n').replace(NOT_XML, '\ufffd').replace(CODED, '_x005F_') });

/** The number, where a spreadsheet holds exactly this decimal; else null, and the digits are kept as text. */
export function exactNumber(decimal: string): number | null {
  const number = Number(decimal);
  const written = String(number);
  if (decimal.replace(/^-?0*\.?0*|\./g, '').length > DIGITS || /[e]/i.test(written)) return null;
  return compare(written, decimal) === 0 ? number : null;
}

function cellOf(value: string, datatype: Datatype): SheetCell {
  if (value === '') return null;
  if (datatype === 'decimal' || datatype === 'integer') {
    const number = exactNumber(value);
    return number === null ? text(value) : { number };
  }
  if ((datatype === 'day' || datatype === 'day-or-month') && value.length === FIRST_DAY.length && value >= FIRST_DAY) return { day: new Date(`${value}T00:00:00Z`) };
  return text(value);
}

const WIDTHS: Readonly<Record<Datatype, number>> = { text: 18, decimal: 20, integer: 10, day: 12, 'day-or-month': 12, stamp: 21, address: 30 };

const valueOf = (row: Row, name: keyof Row): string => {
  const cell = row[name];
  return typeof cell === 'string' ? cell : cell.join(' ');
};

function dataSheet({ rows }: Pick<Table, 'rows'>): Sheet {
  return {
    name: 'data', header: LONG_COLUMNS.map(({ name }) => name), widths: LONG_COLUMNS.map(({ datatype }) => WIDTHS[datatype]),
    rows: rows.map((row) => LONG_COLUMNS.map(({ name, datatype }) => cellOf(valueOf(row, name as keyof Row), datatype))),
  };
}

/** Decimals of a table that a spreadsheet cannot hold as numbers; they are in it as text. */
export function inexact({ rows }: Pick<Table, 'rows'>): number {
  const decimals = LONG_COLUMNS.filter(({ datatype }) => datatype === 'decimal').map(({ name }) => name as keyof Row);
  return rows.reduce((count, row) => count + decimals.filter((name) => valueOf(row, name) !== '' && exactNumber(valueOf(row, name)) === null).length, 0);
}

function aboutSheet(of: Described, asText: number): Sheet {
  const lines: readonly (readonly [string, string])[] = [
    ['title', of.table.title], ['subtitle', of.table.subtitle], ['rows recorded up to', of.table.recorded], ['frozen link', `${of.site}${of.frozen}`], ['living link', `${of.site}${of.living}`],
    ['sha256 of the CSV', of.sha256], ['rows', String(of.rowCount)], ...of.filters.map((filter) => ['filter', filter] as const), ...of.notices.map(({ message }) => ['not among the rows', message] as const),
    ['numbers', asText === 0 ? 'Every number is the exact decimal of the CSV.' : `${asText === 1 ? '1 number has' : `${asText} numbers have`} more than ${DIGITS} digits, or so many places that a spreadsheet would round: text here.`],
    ['days', 'Days are dates; months, which have no day, and stamps (UTC) are text.'],
    ['text', 'Text is as it is, with no apostrophe before it: a cell that begins with an equals sign is text here and is not computed.'],
    ['how to cite', of.citation],
  ];
  return { name: 'about', header: ['what', 'value'], widths: [22, 90], rows: lines.map(([what, value]) => [text(what), text(value)]) };
}

/** The sheets of a view: its rows, its sources, its columns, and what it is. `of` describes the long CSV of the same rows. */
export function sheetsOf(of: Described, table: Pick<Table, 'rows'>): Sheet[] {
  return [
    dataSheet(table),
    {
      name: 'sources', header: ['kind', 'id', 'organisation', 'title', 'published', 'address', 'licence', 'licence address', 'definition'], widths: [10, 24, 28, 44, 12, 50, 40, 30, 60],
      rows: [
        ...of.sources.map(({ id, organisation, title, url, licence, licence_url: licenceUrl, definition }) => [...['source', id, organisation, title].map(text), cellOf(of.vintages.get(id) ?? '', 'day-or-month'), ...[url, licence, licenceUrl ?? '', definition].map(text)]),
        ...of.articles.map(({ id, outlet, title, url, published }) => [...['article', id, outlet, title].map(text), cellOf(published, 'day-or-month'), text(url), null, null, null]),
      ],
    },
    { name: 'columns', header: ['column', 'type', 'meaning'], widths: [22, 14, 100], rows: LONG_COLUMNS.map(({ name, datatype, meaning }) => [name, datatype, meaning].map(text)) },
    aboutSheet(of, inexact(table)),
  ];
}

/** Longest text among the cells of the sheets, in UTF-16 code units. */
export const longestText = (sheets: readonly Sheet[]): number => Math.max(0, ...sheets.map(({ rows }) => rows.reduce((most, row) => row.reduce((longest, cell) => Math.max(longest, cell !== null && 'text' in cell ? cell.text.length : 0), most), 0)));

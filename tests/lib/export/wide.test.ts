/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { COLUMNS } from '@/lib/export/columns';
import { toCsv } from '@/lib/export/csv';
import { ONLY_LONG, citedIn, wideColumns, wideLines } from '@/lib/export/wide';
import type { Row } from '@/lib/model/row';
import { claim, observation, tableOf } from '../../fixtures/table';

type Cells = Readonly<Record<string, string>>;
const read = (csv: string): Cells[] => parse(csv, { columns: true, record_delimiter: '\r\n' }) as Cells[];
const SERIES = ['exports', 'exports-to-cn', 'x'] as const;

/** Official rows of up to three series, each of some periods, in the order a table has them. */
const officialRows = fc.tuple(...SERIES.map((series) => fc.uniqueArray(fc.record({
  period: fc.constantFrom('2023', '2024', 'FY2024', '2024-Q1', '2024-01', '2024-01-15', 'MY2024/25', '2024-12/2025-05'),
  value: fc.constantFrom('', '0', '-0.50', '12345678901234567890.10'), status: fc.constantFrom('A' as const, 'O' as const, 'P' as const),
  vintage: fc.constantFrom('', '2025-02', '2025-02-05'), source: fc.constantFrom('census', 'census~ustr', '=1+1', 'a"b,c\r\nd'),
}), { selector: ({ period }) => period }).map((all) => all.map(({ period, ...cells }) => observation(series, period, cells.value, cells))))).map((each) => each.flat());

const marks = Object.fromEntries(SERIES.map((series) => [series, 'line' as const]));
const key = (...cells: readonly (string | undefined)[]): string => JSON.stringify(cells);

it('has every official row of the long form in exactly one place, with the same value, status, vintage and source, and nothing else', () => {
  fc.assert(fc.property(officialRows, fc.constantFrom('apostrophe' as const, 'none' as const), (rows, escape) => {
    const long = read(toCsv(rows)).map((row) => key(row['series'], row['period'], row['period_start'], row['period_end'], row['value'], row['status'], row['vintage'], escape === 'none' ? row['source']?.replace(/^'/, '') : row['source']));
    const wide = read([...wideLines(tableOf(rows, marks), escape)].join('')).flatMap((line) => SERIES.filter((series) => line[`${series}__status`] !== '')
      .map((series) => key(series, line['period'], line['period_start'], line['period_end'], line[series], line[`${series}__status`], line[`${series}__vintage`], line[`${series}__source`])));
    expect(wide.sort()).toEqual(long.sort());
  }));
});

it('has one line a period, in time order, and the columns it says', () => {
  fc.assert(fc.property(officialRows, (rows) => {
    const table = tableOf(rows, marks);
    const [header, ...lines] = parse([...wideLines(table)].join(''), { record_delimiter: '\r\n' }) as string[][];
    expect(header).toEqual(wideColumns(table).map(({ name }) => name));
    expect(lines.map(([period]) => period).sort()).toEqual([...new Set(rows.map(({ period }) => period))].sort());
    const starts = lines.map((line) => line[1] ?? '');
    expect(starts).toEqual([...starts].sort());
  }));
});

it('never loses a row in silence', () => {
  const lines = (rows: readonly Row[]): string[] => [...wideLines(tableOf(rows, { exports: 'line' }))];
  expect(() => lines([observation('exports', '2024', '1'), observation('exports', '2024', '2')])).toThrow('exports@2024 has no cell to itself');
  expect(() => lines([observation('imports', '2024', '1')])).toThrow('imports@2024 has no cell to itself');
  expect(citedIn([observation('exports', '2024', '1'), claim('c', 'exports', '2024', '1')])).toBe(1);
});

it('names what stands in the long form only', () => {
  const ofClaims = ['low', 'high', 'printed', 'hedge', 'outlet', 'document', 'document_url', 'published', 'start', 'end', 'verdict', 'reasons', 'official_value', 'difference', 'difference_percent', 'outlet_name', 'names_source', 'official_value_then', 'then_state', 'explained_by', 'explained_value', 'chance'];
  const inBoth = ['series', 'period', 'period_start', 'period_end', 'value', 'status', 'vintage', 'source'];
  expect([...ONLY_LONG, ...ofClaims, ...inBoth].sort()).toEqual(COLUMNS.map(({ name }) => name as string).sort());
});

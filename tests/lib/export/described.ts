import { createHash } from 'node:crypto';
import { behindSeries, newestVintages } from '@/lib/export/bundle/behind';
import type { Described } from '@/lib/export/bundle/described';
import { toCsv } from '@/lib/export/csv';
import { LONG_COLUMNS } from '@/lib/export/datatypes';
import { wideColumns, wideLines } from '@/lib/export/wide';
import type { Table } from '@/lib/model/row';
import type { Source } from '@/lib/model/source';
import type { View } from '@/lib/model/view';

const VIEW: View = { chart: 'test-chart', series: ['exports'], from: 'earliest', to: 'latest', outlets: 'all', transform: 'level', base: null, frequency: 'published', axis: 'linear', stack: 'grouped', show: ['official', 'cited'], compare: null, point: null, tab: 'chart', vintage: null, asof: null };

export const CENSUS: Source = {
  id: 'census', organisation: 'US Census Bureau', title: 'Trade in *Goods*', url: 'https://example.org/census', licence: 'Public domain: an example', licence_url: 'https://example.org/law',
  definition: 'Exports, <b>free alongside ship</b>.', recorded: '2026-11-22T04:00:00Z', withdrawn: undefined,
};

/** The CSV of a table in one shape. */
export const csvOfShape = (table: Table, shape: Described['shape']): string => (shape === 'long' ? toCsv(table.rows) : [...wideLines(table)].join(''));

/** What sidecars are told of a table's CSV; no source is anybody's but this example's. */
export function describedOf(table: Table, more: Partial<Described> = {}): Described {
  const { rows, notices, ...head } = table;
  const shape = more.shape ?? 'long';
  const csv = csvOfShape(table, shape);
  return {
    file: 'sourceline-test-chart-asof-2026-11-22-abababab.csv', bytes: Buffer.byteLength(csv), sha256: createHash('sha256').update(csv).digest('hex'), rowCount: shape === 'long' ? rows.length : csv.trimEnd().split('\r\n').length - 1,
    columns: shape === 'long' ? LONG_COLUMNS : wideColumns(table), shape, escape: 'apostrophe', table: head, notices, view: VIEW, filters: ['time: 2017 to 2024'], sources: [CENSUS],
    articles: [{ id: 'ijr', outlet: 'IJR', title: 'A "title", with [marks]', url: 'https://example.org/ijr', published: '2025-11' }],
    behind: behindSeries(rows), vintages: newestVintages(rows), definitions: new Map([['exports', 'customs value; not seasonally adjusted. An example']]),
    citation: 'Sourceline. (2026). A test chart (Version 22 November 2026) [Dataset]. https://sourceline.example/charts/test-chart',
    site: 'https://sourceline.example', living: '/charts/test-chart?time=2017..2024', frozen: '/charts/test-chart?time=2017..2024&asof=2026-11-22T04:00:00Z&v=1&sha=abababababab', ...more,
  };
}

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export const FIRST = '2026-11-22T04:00:00Z';
export const LATER = '2026-11-23T09:30:00Z';

/** Files of a dataset by name, each a list of lines. */
export type Files = Record<string, string[]>;

const line = (item: object): string => JSON.stringify(item);
const HEADER = 'series,period,value,status,vintage,recorded,grade,source,url,via,note';

export const series = (id: string, more: object = {}): object => ({
  kind: 'official', id, title: `Title of ${id}`, short: id, topic: 'trade', reporter: 'United States', partner: 'China', flow: 'exports', commodity: 'goods',
  unit: 'USD', scale: 6, basis: 'Census', frequency: 'annual', adjustment: '', note: '', recorded: FIRST, source: 'census', ...more,
});

export const claim = (id: string, more: object = {}): object => ({
  id, document: 'example', topic: 'trade', says: 'Goods exports in 2024', selector: { start: 10, end: 22, exact: '$143 billion', prefix: 'exports ', suffix: ' in 2024' },
  value: '143', scale: 9, unit: 'USD', hedge: 'none', direction: 'level', period: '2024', period_note: '', series: 'exports', why_no_series: '',
  names_source: null, named_source: null, relays: null, repeats: null, recorded: FIRST, ...more,
});

const event = (id: string, more: object = {}): object => ({
  id, topic: 'tariffs', day: '2025-02-04', title: 'An act', instrument: 'EO 1', actor: 'United States', points: '10', source: 'census', url: 'https://example.org/', grade: 'official',
  via: '', note: '', recorded: FIRST, ...more,
});

export const nonclaim = (id: string, more: object = {}): object => ({
  id, document: 'example', selector: { start: 26, end: 30, exact: '2024', prefix: '', suffix: '' }, reason: 'year', note: '', recorded: FIRST, ...more,
});

export const chart = (id: string, more: object = {}): object => ({
  id, title: 'Goods trade', subtitle: 'Million dollars', topic: 'trade', mark: 'line', series: ['exports', 'imports', 'balance'], claims: ['example-exports'],
  default: { series: ['exports'], time: 'earliest..latest', transform: 'level' }, events: false, how_to_read: 'Read it.', recorded: FIRST, ...more,
});

export const facets = (id: string, more: object = {}): object => ({
  id, subject: 'goods-trade', measure: 'us-to-cn', scope: 'goods', reporter: 'us', basis: 'census', form: 'level', comparison: 'none', sign: 1, definition: null, reading_of: null, recorded: FIRST, ...more,
});

export const circulation = (id: string, more: object = {}): object => ({
  id, topic: 'trade', title: 'Exports', says: 'Exports of 2024.', claims: ['example-exports'], original: { series: 'exports', period: '2024' }, why_no_original: '', recorded: FIRST, ...more,
});

const cause = (id: string, more: object = {}): object => ({
  id, topic: 'trade', title: 'Freight', says: 'One side counts freight.', direction: '', charts: ['goods-trade'], source: 'census', url: 'https://example.org/', grade: 'official', via: '', recorded: FIRST, ...more,
});

/** `value` in millions of dollars, as the series of `fixture` are stored. */
export const observation = (id: string, period: string, value: string, vintage = '', recorded = FIRST): string =>
  `${id},${period},${value},${value === '' ? 'O' : 'A'},${vintage},${recorded},official,census,https://www.census.gov/,,"a, ""note"""`;

/** A small dataset with every kind of file, a revision, a later vintage, a correction and a withdrawal. */
export function fixture(): Files {
  return {
    'documents.jsonl': [line({ id: 'example', outlet: 'example-outlet', title: 'An example', url: 'https://example.org/a', relays: null, published: '2025-11', published_note: '', sha256: '0'.repeat(64), length: 100, recorded: FIRST })],
    'outlets.jsonl': [line({ id: 'example-outlet', name: 'Example', url: 'https://example.org/', recorded: FIRST }), line({ id: 'another', name: 'Another', url: 'https://another.example/', recorded: FIRST }),
      line({ id: 'example-outlet', name: 'Example, renamed', url: 'https://example.org/', recorded: LATER })],
    'sources/trade.jsonl': [line({ id: 'census', organisation: 'US Census Bureau', title: 'Trade in Goods', url: 'https://www.census.gov/', licence: 'Public domain', definition: 'Customs value.', recorded: FIRST })],
    'series/trade.jsonl': [line(series('imports')), line(series('exports')), line(series('balance', { kind: 'derived', source: undefined, formula: { op: 'difference', of: ['exports', 'imports'] } }))],
    'series/later.jsonl': [line(series('services', { recorded: LATER }))],
    'facets/trade.jsonl': [line(facets('exports')), line(facets('imports', { measure: 'cn-to-us' })), line(facets('balance', { measure: 'balance' }))],
    'circulations/trade.jsonl': [line(circulation('exports-go-round'))],
    'causes/trade.jsonl': [line(cause('freight'))],
    'events/trade.jsonl': [line(event('act')), line(event('slip')), line(event('slip', { recorded: LATER, withdrawn: 'There was no such act.' }))],
    'claims/example.jsonl': [line(claim('example-exports'))],
    'nonclaims/example.jsonl': [line(nonclaim('example-26-2024'))],
    'charts/trade.jsonl': [line(chart('goods-trade')), line(chart('later-chart', { recorded: LATER }))],
    'observations/trade.csv': [HEADER, observation('imports', '2024', '438947.4', '2025-06'), observation('exports', '2024', '143545.7', '2025-06'), observation('exports', '2024', '143215.8', '2026-02'),
      observation('exports', '2023', '147777.8'), observation('exports', '2024-12', '', '2025-06'), observation('exports', '2024', '143545.8', '2025-06', LATER)],
    'observations/later.csv': [HEADER, observation('services', '2024', '55000', '2025-06', LATER)],
  };
}

const made: string[] = [];
afterAll(() => { for (const folder of made) rmSync(folder, { recursive: true, force: true }); });

/** A new empty folder, removed when the tests of the file are done. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-store-'));
  made.push(folder);
  return folder;
}

/** Writes a dataset into a new folder called `data`. @returns its path */
export function writeDataset(files: Files): string {
  const root = join(newFolder(), 'data');
  for (const [name, lines] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), lines.map((text) => `${text}\n`).join(''));
  }
  return root;
}

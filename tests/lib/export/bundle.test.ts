/** @jest-environment node */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020';
import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { parse as parseYaml } from 'yaml';
import { archiveOf, restamped } from '@/lib/export/archive';
import { behindSeries, newestVintages } from '@/lib/export/bundle/behind';
import { bundleFiles, zipOf } from '@/lib/export/bundle/bundle';
import { licencesOf } from '@/lib/export/bundle/licence';
import { definitionOf } from '@/lib/export/bundle/series-words';
import { CITATION_FILE, CSVW, DATA_PACKAGE } from '../../fixtures/standards';
import { claim, observation, tableOf } from '../../fixtures/table';
import { csvOfShape, describedOf } from './described';

const FOLDER = 'tests/golden/bundle';
const official = [
  observation('exports', '2023', '147777400000', { vintage: '2025-02-05' }), observation('exports', '2024', '', { status: 'O', source: 'census' }),
  observation('balance', '2024', '-295515800000.0', { role: 'derived', vintage: '2025-06', formula: 'Exports − Imports', source: 'census~ustr' }),
];
const table = tableOf([...official, claim('c', 'exports', '2023', '148000000000', { printed: '=148 "billion"\r\nor so' })], { exports: 'line', balance: 'bar' });
const withoutClaims = { ...table, rows: official };

it.each([
  ['long', table, {}],
  ['wide', withoutClaims, { shape: 'wide' as const, articles: [], filters: [] }],
])('the %s bundle is written as it always has been', (shape, of, more) => {
  const files = bundleFiles(describedOf(of, more), csvOfShape(of, shape === 'wide' ? 'wide' : 'long'));
  for (const [name, text] of files) {
    const golden = `${FOLDER}/${shape}/${name.replace(/^sourceline-.*\.csv/, 'data.csv')}`;
    if (process.env.UPDATE_GOLDEN === '1') { mkdirSync(`${FOLDER}/${shape}`, { recursive: true }); writeFileSync(golden, text); }
    expect([golden, existsSync(golden)]).toEqual([golden, true]);
    expect(readFileSync(golden, 'utf8')).toBe(text);
  }
});

it('the standards are kept whatever titles, licences and words there are', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  const words = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom('no', '1:30', '2026-11-25', '2026-11-25T04:40:00Z', '~', 'null', '0x1f', '# x', 'a: b', '- c', '1e3', '.5'));
  fc.assert(fc.property(words, words, words, (title, licence, definition) => {
    const of = describedOf(table);
    const files = bundleFiles({ ...of, table: { ...of.table, title }, sources: of.sources.map((source) => ({ ...source, title, licence, definition })) }, '');
    const body = (name: string): unknown => JSON.parse(files.get(name) ?? '');
    expect([ajv.validate(DATA_PACKAGE, body('datapackage.json')), ajv.errors]).toEqual([true, null]);
    expect([ajv.validate(CSVW, body(`${of.file}-metadata.json`)), ajv.errors]).toEqual([true, null]);
    for (const version of ['1.1', '1.2'] as const) {
      const citation = parseYaml(files.get('CITATION.cff') ?? '', { version }) as { title: string };
      expect([ajv.validate(CITATION_FILE, citation), ajv.errors]).toEqual([true, null]);
      expect(citation.title).toBe(title);
    }
  }), { numRuns: 60 });
});

it('licences have the id of their kind where the words say it, and the words themselves', () => {
  const named = (licence: string): unknown => licencesOf([{ licence }])[0]?.name;
  expect(named('Creative Commons Attribution 4.0 International, as UNHCR licenses it')).toBe('CC-BY-4.0');
  expect(named('Public domain: work of the US federal government (17 U.S.C. 105)')).toBe('other-pd');
  for (const closed of ['United Nations copyright; one figure cited with credit', 'Copyright Fitch Ratings', 'UN Comtrade terms: United Nations copyright, free to consult']) expect(named(closed)).toBe('other-closed');
  for (const unknown of ['No licence stated', 'Terms: see source', 'Terms not read; named here with credit, no text copied']) expect(named(unknown)).toBe('notspecified');
  expect(licencesOf([{ licence: 'a', licence_url: 'https://example.org' }, { licence: 'a', licence_url: 'https://example.org' }, { licence: 'b' }])).toEqual([{ name: 'notspecified', title: 'a', path: 'https://example.org' }, { name: 'notspecified', title: 'b' }]);
});

it('each series says its own span, vintage, formula and sources; a printed figure adds nothing', () => {
  const behind = behindSeries(table.rows);
  expect(behind.get('exports')).toEqual({ start: '2023-01-01', end: '2024-12-31', vintage: '2025-02-05', formula: '', sources: ['census'] });
  expect(behind.get('balance')).toEqual({ start: '2024-01-01', end: '2024-12-31', vintage: '2025-06', formula: 'Exports − Imports', sources: ['census', 'ustr'] });
  expect(newestVintages(table.rows)).toEqual(new Map([['census', '2025-02-05']]));
  expect(definitionOf({ basis: 'Customs value.', adjustment: 'none', note: 'Read this.' })).toBe('Customs value. Read this.');
  expect(definitionOf({ basis: 'customs value', adjustment: 'not seasonally adjusted', note: '' })).toBe('customs value; not seasonally adjusted');
});

it('an archive holds the very files, with the time of the stamp, and is the same again when stamped again', () => {
  fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.csv$/), fc.uint8Array({ maxLength: 200 })), (files) => {
    const stamp = '2026-11-25T04:40:00Z';
    const archive = archiveOf(Object.entries(files), stamp);
    expect(unzipSync(archive)).toEqual(Object.fromEntries(Object.entries(files)));
    expect(restamped(archiveOf(Object.entries(files), '2031-01-01T00:00:00Z'), stamp)).toEqual(archive);
  }));
  expect(() => restamped(new Uint8Array(40), '2026-11-25T04:40:00Z')).toThrow(RangeError);
  expect(() => restamped(new Uint8Array(3), '2026-11-25T04:40:00Z')).toThrow(RangeError);
  expect(strFromU8(unzipSync(zipOf(new Map([['a.txt', 'é']]), '2026-11-25T04:40:00Z'))['a.txt'] ?? new Uint8Array())).toBe('é');
});

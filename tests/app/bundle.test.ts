/** @jest-environment node */
import { createHash } from 'node:crypto';
import Ajv2020 from 'ajv/dist/2020';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseYaml } from 'yaml';
import { chartFile } from '@/app/_data/charts';
import { CITATION_FILE, CSVW, DATA_PACKAGE } from '../fixtures/standards';
import { fileStore } from '@/lib/store/files';
import { TableFile } from '@/lib/model/row';

const store = fileStore('data');
const bytesOf = async (id: string, extension: string, query = ''): Promise<Uint8Array> => new Uint8Array(await (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}${query}`), id, extension)).arrayBuffer());
const sha256 = (body: Uint8Array): string => createHash('sha256').update(body).digest('hex');
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
const complaints = (schema: object, body: unknown): unknown => (ajv.validate(schema, body) ? [] : ajv.errors);

let charts: string[] = [];
beforeAll(async () => { charts = (await store.charts()).map(({ id }) => id); });

async function open(id: string, query = '') {
  const files = unzipSync(await bytesOf(id, 'zip', query));
  const names = Object.keys(files);
  const csv = names.find((name) => name.endsWith('.csv')) ?? '';
  const text = (name: string): string => strFromU8(files[name] ?? new Uint8Array());
  return { names, csv, text, bytes: files[csv] ?? new Uint8Array() };
}

it('every chart: the bundle holds the very CSV of the same address, and sidecars that keep to their standards', async () => {
  for (const id of charts) {
    const { names, csv, text, bytes } = await open(id);
    expect(names.sort()).toEqual(['CITATION.cff', 'README.md', csv, `${csv}-metadata.json`, 'datapackage.json', 'metadata.json'].sort());
    expect(sha256(bytes)).toBe(sha256(await bytesOf(id, 'csv')));
    const rows = parse(text(csv), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

    const dataPackage = JSON.parse(text('datapackage.json')) as { resources: { hash: string; bytes: number; schema: { fields: { name: string }[] } }[]; sources: { path: string }[] };
    expect([id, complaints(DATA_PACKAGE, dataPackage)]).toEqual([id, []]);
    expect(dataPackage.resources[0]).toMatchObject({ path: csv, bytes: bytes.length, hash: `sha256:${sha256(bytes)}` });
    expect(dataPackage.resources[0]?.schema.fields.map(({ name }) => name)).toEqual(Object.keys(rows[0] ?? {}));

    const csvw = JSON.parse(text(`${csv}-metadata.json`)) as { tableSchema: { columns: { titles: string }[] } };
    expect([id, complaints(CSVW, csvw)]).toEqual([id, []]);
    expect(csvw.tableSchema.columns.map(({ titles }) => titles)).toEqual(Object.keys(rows[0] ?? {}));

    const citation = parseYaml(text('CITATION.cff')) as { references: { title: string }[] };
    expect([id, complaints(CITATION_FILE, citation)]).toEqual([id, []]);

    const metadata = JSON.parse(text('metadata.json')) as { csv: object; sources: { id: string }[]; documents: { id: string }[] };
    expect(metadata.csv).toMatchObject({ rowCount: rows.length, sha256: sha256(bytes), escaping: 'text-apostrophe', version: 1, shape: 'long' });
    expect(metadata.sources.map((source) => source.id).sort()).toEqual([...new Set(rows.flatMap(({ source = '' }) => source.split('~').filter(Boolean)))].sort());
    expect(metadata.documents.map((document) => document.id).sort()).toEqual([...new Set(rows.map(({ document = '' }) => document).filter(Boolean))].sort());
    expect(text('README.md')).toContain(sha256(bytes));
  }
}, 60_000);

it('the same link gives the same archive, byte for byte, and says what was filtered', async () => {
  const { frozen } = TableFile.parse(JSON.parse(new TextDecoder().decode(await bytesOf('us-china-goods-trade', 'json', '?time=2017..2024&show=official'))));
  const query = frozen.slice(frozen.indexOf('?'));
  expect(sha256(await bytesOf('us-china-goods-trade', 'zip', query))).toBe(sha256(await bytesOf('us-china-goods-trade', 'zip', query)));
  const { text } = await open('us-china-goods-trade', query);
  const metadata = JSON.parse(text('metadata.json')) as { activeFilters: string[]; chart: { frozenChartUrl: string } };
  expect(metadata.activeFilters).toEqual(['time: 2017 to 2024', 'show: official', expect.stringMatching(/^asof: rows recorded by /)]);
  expect(metadata.chart.frozenChartUrl.endsWith(frozen)).toBe(true);
});

describe('the wide shape', () => {
  it('has every official value of the long one, once, under its series and period, with status, vintage and source', async () => {
    for (const id of charts) {
      const long = parse(Buffer.from(await bytesOf(id, 'csv', '?show=official')), { columns: true }) as Record<string, string>[];
      const wide = parse(Buffer.from(await bytesOf(id, 'csv', '?show=official&shape=wide')), { columns: true }) as Record<string, string>[];
      const cells = wide.flatMap((line) => Object.keys(line).filter((name) => `${name}__status` in line && line[`${name}__status`] !== '')
        .map((series) => `${series}@${line['period']}=${line[series]} ${line[`${series}__status`]} ${line[`${series}__vintage`]} ${line[`${series}__source`]}`));
      expect(cells.sort()).toEqual(long.map(({ series, period, value, status, vintage, source }) => `${series}@${period}=${value} ${status} ${vintage} ${source}`).sort());
    }
  }, 60_000);

  it('refuses to leave printed figures out, and names the cure', async () => {
    await expect(bytesOf('us-china-goods-trade', 'csv', '?shape=wide')).rejects.toMatchObject({ status: 400, detail: expect.stringContaining('write show=official as well') as string });
  });

  it('goes into the bundle, described as it is', async () => {
    const { csv, text } = await open('us-china-goods-trade', '?show=official&shape=wide');
    const header = text(csv).split('\r\n')[0]?.split(',');
    expect((JSON.parse(text('datapackage.json')) as { resources: { schema: { fields: { name: string }[] } }[] }).resources[0]?.schema.fields.map(({ name }) => name)).toEqual(header);
    expect(complaints(CSVW, JSON.parse(text(`${csv}-metadata.json`)))).toEqual([]);
    expect((JSON.parse(text('metadata.json')) as { csv: object }).csv).toMatchObject({ shape: 'wide', rowCount: text(csv).trimEnd().split('\r\n').length - 1 });
  });
});

it('the description a CSV leads to is there, and leads back', async () => {
  const response = await chartFile(store, new Request('http://localhost/charts/overdose-deaths.csv?show=official&shape=wide'), 'overdose-deaths', 'csv');
  const [, path = ''] = /<([^>]+)>; rel="describedby"/.exec(response.headers.get('link') ?? '') ?? [];
  expect(path).toBe('/charts/overdose-deaths.csv-metadata.json?show=official&shape=wide');
  const metadata = JSON.parse(Buffer.from(await bytesOf('overdose-deaths', 'csv-metadata.json', path.slice(path.indexOf('?')))).toString()) as { url: string };
  expect(metadata.url).toBe('overdose-deaths.csv?show=official&shape=wide');
});

it('a bundle of the wide shape counts the rows of the CSV within it', async () => {
  const response = await chartFile(store, new Request('http://localhost/charts/us-china-goods-trade.zip?show=official&shape=wide'), 'us-china-goods-trade', 'zip');
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  const [name = '', bytes = new Uint8Array()] = Object.entries(files).find(([file]) => file.endsWith('.csv')) ?? [];
  expect(response.headers.get('x-row-count')).toBe(String(strFromU8(bytes).trimEnd().split('\r\n').length - 1));
  expect(response.headers.get('content-disposition')).toContain(name.replace(/\.csv$/, '.zip'));
});

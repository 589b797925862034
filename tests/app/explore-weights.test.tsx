/** @jest-environment node */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { renderToStaticMarkup } from 'react-dom/server';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import ExploreDatasetPage from '@/app/explore/[dataset]/page';
import ValuePage from '@/app/explore/value/page';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { getWarehouse } from '@/lib/warehouse/current';
import { bulkHeld, heavyRows } from '../fixtures/bulk';
import { fillDuckDb } from '../warehouse/contract/fill-duckdb';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));

const folder = mkdtempSync(join(tmpdir(), 'explore-weights-'));
beforeAll(async () => {
  process.env.SOURCELINE_WAREHOUSE = `duckdb:${folder}`;
  const held = bulkHeld();
  await fillDuckDb(folder, { ...held, rows: [...held.rows, ...heavyRows()] });
});
afterAll(async () => {
  await (await getWarehouse()).close();
  rmSync(folder, { recursive: true });
});

const plain = (html: string): string => html.replace(/<!-- -->/g, '').replaceAll('&lt;', '<');
async function explorer(query: string): Promise<string> {
  sent.set(QUERY_HEADER, query);
  return plain(renderToStaticMarkup(await ExploreDatasetPage({ params: Promise.resolve({ dataset: 'synthetic-hs' }) })));
}
async function text(kind: string, id: string, format: string, query: string): Promise<string> {
  return (await getOne(new Request(`http://example.test/${kind}/${id}.${format}?${query}`), { params: Promise.resolve({ kind, id, format }) })).text();
}

/** Of the fixture: 60 commodities of 1,000.5 kg a month, ten of them in the last one, none in May 2023. */
const SLICE = 'unit=kg&partner=5700&from=2024-11';
const SERIES = 'synthetic-hs-imports-5700-all-all-kg';

describe('weights', () => {
  it('are in tonnes wherever the page has one, and it says how that comes from what was published', async () => {
    const html = await explorer(SLICE);
    expect(html).toContain('Published in kilograms and shown in metric tons: divided by 1,000, exactly.');
    // Beside the total: one of trade over land is no total of what was traded.
    expect(html).toMatch(/class="slice-total">.*?trade over land has none\..*?<svg/s);
    // 70 observations of 1000.5 kg: total, whole of the ranking and periods are one unit.
    expect(html).toContain('Total: <strong><data value="70.035" title="70.035 t">70.04 t</data></strong>, 70 observations of November to December 2024');
    expect(html).toContain('Whole: <data value="70.035"');
    for (const part of ['<data value="60.03">60.03 t</data>', '<data value="10.005">10.005 t</data>', 'Download 70 observations as CSV, in kg', 'JSON, in kg', 'Weight, metric tons']) expect(html).toContain(part);
    expect(html).not.toMatch(/\d kg\b/);
  });

  it('are in kilograms, as published and with their unit, in files; the chart’s file has tonnes and says so', async () => {
    const leaves = parse(await text('explore', 'synthetic-hs', 'csv', SLICE), { columns: true }) as Record<string, string>[];
    expect(new Set(leaves.map(({ unit, value }) => `${value} ${unit}`))).toEqual(new Set(['1000.5 kg']));
    const json = JSON.parse(await text('explore', 'synthetic-hs', 'json', SLICE)) as { unit: string; whole: string; values: object[]; top: { total: string }[] };
    expect(json).toMatchObject({ unit: 'kg', whole: '70035', values: [{ period: '2024-11', value: '60030', unit: 'kg', observations: 60 }, { period: '2024-12', value: '10005', unit: 'kg', observations: 10 }] });
    const rows = parse(await text('charts', 'custom', 'csv', `series=${SERIES}&time=2024-11..2024-12`), { columns: true }) as Record<string, string>[];
    expect(rows.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['60.03 t', '10.005 t']);
    const bundle = await getOne(new Request(`http://example.test/charts/custom.zip?series=${SERIES}`), { params: Promise.resolve({ kind: 'charts', id: 'custom', format: 'zip' }) });
    expect(strFromU8(unzipSync(new Uint8Array(await bundle.arrayBuffer()))['metadata.json']!)).toContain('Published in kilograms and shown in metric tons');
  });

  it('looked for by value are named in both', async () => {
    sent.set(QUERY_HEADER, 'value=1000.5&unit=kg');
    expect(plain(renderToStaticMarkup(await ValuePage()))).toContain('<strong>1,000.5 kg</strong></data> (1.0005 t) for');
  });
});

describe('periods with fewer observations', () => {
  const fewer = 'fewer observations than usual are summed for Dec 2024 (10, about 60 are usual)';
  it('are told beside the drawing and in their line, and so are those with none', async () => {
    const html = await explorer('unit=kg&partner=5700');
    expect(html).toContain(fewer);
    expect(html).toContain('no observation for May 2023');
    expect(html).toMatch(/Dec 2024<\/th>.*?<td class="number">10<span class="fewer"> usually 60<\/span><\/td>/);
    expect(html).toMatch(/Nov 2024<\/th>.*?<td class="number">60<\/td>/);
    expect(await explorer('unit=kg&partner=5700&to=2024-11')).not.toContain('fewer observations');
    expect(await explorer('partner=5700')).not.toContain('fewer observations');
  });

  it('are told on a chart of one’s own, and in its pictures and files', async () => {
    for (const format of ['json', 'svg']) expect((await text('charts', 'custom', format, `series=${SERIES}`)).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain('(10, about 60 are usual)');
  });
});

describe('a slice broken down by what is chosen already', () => {
  it('has its total, says why there is nothing to break down, and by what there is', async () => {
    const html = await explorer('partner=5700&by=partner');
    expect(html).toContain('Total: <strong><data');
    expect(html).toContain('The partner is chosen already, so all of the total is one partner’s.');
    expect(html).toContain('<a href="/explore/synthetic-hs?partner=5700">by commodity</a>');
    expect(html).toContain('<a href="/explore/synthetic-hs?partner=5700&amp;by=port">by port</a>');
    expect(await explorer('partner=5700&commodity=8541430010&port=2704&by=port')).toContain('it is one observed series');
  });
});

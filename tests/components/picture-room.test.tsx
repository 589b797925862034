/** @jest-environment node */
import { renderToStaticMarkup } from 'react-dom/server';
import { chartFile } from '@/app/_data/charts';
import { ClaimPicture } from '@/components/picture/ClaimPicture';
import { Picture } from '@/components/picture/Picture';
import { shareSize } from '@/components/picture/share-size';
import { TableFile, type Row, type Table } from '@/lib/model/row';
import { fileStore } from '@/lib/store/files';
import { claim } from '../fixtures/table';
import { crowded } from '../fixtures/text-boxes';

const store = fileStore('data');

async function tableOf(id: string, query = ''): Promise<{ table: Table; order: readonly string[]; sources: readonly { organisation: string; licence: string }[] }> {
  const response = await chartFile(store, new Request(`http://localhost/charts/${id}.json?${query}`), id, 'json');
  const table = TableFile.parse(await response.json());
  const used = new Set(table.rows.flatMap(({ source }) => source.split('~')));
  return { table, order: table.series.map((series) => series.id), sources: (await store.sources()).filter((source) => used.has(source.id)) };
}

async function draw(id: string, size: { width: number; height: number | null } | 'share', query = ''): Promise<string> {
  const { table, order, sources } = await tableOf(id, query);
  const shape = size === 'share' ? shareSize(table) : size;
  return renderToStaticMarkup(<Picture table={table} order={order} sources={sources} theme="light" scale={1} fontStyle="" site="sourceline.example" path={`/charts/${id}${query === '' ? '' : `?${query}`}`} frozen="" sha="" vintage={null} {...shape} />);
}

it.each([320, 420, 600, 1000, 2400])('every chart at %d px: no text runs out of the picture or over another', async (width) => {
  for (const { id } of await store.charts()) expect([id, crowded(await draw(id, { width, height: null }))]).toEqual([id, []]);
}, 120_000);

it('every share image: no text runs out of the picture or over another', async () => {
  for (const { id } of await store.charts()) expect([id, crowded(await draw(id, 'share'))]).toEqual([id, []]);
}, 120_000);

it('nor where every series of a chart is chosen, or one of each unit', async () => {
  const units = new Map((await store.series()).map(({ id, unit }) => [unit, id]));
  const views: [string, string][] = [['custom', `series=${[...units.values()].slice(0, 10).join('~')}`]];
  for (const { id, series } of await store.charts()) if (series.length > 8) views.push([id, `series=${series.slice(0, 24).join('~')}`]);
  expect(views.length).toBeGreaterThan(8);
  for (const [id, query] of views) for (const size of [{ width: 360, height: null }, { width: 1000, height: null }, 'share'] as const) expect([id, size, crowded(await draw(id, size, query))]).toEqual([id, size, []]);
}, 120_000);

it('nor on the picture of a receipt, however long its words', () => {
  const longest: Partial<Row> = { printed: 'three hundred and seventy-five thousand nine hundred and ninety-nine people of every age', outlet_name: 'An Outlet of a Very Long Name Indeed and Its Sunday Edition', verdict: 'differs', official_value: '123456789', official_value_then: '123456788', difference: '1', difference_percent: '0.1', source_title: 'A release with a title '.repeat(12) };
  for (const more of [{}, longest]) {
    const svg = renderToStaticMarkup(<ClaimPicture row={claim('c', 'a', '2024', '5', more)} says={'what is said of it '.repeat(more === longest ? 12 : 1)} address="sourceline.example/claims/a-very-long-id-of-a-claim-that-somebody-entered-once-upon-a-time" recorded="2026-11-22T04:00:00Z" secondhand />);
    expect(crowded(svg)).toEqual([]);
  }
});

it('the measure itself: it sees what is outside and what lies over another', () => {
  const root = (inside: string): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50">${inside}</svg>`;
  expect(crowded(root('<text x="1" y="20" font-size="12">one</text><text x="60" y="20" font-size="12">two</text>'))).toEqual([]);
  expect(crowded(root('<text x="1" y="20" font-size="12">one</text><g transform="translate(4,2)"><text x="1" y="20" font-size="12">two</text></g>'))).toEqual(['one | two']);
  expect(crowded(root('<text x="90" y="20" font-size="12">three</text>'))).toEqual(['outside: three']);
});

/** @jest-environment node */
import { XMLValidator } from 'fast-xml-parser';
import { chartFile } from '@/app/_data/charts';
import { FONT_FILES } from '@/app/_data/pictures/fonts';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { layout, sizeFor } from '@/lib/layout/layout';
import { TableFile } from '@/lib/model/row';
import { fileStore } from '@/lib/store/files';

const store = fileStore('data');
const take = async (id: string, extension: string, query = ''): Promise<Buffer> => Buffer.from(await (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}${query}`, { headers: { host: 'sourceline.example' } }), id, extension)).arrayBuffer());
const sizeOf = (png: Buffer): [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];
const decoded = (text: string): string => text.replace(/&amp;/g, '&').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#x27;/g, "'");

it('every chart: the text and marks of its SVG are those of its rows', async () => {
  for (const { id, series: order } of await store.charts()) {
    const [svg, table] = [(await take(id, 'svg')).toString(), TableFile.parse(JSON.parse((await take(id, 'json')).toString()))];
    expect([id, XMLValidator.validate(svg)]).toEqual([id, true]);
    const said = decoded([...svg.replace(/<style>.*?<\/style>/s, '').matchAll(/<(?:text|tspan)[^>]*>([^<]*)/g)].map(([, text]) => text).join(' ')).replace(/\s+/g, ' ');
    const drawing = layout(table, { width: 952, height: sizeFor(table, 'wide').height }, order);
    expect(said.replace(/- /g, '-')).toContain(table.title.split(' ').slice(0, 3).join(' '));
    for (const { label, short } of drawing.panels.flatMap((panel) => panel.series)) expect(said).toContain((label?.lines[0] ?? short).slice(0, 12));
    for (const { heading, y } of drawing.panels) expect([id, [heading, ...y.ticks.map((tick) => tick.label)].filter((text) => !said.includes(text))]).toEqual([id, []]);
    const drawn = drawing.panels.flatMap((panel) => panel.claims.map((one) => one.row_id));
    expect([...svg.matchAll(/data-row="([^"]+)"/g)].map(([, row]) => row).sort()).toEqual([...drawn].sort());
    for (const row of table.rows) if (drawn.includes(row.row_id)) expect(said).toContain(row.outlet_name);
    const marks = drawing.panels.flatMap((panel) => panel.series).reduce((count, { bars, segments, marked }) => count + bars.length + segments.length + marked.length, 0);
    const drawnMarks = [...svg.matchAll(/<g class="series-\d" data-series="[^"]+">(.*?)<\/g>/g)].reduce((count, [, inside = '']) => count + (inside.match(/<(?:rect|path|circle)/g)?.length ?? 0), 0);
    expect([id, drawnMarks]).toEqual([id, marks]);
    for (const [, address] of svg.matchAll(/ href="([^"]+)"/g)) expect(address).toMatch(/^http:\/\/sourceline\.example\/(claims|charts)\//);
  }
}, 120_000);

it('an SVG has its fonts within it, and nothing to fetch', async () => {
  const svg = (await take('overdose-deaths', 'svg')).toString();
  expect(svg.match(/@font-face/g)).toHaveLength(FONT_FILES.length);
  expect([...svg.matchAll(/url\(([^)]{0,30})/g)].map(([, start]) => start?.slice(0, 16))).toEqual(FONT_FILES.map(() => 'data:font/woff2;'));
  expect(svg).not.toMatch(/<script|<image|<use|xlink/);
});

it('pictures have the size asked for, and are the same each time', async () => {
  expect(sizeOf(await take('overdose-deaths', 'png'))[0]).toBe(1000);
  expect(sizeOf(await take('overdose-deaths', 'png', '?width=640&scale=2'))[0]).toBe(1280);
  expect(sizeOf(await take('overdose-deaths', 'share.png'))).toEqual([1200, 630]);
  expect(await take('overdose-deaths', 'png', '?theme=dark')).toEqual(await take('overdose-deaths', 'png', '?theme=dark'));
  expect(await take('overdose-deaths', 'png', '?theme=dark')).not.toEqual(await take('overdose-deaths', 'png'));
});

/** The check sum of PNG, bit by bit. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** Texts of a PNG, each chunk's check sum proved. */
function textsIn(png: Buffer): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (let at = 8; at < png.length;) {
    const [length, type] = [png.readUInt32BE(at), png.toString('latin1', at + 4, at + 8)];
    const body = png.subarray(at + 8, at + 8 + length);
    expect([type, crc32(png.subarray(at + 4, at + 8 + length))]).toEqual([type, png.readUInt32BE(at + 8 + length)]);
    if (type === 'iTXt') texts.set(body.toString('latin1', 0, body.indexOf(0)), body.subarray(body.indexOf(0) + 5).toString('utf8'));
    at += 12 + length;
  }
  return texts;
}

it('a picture found alone says where its rows are', async () => {
  const [{ frozen }, png, svg] = [JSON.parse((await take('overdose-deaths', 'json')).toString()) as { frozen: string }, await take('overdose-deaths', 'png'), (await take('overdose-deaths', 'svg')).toString()];
  expect(textsIn(png).get('Description')).toContain(`Rows: http://sourceline.example${frozen}`);
  expect(textsIn(await take('overdose-deaths', 'share.png')).get('Title')).toBe(/<title[^>]*>([^<]*)/.exec(svg)?.[1]);
  expect(decoded(svg)).toContain(`Rows: sourceline.example${frozen}</metadata>`);
});

it('the picture of a frozen link says so, and the same link gives the same bytes', async () => {
  const { frozen } = JSON.parse((await take('overdose-deaths', 'json')).toString()) as { frozen: string };
  const query = frozen.slice(frozen.indexOf('?'));
  const svg = (await take('overdose-deaths', 'svg', query)).toString();
  expect(svg).toContain(`sha ${new URLSearchParams(query).get('sha') ?? 'missing'}`);
  const [, shown = ''] = /href="http:\/\/sourceline\.example\/charts\/overdose-deaths(\?[^"]+)"/.exec(decoded(svg)) ?? [];
  expect(await take('overdose-deaths', 'csv', shown)).toEqual(await take('overdose-deaths', 'csv', query));
  expect(await take('overdose-deaths', 'png', query)).toEqual(await take('overdose-deaths', 'png', query));
});

it('more pixels than one answer may hold are refused, with the cure', async () => {
  const units = [...new Map((await store.series()).map(({ id, unit }) => [unit, id])).values()].slice(0, 10).join('~');
  await expect(take('custom', 'png', `?series=${units}&width=2400&scale=3`)).rejects.toMatchObject({ status: 413, parameters: [{ name: 'scale' }] });
});

it('the picture is of the view: other rows, another picture', async () => {
  expect(await take('overdose-deaths', 'share.png', '?time=2015..2020')).not.toEqual(await take('overdose-deaths', 'share.png'));
  const svg = (await take('overdose-deaths', 'svg', '?time=2015..2020&show=official')).toString();
  expect(svg).not.toContain('data-row=');
});

it.each(['width=99999', 'width=0', 'width=-5', 'width=1e3', 'width=', 'scale=9', 'theme=pink', 'width=640&width=700'])('%s is refused', async (query) => {
  await expect(take('overdose-deaths', 'png', `?${query}`)).rejects.toMatchObject({ status: 400, parameters: [{ name: query.split('=')[0] }] });
});

it('a receipt has a picture too', async () => {
  const ask = (id: string, query = '') => getOne(new Request(`http://localhost/claims/${id}/share.png${query}`), { params: Promise.resolve({ kind: 'claims', id, format: 'share.png' }) });
  const response = await ask('unread-why-goods-deficit-2024');
  expect([response.status, response.headers.get('content-type'), ...sizeOf(Buffer.from(await response.arrayBuffer()))]).toEqual([200, 'image/png', 1200, 630]);
  expect((await ask('no-such')).status).toBe(404);
  expect((await ask('unread-why-goods-deficit-2024', '?x=1')).status).toBe(400);
});

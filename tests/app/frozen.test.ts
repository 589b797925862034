/** @jest-environment node */
import { createHash } from 'node:crypto';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { TableFile } from '@/lib/model/row';
import { getStore } from '@/lib/store/current';

const CHART = 'us-china-goods-trade';
const ask = (query: string, format = 'csv', headers: Record<string, string> = {}) =>
  getOne(new Request(`http://localhost/charts/${CHART}.${format}${query}`, { headers }), { params: Promise.resolve({ kind: 'charts', id: CHART, format }) });
const frozenQuery = async (query = ''): Promise<string> => {
  const { frozen } = TableFile.parse(await (await ask(query, 'json')).json());
  return frozen.slice(frozen.indexOf('?'));
};
const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

describe('a frozen link', () => {
  it('gives the very bytes its hash was made of, and may be kept for ever', async () => {
    const query = await frozenQuery('?time=2020..2024');
    const response = await ask(query);
    const body = await response.text();
    expect(new URLSearchParams(query).get('sha')).toBe(sha256(body).slice(0, 12));
    expect(new URLSearchParams(query).get('asof')).toBe(await getStore().newest());
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(body).toBe(await (await ask('?time=2020..2024')).text());
    // The hash pins the CSV alone: what else is made of the same rows may be made otherwise by a later release.
    for (const format of ['json', 'zip', 'svg']) expect((await ask(query, format)).headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  });

  it('is refused when its rows do not have the hash, and says which they have', async () => {
    const query = await frozenQuery();
    const right = new URLSearchParams(query).get('sha') ?? '';
    const response = await ask(query.replace(right, '0123456789ab'));
    expect(response.status).toBe(409);
    expect(((await response.json()) as { detail: string }).detail).toContain(`hash to ${right}, not to 0123456789ab`);
  });

  it.each([['sha=xyz', 400], ['sha=0123456789ab', 400], ['v=2', 400], ['asof=2030-01-01', 400], ['asof=2026-11-31', 400], ['asof=2026-11-22T25:00:00Z', 400], ['vintage=2025-00', 400], ['escape=maybe', 400], ['shape=round', 400]])('%s alone is refused with %d', async (query, status) => {
    const response = await ask(`?${query}`);
    expect(response.status).toBe(status);
    expect(((await response.json()) as { parameters: { name: string }[] }).parameters[0]?.name).toBe(query.split('=')[0]);
  });
});

describe('what is told in headers', () => {
  it('count, bytes, hash, day, name and where the columns are described', async () => {
    const response = await ask('?time=2020..2024');
    const body = await response.text();
    const get = (name: string): string => response.headers.get(name) ?? '';
    expect(get('x-row-count')).toBe(String(body.trimEnd().split('\r\n').length - 1));
    expect(get('content-length')).toBe(String(Buffer.byteLength(body)));
    expect(get('repr-digest')).toBe(`sha-256=:${createHash('sha256').update(body).digest('base64')}:`);
    expect(new Date(get('last-modified')).toISOString().replace('.000', '')).toBe(await getStore().newest());
    expect(get('content-disposition')).toContain(`-${sha256(body).slice(0, 8)}.csv"`);
    expect(get('link')).toContain(`</charts/${CHART}.csv-metadata.json?time=2020..2024>; rel="describedby"; type="application/csvm+json"`);
    expect(get('access-control-expose-headers').split(', ')).toEqual(expect.arrayContaining(['X-Row-Count', 'Link', 'Last-Modified', 'Repr-Digest']));
  });

  it('the tag answers 304, for CSV and JSON each by its own', async () => {
    const [csv, json] = [(await ask('')).headers.get('etag') ?? '', (await ask('', 'json')).headers.get('etag') ?? ''];
    expect(csv).not.toBe(json);
    expect((await ask('', 'csv', { 'if-none-match': csv })).status).toBe(304);
    expect((await ask('', 'csv', { 'if-none-match': `"x", W/${csv}` })).status).toBe(304);
    expect((await ask('', 'json', { 'if-none-match': csv })).status).toBe(200);
    expect((await ask('?time=2020..2024', 'csv', { 'if-none-match': csv })).status).toBe(200);
  });

  it('text is guarded unless a program asks for it plain; numbers never are', async () => {
    const [guarded, plain] = [await (await ask('')).text(), await (await ask('?escape=none')).text()];
    expect(plain).not.toBe('');
    expect(guarded.replace(/(^|,|")'(?=[=+\-@])/gm, '$1')).toBe(plain);
    expect(guarded).toMatch(/,-\d/);
  });
});

it('a frozen picture says in short where its very rows are, and that address is verified', async () => {
  const query = await frozenQuery('?time=2020..2024');
  const svg = await (await ask(query, 'svg')).text();
  const [, address = ''] = /localhost(\/charts\/[^<\s]+)/.exec(svg.replace(/&amp;/g, '&').replace(/<\/text><text[^>]*>/g, '')) ?? [];
  expect(address).toMatch(/^\/charts\/us-china-goods-trade\?time=2020\.\.2024&asof=[^&]+&sha=[0-9a-f]{12}/);
  expect((await ask(address.slice(address.indexOf('?'), address.indexOf('&sha=') + 17))).headers.get('cache-control')).toContain('immutable');
});

it('the address the site is set to have stands in files, whatever host they were asked at', async () => {
  process.env.SITE_ORIGIN = 'https://sourceline.example/';
  try {
    const asked = (host: string) => ask('?time=2020..2024', 'zip', { host }).then((response) => response.arrayBuffer()).then((body) => Buffer.from(body).toString('latin1').length);
    const text = async (host: string) => (await ask('?time=2020..2024', 'csv-metadata.json', { host })).text();
    expect(await text('evil.example')).toBe(await text('localhost'));
    expect(await text('evil.example')).toContain('https://sourceline.example/charts/');
    expect(await asked('evil.example')).toBe(await asked('localhost'));
  } finally {
    delete process.env.SITE_ORIGIN;
  }
});

/** @jest-environment node */
import { JSDOM } from 'jsdom';
import fc from 'fast-check';
import { z } from 'zod';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { oembedDiscovery } from '@/app/_data/oembed/discovery';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { GET } from '@/app/oembed/route';
import { TableFile } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import { getStore } from '@/lib/store/current';

jest.mock('next/headers', () => ({ headers: () => Promise.resolve(new Headers({ host: 'localhost:3000' })) }));

const SITE = 'http://localhost:3000';
const CHART = 'us-china-goods-trade';
const pixels = z.number().int().positive();
const address = z.url({ protocol: /^https?$/ });

/** oEmbed 1.0: names all types share (section 2.3.4) and those `rich` must have (2.3.4.4). Thumbnails come with all three names or none. */
const Rich = z.strictObject({
  type: z.literal('rich'), version: z.literal('1.0'), title: z.string().min(1), author_name: z.string().min(1), author_url: address, provider_name: z.literal('Sourceline'), provider_url: address,
  cache_age: z.number().int().nonnegative(), thumbnail_url: address.optional(), thumbnail_width: pixels.optional(), thumbnail_height: pixels.optional(),
  html: z.string().min(1), width: pixels, height: pixels,
}).refine((one) => new Set([one.thumbnail_url, one.thumbnail_width, one.thumbnail_height].map((part) => part === undefined)).size === 1);

const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
  GET(new Request(`${SITE}/oembed`, { headers: { host: 'localhost:3000', [QUERY_HEADER]: query, ...headers } }));
const of = (url: string, more = ''): Promise<Response> => ask(`url=${encodeURIComponent(url)}${more}`);
const rich = async (url: string, more = ''): Promise<z.infer<typeof Rich>> => Rich.parse(await (await of(url, more)).json());
const frameIn = (html: string): Element => {
  const { body } = new JSDOM(html).window.document;
  expect(body.children).toHaveLength(1);
  expect(body.firstElementChild?.tagName).toBe('IFRAME');
  return body.firstElementChild!;
};
const frozenPath = async (): Promise<string> => {
  const response = await getOne(new Request(`${SITE}/charts/${CHART}.json?time=2020..2024`), { params: Promise.resolve({ kind: 'charts', id: CHART, format: 'json' }) });
  return TableFile.parse(await response.json()).frozen;
};

describe('an answer', () => {
  it('has what the specification wants of it, for every chart', async () => {
    for (const { id, title } of await getStore().charts()) expect(await rich(`${SITE}/charts/${id}`)).toMatchObject({ title, width: 700 });
  });

  it('frames the very view', async () => {
    for (const query of ['', '?time=2018..2022&transform=percent-change', '?series=&show=official', '?outlets=unread-why&vintage=2026-01']) {
      const frame = frameIn((await rich(`${SITE}/charts/${CHART}${query}`)).html);
      const src = new URL(frame.getAttribute('src') ?? '');
      expect([src.origin, src.pathname]).toEqual([SITE, `/charts/${CHART}/embed`]);
      const [asked, framed] = await Promise.all([query.slice(1), src.search.slice(1)].map((one) => answer(getStore(), CHART, one)));
      expect(framed?.view).toEqual(asked?.view);
      expect(frame.getAttribute('title')).toContain(asked?.table.title);
    }
  });

  it('frames a frozen link as it is, and may be kept longer', async () => {
    const frozen = await frozenPath();
    const [pinned, living] = [await rich(`${SITE}${frozen}`), await rich(`${SITE}/charts/${CHART}`)];
    expect(frameIn(pinned.html).getAttribute('src')).toBe(`${SITE}${frozen.replace('?', '/embed?')}`);
    expect(pinned.thumbnail_url).toBe(`${SITE}${frozen.replace('?', '/share.png?')}`);
    expect(pinned.cache_age).toBeGreaterThan(living.cache_age);
  });

  it('has no picture of rows that are not those of the link', async () => {
    const broken = (await frozenPath()).replace(/sha=\w+/, 'sha=000000000000');
    expect((await rich(`${SITE}${broken}`)).thumbnail_url).toBeUndefined();
  });

  it('stays within the sizes asked for, the picture too (section 2.3.4)', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), async (maxwidth, maxheight) => {
      const one = await rich(`${SITE}/charts/${CHART}`, `&maxwidth=${maxwidth}&maxheight=${maxheight}`);
      expect(one.width).toBeLessThanOrEqual(maxwidth);
      expect(one.height).toBeLessThanOrEqual(maxheight);
      expect(one.thumbnail_url !== undefined).toBe(maxwidth >= 1200 && maxheight >= 630);
      const frame = frameIn(one.html);
      expect([frame.getAttribute('width'), frame.getAttribute('height')]).toEqual([String(one.width), String(one.height)]);
    }), { numRuns: 40 });
  });

  it('says the same as XML (section 2.3.2)', async () => {
    const url = `${SITE}/charts/${CHART}?time=2018..2022&point=`;
    const response = await of(url, '&format=xml');
    expect(response.headers.get('content-type')).toBe('text/xml; charset=utf-8');
    const { documentElement } = new JSDOM(await response.text(), { contentType: 'text/xml' }).window.document;
    expect(documentElement.tagName).toBe('oembed');
    const said = Object.fromEntries([...documentElement.children].map((one) => [one.tagName, one.textContent]));
    expect(said).toEqual(Object.fromEntries(Object.entries(await rich(url)).map(([name, value]) => [name, String(value)])));
  });

  it('is read from anybody’s page, and not sent twice', async () => {
    const response = await of(`${SITE}/charts/${CHART}`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect((await ask(`url=${encodeURIComponent(`${SITE}/charts/${CHART}`)}`, { 'if-none-match': response.headers.get('etag') ?? '' })).status).toBe(304);
  });

  it('takes no notice of what consumers add', async () => {
    expect(await rich(`${SITE}/charts/${CHART}`, '&dnt=1&dnt=2&_=5&x=%zz')).toEqual(await rich(`${SITE}/charts/${CHART}`));
  });

  it('takes the path of a page alone too', async () => {
    expect(await rich(`/charts/${CHART}?time=2018..2022`)).toEqual(await rich(`${SITE}/charts/${CHART}?time=2018..2022`));
  });

  it('is for the address people use, whichever scheme it was copied with', async () => {
    expect((await of(`https://localhost:3000/charts/${CHART}`)).status).toBe(200);
    const behind = await ask(`url=${encodeURIComponent(`http://sourceline.example/charts/${CHART}`)}`, { 'x-forwarded-host': 'sourceline.example', 'x-forwarded-proto': 'https' });
    expect(Rich.parse(await behind.json()).html).toContain('src="https://sourceline.example/charts/');
  });
});

describe('a refusal', () => {
  const refused = async (response: Response): Promise<[number, string | undefined]> => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    const { status, parameters } = await response.json() as { status: number; parameters?: { name: string }[] };
    expect(response.status).toBe(status);
    return [status, parameters?.[0]?.name];
  };

  it.each([
    '', 'javascript:alert(1)', `charts/${CHART}`, `/charts/../charts/${CHART}/x`, `/claims/x/../${CHART}`, `/charts//other.example/${CHART}`, `//localhost:3000/charts/${CHART}`, `http://other.example/charts/${CHART}`, `http://localhost/charts/${CHART}`, `http://localhost:3000@other.example/charts/${CHART}`,
    `http://user@localhost:3000/charts/${CHART}`, `http://localhost:3000/charts/${CHART}/embed`, `http://localhost:3000/charts/${CHART}.csv`, 'http://localhost:3000/charts', 'http://localhost:3000/', 'http://localhost:3000/claims/ijr-boycott-length',
    `http://localhost:3000/charts/${CHART}\n`, `http://localhost:3000/cha\trts/${CHART}`, `http:\\\\localhost:3000\\charts\\${CHART}`, `data:text/html,http://localhost:3000/charts/${CHART}`, `ftp://localhost:3000/charts/${CHART}`,
  ])('%j is no chart of ours: 404 (section 2.3.4)', async (url) => { expect(await refused(await of(url))).toEqual([404, 'url']); });

  it('names an unknown chart', async () => { expect((await refused(await of(`${SITE}/charts/no-such-chart`)))[0]).toBe(404); });

  it.each([['json ', 501], ['yaml', 501], ['', 501], ['XML', 501]])('format %j is not offered: %d (section 2.3.4)', async (format, status) => {
    expect(await refused(await of(`${SITE}/charts/${CHART}`, `&format=${encodeURIComponent(format)}`))).toEqual([status, 'format']);
  });

  it.each(['0', '-1', '1.5', '1e3', '', 'wide', '１２', '0x10', '99999999'])('maxwidth %j is no size: 400', async (size) => {
    expect(await refused(await of(`${SITE}/charts/${CHART}`, `&maxwidth=${encodeURIComponent(size)}`))).toEqual([400, 'maxwidth']);
    expect(await refused(await of(`${SITE}/charts/${CHART}`, `&maxheight=${encodeURIComponent(size)}`))).toEqual([400, 'maxheight']);
  });

  it('names what is missing, given twice, broken or too long: 400', async () => {
    expect(await refused(await ask(''))).toEqual([400, 'url']);
    expect(await refused(await of(`${SITE}/charts/${CHART}`, '&url=x'))).toEqual([400, 'url']);
    expect(await refused(await ask('url=%zz'))).toEqual([400, 'url']);
    expect(await refused(await of(`${SITE}/charts/${'x'.repeat(100_000)}`))).toEqual([400, '']);
  });

  it('is never a fault of ours, whatever is asked', async () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.constantFrom(`${SITE}/charts/${CHART}?`, `${SITE}/charts/`), fc.string({ unit: 'grapheme' }).map((tail) => `${SITE}/charts/${CHART}?${tail}`));
    await fc.assert(fc.asyncProperty(text, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), fc.option(fc.constantFrom('json', 'xml', 'x')), async (url, maxwidth, maxheight, format) => {
      const encode = encodeURIComponent;
      const response = await of(url, `&maxwidth=${encode(maxwidth)}&maxheight=${encode(maxheight)}${format === null ? '' : `&format=${format}`}`);
      expect(response.status === 501 || response.status < 500).toBe(true);
      expect((await of(url)).status).toBeLessThan(500);
    }), { numRuns: 120 });
  });

  it('no address gets markup into the frame but its own', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (tail) => {
      const { html } = await rich(`${SITE}/charts/${CHART}?x=${encodeURIComponent(tail)}"><script>`.replace(/[\s\\]/g, ''));
      expect(frameIn(html).getAttribute('src')).toMatch(new RegExp(`^${SITE}/charts/${CHART}/embed`));
    }), { numRuns: 60 });
  });
});

it('pages lead to it in both formats, with the very view (section 4)', async () => {
  const page = `/charts/${CHART}?time=2018..2022&outlets=a~b`;
  const types = await oembedDiscovery(page, 'A title');
  expect(Object.keys(types)).toEqual(['application/json+oembed', 'text/xml+oembed']);
  for (const [type, links] of Object.entries(types)) {
    const [{ url, title }] = links as [{ url: string; title: string }];
    const { origin, pathname, searchParams } = new URL(url);
    expect([origin, pathname, searchParams.get('url'), searchParams.get('format'), title]).toEqual([SITE, '/oembed', `${SITE}${page}`, type.startsWith('text') ? 'xml' : 'json', 'A title']);
  }
});

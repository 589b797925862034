/** @jest-environment node */
import type { ReactElement } from 'react';
import fc from 'fast-check';
import { renderToStaticMarkup } from 'react-dom/server';
import SearchPage from '@/app/search/page';
import { GET } from '@/app/search.json/route';
import { answerSearch } from '@/app/_data/search/answer-search';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { FoundAnswer } from '@/lib/model/found';
import { getStore } from '@/lib/store/current';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));

async function page(query: string): Promise<string> {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await (SearchPage() as Promise<ReactElement>));
}
const ask = (query: string, headers: Record<string, string> = {}): Promise<Response> => GET(new Request('http://example.test/search.json', { headers: { [QUERY_HEADER]: query, ...headers } }));
const hrefs = (html: string): string[] => [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

const RECEIPT = '/claims/nws-magazine-total-trade-2023';
const ON_CHART = '/charts/us-china-goods-total?point=nws-magazine-total-trade-2023';

describe('a newcomer who asks how far off a printed figure was', () => {
  it.each(['how far off was the $690 billion?', '690 billion'])('“%s” sees it first: verdict, difference, why, receipt, and the chart with the point open', async (question) => {
    const html = await page(new URLSearchParams({ q: question }).toString());
    const first = /<li class="found-line">.*?<\/li>/s.exec(html)?.[0] ?? '';
    for (const part of ['Differs', '$690 billion', 'Nws Magazine', '2023', '$574.9 billion', 'Difference: +$115.1 billion (+20%)', '$690.3 billion is the figure for 2022, not 2023.']) expect(first).toContain(part);
    expect(hrefs(first)).toEqual([RECEIPT, ON_CHART]);
    expect(html).not.toMatch(/ style="/);
  });
});

describe('the page of results', () => {
  it('groups what it found by kind, with counts, and leads to the rest of each', async () => {
    const html = await page('q=soybean');
    expect(html).toMatch(/<a href="#found-series">\d+ series<\/a>/);
    expect(hrefs(html)).toContain('/search?q=soybean&kind=series');
    const [, total = ''] = />all (\d+) series<\/a>/.exec(html) ?? [];
    const only = await page('q=soybean&kind=series');
    expect(only.match(/class="found-line"/g)).toHaveLength(Number(total));
    expect(only).not.toContain('id="found-claim"');
  });

  it('marks what was looked for, and whatever is typed stays text', async () => {
    expect(await page('q=soybean')).toContain('<mark>soybean</mark>');
    const html = await page(new URLSearchParams({ q: '<script>alert(1)</script> soybean <b>' }).toString());
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>');
    expect(html).toContain('&lt;script&gt;');
  });

  it('that is empty says what was tried, and which searches near to it find something', async () => {
    const html = await page('q=890+billion+xqzzt');
    for (const part of ['Nothing here fits', 'the number 890 billion', '“xqzzt”', 'Nearest to it']) expect(html).toContain(part);
    expect(hrefs(html)).toContain(`/search?q=${encodeURIComponent('$690 billion')}`);
    expect(await page('q=dispalcementx')).toContain('Nothing here fits');
  });

  it('says when nothing has all of it', async () => {
    expect(await page('q=soybean+xqzzt')).toMatch(/Nothing here has all of it[^<]*Not found anywhere: “xqzzt”/);
    expect(await page('q=700+billion')).toContain('No such figure is printed or published here; these are near to it.');
  });

  it('keeps the moment in every link to records, and finds what there was', async () => {
    const html = await page('q=690+billion&asof=2026-11-22');
    expect(hrefs(html)).toEqual(expect.arrayContaining([`${RECEIPT}?asof=2026-11-22`, `${ON_CHART}&asof=2026-11-22`]));
    expect(await page('q=small+parcels&asof=2026-11-22')).not.toContain('#small-parcels');
    expect(await page('q=small+parcels')).toContain('#small-parcels');
  });

  it('names a kind there is not, and cuts what is too long', async () => {
    expect(await page('q=soybean&kind=clam')).toMatch(/notices-wrong[^]*has no “clam”; did you mean “claim”/);
    expect(await page(`q=${'soybean+'.repeat(60)}`)).toContain('is longer than 200 characters');
  });
});

describe('/search.json', () => {
  it('answers as its shape says, best first, with exact amounts', async () => {
    const response = await ask('q=how+far+off+was+the+%24690+billion%3F');
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const answer = FoundAnswer.parse(await response.json());
    expect(answer.read.left).toEqual(['how', 'far', 'off', 'was', 'the']);
    expect(answer.items[0]).toMatchObject({
      kind: 'claim', href: RECEIPT, chart: { id: 'us-china-goods-total', href: ON_CHART },
      claim: { printed: '$690 billion', verdict: 'differs', official_value: '574882000000', difference: '115118000000', difference_words: '+$115.1 billion (+20%)' },
    });
  });

  it('lists as many as are asked for, of each kind and in all, and counts them all', async () => {
    const answer = FoundAnswer.parse(await (await ask('q=china&each=2&limit=7')).json());
    expect(answer.items).toHaveLength(7);
    for (const kind of new Set(answer.items.map((item) => item.kind))) expect(answer.items.filter((item) => item.kind === kind).length).toBeLessThanOrEqual(2);
    expect(Object.values(answer.counts).reduce((sum, count) => sum + count, 0)).toBe(answer.count);
    const only = FoundAnswer.parse(await (await ask('q=china&kind=outlet')).json());
    expect(only.items.every(({ kind }) => kind === 'outlet')).toBe(true);
  });

  it.each([
    ['', 'q'], ['q=', 'q'], ['q=%20', 'q'], [`q=${'x'.repeat(201)}`, 'q'], ['q=%E0%A4%A', 'q'], ['q=a&q=b', 'q'], ['q=a&kind=clam', 'kind'], ['q=a&limit=0', 'limit'], ['q=a&limit=101', 'limit'], ['q=a&each=x', 'each'],
    ['q=a&asof=yesterday', 'asof'], ['q=a&colour=red', 'colour'], ['q=a&__proto__=1', '__proto__'],
  ])('refuses “%.20s” and names %s', async (query, parameter) => {
    const response = await ask(query);
    expect([response.status, response.headers.get('content-type')]).toEqual([400, 'application/problem+json']);
    const { parameters } = await response.json() as { parameters: { name: string }[] };
    expect(parameters.map(({ name }) => name)).toContain(parameter);
  });

  it('never fails, whatever is typed', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }), async (text) => {
      const query = new URLSearchParams({ q: text }).toString();
      const response = await ask(query);
      expect([200, 400]).toContain(response.status);
      if (response.status === 200) FoundAnswer.parse(await response.json());
      expect((await page(query)).length).toBeGreaterThan(0);
    }), { numRuns: 60 });
  }, 60_000);

  it('is answered in less than 50 ms once the search is built', async () => {
    const times: number[] = [];
    for (const q of ['690 billion', 'soybeans', 'how far off was the $690 billion?', 'china trade', 'fentnyl', '295.5', 'xqzzt']) {
      const start = performance.now();
      await answerSearch(getStore(), null, q, { kind: null, limit: 24, each: 4 });
      times.push(performance.now() - start);
    }
    expect(times.sort((a, b) => a - b)[3]).toBeLessThan(50);
  });
});

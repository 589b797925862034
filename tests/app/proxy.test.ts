/** @jest-environment node */
import { NextRequest } from 'next/server';
import { destination, MISSING } from '@/app/_proxy/destination';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { proxy } from '@/proxy';

const ask = (path: string) => proxy(new NextRequest(`http://localhost:3000${path}`));
const policyOf = async (path: string): Promise<string> => (await ask(path)).headers.get('content-security-policy') ?? '';

describe('security headers', () => {
  it('allow nothing but this site, and scripts only by nonce', async () => {
    const policy = await policyOf('/');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{20,}' 'strict-dynamic'(?:;|$)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });

  it('never use a nonce twice', async () => {
    const nonces = (await Promise.all([policyOf('/'), policyOf('/')])).map((policy) => /'nonce-([^']+)'/.exec(policy)?.[1]);
    expect(nonces[0]).toBeDefined();
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  it('come with files too', async () => {
    const { headers } = await ask('/claims.csv');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
  });
});

describe('destination', () => {
  it.each([
    ['/claims.csv', '/data/claims/csv'],
    ['/honesty.json', '/data/honesty/json'],
    ['/timeline.csv', '/data/timeline/csv'],
    ['/charts/us-china-goods-trade.json', '/data/charts/one/us-china-goods-trade/json'],
    ['/circulations.json', '/data/circulations/json'],
    ['/circulations/soybean-pledge.csv', '/data/circulations/one/soybean-pledge/csv'],
    ['/charts/a.b.csv', '/data/charts/one/a/b.csv'],
    ['/charts/us-china-goods-trade.csv-metadata.json', '/data/charts/one/us-china-goods-trade/csv-metadata.json'],
    ['/charts/us-china-goods-trade.exe', '/data/charts/one/us-china-goods-trade/exe'],
    ['/charts/us-china-goods-trade/share.png', '/data/charts/one/us-china-goods-trade/share.png'],
    ['/claims/ijr-boycott-length/share.png', '/data/claims/one/ijr-boycott-length/share.png'],
    ['/explore/census-hs.csv', '/data/explore/one/census-hs/csv'],
    ['/series/%E0%A4%A.csv', '/data/series/one/_malformed/csv'],
  ])('%s is answered by %s', async (path, to) => {
    expect(await destination(path)).toBe(to);
  });

  it.each(['/', '/topics', '/topics/phase-one', '/timeline', '/corrections', '/corrections.xml', '/corrections.json', '/api', '/api/openapi.json', '/sitemap.xml', '/robots.txt', '/search.json', '/charts', '/honesty', '/method', '/charts/us-china-goods-trade', '/charts/custom', '/about', '/about/accessibility', '/charts/us-china-goods-trade/choose', '/search', '/claims/ijr-boycott-length', '/circulations', '/circulations/soybean-pledge', '/explore', '/explore/census-hs', '/explore/value'])('%s answers itself', async (path) => {
    expect(await destination(path)).toBeNull();
  });

  it.each(['/topics/no-such-topic', '/explore/no-such-dataset', '/topics/__proto__', '/topics/%00', '/charts/no-such-chart', '/claims/nope', '/circulations/nope', '/series/%00', '/outlets/..%2f..%2fetc', '/charts/%E0%A4%A', '/data/claims/csv', `/sources/${'x'.repeat(10_000)}`])('%s is missing', async (path) => {
    expect(await destination(path)).toBe(MISSING);
  });

  it('an unknown page gets the not-found page and is told what was asked for', async () => {
    const response = await ask('/charts/no-such-chart');
    expect(response.headers.get('x-middleware-rewrite')).toContain(MISSING);
    expect(response.headers.get('x-middleware-request-x-sourceline-missing')).toBe('/charts/no-such-chart');
  });

  it('a page is asked for as of the day of its query', async () => {
    const where = async (query: string): Promise<string | null> => (await ask(`/circulations/soybean-pledge${query}`)).headers.get('x-middleware-rewrite');
    expect(await where('')).toBeNull();
    expect(await where('?asof=2026-11-22')).toContain(MISSING);
    expect(await where('?asof=2026-11-25T04:40:00Z')).toBeNull();
  });

  it('a reader cannot pretend that a page is missing', async () => {
    const response = await proxy(new NextRequest('http://localhost:3000/charts', { headers: { 'x-sourceline-missing': '/x' } }));
    expect(response.headers.get('x-middleware-override-headers')).not.toContain('x-sourceline-missing');
  });

  it.each(['/charts/us-china-goods-trade.csv', '/charts/us-china-goods-trade', '/about'])('%s is told its query as it was sent', async (path) => {
    for (const query of ['series=a~b&x=%7E', '__proto__=1', 'q=a&q=b', 'x=%zz', '']) {
      expect((await ask(`${path}?${query}`)).headers.get(`x-middleware-request-${QUERY_HEADER}`)).toBe(query);
    }
  });

  it('a reader cannot pretend to have sent another query', async () => {
    for (const address of ['http://localhost:3000/charts', 'http://localhost:3000/charts.csv?x=1']) {
      const response = await proxy(new NextRequest(address, { headers: { [QUERY_HEADER]: 'topic=trade' } }));
      expect(response.headers.get(`x-middleware-request-${QUERY_HEADER}`)).toBe(new URL(address).search.slice(1));
    }
  });

  it('what the router adds when it asks for a payload is not the reader’s', async () => {
    const ask = (headers: Record<string, string>) => proxy(new NextRequest('http://localhost:3000/?a=1&_rsc=xyz', { headers }));
    expect((await ask({ rsc: '1' })).headers.get(`x-middleware-request-${QUERY_HEADER}`)).toBe('a=1');
    expect((await ask({})).headers.get(`x-middleware-request-${QUERY_HEADER}`)).toBe('a=1&_rsc=xyz');
  });

  it('Next hands the proxy addresses as they were sent', () => {
    const config: unknown = jest.requireActual('@/next.config');
    expect(config).toMatchObject({ skipProxyUrlNormalize: true });
  });

  it('the query goes along only as it was sent, out of reach of what Next reads into some names', async () => {
    const response = await ask('/charts/us-china-goods-trade.csv?series=a~b&nxtPid=other');
    expect(new URL(response.headers.get('x-middleware-rewrite') ?? '').search).toBe('');
    expect(response.headers.get(`x-middleware-request-${QUERY_HEADER}`)).toBe('series=a~b&nxtPid=other');
  });
});

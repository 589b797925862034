import { chartPages } from './addresses';
import { site } from './browser';

const chart = (): string => chartPages()[0] ?? '';
const LONG = 'x'.repeat(10_000);

/** Query → the parameter that pages must name and exports refuse. */
const BAD: readonly (readonly [string, string])[] = [
  ['series=no-such-series', 'series'], ['outlets=no-such-outlet', 'outlets'], ['colour=red', 'colour'], ['time=2017..20x4', 'time'], ['time=2024..2017', 'time'],
  ['transform=cube', 'transform'], ['show=everything', 'show'], ['point=no-such-claim', 'point'], ['tab=cellar', 'tab'], ['asof=yesterday', 'asof'], ['asof=2026-02-31', 'asof'],
  ['series=%E0%A4%A', 'series'], [`series=${LONG}`, ''], ['series=%00', 'series'], ['__proto__=1', '__proto__'], ['toString=1', 'toString'], ['asof=2999-01-01', 'asof'], [`series=${'a~'.repeat(3979)}`, 'has 3980 items'], ['time=%3Cscript%3Ealert(1)%3C/script%3E', 'time'],
];

const get = (path: string): Promise<Response> => fetch(site() + path, { redirect: 'manual' });

describe.each(BAD)('%s', (query, parameter) => {
  it('the page shows a view and names the parameter', async () => {
    const response = await get(`${chart()}?${query}`);
    expect(response.status).toBe(200);
    const text = await response.text();
    expect(text).toContain('<svg');
    expect(text).toMatch(/role="status"|role="alert"|class="notice/);
    if (parameter !== '') expect(text).toContain(parameter);
    expect(text).not.toContain('<script>alert(1)');
  });

  it.each(['.csv', '.json'])('the %s refuses it with a problem that names it', async (form) => {
    const response = await get(`${chart()}${form}?${query}`);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    const problem = await response.json() as { status: number; title: string; detail: string };
    expect(problem.status).toBe(400);
    expect(problem.title).not.toBe('');
    expect(JSON.stringify(problem)).toContain(parameter);
  });
});

it.each(['/charts/no-such-chart', '/claims/no-such-claim', '/documents/none', '/outlets/none', '/sources/none', '/series/none', '/no/such/page', '/charts/%00', '/charts/..%2f..%2fetc%2fpasswd', `/charts/${LONG}`])('%s is a real 404', async (path) => {
  expect((await get(path)).status).toBe(404);
});

it.each(['/charts/no-such-chart.csv', '/charts/no-such-chart.json'])('%s is a 404 problem', async (path) => {
  const response = await get(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('application/problem+json');
});

it.each(['/', '/charts', '/series', '/about', '/search?q=a&q=b', '/claims?hasOwnProperty=1', '/outlets?__proto__=1'])('%s names what it does not take', async (path) => {
  const text = await (await get(path.includes('?') ? path : `${path}?colour=red`)).text();
  expect(text).toContain('class="notices notices-wrong"');
});

it.each(['/claims.csv?toString=1', '/claims.json?__proto__=1', '/series.csv?x=1', '/outlets.csv?nxtPkind=claims'])('%s is refused', async (path) => {
  expect((await get(path)).status).toBe(400);
});

it('an empty selection is a page that says so, and no file', async () => {
  const page = await get(`${chart()}?series=`);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('No series is chosen');
  for (const query of ['series=', 'show=', 'time=1900..1901']) expect((await get(`${chart()}.csv?${query}`)).status).toBe(400);
});

it('pages carry the security headers', async () => {
  const { headers } = await get(chart());
  const policy = headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain('unsafe-eval');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('referrer-policy')).not.toBeNull();
  expect(headers.get('x-powered-by')).toBeNull();
});

/** @jest-environment node */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { formQuery } from '@/app/_data/form-query';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { GET } from '@/app/charts/[chart]/choose/route';
import ChartPage from '@/app/charts/[chart]/page';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));

function chartPage(chart: string, query: string): Promise<ReactElement> {
  sent.set(QUERY_HEADER, query);
  return ChartPage({ params: Promise.resolve({ chart }) });
}

const choose = (chart: string, query: string) => GET(new Request(`http://localhost/charts/${chart}/choose?${query}`), { params: Promise.resolve({ chart }) });
const DEFAULTS = 'series=us-exports-cn-goods-annual&series=us-imports-cn-goods-annual&series=us-balance-cn-goods-annual&from=earliest&to=latest&transform=level&outlets=nws-magazine&outlets=unread-why&show=cited&show=official';

describe('choose', () => {
  it('leads the untouched form to the plain address', async () => {
    const response = await choose('us-china-goods-trade', DEFAULTS);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/charts/us-china-goods-trade');
  });

  it('writes a choice canonically', async () => {
    const response = await choose('us-china-goods-trade', 'from=2010&to=latest&series=us-exports-cn-goods-annual&outlets=nws-magazine&show=official&transform=index');
    expect(response.headers.get('location')).toBe('/charts/us-china-goods-trade?series=us-exports-cn-goods-annual&time=2010..latest&outlets=nws-magazine&transform=index&show=official');
  });

  it('passes on what it does not understand, for the page to name', async () => {
    const response = await choose('us-china-goods-trade', `${DEFAULTS}&colour=red`);
    expect(response.headers.get('location')).toContain('colour=red');
  });

  it('adds a series to the chart of any mix', async () => {
    const response = await choose('custom', 'series=us-exports-cn-goods-annual&add=us-imports-cn-goods-annual');
    expect(response.headers.get('location')).toBe('/charts/custom?series=us-exports-cn-goods-annual~us-imports-cn-goods-annual');
  });

  const MIX = 'series=us-exports-cn-goods-annual&series=us-balance-cn-goods-annual&from=earliest&to=latest&transform=level&show=cited&show=official';

  it('keeps the outlets chosen on the chart of any mix', async () => {
    const response = await choose('custom', `${MIX}&outlets=nws-magazine`);
    expect(response.headers.get('location')).toBe('/charts/custom?series=us-exports-cn-goods-annual~us-balance-cn-goods-annual&outlets=nws-magazine');
  });

  it('on the chart of any mix no outlet ticked is none, every one ticked is all', async () => {
    expect((await choose('custom', MIX)).headers.get('location')).toMatch(/&outlets=$/);
    const page = renderToStaticMarkup(await chartPage('custom', 'series=us-exports-cn-goods-annual~us-balance-cn-goods-annual'));
    const offered = [...page.matchAll(/name="outlets"[^>]*value="([^"]+)"/g)].map(([, id]) => `&outlets=${id}`);
    expect(offered.length).toBeGreaterThan(1);
    expect((await choose('custom', MIX + offered.join(''))).headers.get('location')).not.toContain('outlets');
  });

  it('on a curated chart no outlet ticked is none', async () => {
    const response = await choose('us-china-goods-trade', DEFAULTS.replace(/&outlets=[^&]*/g, ''));
    expect(response.headers.get('location')).toBe('/charts/us-china-goods-trade?outlets=');
  });

  it('names an outlet nobody has though every one offered is ticked, and a second end of the range', async () => {
    expect((await choose('us-china-goods-trade', `${DEFAULTS}&outlets=the-moon`)).headers.get('location')).toContain('the-moon');
    expect((await choose('us-china-goods-trade', `${DEFAULTS}&from=2010`)).headers.get('location')).toContain('from=2010');
  });

  it('keeps the outlets of a view to which a series is added', async () => {
    const response = await choose('custom', 'series=us-exports-cn-goods-annual&outlets=nws-magazine&add=us-balance-cn-goods-annual');
    expect(response.headers.get('location')).toContain('&outlets=nws-magazine');
  });

  it('does not break out of its header', async () => {
    const response = await choose('custom', 'add=%0d%0aSet-Cookie:x');
    expect(response.headers.get('location')).not.toMatch(/[\r\n]/);
  });

  it('has no answer for an unknown chart', async () => {
    expect((await choose('no-such-chart', 'from=2010')).status).toBe(404);
  });
});

describe('formQuery', () => {
  const boxes = (...offered: string[]) => ({ offered, known: ['a', 'b'] });

  it('reads unticked boxes as an empty list only from the controls', () => {
    expect(formQuery(new URLSearchParams('from=2010&to=2020'), boxes('a'))).toBe('series=&outlets=&show=&time=2010..2020');
    expect(formQuery(new URLSearchParams('add=x'), boxes('a'))).toBe('series=x');
  });

  it('leaves outlets out when all or none are offered', () => {
    expect(formQuery(new URLSearchParams('from=1&to=2&outlets=a&outlets=b'), boxes('a', 'b'))).not.toContain('outlets');
    expect(formQuery(new URLSearchParams('from=1&to=2'), boxes())).not.toContain('outlets');
  });
});

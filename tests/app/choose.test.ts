/** @jest-environment node */
import { formQuery } from '@/app/_data/form-query';
import { GET } from '@/app/charts/[chart]/choose/route';

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

  it('does not break out of its header', async () => {
    const response = await choose('custom', 'add=%0d%0aSet-Cookie:x');
    expect(response.headers.get('location')).not.toMatch(/[\r\n]/);
  });

  it('has no answer for an unknown chart', async () => {
    expect((await choose('no-such-chart', 'from=2010')).status).toBe(404);
  });
});

describe('formQuery', () => {
  it('reads unticked boxes as an empty list only from the controls', () => {
    expect(formQuery(new URLSearchParams('from=2010&to=2020'), ['a'])).toBe('series=&outlets=&show=&time=2010..2020');
    expect(formQuery(new URLSearchParams('add=x'), ['a'])).toBe('series=x');
  });

  it('leaves outlets out when all or none are offered', () => {
    expect(formQuery(new URLSearchParams('from=1&to=2&outlets=a&outlets=b'), ['a', 'b'])).not.toContain('outlets');
    expect(formQuery(new URLSearchParams('from=1&to=2'), [])).not.toContain('outlets');
  });
});

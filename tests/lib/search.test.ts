/** @jest-environment node */
import fc from 'fast-check';
import { buildSearch, type Search, type Searched } from '@/lib/search';
import { fileStore } from '@/lib/store/files';

let search: Search;
let searched: Searched;
beforeAll(async () => {
  const store = fileStore('data');
  const [charts, series, claims, outlets, sources, articles, circulations] = await Promise.all([
    store.charts(), store.series(), store.claims(), store.outlets(), store.sources(), store.articles(), store.circulations(),
  ]);
  searched = { charts, series, claims, outlets, sources, articles, circulations };
  search = buildSearch(searched);
});

const found = (query: string, limit?: number): string[] => search.find(query, limit).map(({ href }) => href);

it('finds everything by its own title, among the first', () => {
  for (const { id, title } of searched.charts) expect(found(title, 3)).toContain(`/charts/${id}`);
  for (const { id, name } of searched.outlets) expect(found(name, 3)).toContain(`/outlets/${id}`);
  for (const { id, title } of searched.articles) expect(found(title, 3)).toContain(`/documents/${id}`);
  for (const { id, title } of searched.circulations) expect(found(title, 3)).toContain(`/circulations/${id}`);
  for (const { id, says } of searched.claims) expect(found(says, 3)).toContain(`/claims/${id}`);
});

it('finds every series and source by its id', () => {
  for (const { id } of searched.series) expect(found(id, 1)).toContain(`/series/${id}`);
  for (const { id } of searched.sources) expect(found(id, 10)).toContain(`/sources/${id}`);
});

it.each([['soybeens', 'soybean'], ['soybaen', 'soybean'], ['tarfif', 'tariff'], ['fentanil', 'fentanyl'], ['displacd', 'displace'], ['SOYBEANS', 'soybean'], ['soyb', 'soybean'], ['défïcit', 'deficit']])('forgives %s', (typed, meant) => {
  const hits = search.find(typed, 5);
  expect(hits.length).toBeGreaterThan(0);
  expect(hits.some(({ id, title, subtitle }) => `${id} ${title} ${subtitle}`.toLowerCase().includes(meant))).toBe(true);
});

it('takes numbers as they are: a year never finds its neighbour alone', () => {
  for (const { title, subtitle } of search.find('1871', 5)) expect(`${title} ${subtitle}`).toContain('1871');
});

it('wants every word when some page has them all, else any', () => {
  const both = search.find('overdose synthetic', 50);
  expect(both.length).toBeGreaterThan(0);
  expect(found('soybeans zzzzzz').length).toBeGreaterThan(0);
});

it('says what each hit is and where', () => {
  for (const hit of search.find('china', 50)) {
    expect(hit.title).not.toBe('');
    expect(hit.href).toMatch(/^\/(charts|series|claims|outlets|sources|documents|circulations)\/[a-z0-9-]+$/);
    expect(Object.keys(hit)).toEqual(['kind', 'id', 'title', 'subtitle', 'href']);
  }
});

it('finds nothing for nothing, keeps to its limit, and never throws', () => {
  expect(found('')).toEqual([]);
  expect(found('   ')).toEqual([]);
  expect(found('zzzzzzzzzzqqq')).toEqual([]);
  expect(found('china', 3)).toHaveLength(3);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => search.find(query, 5).length <= 5));
  expect(found('x '.repeat(50_000), 5).length).toBeLessThanOrEqual(5);
});

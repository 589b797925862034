/** @jest-environment node */
import fc from 'fast-check';
import { shift } from '@/lib/decimal';
import { HIT_KINDS } from '@/lib/model/found';
import type { Searched } from '@/lib/search/entries';
import { buildSearch, LONGEST_SEARCH, type Hit, type Search } from '@/lib/search/search';
import { ourSearched } from '../../fixtures/searched';

let search: Search;
let searched: Searched;
beforeAll(async () => {
  searched = await ourSearched();
  search = buildSearch(searched);
});

const hits = (query: string, limit = Infinity): readonly Hit[] => search.find(query).hits.slice(0, limit);
const found = (query: string, limit?: number): string[] => hits(query, limit).map(({ href }) => href);
const TOTAL = '/claims/nws-magazine-total-trade-2023';

it('finds everything by its own title, among the first', () => {
  for (const { id, title } of searched.charts) expect(found(title, 3)).toContain(`/charts/${id}`);
  for (const { id, name } of searched.outlets) expect(found(name, 3)).toContain(`/outlets/${id}`);
  for (const { id, title } of searched.articles) expect(found(title, 3)).toContain(`/documents/${id}`);
  for (const { id, title } of searched.circulations) expect(found(title, 3)).toContain(`/circulations/${id}`);
  for (const { id, says } of searched.claims) expect(found(says, 3)).toContain(`/claims/${id}`);
  for (const { id, title } of searched.events) expect(found(title, 3)).toContain(`/timeline#${id}`);
  for (const { id, title } of searched.causes) expect(found(title, 3).some((href) => href.endsWith(`#${id}`))).toBe(true);
});

it('finds every series and source by its id, and topics by their names', () => {
  for (const { id } of searched.series) expect(found(id, 1)).toContain(`/series/${id}`);
  for (const { id } of searched.sources) expect(found(id, 10)).toContain(`/sources/${id}`);
  expect(found('Overdose deaths', 3)).toContain('/topics/overdose');
});

describe('a number', () => {
  it.each(['how far off was the $690 billion?', '690 billion', '$690 billion', '690 billion dollars', '690bn', '$690bn', 'US$690B', '690', '690,000,000,000', '0.69 trillion', 'was the 690 billion right', 'Nws Magazine 690 billion', 'trade $690 billion 2023'])('is understood in any spelling: %s', (query) => {
    const { hits: [first], fit } = search.find(query);
    expect([first?.href, first?.tier, fit]).toEqual([TOTAL, 'printed', 'all']);
  });

  it('of every claim finds that claim, as it is printed and as its digits alone', () => {
    for (const { id, selector: { exact }, value, scale, repeats } of searched.claims) {
      if (!/\d/.test(exact)) continue;
      expect([exact, found(exact, 3)]).toEqual([exact, expect.arrayContaining([`/claims/${repeats ?? id}`])]);
      const digits = value.replace('-', '');
      if (digits.replace('.', '').replace(/0+$/, '').length >= 3) expect([digits, found(digits, 3)]).toEqual([digits, expect.arrayContaining([`/claims/${repeats ?? id}`])]);
      if (scale >= 6) expect(found(shift(digits, scale), 4)).toContain(`/claims/${repeats ?? id}`);
    }
  });

  it('of the record finds the value of the series, and the claim that was held against it', () => {
    expect(found('295.5', 1)).toEqual(['/claims/unread-why-goods-deficit-2024']);
    expect(found('295.5')).toContain('/series/us-balance-cn-goods-annual#2024');
    const record = search.find('574.9 billion');
    expect(record.hits.map(({ href, tier }) => [href, tier]).slice(0, 2)).toEqual([[TOTAL, 'official'], ['/series/us-total-cn-goods-annual#2023', null]]);
  });

  it('that is near to a printed one finds it, and says that it is only near', () => {
    const near = search.find('700 billion');
    expect(near.fit).toBe('some');
    expect(near.hits.map(({ href }) => href)).toContain(TOTAL);
  });

  it('of another unit finds none of this one', () => {
    expect(found('690 percent')).not.toContain(TOTAL);
    expect(found('690 tons')).not.toContain(TOTAL);
    expect(found('690 million')).not.toContain(TOTAL);
  });

  it('that is part of a name is one', () => {
    expect(found('section 301', 3).every((href) => href.startsWith('/timeline#us-section-301'))).toBe(true);
    expect(found('phase 1', 1)).toEqual(['/topics/phase-one']);
  });

  it('in words counts with its unit', () => {
    expect(found('ten cargoes', 1)).toEqual(['/claims/unread-why-soybean-cargoes']);
  });

  it('nobody printed leads to the nearest that were', () => {
    const nothing = search.find('890 billion');
    expect([nothing.fit, nothing.suggestions[0]]).toEqual(['none', '$690 billion']);
  });
});

describe('a question', () => {
  it('about any printed figure has that claim as its first, whatever words it is wrapped in', () => {
    for (const { id, selector: { exact }, repeats } of searched.claims.filter((claim) => /\d/.test(claim.selector.exact))) {
      for (const question of [`how far off was the ${exact}?`, `Is it true that it was ${exact}`, exact.toUpperCase()]) {
        const [first] = hits(question).filter(({ kind }) => kind === 'claim');
        const same = searched.claims.filter((claim) => claim.id === id || claim.id === repeats || claim.repeats === id).map((claim) => claim.id);
        expect([question, same]).toEqual([question, expect.arrayContaining([first?.id])]);
      }
    }
  });

  it.each([
    ['how big was the trade deficit with China in 2024?', '/claims/unread-why-goods-deficit-2024'],
    ['Did China really buy 12 million tons of soybeans?', '/claims/ijr-soybean-pledge-next-year'],
    ['how many people died of overdoses in 2023', '/circulations/overdose-deaths-2023'],
    ['what is the fentanyl tariff', '/charts/us-fentanyl-tariff'],
    ['what did IJR get wrong', '/claims/ijr-soybean-pledge-next-year'],
    ['farm exports in FY2024', '/charts/us-agricultural-exports-cn-fiscal-year'],
  ])('%s', (query, href) => { expect(found(query, 3)).toContain(href); });

  it('of nothing but filler is looked for as it is', () => {
    expect(search.find('how is it').asked.words).toEqual(['how', 'is', 'it']);
  });

  it('asked with a year ranks that year first, and leaves out no chart for want of it', () => {
    const kinds = hits('trade deficit 2024').map(({ kind }) => kind);
    expect(kinds).toContain('chart');
    expect(found('trade deficit 2024', 1)).toEqual(['/claims/unread-why-goods-deficit-2024']);
  });
});

it.each([['soybeens', 'soybean'], ['soybaen', 'soybean'], ['tarfif', 'tariff'], ['fentanil', 'fentanyl'], ['displacd', 'displace'], ['SOYBEANS', 'soybean'], ['soyb', 'soybean'], ['défïcit', 'deficit']])('forgives %s', (typed, meant) => {
  expect(hits(typed).length).toBeGreaterThan(0);
  expect(hits(typed, 5).some(({ id, title, subtitle }) => `${id} ${title} ${subtitle}`.toLowerCase().includes(meant))).toBe(true);
});

it('takes numbers as they are: a year never finds its neighbour alone', () => {
  for (const { title, subtitle } of hits('1871', 5)) expect(`${title} ${subtitle}`).toContain('1871');
});

it('wants every word when some page has them all, else says which are nowhere and offers the rest', () => {
  expect(search.find('overdose synthetic').fit).toBe('all');
  const some = search.find('soybeans zzzzzz');
  expect([some.fit, some.unknown, some.suggestions]).toEqual(['some', ['zzzzzz'], ['soybeans']]);
  expect(some.hits.length).toBeGreaterThan(0);
});

it('puts the first print of a figure before its repeats', () => {
  expect(found('143.2 billion dollars', 2)).toEqual(['/claims/unread-why-goods-exports-2024', '/claims/unread-why-goods-exports-2024-again']);
});

it('says what each hit is and where', () => {
  const all = ['china', '295.5', 'tariff', 'freight', 'soybeans', 'unread why'].flatMap((query) => hits(query));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(HIT_KINDS.filter((kind) => kind !== 'dataset'))); // those are in no index: what is loaded is asked for
  for (const hit of all) {
    expect(hit.title).not.toBe('');
    expect(hit.href).toMatch(/^\/(charts|series|claims|outlets|sources|documents|circulations|topics|timeline)(\/[a-z0-9-]+)?(#[\w/-]+)?$/);
  }
  expect(new Set(hits('china').map(({ kind, id }) => `${kind}/${id}`)).size).toBe(hits('china').length);
});

it('finds nothing for nothing, and never throws', () => {
  for (const query of ['', '   ', 'zzzzzzzzzzqqq', '$ %']) expect(found(query)).toEqual([]);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (query) => Array.isArray(search.find(query).hits)));
  fc.assert(fc.property(fc.stringMatching(/^[\d.,$%bnmk -]{0,60}$/), (query) => Array.isArray(search.find(query).hits)));
  for (const query of ['x '.repeat(50_000), '9'.repeat(50_000), '1 '.repeat(50_000), '$9,'.repeat(50_000)]) expect(search.find(query).hits.length).toBeGreaterThanOrEqual(0);
  expect(LONGEST_SEARCH).toBe(200);
});

it('answers in less than 50 ms, once built', () => {
  const queries = ['how far off was the $690 billion?', 'soybeans', 'china us trade deficit exports imports', 'zzzzqq', '295.5', 'tonnes of soybeans bought 2025', 'fentnyl deths'];
  const times = Array.from({ length: 5 }, () => queries).flat().map((query) => {
    const start = performance.now();
    search.find(query);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(50);
});

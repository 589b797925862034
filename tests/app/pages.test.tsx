/** @jest-environment node */
import { readdirSync } from 'node:fs';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import AccessibilityPage from '@/app/about/accessibility/page';
import AboutPage from '@/app/about/page';
import ApiPage from '@/app/api/page';
import ChartPage from '@/app/charts/[chart]/page';
import ChartsPage from '@/app/charts/page';
import CirculationPage, { generateMetadata as circulationMetadata } from '@/app/circulations/[circulation]/page';
import CirculationsPage from '@/app/circulations/page';
import ClaimPage, { generateMetadata } from '@/app/claims/[claim]/page';
import ClaimsPage from '@/app/claims/page';
import CorrectionsPage from '@/app/corrections/page';
import DocumentPage from '@/app/documents/[document]/page';
import DocumentsPage from '@/app/documents/page';
import NotFoundPage from '@/app/not-found';
import OutletPage from '@/app/outlets/[outlet]/page';
import OutletsPage from '@/app/outlets/page';
import HonestyPage from '@/app/honesty/page';
import benchmark from '@/app/method/benchmark.json';
import MethodPage from '@/app/method/page';
import ExploreDatasetPage from '@/app/explore/[dataset]/page';
import ExplorePage from '@/app/explore/page';
import ValuePage from '@/app/explore/value/page';
import LedgerPage from '@/app/page';
import SearchPage from '@/app/search/page';
import SeriesPage from '@/app/series/[series]/page';
import SeriesListPage from '@/app/series/page';
import SourcePage from '@/app/sources/[source]/page';
import SourcesPage from '@/app/sources/page';
import TimelinePage from '@/app/timeline/page';
import TopicPage from '@/app/topics/[topic]/page';
import TopicsPage from '@/app/topics/page';
import { machineAddresses } from '@/app/_data/api/addresses';
import { CHART_FORMS } from '@/app/_data/forms/registry';
import { loadHistory } from '@/app/_data/history';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { REASON_MEANINGS, VERDICT_MEANINGS } from '@/components/page/words';
import { DEFINITION_GROUPS } from '@/lib/explain/definitions';
import { EDITS } from '@/lib/explain/edits';
import { COLUMNS } from '@/lib/export/columns';
import { PROBLEMS } from '@/lib/problem';
import { HEDGES } from '@/lib/quantity/hedge';
import { getStore } from '@/lib/store/current';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));

const html = async (page: ReactElement | Promise<ReactElement>): Promise<string> => renderToStaticMarkup(await page);
const params = <T extends object>(given: T) => ({ params: Promise.resolve(given) });
/** Sets the query of the address the next page is made for. */
function asked(query: string | Record<string, string> = ''): void { sent.set(QUERY_HEADER, typeof query === 'string' ? query : new URLSearchParams(query).toString()); }
const chartPage = (chart: string, query?: string | Record<string, string>): Promise<ReactElement> => {
  asked(query);
  return ChartPage(params({ chart }));
};
beforeEach(() => { asked(); });
// A folder nothing was ever loaded into: pages say so and stand.
beforeAll(() => { process.env.SOURCELINE_WAREHOUSE = 'duckdb:tests/fixtures/no-such-warehouse'; });

it('the ledger holds every claim and its verdict', async () => {
  const page = await html(LedgerPage());
  expect(page).toContain('$690.3 billion is the figure for 2022, not 2023.');
  for (const { id } of await getStore().claims()) expect(page).toContain(`href="/claims/${id}"`);
  expect(page).toContain('href="/?verdict=differs"');
});

describe('a chart page', () => {
  it('is whole without a script: drawing, rows, files, source, licence', async () => {
    const page = await html(chartPage('us-china-goods-trade'));
    for (const part of ['<svg', '<path', '<tbody>', '/charts/us-china-goods-trade.csv', 'Licence', 'href="/sources/', 'How to read it', 'action="/charts/us-china-goods-trade/choose"']) expect(page).toContain(part);
    expect(page).toContain('http://example.test/charts/us-china-goods-trade');
    expect(page).not.toContain('notices-wrong');
    expect(page).not.toMatch(/ style="/);
  });

  it('names what it did not understand, links the view it shows, and escapes what it repeats', async () => {
    const page = await html(chartPage('us-china-goods-trade', { colour: '<script>alert(1)</script>', time: '2000..2010' }));
    expect(page).toContain('notices-wrong');
    expect(page).toContain('colour');
    expect(page).toContain('href="/charts/us-china-goods-trade?time=2000..2010"');
    expect(page).not.toContain('<script>alert(1)');
  });

  it('lists every printed figure about its series, drawn or not, and says why one has no place', async () => {
    const hidden = await html(chartPage('us-china-goods-trade', { show: 'official' }));
    expect(hidden).toContain('Printed figures about these series');
    expect(hidden).toContain('/claims/unread-why-goods-deficit-2024');
    const placeless = await html(chartPage('us-china-average-tariffs'));
    expect(placeless).toMatch(/In the table only, because[^]*nws-magazine-tariffs-to-be-eased/);
  });

  it('of tariffs lists the policy acts with their legal instruments', async () => {
    const page = await html(chartPage('us-china-average-tariffs'));
    expect(page).toContain('Policy acts');
    expect(page).toContain('Section 301 investigation');
  });

  it.each(['us-china-asymmetry', 'china-us-mirror-trade'])('%s lists the causes that name it, with their sources', async (id) => {
    const page = await html(chartPage(id));
    const causes = (await getStore().causes()).filter(({ charts }) => charts.includes(id));
    expect(causes.length).toBeGreaterThanOrEqual(10);
    expect(page).toContain('Why the two reports are not the same');
    for (const cause of causes) expect(page).toMatch(new RegExp(`<li id="${cause.id}">[^]*href="/sources/${cause.source}"`));
    expect(page).not.toMatch(/ style="/);
  });

  it('lists no cause where none is known, and those of an earlier day as they stood then', async () => {
    const heading = 'Why the two reports are not the same';
    expect(await html(chartPage('us-china-goods-trade'))).not.toContain(heading);
    expect(await html(chartPage('china-us-mirror-trade', { asof: '2026-11-24' }))).not.toContain(heading);
    const first = await html(chartPage('china-us-mirror-trade', { asof: '2026-11-25T03:50:00Z' }));
    expect(first).toContain('<li id="freight-and-insurance">');
    expect(first).not.toContain('<li id="small-parcels">');
  });

  it('of any mix offers every series to add', async () => {
    const page = await html(chartPage('custom', { series: 'us-exports-cn-goods-annual' }));
    expect(page).toContain('<option value="us-imports-cn-goods-annual">');
    expect(page).toContain('type="hidden" name="series" value="us-exports-cn-goods-annual"');
  });

  it('that does not exist is not found', async () => {
    await expect(chartPage('no-such-chart')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });
});

it('the index lists every chart', async () => {
  const page = await html(ChartsPage());
  for (const { id } of await getStore().charts()) expect(page).toContain(`href="/charts/${id}"`);
});

it('claims are filtered by the address', async () => {
  asked('document=ijr');
  const page = await html(ClaimsPage());
  const claims = await getStore().claims();
  for (const { id, document } of claims) expect(page.includes(`href="/claims/${id}"`)).toBe(document === 'ijr');
});

describe('a receipt', () => {
  const shown = params({ claim: 'unread-why-goods-deficit-2024' });

  it('says what was printed, what the record says, and how to cite it', async () => {
    const page = await html(ClaimPage(shown));
    for (const part of ['<mark>295.5 billion dollars</mark>', '−$295.55 billion to −$295.45 billion', 'href="/series/us-balance-cn-goods-annual#2024"', 'Licence', 'id="cite"', 'http://example.test/claims/unread-why-goods-deficit-2024', '?point=unread-why-goods-deficit-2024']) expect(page).toContain(part);
  });

  it('shows every vintage of the period, those of its twin too, and marks the value then and the value now', async () => {
    const page = await html(ClaimPage(shown));
    const vintages = (await getStore().observations(['us-balance-cn-goods-annual', 'us-balance-cn-goods-annual-as-quoted'])).filter(({ period }) => period === '2024');
    expect(new Set(vintages.map(({ series }) => series)).size).toBe(2);
    expect(page.match(/<tr role="row">/g)).toHaveLength(vintages.length + 1);
    expect(page).toMatch(/June 2025 <span class="row-mark">value then<[^]*June 2026 <span class="row-mark">value now</);
    expect(page).toContain('so possibly rounded, and second-hand: <a href="/series/us-balance-cn-goods-annual-as-quoted#2024">');
  });

  it.each([
    ['nws-magazine-total-trade-2023', '#2022', 'us-total-cn-goods-annual', ['$690.3 billion is its figure for 2022, not 2023', '<strong>Period</strong><span>2023 ', 'Firm: 3 values']],
    ['nws-magazine-deficit-2023', '#2022', 'us-balance-cn-goods-services-annual-census-goods', ['for 2022, not 2023, and for goods and services, not goods', 'What else fits']],
    ['nws-magazine-phase-one-farm-share-met', '#2020/2021', 'phase-one-share-met-total', ['That is a weak fit', 'Weak: no other value', 'for goods and services, not agriculture']],
    ['unread-why-tariff-cut', '#2025-11-10', 'us-fentanyl-tariff-on-cn-change', ['a fall of 10 percentage points is its figure in percentage points, not percent', '4 Mar 2025']],
    ['unread-why-civilian-casualties-increase', '#2024-12/2025-05', 'ukraine-civilian-casualties-change-six-months', ['is its figure against the same period a year earlier']],
    ['ijr-soybean-pledge-next-year', '#2025-11/2025-12', 'soybean-pledge-cn', ['12 million metric tons is its figure for November to December 2025, not 2026']],
  ])('of %s leads to %s of %s, and says why', async (claim, anchor, series, words) => {
    const page = await html(ClaimPage(params({ claim })));
    for (const part of [`href="/series/${series}${anchor}"`, 'id="why"', 'id="explaining"', ...words]) expect(page).toContain(part);
    expect(page).not.toMatch(/ style="/);
  });

  it.each(['nws-magazine-co2-share', 'unread-why-ukraine-refugees'])('of %s offers no reason', async (claim) => {
    const page = await html(ClaimPage(params({ claim })));
    expect(page).toContain('Why they differ is not known');
    expect(page).not.toContain('id="explaining"');
  });

  it('of a claim without a series says why', async () => {
    const without = (await getStore().claims()).find(({ series }) => series === null);
    expect(without).toBeDefined();
    expect(await html(ClaimPage(params({ claim: without?.id ?? '' })))).toContain(without?.why_no_series.slice(0, 20));
  });

  it('has a title and a canonical address', async () => {
    expect(await generateMetadata(shown)).toMatchObject({ title: '“295.5 billion dollars”, Unread Why', alternates: { canonical: '/claims/unread-why-goods-deficit-2024' } });
  });
});

describe('circulations', () => {
  const shown = (circulation: string) => params({ circulation });

  it('are listed, each with who printed it and what drifted', async () => {
    const page = await html(CirculationsPage());
    for (const { id } of await getStore().circulations()) expect(page).toContain(`href="/circulations/${id}"`);
    expect(page).toContain('One outlet: IJR');
    expect(page).toContain('no original on hand');
    for (const kind of ['Unit', 'Period', 'Scope', 'Words']) expect(page).toContain(`<li class="drift">${kind}</li>`);
  });

  it('show the record first and marked, then each print in its words, with its receipt and drifts', async () => {
    const page = await html(CirculationPage(shown('soybean-pledge')));
    const parts = [
      '>Original<', '>12 million t<', 'href="/series/soybean-pledge-cn#2025-11/2025-12"', '>November to December 2025<', 'href="/sources/white-house-fact-sheet-2025-11-01"',
      'href="/outlets/ijr"', 'href="/claims/ijr-soybean-pledge-next-year"', '<mark>12 million metric tons</mark> for next year', 'Says 2026; the record says November to December 2025.',
    ];
    expect(parts.map((part) => page.indexOf(part)).every((at, i, all) => at > (all[i - 1] ?? -1))).toBe(true);
    expect(page.indexOf('soybean-pledge.csv')).toBeGreaterThan(0);
    expect(page).not.toMatch(/ style="|<table/);
  });

  it('of two figures nobody counts say so, and set one against the other', async () => {
    const page = await html(CirculationPage(shown('call-length')));
    for (const part of ['There is no original', '45 minutes', '60 minutes', 'Prints “hour-long” where Nws Magazine prints “45-minute”.', 'Is the first placed here']) expect(page).toContain(part);
    expect(page).not.toContain('>Original<');
  });

  it('are told on the receipts of their prints, and on no other', async () => {
    const page = await html(ClaimPage(params({ claim: 'unread-why-tariff-cut' })));
    for (const part of ['How this figure went round', 'href="/circulations/fentanyl-tariff-cut"', 'Also printed by', 'href="/claims/the-diplomatic-insight-fentanyl-tariff-halved"', 'Prints percent where the record counts percentage points.']) expect(page).toContain(part);
    expect(await html(ClaimPage(params({ claim: 'ijr-boycott-length' })))).not.toContain('How this figure went round');
  });

  it('have a title and a canonical address, and are not found when there is none', async () => {
    expect(await circulationMetadata(shown('call-length'))).toMatchObject({ title: 'How long the call of November 2025 lasted', alternates: { canonical: '/circulations/call-length' } });
    expect(await circulationMetadata(shown('no-such'))).toEqual({});
    await expect(CirculationPage(shown('no-such'))).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });

  it('are reached from the ledger, the claims and the search', async () => {
    expect(await html(LedgerPage())).toContain('href="/circulations"');
    expect(await html(ClaimsPage())).toContain('href="/circulations"');
    asked('q=soybean pledge');
    expect(await html(SearchPage())).toContain('href="/circulations/soybean-pledge"');
  });
});

it('a series page has one anchor for each period', async () => {
  const page = await html(SeriesPage(params({ series: 'us-balance-cn-goods-annual' })));
  for (const year of [1985, 2001, 2024]) expect(page).toContain(`<tr id="${year}">`);
});

it('a derived series shows its formula', async () => {
  expect(await html(SeriesPage(params({ series: 'us-total-cn-goods-annual' })))).toContain('href="/series/us-imports-cn-goods-annual"');
});

it('documents, outlets, sources and search have their records', async () => {
  expect(await html(DocumentPage(params({ document: 'ijr' })))).toContain((await getStore().articles()).find(({ id }) => id === 'ijr')?.sha256);
  expect(await html(OutletsPage())).toContain('href="/outlets/ijr"');
  const [source] = await getStore().sources();
  expect(await html(SourcePage(params({ source: source?.id ?? '' })))).toContain('Licence');
  asked('q=soybean');
  expect(await html(SearchPage())).toContain('href="/charts/');
  asked(`q=${'x'.repeat(300)}`);
  expect(await html(SearchPage())).toContain('notices-wrong');
});

it('about explains every problem a file can answer with', async () => {
  const page = await html(AboutPage());
  for (const code of Object.keys(PROBLEMS)) expect(page).toContain(`id="problem-${code}"`);
});

it('the reference for programs names every address of the OpenAPI document, with an example', async () => {
  const page = await html(ApiPage());
  for (const { path, example, id } of machineAddresses(CHART_FORMS)) for (const part of [`id="${id}"`, `<code>${path}</code>`, `href="${example}"`]) expect(page).toContain(part);
  for (const { name, meaning } of COLUMNS) for (const part of [`<code>${name}</code>`, meaning.replaceAll('<', '&lt;').replaceAll('>', '&gt;')]) expect(page).toContain(part);
});

it('corrections tell each change of our own data with old and new fields, at the place its feeds name', async () => {
  const page = await html(CorrectionsPage());
  const entries = await loadHistory(getStore());
  for (const { anchor } of entries) expect(page).toContain(`id="${anchor}"`);
  expect(page).toMatch(/<span class="quiet">series:<\/span> <del>/);
  for (const feed of ['/corrections.xml', '/corrections.json']) expect(page).toContain(`href="${feed}"`);
});

it.each([
  ['/', () => LedgerPage(), 'DataCatalog'], ['the timeline', () => TimelinePage(), 'CollectionPage'], ['the topics', () => TopicsPage(), 'CollectionPage'], ['a topic', () => TopicPage(params({ topic: 'tariffs' })), 'CollectionPage'], ['a series', () => SeriesPage(params({ series: 'us-balance-cn-goods-annual' })), 'Dataset'], ['a receipt', () => ClaimPage(params({ claim: 'unread-why-goods-deficit-2024' })), 'ClaimReview'],
])('%s says in JSON-LD what it is', async (_, page, type) => {
  const [, said = ''] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(await html(page())) ?? [];
  expect(JSON.parse(said)).toMatchObject({ '@context': 'https://schema.org', '@type': type });
});

describe('the method page', () => {
  it('explains every verdict, reason and hedge, and shows each rule at work on claims of this dataset', async () => {
    const page = await html(MethodPage());
    for (const text of [...Object.values(VERDICT_MEANINGS), ...Object.values(REASON_MEANINGS)]) expect(page).toContain(text);
    for (const { words } of HEDGES) for (const word of words) expect(page).toContain(`“${word}”`);
    for (const id of ['how', 'words', 'then', 'verdicts', 'reasons', 'definitions', 'derived', 'grades']) expect(page).toContain(`id="${id}"`);
    expect(page.match(/class="example"/g)?.length).toBeGreaterThanOrEqual(6);
  });

  it('takes its figures from the receipts it leads to', async () => {
    const page = await html(MethodPage());
    for (const part of ['href="/claims/unread-why-goods-deficit-2024"', '−$295.55 billion to −$295.45 billion', 'href="/claims/nws-magazine-deficit-2023"', 'href="/series/us-exports-cn-goods-annual"']) expect(page).toContain(part);
  });

  it('lists every change with its cost, what counts as evidence, what is never compared, and every table of the last benchmark', async () => {
    const page = await html(MethodPage());
    for (const { what, cost } of EDITS) expect(page).toMatch(new RegExp(`<td>${what}</td><td class="number">${cost}</td>`));
    for (const { evidence } of HEDGES) expect(page).toContain(evidence);
    for (const { why, definitions } of DEFINITION_GROUPS) for (const text of [why, ...Object.values(definitions)]) expect(page).toContain(text);
    expect(benchmark.sections.length).toBeGreaterThanOrEqual(5);
    for (const { title, rows } of benchmark.sections) for (const text of [title, ...rows.flat()]) expect(page).toContain(text.replaceAll('<', '&lt;'));
    expect(page).toContain(`<code>${benchmark.command}</code>`);
  });

  it('is linked from where the rules stood', async () => expect(await html(AboutPage())).toContain('href="/method"'));
});

/** Every kind of page, and a parameter it takes, if any. */
interface Walked { readonly address: string; readonly page: () => Promise<ReactElement>; readonly takes: string | null }
const PAGES = ([
  ['/', LedgerPage, 'sort'], ['/topics', TopicsPage], ['/topics/[topic]', () => TopicPage(params({ topic: 'trade' }))], ['/timeline', TimelinePage, 'order'], ['/charts', ChartsPage], ['/claims', ClaimsPage, 'topic'], ['/series', SeriesListPage], ['/sources', SourcesPage], ['/outlets', OutletsPage], ['/documents', DocumentsPage], ['/circulations', CirculationsPage], ['/about', AboutPage], ['/about/accessibility', AccessibilityPage], ['/honesty', HonestyPage], ['/method', MethodPage], ['/corrections', CorrectionsPage], ['/api', ApiPage],
  ['/search', SearchPage, 'q'], ['/charts/[chart]', () => ChartPage(params({ chart: 'us-china-goods-trade' })), 'tab'], ['/charts/custom', () => ChartPage(params({ chart: 'custom' })), 'tab'],
  ['/claims/[claim]', () => ClaimPage(params({ claim: 'unread-why-goods-deficit-2024' }))], ['/series/[series]', () => SeriesPage(params({ series: 'us-balance-cn-goods-annual' }))],
  ['/sources/[source]', async () => SourcePage(params({ source: (await getStore().sources())[0]?.id ?? '' }))],
  ['/outlets/[outlet]', () => OutletPage(params({ outlet: 'ijr' }))], ['/documents/[document]', () => DocumentPage(params({ document: 'ijr' }))],
  ['/explore', ExplorePage], ['/explore/[dataset]', () => ExploreDatasetPage(params({ dataset: 'census-hs' })), 'flow'], ['/explore/value', ValuePage, 'value'],
  ['/circulations/[circulation]', () => CirculationPage(params({ circulation: 'soybean-pledge' }))],
] satisfies readonly (readonly [string, Walked['page'], string?])[]).map(([address, page, takes]): Walked => ({ address, page, takes: takes ?? null }));

function pagesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? pagesUnder(`${folder}/${entry.name}`) : entry.name === 'page.tsx' ? [folder.slice('app'.length) || '/'] : []));
}

it('no kind of page is left out of the walk', () => {
  expect(pagesUnder('app').filter((address) => !PAGES.some((walked) => walked.address === address))).toEqual([]);
});

describe.each(PAGES)('parameters of $address', ({ page, takes }) => {
  it('has no notice about a plain address', async () => expect(await html(page())).not.toContain('notices-wrong'));

  it.each(['colour', '__proto__', 'toString', 'constructor'])('names %s', async (name) => {
    asked(`${name}=1`);
    expect(await html(page())).toMatch(new RegExp(`notices-wrong[^]*${name}`));
  });

  it('names what is broken, and a query too long to be read', async () => {
    asked('x=%E0%A4%A');
    expect(await html(page())).toContain('is not percent-encoded');
    asked(`x=${'x'.repeat(8000)}`);
    expect(await html(page())).toContain('the query is 8002 characters long');
  });

  if (takes !== null) {
    it(`names a second ${takes}`, async () => {
      asked(`${takes}=&${takes}=`);
      expect(await html(page())).toMatch(new RegExp(`notices-wrong[^]*${takes}[^]*more than once`));
    });
  }
});

describe('the not-found page', () => {
  it('offers what the reader may have meant', async () => {
    sent.set('x-sourceline-missing', '/charts/us-china-goods-trad');
    const page = await html(NotFoundPage());
    sent.delete('x-sourceline-missing');
    expect(page).toContain('href="/charts/us-china-goods-trade"');
  });

  it('looks nothing up while it only rides along with another page', async () => {
    expect(await html(NotFoundPage())).not.toContain('Nearest');
  });
});

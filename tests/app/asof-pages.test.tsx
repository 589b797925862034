/** @jest-environment node */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import ChartPage, { generateMetadata } from '@/app/charts/[chart]/page';
import ChartsPage from '@/app/charts/page';
import CirculationPage from '@/app/circulations/[circulation]/page';
import CirculationsPage from '@/app/circulations/page';
import ClaimPage from '@/app/claims/[claim]/page';
import ClaimsPage from '@/app/claims/page';
import DocumentPage from '@/app/documents/[document]/page';
import DocumentsPage from '@/app/documents/page';
import HonestyPage from '@/app/honesty/page';
import MethodPage from '@/app/method/page';
import NotFoundPage from '@/app/not-found';
import OutletPage from '@/app/outlets/[outlet]/page';
import OutletsPage from '@/app/outlets/page';
import LedgerPage from '@/app/page';
import SearchPage from '@/app/search/page';
import SeriesPage from '@/app/series/[series]/page';
import SeriesListPage from '@/app/series/page';
import SourcePage from '@/app/sources/[source]/page';
import SourcesPage from '@/app/sources/page';
import TimelinePage from '@/app/timeline/page';
import TopicPage from '@/app/topics/[topic]/page';
import TopicsPage from '@/app/topics/page';
import { destination, MISSING, MISSING_HEADER } from '@/app/_proxy/destination';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { fileStore } from '@/lib/store/files';
import type { Store } from '@/lib/store/store';
import { chart, claim, FIRST, fixture, LATER, writeDataset } from '../lib/store/fixture';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));
const ours = fileStore('data');
let store: Store = ours;
jest.mock('@/lib/store/current', () => ({ getStore: () => store }));
beforeEach(() => { store = ours; });

const params = <T extends object>(given: T) => ({ params: Promise.resolve(given) });
async function html(page: () => Promise<ReactElement>, query: string): Promise<string> {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await page());
}
const DAY = '2026-11-22';

/** Every kind of page of records, its own query, and whether it links to a record. */
const PAGES: readonly (readonly [address: string, page: () => Promise<ReactElement>, query?: string])[] = [
  ['/', LedgerPage], ['/', LedgerPage, 'topic=trade&sort=published'], ['/topics', TopicsPage], ['/topics/tariffs', () => TopicPage(params({ topic: 'tariffs' }))], ['/timeline', TimelinePage, 'topic=tariffs&order=oldest'], ['/charts', ChartsPage], ['/claims', ClaimsPage, 'topic=trade'], ['/series', SeriesListPage], ['/sources', SourcesPage], ['/outlets', OutletsPage], ['/documents', DocumentsPage],
  ['/circulations', CirculationsPage], ['/honesty', HonestyPage], ['/search', SearchPage, 'q=soybean'],
  ...['unread-why-goods-deficit-2024', 'nws-magazine-total-trade-2023', 'nws-magazine-deficit-2023'].map((id) => [`/claims/${id}`, () => ClaimPage(params({ claim: id }))] as const),
  ['/series/us-balance-cn-goods-annual', () => SeriesPage(params({ series: 'us-balance-cn-goods-annual' }))], ['/series/us-total-cn-goods-annual', () => SeriesPage(params({ series: 'us-total-cn-goods-annual' }))],
  ['/sources/white-house-fact-sheet-2025-11-01', () => SourcePage(params({ source: 'white-house-fact-sheet-2025-11-01' }))],
  ['/outlets/ijr', () => OutletPage(params({ outlet: 'ijr' }))], ['/documents/ijr', () => DocumentPage(params({ document: 'ijr' }))],
];
/** A circulation was entered later than the first day. */
const LATER_PAGE = ['/circulations/soybean-pledge', () => CirculationPage(params({ circulation: 'soybean-pledge' }))] as const;

/** Addresses of links and forms of a page that lead to our own pages and files, as a browser reads them. */
const links = (page: string): string[] => [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
/** Pages that hold no records: they are about the rules, which have no day. */
const RULES = /^\/(?:method|about)(?:[#?]|$)/;
const today = (page: string): string => /<a href="([^"]*)">See it today/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';

/** A page without what it offers to be cited, which may be pinned to a moment on any day. */
const unpinned = (page: string): string => page.replace(/<section class="reuse".*?<\/section>/s, '');

describe.each([...PAGES.map((walked) => [walked[0], walked[1], walked[2] ?? '', DAY] as const), [...LATER_PAGE, '', '2026-11-25T04:30:00Z'] as const])('%s as of a day', (address, page, own, asof) => {
  it('says which day, leads back to today, and every link to records keeps it', async () => {
    const query = [own, `asof=${asof}`].filter(Boolean).join('&');
    const shown = await html(page, query);
    expect(shown).toContain('As this dataset stood');
    expect(shown).not.toContain('notices-wrong');
    expect(today(shown)).toBe(own === '' ? address : `${address}?${own}`);
    const kept = links(shown).filter((href) => !RULES.test(href));
    expect(kept.filter((href) => !href.includes(`asof=${asof}`))).toEqual([today(shown)]);
    expect(kept.length).toBeGreaterThan(2);
    for (const [form] of shown.matchAll(/<form[^]*?<\/form>/g)) expect(form).toContain(`<input type="hidden" name="asof" value="${asof}"/>`);
    expect(shown).not.toMatch(/ style="/);
  });

  it('today says nothing of days', async () => expect(unpinned(await html(page, own))).not.toContain('asof='));

  it.each([['yesterday', 'is no day or stamp'], ['2999-01-01', 'newest row'], ['2020-01-01', 'before the first row of this dataset, which is of 2026-11-22T04:00:00Z'], ['%3Cscript%3E', 'is no day or stamp']])('forgives asof=%s, names it, and shows today', async (wrong, words) => {
    const shown = await html(page, [own, `asof=${wrong}`].filter(Boolean).join('&'));
    expect(shown).toMatch(new RegExp(`notices-wrong[^]*<code>asof</code>: [^]*${words}`));
    expect(shown).not.toContain('As this dataset stood');
    expect(shown).not.toContain('<script>');
    expect(links(unpinned(shown)).filter((href) => href.includes('asof='))).toEqual([]);
  });

  it('names a second asof', async () => expect(await html(page, `asof=${asof}&asof=${asof}`)).toMatch(/notices-wrong[^]*more than once/));
});

describe('a chart as of a day', () => {
  it('keeps the day in every link to a record', async () => {
    const page = await html(() => ChartPage(params({ chart: 'us-china-goods-trade' })), `asof=${DAY}&point=unread-why-goods-deficit-2024`);
    // What has changed since is told with today's receipts.
    const shown = page.replace(/<section id="since"[^]*?<\/section>/, '');
    expect(shown).toContain('As this dataset stood on');
    const own = links(shown).filter((href) => !RULES.test(href) && !href.startsWith('/charts/us-china-goods-trade'));
    expect(own.length).toBeGreaterThan(20);
    expect(own.filter((href) => !href.includes(`asof=${DAY}`))).toEqual([]);
  });

  it('withdrawn since is there for the days it was, under its own title', async () => {
    const files = fixture();
    files['charts/trade.jsonl']?.push(JSON.stringify(chart('old-chart', { title: 'An old chart' })), JSON.stringify(chart('old-chart', { recorded: LATER, withdrawn: 'Nobody read it.' })));
    store = fileStore(writeDataset(files));
    const page = (): Promise<ReactElement> => ChartPage(params({ chart: 'old-chart' }));
    expect(await html(page, `asof=${FIRST}`)).toContain('An old chart');
    expect(await generateMetadata(params({ chart: 'old-chart' }))).toMatchObject({ title: 'An old chart' });
    await expect(html(page, '')).rejects.toThrow('NEXT_HTTP_ERROR_FALLBACK;404');
  });
});

it('a page as of a day lists what there was then', async () => {
  store = fileStore(writeDataset(fixture()));
  const then = await html(SeriesListPage, `asof=${FIRST}`);
  expect([then.includes('Title of exports'), then.includes('Title of services')]).toEqual([true, false]);
  expect(await html(SeriesListPage, `asof=${LATER}`)).toContain('Title of services');
  const outlet = (): Promise<ReactElement> => OutletPage(params({ outlet: 'example-outlet' }));
  expect(await html(outlet, `asof=${FIRST}`)).not.toContain('Example, renamed');
  expect(await html(outlet, '')).toContain('Example, renamed');
});

describe('records that are not there', () => {
  const files = fixture();
  files['claims/example.jsonl']?.push(JSON.stringify(claim('slip')), JSON.stringify(claim('slip', { recorded: LATER, withdrawn: 'It was read <twice>.' })));
  beforeEach(() => { store = fileStore(writeDataset(files)); });
  const missing = async (path: string, query: string): Promise<string> => {
    sent.set(MISSING_HEADER, path);
    try {
      return await html(NotFoundPage, query);
    } finally {
      sent.delete(MISSING_HEADER);
    }
  };

  it.each([
    ['/claims/slip', '', MISSING], ['/claims/slip', `asof=${FIRST}`, null], ['/claims/slip', `asof=${LATER}`, MISSING], ['/claims/slip', 'asof=nonsense', MISSING],
    ['/series/services', '', null], ['/series/services', `asof=${FIRST}`, MISSING], ['/series/services', `asof=2020-01-01`, null], ['/series/services', `asof=${LATER}`, null],
    ['/charts/later-chart', `asof=${FIRST}`, null], ['/charts/custom', `asof=${FIRST}`, null], ['/charts/nope', '', MISSING], ['/claims/nope', `asof=${FIRST}`, MISSING],
  ])('%s?%s leads to %s', async (path, query, where) => expect(await destination(path, query)).toBe(where));

  it('a withdrawn one says when and why, and leads to its last version, which is whole', async () => {
    const page = await missing('/claims/slip', '');
    expect(page).toContain('This record was withdrawn');
    expect(page).toContain('It was read &lt;twice&gt;.');
    expect(page).toContain(`href="/claims/slip?asof=${FIRST}"`);
    expect(await html(() => ClaimPage(params({ claim: 'slip' })), `asof=${FIRST}`)).toContain('As this dataset stood');
  });

  it('one that came later says when, and leads to today', async () => {
    const page = await missing('/series/services', `asof=${FIRST}`);
    expect(page).toMatch(/was not in the dataset by .*22 November 2026, 04:00 UTC.*entered on .*23 November 2026/);
    expect(page).toContain('href="/series/services"');
  });

  it('one nobody entered is no page', async () => expect(await missing('/claims/slipp', `asof=${FIRST}`)).toContain('There is no such page'));
});

it('the method page tells the two questions apart, with figures of this dataset', async () => {
  const page = await html(MethodPage, '');
  const rows = (await ours.observations(['us-balance-cn-goods-annual'])).filter(({ period, vintage }) => period === '2024' && vintage !== '');
  expect(new Set(rows.map(({ vintage }) => vintage)).size).toBeGreaterThan(1);
  expect(page).toContain(`href="/charts/custom?series=us-balance-cn-goods-annual&amp;vintage=${rows[0]?.vintage ?? ''}"`);
  expect(page).toContain('href="/charts/custom?series=us-balance-cn-goods-annual&amp;asof=2026-11-22"');
  const circulations = [(await ours.circulations('2026-11-22')).length, (await ours.circulations()).length];
  expect(page).toContain(`circulations were ${circulations[0] ?? ''} and are ${circulations[1] ?? ''}`);
});

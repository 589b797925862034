/** @jest-environment node */
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import LedgerPage, { generateMetadata } from '@/app/page';
import { ALL_CLAIMS, formatClaimQuery, parseClaimQuery, selectClaims } from '@/app/_data/claim-query';
import { loadEntries } from '@/app/_data/entries';
import { countVerdicts, LEDGER } from '@/app/_data/ledger';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { furthestFirst } from '@/lib/reconcile/far-off';
import { getStore } from '@/lib/store/current';

const sent = new Headers({ host: 'example.test' });
jest.mock('next/headers', () => ({ headers: async () => sent }));
async function ledger(query = ''): Promise<string> {
  sent.set(QUERY_HEADER, query);
  return renderToStaticMarkup(await (LedgerPage() as Promise<ReactElement>));
}
const listed = (page: string): string[] => [...page.matchAll(/data-claim="([^"]+)"/g)].map(([, id = '']) => id);
const words = (page: string): string => (/<h1>(.*?)<\/h1>/.exec(page)?.[1] ?? '').replace(/<[^>]+>/g, '');

it('the headline counts every printed figure and those that differ', async () => {
  const counts = countVerdicts(await loadEntries(getStore()));
  const all = (await getStore().claims()).length;
  expect(counts.differs).toBeGreaterThan(0);
  expect(words(await ledger())).toBe(`${counts.differs} of ${all} printed figures differ from the record`);
});

it('lists every figure, furthest off first, and those without a comparison after all others', async () => {
  const entries = await loadEntries(getStore());
  const shown = listed(await ledger());
  expect([...shown].sort()).toEqual(entries.map(({ claim }) => claim.id).sort());
  const rows = shown.map((id) => entries.find(({ claim }) => claim.id === id)!.row);
  for (const [index, row] of rows.slice(1).entries()) expect(furthestFirst(rows[index]!, row)).toBeLessThanOrEqual(0);
  const first = rows.findIndex(({ difference }) => difference === '');
  expect(first).toBeGreaterThan(0);
  expect(rows.slice(first).every(({ difference }) => difference === '')).toBe(true);
});

it('is filtered by the address; the headline is of topic and outlet, never of one verdict', async () => {
  const entries = await loadEntries(getStore());
  const page = await ledger('outlet=nws-magazine&verdict=differs&sort=published');
  const expected = entries.filter(({ outlet, found }) => outlet.id === 'nws-magazine' && found.verdict === 'differs').map(({ claim }) => claim.id);
  expect(listed(page).sort()).toEqual(expected.sort());
  const all = entries.filter(({ outlet }) => outlet.id === 'nws-magazine').length;
  expect(words(page)).toContain(`${expected.length} of ${all} printed figures in `);
  expect(page).toMatch(/<option value="nws-magazine" selected="">/);
  expect(page).toContain('href="/claims.csv?outlet=nws-magazine&amp;verdict=differs&amp;sort=published"');
});

it('exports its own order: the same rows in the same order as the page', async () => {
  const page = await ledger();
  const href = /href="\/claims\.csv\?([^"]*)"/.exec(page)?.[1] ?? '';
  expect(href).toBe('sort=off');
  const entries = await loadEntries(getStore());
  const { query, notices } = parseClaimQuery(href, { outlets: [], documents: [], sources: [] });
  expect(notices).toEqual([]);
  expect(selectClaims(entries, query).map(({ claim }) => claim.id)).toEqual(listed(page));
});

it('forgives what it does not understand and names it, filters of other lists too', async () => {
  const page = await ledger('verdict=lies&colour=%3Cscript%3E&document=ijr&sort=topic&outlet=ijr');
  for (const name of ['verdict', 'colour', 'document', 'sort']) expect(page).toContain(`<code>${name}</code>`);
  expect(page).not.toContain('<script>:');
  expect(page).toContain('<a href="/?outlet=ijr">the nearest view that exists</a>');
  expect(new Set(listed(page)).size).toBe((await loadEntries(getStore())).filter(({ outlet }) => outlet.id === 'ijr').length);
});

it('keeps asof in the form and in every link of the list', async () => {
  const page = await ledger('asof=2026-11-24&topic=trade');
  expect(page).toContain('<input type="hidden" name="asof" value="2026-11-24"/>');
  const links = [...page.matchAll(/href="(\/(?:claims|charts|outlets|topics|timeline|circulations|\?)[^"]*)"/g)].map(([, href = '']) => href);
  expect(links.length).toBeGreaterThan(20);
  // The banner alone leads to today.
  expect(links.filter((href) => !href.includes('asof=2026-11-24'))).toEqual(['/?topic=trade']);
});

it('every line leads to its receipt, and to its chart with the point open', async () => {
  const page = await ledger();
  for (const { claim, chart } of await loadEntries(getStore())) {
    expect(page).toContain(`href="/claims/${claim.id}"`);
    if (chart !== null) expect(page).toContain(`href="/charts/${chart}?point=${claim.id}"`);
  }
  expect(page).not.toMatch(/ style="/);
});

it('what it writes of a query it reads back', () => {
  const known = { outlets: ['ijr'], documents: [], sources: [] };
  for (const text of ['', 'topic=trade', 'verdict=agrees&sort=outlet', 'outlet=ijr&sort=published']) {
    const { query } = parseClaimQuery(text, known, LEDGER);
    expect(parseClaimQuery(formatClaimQuery(query, LEDGER), known, LEDGER)).toEqual({ query, notices: [] });
  }
  expect(formatClaimQuery(LEDGER.plain, LEDGER)).toBe('');
  expect(formatClaimQuery(LEDGER.plain)).toBe('sort=off');
  expect(formatClaimQuery(ALL_CLAIMS)).toBe('');
});

it('shares the headline and a picture that exists', async () => {
  sent.set(QUERY_HEADER, '');
  const { description, openGraph } = await generateMetadata();
  expect(description).toMatch(/^\d+ of \d+ printed figures differ from the record/);
  expect(JSON.stringify(openGraph)).toMatch(/http:\/\/example\.test\/claims\/[a-z0-9-]+\/share\.png/);
});

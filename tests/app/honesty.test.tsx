/** @jest-environment node */
import { parse } from 'csv-parse/sync';
import { renderToStaticMarkup } from 'react-dom/server';
import { loadKnown, type Known } from '@/app/_data/claim-filters';
import { parseClaimQuery, selectClaims } from '@/app/_data/claim-query';
import { loadEntries } from '@/app/_data/entries';
import { countHonesty, type Honesty } from '@/app/_data/scorecards';
import { GET as getList } from '@/app/data/[kind]/[format]/route';
import HonestyPage from '@/app/honesty/page';
import OutletPage from '@/app/outlets/[outlet]/page';
import SourcePage from '@/app/sources/[source]/page';
import type { Entry } from '@/components/page/entry';
import { OUTCOMES, type Cell } from '@/components/score/score';
import { getStore } from '@/lib/store/current';
import { ENTRIES } from '../fixtures/entries';
import { source } from '../fixtures/facts';

jest.mock('next/headers', () => ({ headers: async () => new Headers({ host: 'example.test' }) }));

interface Counted { readonly entries: readonly Entry[]; readonly honesty: Honesty; readonly known: Known }

async function ours(): Promise<Counted> {
  const store = getStore();
  const entries = await loadEntries(store);
  return { entries, honesty: countHonesty(entries, await store.sources()), known: await loadKnown(store, entries) };
}

const madeUp = async (): Promise<Counted> => ({
  entries: ENTRIES, honesty: countHonesty(ENTRIES, [source]), known: { ...await loadKnown(getStore(), ENTRIES), outlets: ['gazette', 'herald'], sources: [...(await loadKnown(getStore(), ENTRIES)).sources, source.id] },
});

const scoresOf = ({ total, topics, outlets, sources }: Honesty) => [total, ...topics, ...outlets, ...sources];
const cellsOf = (honesty: Honesty): Cell[] => [...scoresOf(honesty).flatMap(({ cells, all }) => [...cells, all]), ...honesty.reasons.map(({ cell }) => cell), ...honesty.only.map(({ cell }) => cell)];

describe.each([['our data', ours], ['made-up entries', madeUp]])('the scorecards of %s', (_, load) => {
  it('lead with every number to a list of exactly that many claims, by an address that is understood', async () => {
    const { entries, honesty, known } = await load();
    for (const { count, href } of cellsOf(honesty)) {
      const { query, notices } = parseClaimQuery(href.replace(/^\/claims\??/, ''), known);
      expect({ href, notices, count: selectClaims(entries, query).length }).toEqual({ href, notices: [], count });
    }
  });

  it('hold every claim once: columns sum to the row, rows to the total, and the total is all there is', async () => {
    const { entries, honesty } = await load();
    expect(honesty.total.all.count).toBe(entries.length);
    for (const { cells, all } of scoresOf(honesty)) expect(cells.reduce((sum, { count }) => sum + count, 0)).toBe(all.count);
    for (const rows of [honesty.topics, honesty.outlets, honesty.sources]) {
      OUTCOMES.forEach((outcome, index) => expect({ outcome: outcome.id, sum: rows.reduce((sum, { cells }) => sum + cells[index]!.count, 0) }).toEqual({ outcome: outcome.id, sum: honesty.total.cells[index]!.count }));
      expect(rows.reduce((sum, { all }) => sum + all.count, 0)).toBe(entries.length);
    }
  });

  it('count verdicts as they are', async () => {
    const { entries, honesty } = await load();
    for (const verdict of ['agrees', 'revised', 'differs', 'incomparable', 'unverifiable']) {
      const counted = OUTCOMES.reduce((sum, outcome, index) => sum + (outcome.verdict === verdict ? honesty.total.cells[index]!.count : 0), 0);
      expect([verdict, counted]).toEqual([verdict, entries.filter(({ found }) => found.verdict === verdict).length]);
    }
  });
});

it('made-up entries fall where they belong', () => {
  const { total, sources, only, reasons } = countHonesty(ENTRIES, [source]);
  expect(total.cells.map(({ count }) => count)).toEqual([2, 1, 1, 2, 2, 1]);
  expect(sources.map(({ name, page, all }) => [name, page, all.count])).toEqual([
    ['Customs of Atlantis: Made-up trade tables', '/sources/atlantis-customs', 2], ['“R&D ~ “Lab”, 50% + more”', null, 1], ['“University of Atlantis”', null, 2], ['Names none', null, 4],
  ]);
  expect(only.map(({ key, cell }) => [key, cell.count])).toEqual([['repeats', 1], ['secondhand', 1], ['derived', 1], ['then', 3]]);
  expect(reasons.map(({ key, cell }) => [key, cell.count])).toEqual([['period', 1], ['scope', 1], ['basis', 1], ['vintage', 1], ['unexplained', 3]]);
});

describe('pages', () => {
  it('/honesty shows each table with its numbers, what the words mean and how many are repeats', async () => {
    const page = renderToStaticMarkup(await HonestyPage());
    const { honesty } = await ours();
    expect(page.match(/<table/g)).toHaveLength(3);
    for (const { href } of cellsOf(honesty).filter(({ count }) => count > 0)) expect(page).toContain(`href="${href.replaceAll('&', '&amp;')}"`);
    for (const { meaning } of OUTCOMES) expect(page).toContain(meaning);
    expect(page).toContain('printed before in the same article');
    expect(page).toContain('/honesty.csv');
  });

  it('an outlet and a named source have theirs, a source no claim names says so', async () => {
    const store = getStore();
    expect(renderToStaticMarkup(await OutletPage({ params: Promise.resolve({ outlet: 'ijr' }) }))).toContain('href="/claims?outlet=ijr&amp;verdict=agrees"');
    const named = (await store.claims()).find(({ named_source }) => named_source !== null)?.named_source ?? '';
    expect(renderToStaticMarkup(await SourcePage({ params: Promise.resolve({ source: named }) }))).toContain(`href="/claims?source=${named}"`);
    const { entries } = await ours();
    const silent = (await store.sources()).find(({ id }) => !entries.some(({ claim }) => claim.named_source === id))?.id ?? '';
    expect(renderToStaticMarkup(await SourcePage({ params: Promise.resolve({ source: silent }) }))).toContain('No claim names this source.');
  });
});

describe('files', () => {
  const file = (format: string, query = '') => getList(new Request(`http://localhost/honesty.${format}${query}`), { params: Promise.resolve({ kind: 'honesty', format }) });

  it('hold a line for every number, the same in CSV and JSON', async () => {
    const { honesty } = await ours();
    const rows = parse(await (await file('csv')).text(), { columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];
    expect(rows.map(({ list, count }) => [list, Number(count)])).toEqual(cellsOf(honesty).map(({ href, count }) => [href, count]));
    expect(Object.keys(rows[0]!)).toEqual(['group', 'key', 'name', 'verdict', 'reason', 'count', 'list']);
    const json = await (await file('json')).json() as { count: number; items: Record<string, string | number>[] };
    expect(json.items.map((item) => ({ ...item, count: String(item['count']) }))).toEqual(rows);
    expect(json.count).toBe(rows.length);
  });

  it('take no parameters', async () => {
    expect((await file('csv', '?topic=trade')).status).toBe(400);
    expect((await file('xml')).status).toBe(404);
  });
});

/** @jest-environment node */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { GET as getList } from '@/app/data/[kind]/[format]/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { fileStore } from '@/lib/store/files';
import type { Store } from '@/lib/store/store';
import { chart, circulation, claim, FIRST, fixture, LATER, observation, series, writeDataset, type Files } from '../lib/store/fixture';

let store: Store;
jest.mock('@/lib/store/current', () => ({ getStore: () => store }));

const KINDS = ['charts', 'claims', 'series', 'documents', 'outlets', 'sources', 'circulations'] as const;
const FORMATS = ['csv', 'json'] as const;
const list = (kind: string, format: string, query = ''): Promise<Response> => getList(new Request(`http://localhost/${kind}.${format}?${query}`), { params: Promise.resolve({ kind, format }) });
const one = (kind: string, id: string, format: string, query = ''): Promise<Response> => getOne(new Request(`http://localhost/${kind}/${id}.${format}?${query}`), { params: Promise.resolve({ kind, id, format }) });

/** Every list and, of `ids`, every single record, in every format, under one query. */
async function everything(of: Store, query: string, ids: Readonly<Record<string, readonly string[]>>): Promise<Map<string, string>> {
  store = of;
  const bodies = new Map<string, string>();
  const keep = async (name: string, answered: Promise<Response>): Promise<void> => {
    const response = await answered;
    bodies.set(name, `${response.status} ${response.headers.get('content-disposition') ?? ''}\n${await response.text()}`);
  };
  for (const format of FORMATS) {
    for (const kind of [...KINDS, 'honesty']) await keep(`${kind}.${format}`, list(kind, format, query));
    for (const [kind, known] of Object.entries(ids)) for (const id of known) if (kind !== 'charts' || format === 'csv') await keep(`${kind}/${id}.${format}`, one(kind, id, format, query));
  }
  return bodies;
}

async function idsOf(of: Store, asof: string): Promise<Record<(typeof KINDS)[number], string[]>> {
  const ids = (all: readonly { readonly id: string }[]): string[] => all.map(({ id }) => id);
  const [charts, claims, all, documents, outlets, sources, circulations] = await Promise.all([of.charts(asof), of.claims(asof), of.series(asof), of.articles(asof), of.outlets(asof), of.sources(asof), of.circulations(asof)]);
  return { charts: ids(charts), claims: ids(claims), series: ids(all), documents: ids(documents), outlets: ids(outlets), sources: ids(sources), circulations: ids(circulations) };
}

const AFTER = '2026-11-24T10:00:00Z';
/** Later lines: of every record another version, of every kind a new record, a withdrawal, a revision and a slip mended. */
const LATER_LINES: readonly (readonly [file: string, line: string])[] = [
  ...Object.entries(fixture()).filter(([file]) => file.endsWith('.jsonl')).flatMap(([file, lines]) => lines.slice(0, 1).map((line): [string, string] => [file, JSON.stringify({ ...JSON.parse(line) as object, recorded: AFTER, title: undefined, ...('title' in (JSON.parse(line) as object) && { title: 'Another title' }) })])),
  ['claims/example.jsonl', JSON.stringify(claim('example-exports', { recorded: AFTER, withdrawn: 'It was misread.' }))],
  ['claims/example.jsonl', JSON.stringify(claim('example-more', { recorded: AFTER, value: '150' }))],
  ['series/trade.jsonl', JSON.stringify(series('gold', { recorded: AFTER }))],
  ['charts/trade.jsonl', JSON.stringify(chart('third-chart', { recorded: AFTER }))],
  ['circulations/trade.jsonl', JSON.stringify(circulation('again', { recorded: AFTER }))],
  ['observations/trade.csv', observation('exports', '2024', '100000', '2026-05', AFTER)],
  ['observations/trade.csv', observation('exports', '2024', '143215.9', '2026-02', AFTER)],
];

function appended(lines: readonly (readonly [string, string])[]): Files {
  const files = fixture();
  for (const [file, line] of lines) files[file]?.push(line);
  return files;
}

describe('files as of a moment (law 5)', () => {
  it('are the same bytes whatever is appended later', async () => {
    const before = fileStore(writeDataset(fixture()));
    const ids = await idsOf(before, FIRST);
    const then = new Map<string, Map<string, string>>();
    for (const asof of [FIRST, '2026-11-22', LATER]) then.set(asof, await everything(before, `asof=${asof}`, ids));
    await fc.assert(fc.asyncProperty(fc.subarray([...LATER_LINES], { minLength: 1 }), async (lines) => {
      const after = fileStore(writeDataset(appended(lines)));
      for (const [asof, bodies] of then) expect(await everything(after, `asof=${asof}`, ids)).toEqual(bodies);
    }), { numRuns: 15 });
    for (const bodies of then.values()) for (const [name, body] of bodies) expect([name, body.slice(0, 3)]).toEqual([name, '200']);
  }, 60_000);

  it('of our own data are those of a dataset that ends there', async () => {
    const filesUnder = (folder: string): string[] => readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesUnder(join(folder, name)) : [join(folder, name)]));
    const all = fileStore('data');
    const stamp = await all.first();
    const files: Files = {};
    for (const path of filesUnder('data').filter((name) => !name.endsWith('.md'))) {
      files[path.slice('data/'.length)] = readFileSync(path, 'utf8').split('\n').filter((line) => line !== '' && (/20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ/.exec(line)?.[0] ?? stamp) <= stamp);
    }
    const { claims, ...rest } = await idsOf(all, stamp);
    const ids = { ...rest, claims: claims.slice(0, 30), series: rest.series.slice(0, 30) };
    const ended = await everything(fileStore(writeDataset(files)), `asof=${stamp}`, ids);
    const now = await everything(all, `asof=${stamp}`, ids);
    for (const [name, body] of now) expect([name, body]).toEqual([name, ended.get(name)]);
    expect(now.size).toBeGreaterThan(100);
  }, 120_000);

  it('say the moment they stand at, what was asked for, and the day in their name', async () => {
    store = fileStore(writeDataset(fixture()));
    const ids = await idsOf(store, FIRST);
    const answers = [...[...KINDS, 'honesty'].map((kind) => list(kind, 'json', 'asof=2026-11-22')), ...KINDS.filter((kind) => kind !== 'charts').map((kind) => one(kind, ids[kind][0] ?? '', 'json', 'asof=2026-11-22'))];
    for (const response of await Promise.all(answers)) {
      expect(response.headers.get('content-disposition')).toContain('asof-2026-11-22');
      expect(await response.json()).toMatchObject({ recorded: FIRST, asof: '2026-11-22' });
    }
    expect(await (await list('series', 'json')).json()).toMatchObject({ recorded: LATER, asof: null });
  });

  it('count on the honesty page and list in the claims the same claims', async () => {
    store = fileStore('data');
    const { items } = await (await list('honesty', 'json', 'asof=2026-11-22')).json() as { items: { count: number; list: string }[] };
    for (const { count, list: address } of items.slice(0, 12)) {
      expect(address).toContain('asof=2026-11-22');
      expect((await list('claims', 'csv', address.split('?')[1])).headers.get('x-row-count')).toBe(String(count));
    }
  });
});

describe.each([['yesterday', 'is no day or stamp'], ['2026-02-31', 'is no day or stamp'], ['2999-01-01', 'newest row'], [LATER.slice(0, 10), `write asof=${LATER}`], ['2020-01-01', FIRST], ['2026-11-22T03:00:00Z', FIRST], ['%00', 'is no day or stamp']])('asof=%s', (asof, words) => {
  it('is refused by every list and every single record, with the cure', async () => {
    store = fileStore(writeDataset(fixture()));
    const ids = await idsOf(store, LATER);
    for (const [name, body] of await everything(store, `asof=${asof}`, ids)) {
      expect([name, body.slice(0, 3)]).toEqual([name, '400']);
      expect(body).toContain('"name": "asof"');
      expect(body).toContain(words);
    }
  });
});

describe('records that are not there', () => {
  const files = fixture();
  files['claims/example.jsonl']?.push(JSON.stringify(claim('slip')), JSON.stringify(claim('slip', { recorded: LATER, withdrawn: 'It was read twice.' })));
  files['charts/trade.jsonl']?.push(JSON.stringify(chart('old-chart')), JSON.stringify(chart('old-chart', { recorded: LATER, withdrawn: 'Nobody read it.' })));
  beforeEach(() => { store = fileStore(writeDataset(files)); });

  it.each([['claims', 'slip', 'read twice'], ['charts', 'old-chart', 'Nobody read it']])('%s/%s was withdrawn: the file is gone, says why, and its last version is there', async (kind, id, why) => {
    const gone = await one(kind, id, 'csv');
    expect(gone.status).toBe(410);
    const { detail } = await gone.json() as { detail: string };
    expect(detail).toContain(why);
    expect(detail).toContain(`asof=${FIRST}`);
    expect((await one(kind, id, 'csv', `asof=${FIRST}`)).status).toBe(200);
  });

  it('a record that came later is not found by then, and says when it came', async () => {
    const early = await one('series', 'services', 'json', `asof=${FIRST}`);
    expect(early.status).toBe(404);
    expect((await early.json() as { detail: string }).detail).toContain(`it was entered at ${LATER}`);
    expect((await one('series', 'services', 'json', `asof=${LATER}`)).status).toBe(200);
  });
});

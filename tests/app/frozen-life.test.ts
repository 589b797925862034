/** @jest-environment node */
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chartFile } from '@/app/_data/charts';
import { TableFile } from '@/lib/model/row';
import { answer } from '@/lib/store/answer';
import { fileStore } from '@/lib/store/files';
import { sealed } from '@/lib/store/seal';
import { changesSince } from '@/lib/store/since';
import type { Store } from '@/lib/store/store';

/** What a frozen link is for: the real dataset, three lines entered a week later, and the same link opened again. */

const CHART = 'us-china-goods-trade';
const VIEW = 'series=us-exports-cn-goods-annual~us-imports-cn-goods-annual';
const LATER = '2026-12-03T08:00:00Z';
const CLAIM = 'unread-why-goods-exports-2024-again';

const folder = mkdtempSync(join(tmpdir(), 'sourceline-frozen-'));
afterAll(() => rmSync(folder, { recursive: true }));

let before: Store;
let after: Store;
let frozen = '';
let csvThen = '';
const text = async (store: Store, query: string, extension = 'csv'): Promise<string> => (await chartFile(store, new Request(`http://localhost/charts/${CHART}.${extension}?${query}`), CHART, extension)).text();
const sha256 = (body: string): string => createHash('sha256').update(body).digest('hex');

beforeAll(async () => {
  const data = join(folder, 'data');
  cpSync('data', data, { recursive: true });
  before = fileStore(data);
  const file = TableFile.parse(JSON.parse(await text(before, VIEW, 'json')));
  frozen = file.frozen.slice(file.frozen.indexOf('?') + 1);
  csvThen = await text(before, frozen);

  const observations = join(data, 'observations', 'trade-goods-annual.csv');
  const line = readFileSync(observations, 'utf8').split('\n').find((each) => each.startsWith('us-exports-cn-goods-annual,2015,')) ?? '';
  const [, , , status, , , ...rest] = line.split(',');
  appendFileSync(observations, [
    ['us-exports-cn-goods-annual,2015,116071.9', status, '2026-12-01', LATER, ...rest].join(','),
    ['us-exports-cn-goods-annual,1984,3004.4', status, '2026-12-01', LATER, ...rest].join(','),
  ].map((each) => `${each}\n`).join(''));
  const claims = join(data, 'claims', 'unread-why.jsonl');
  const claim = JSON.parse(readFileSync(claims, 'utf8').split('\n').find((each) => each.includes(`"id":"${CLAIM}"`)) ?? '') as object;
  appendFileSync(claims, `${JSON.stringify({ ...claim, recorded: LATER, withdrawn: 'The page was taken down.' })}\n`);
  after = fileStore(data);
});

it('gives the same bytes after rows were added, changed and withdrawn', async () => {
  const csvNow = await text(after, frozen);
  expect(sha256(csvNow)).toBe(sha256(csvThen));
  expect(frozen).toContain(`sha=${sha256(csvNow).slice(0, 12)}`);
  expect((await sealed(after, await answer(after, CHART, frozen))).seal).toBe('verified');
});

it('lists exactly the three against today, each with its cause and day', async () => {
  const { own, following } = await changesSince(after, await answer(after, CHART, frozen));
  expect(own.map(({ kind, row, recorded, cause }) => [kind, row.role === 'cited' ? row.row_id : `${row.series} ${row.period}`, recorded, cause])).toEqual([
    ['added', 'us-exports-cn-goods-annual 1984', LATER, 'A value entered since.'],
    ['changed', 'us-exports-cn-goods-annual 2015', LATER, expect.stringMatching(/^The source published the value anew \(vintage .*, now 2026-12-01\)\.$/)],
    ['withdrawn', CLAIM, LATER, 'The printed figure was withdrawn: The page was taken down.'],
  ]);
  expect(own[1]?.cells.find(({ name }) => name === 'value')).toEqual({ name: 'value', before: expect.stringMatching(/^11\d{10}$/) as string, after: '116071900000' });
  // One more value to search makes explanations of other figures a little less firm; nothing else may follow.
  for (const { kind, row, cells } of following) expect([kind, row.role, cells.map(({ name }) => name)]).toEqual(['changed', 'cited', ['chance']]);
});

it('the living link shows them', async () => {
  const { table } = await answer(after, CHART, VIEW);
  const values = new Map(table.rows.map((row) => [`${row.series} ${row.period}`, row.value]));
  expect([values.get('us-exports-cn-goods-annual 1984'), values.get('us-exports-cn-goods-annual 2015')]).toEqual(['3004400000', '116071900000']);
  expect(table.rows.some(({ row_id: id }) => id === CLAIM)).toBe(false);
  expect(sha256(await text(after, VIEW))).not.toBe(sha256(csvThen));
});

it('the same list is a file, which may be another tomorrow', async () => {
  const response = await chartFile(after, new Request(`http://localhost/charts/${CHART}.changes.json?${frozen}`), CHART, 'changes.json');
  expect(response.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
  expect(await response.json()).toMatchObject({ from: expect.stringMatching(/^2026-11-/) as string, to: LATER, count: 3 });
});

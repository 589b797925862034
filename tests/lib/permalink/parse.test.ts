/** @jest-environment node */
import { defaultView } from '@/lib/permalink/default-view';
import { formatView } from '@/lib/permalink/format';
import { MIGRATIONS, migrated } from '@/lib/permalink/migrations';
import { asOfOf, parseView } from '@/lib/permalink/parse';
import { custom, goods, known } from './example';

const parsed = (query: string) => parseView(query, goods, known, ['shape']);
const read = (query: string) => {
  const { view, issues } = parsed(query);
  return { view, issues };
};
const usual = defaultView(goods);

describe('what is not understood is named and falls back', () => {
  it.each<[query: string, parameter: string, says: string, canonical: string]>([
    ['series=us-export', 'series', 'did you mean “us-exports-cn-goods-annual”?', ''],
    ['series=us-balance-cn-goods-anual', 'series', 'did you mean “us-balance-cn-goods-annual”?', ''],
    ['series=US-balance-cn-goods-annual', 'series', 'did you mean “us-balance-cn-goods-annual”?', ''],
    ['series=us-overdose-deaths-annual', 'series', 'is not offered on this chart', ''],
    ['series=us-imports-cn-goods-annual~us-imports-cn-goods-annual', 'series', 'is named twice', 'series=us-imports-cn-goods-annual'],
    ['series=us-imports-cn-goods-annual~nonsense', 'series', 'unknown series “nonsense”', 'series=us-imports-cn-goods-annual'],
    ['time=2024..2017', 'time', 'runs backwards', 'time=2017..2024'],
    ['time=latest..2017', 'time', 'runs backwards', 'time=2017..latest'],
    ['time=2017..20x4', 'time', '“20x4” is no period', 'time=2017..latest'],
    ['time=2023-02-30..2024', 'time', '“2023-02-30” is no period', 'time=2010..2024'],
    ['time=1..2..3', 'time', 'is not a range', ''],
    ['time=', 'time', '“” is no period', ''],
    ['outlets=ijr~the-moon', 'outlets', 'unknown outlet “the-moon”', 'outlets=ijr'],
    ['outlets=the-moon', 'outlets', 'unknown outlet “the-moon”', ''],
    ['transform=chnage', 'transform', 'did you mean “change”?', ''],
    ['show=everything', 'show', 'not one of cited, official', ''],
    ['point=unread-why-displaced', 'point', 'not on this chart; its receipt is at /claims/unread-why-displaced', ''],
    ['point=nobody', 'point', 'unknown claim', ''],
    ['tab=map', 'tab', 'not one of chart, table, sources', ''],
    ['asof=2026-02-30', 'asof', 'is no day or stamp', ''],
    ['asof=2026-11-22T25:00:00Z', 'asof', 'is no day or stamp', ''],
    ['utm_source=mail', 'utm_source', 'unknown parameter “utm_source”', ''],
    ['serie=x', 'serie', 'did you mean “series”?', ''],
    ['tab=table&tab=sources', 'tab', 'more than once; the first one counts', 'tab=table'],
    ['tab=%E0%A4%A', 'tab', 'is not percent-encoded', ''],
    ['%FF=1', '%FF=1', 'is not percent-encoded', ''],
  ])('%s', (query, parameter, says, canonical) => {
    const { view, issues } = read(query);
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ parameter });
    expect(issues[0]?.message).toContain(says);
    expect(formatView(view, goods)).toBe(canonical);
  });
});

describe('what is understood', () => {
  it.each<[query: string, expected: Partial<typeof usual>]>([
    ['', {}], ['?', {}], ['series=', { series: [] }], ['outlets=', { outlets: [] }], ['show=', { show: [] }], ['outlets=all', {}],
    ['show=official~cited', { show: ['cited', 'official'] }], ['show=events~official~cited', {}], ['base=2017', { base: '2017' }], ['compare=2017..2024', { compare: { from: '2017', to: '2024' } }],
    ['frequency=annual&axis=log&stack=stacked', { frequency: 'annual', axis: 'log', stack: 'stacked' }], ['time=2024', { from: '2024', to: '2024' }], ['time=latest', { from: 'latest', to: 'latest' }],
    ['time=MY2024/25..latest', { from: 'MY2024/25' }], ['time=MY2024%2F25..latest', { from: 'MY2024/25' }],
    ['series=us-exports-cn-goods-annual%7Eus-imports-cn-goods-annual', { series: ['us-exports-cn-goods-annual', 'us-imports-cn-goods-annual'] }],
    ['asof=2026-11-22T04%3A00%3A00Z', { asof: '2026-11-22T04:00:00Z' }], ['&&tab=table&', { tab: 'table' }], ['point=', {}], ['asof=', {}],
  ])('%s', (query, expected) => expect(read(query)).toEqual({ view: { ...usual, ...expected }, issues: [] }));
});

describe('what a frozen link has beside its view', () => {
  const asof = 'asof=2026-11-22T04:00:00Z';

  it('is read apart from it', () => {
    expect(parsed(`${asof}&v=1&sha=0123456789ab`)).toMatchObject({ pin: { sha: '0123456789ab' }, issues: [] });
    expect(parsed('v=1')).toMatchObject({ pin: { sha: null }, issues: [] });
  });

  it.each([
    [`${asof}&sha=0123456789AB`, 'sha', 'is not 12 hex digits'], [`${asof}&sha=`, 'sha', 'is not 12 hex digits'], [`${asof}&sha=${'0'.repeat(64)}`, 'sha', 'is not 12 hex digits'],
    ['sha=0123456789ab', 'sha', 'a frozen link has asof as well'], [`${asof}&v=2`, 'v', 'no version known here'], ['v=', 'v', 'no version known here'],
    ['vintage=2025-13', 'vintage', 'is no day or month'], ['vintage=2025', 'vintage', 'is no day or month'], ['vintage=2025-02-30', 'vintage', 'is no day or month'],
  ])('%s is told as wrong', (query, parameter, message) => {
    expect(read(query).issues).toMatchObject([{ parameter, message: expect.stringContaining(message) as string }]);
  });

  it('options are taken where they are asked for, and nowhere else', () => {
    expect(parsed('shape=wide')).toMatchObject({ options: new Map([['shape', 'wide']]), issues: [] });
    expect(parsed('escape=none').issues).toMatchObject([{ parameter: 'escape', message: expect.stringContaining('unknown parameter') as string }]);
    expect(parsed('shape=wide&shape=long').issues).toMatchObject([{ parameter: 'shape', message: expect.stringContaining('more than once') as string }]);
  });
});

it('reads what was spelt otherwise once as it is spelt now', () => {
  const renamed = { on: '2027-01-01', why: 'a parameter got another name', rewrite: ([name, value]: readonly [string, string]) => [name === 'range' ? 'span' : name, value] as const };
  const again = { on: '2028-01-01', why: 'and another', rewrite: ([name, value]: readonly [string, string]) => [name === 'span' ? 'time' : name, value] as const };
  expect(migrated([['range', '2017..2024'], ['tab', 'table']], [renamed, again])).toEqual([['time', '2017..2024'], ['tab', 'table']]);
  expect(MIGRATIONS.map(({ on }) => on)).toEqual(MIGRATIONS.map(({ on }) => on).sort());
});

it('says that a query is too long and shows the default', () => {
  for (const length of [8001, 10_000, 100_000]) {
    const { view, issues } = read(`series=${'x'.repeat(length - 7)}`);
    expect(view).toEqual(usual);
    expect(issues).toEqual([{ parameter: '', message: `the query is ${length} characters long; at most 8000 are read, so the default view is shown` }]);
  }
});

it('counts what it does not tell one by one, and takes its time from nobody', () => {
  const started = performance.now();
  const { issues } = read(Array.from({ length: 1500 }, (_, at) => `p${at}`).join('&'));
  expect(issues).toHaveLength(41);
  expect(issues.at(-1)?.message).toBe('and 1460 more of the kind');
  expect(read(`series=${'us~'.repeat(2600)}`).issues.length).toBeLessThanOrEqual(41);
  expect(performance.now() - started).toBeLessThan(2000);
});

it('opens the custom chart empty and takes any known series, 24 at most', () => {
  expect(parseView('', custom, known).view.series).toEqual([]);
  expect(parseView('series=us-overdose-deaths-annual~forcibly-displaced-total', custom, known).issues).toEqual([]);
  const many = Array.from({ length: 30 }, (_, at) => `s${at}`);
  const { view, issues } = parseView(`series=${many.join('~')}`, { ...custom, series: many }, known);
  expect(view.series).toEqual(many.slice(0, 24));
  expect(issues).toHaveLength(1);
});

it('reads asof ahead of the rest, exactly as parseView does', () => {
  for (const query of ['asof=2026-11-22', 'tab=x&asof=2026-11-22&asof=2020-01-01', 'asof=soon', '', 'asof=%', `asof=2026-11-22&x=${'x'.repeat(9000)}`]) {
    expect(asOfOf(query)).toBe(read(query).view.asof);
  }
});

/** @jest-environment node */
import { groundAt, readableBy, type Ground } from '@/lib/explain/ground';
import type { Fact } from '@/lib/explain/by-value';
import type { Observation } from '@/lib/model/observation';
import { derived, facets, observation, series } from '../../fixtures/facts';

const LATER = '2030-02-01T00:00:00Z';
const PRINTED = '2025-06-15';

const worldSeries = [
  series('exports', { scale: 0 }), series('imports', { scale: 0 }), series('rumours', { scale: 0, standing: 'press' }), series('estimates', { scale: 0, standing: 'research' }),
  derived('total', { op: 'sum', of: ['exports', 'imports'] }, { scale: 0 }), derived('hearsay', { op: 'sum', of: ['exports', 'rumours'] }, { scale: 0 }),
];
const ground = (observations: readonly Observation[], published = PRINTED): Ground => groundAt(observations, worldSeries, worldSeries.map(({ id }) => facets(id)), published);
const facts = ({ index }: Ground): Fact[] => [...index.shelves.values()].flatMap((shelf) => shelf.facts);
const told = (observations: readonly Observation[], published?: string): string[] =>
  facts(ground(observations, published)).map(({ datum, older }) => `${datum.series} ${datum.period} = ${datum.value}${older ? ', older' : ''}`).sort();

describe('what could be read on the day an article was printed', () => {
  it.each<[string, string, string, boolean]>([
    ['published before', '2025-06-14', PRINTED, true],
    ['published that day', '2025-06-15', PRINTED, true],
    ['published the day after', '2025-06-16', PRINTED, false],
    ['published that month, the day not told', '2025-06', PRINTED, true],
    ['published the month after', '2025-07', PRINTED, false],
    ['published late in the month to which the article is dated', '2025-06-30', '2025-06', true],
    ['published after that month', '2025-07-01', '2025-06', false],
    ['published on a day nobody tells', '', PRINTED, true],
  ])('%s (vintage %s, article of %s): %s', (_, vintage, published, expected) => {
    const rows = [observation('exports', '2024', '7', { vintage })];
    expect(readableBy(rows, published)).toEqual(expected ? rows : []);
    expect(told(rows, published)).toEqual(expected ? ['exports 2024 = 7'] : []);
  });

  it.each<[period: string, published: string, expected: boolean]>([
    ['2025', PRINTED, true], ['2025-06-15', PRINTED, true], ['2025-06-16', PRINTED, false], ['2026', PRINTED, false], ['2025-06', '2025-06', true], ['2025-07', '2025-06', false],
  ])('a value of an unknown day for %s explains an article of %s only if that time had begun: %s', (period, published, expected) => {
    expect(told([observation('exports', period, '7')], published)).toHaveLength(Number(expected));
  });

  it('what follows by formula follows from what could be read then', () => {
    const rows = [observation('exports', '2024', '7', { vintage: '2025-02' }), observation('exports', '2024', '8', { vintage: '2025-09' }), observation('imports', '2024', '3')];
    expect(told(rows)).toEqual(['exports 2024 = 7', 'imports 2024 = 3', 'total 2024 = 10']);
  });
});

it('press reports explain nothing, nor does what is reckoned from them; research does', () => {
  const rows = [observation('exports', '2024', '7'), observation('rumours', '2024', '9', { vintage: '2025-01' }), observation('rumours', '2024', '8'), observation('estimates', '2024', '6')];
  expect(told(rows)).toEqual(['estimates 2024 = 6', 'exports 2024 = 7']);
});

describe('earlier vintages', () => {
  it('stand beside the one in force, marked older; an undated one is older than a dated one', () => {
    const rows = ['', '2025-01', '2025-03-05'].map((vintage, n) => observation('exports', '2024', String(n + 1), { vintage }));
    expect(told(rows)).toEqual(['exports 2024 = 1, older', 'exports 2024 = 2, older', 'exports 2024 = 3']);
  });

  it('are kept at the scale of their series', () => {
    const rows = [observation('exports', '2024', '1.5', { vintage: '2025-01' }), observation('exports', '2024', '2.5', { vintage: '2025-02' })];
    const found = facts(groundAt(rows, [series('exports', { scale: 6 })], [facets('exports')], PRINTED));
    expect(found.map(({ datum, unit, older }) => [datum.value, unit, older])).toEqual([['1500000', 'USD', true], ['2500000', 'USD', false]]);
  });

  it('a corrected reading of the vintage in force is none', () => {
    const rows = [observation('exports', '2024', '1', { vintage: '2025-01' }), observation('exports', '2024', '2', { vintage: '2025-01', recorded: LATER })];
    expect(told(rows)).toEqual(['exports 2024 = 2']);
    expect(told(rows.toReversed())).toEqual(['exports 2024 = 2']);
  });

  it('of an earlier vintage the reading recorded last counts, wherever its line stands', () => {
    const rows = [
      observation('exports', '2024', '1', { vintage: '2025-01' }), observation('exports', '2024', '2', { vintage: '2025-01', recorded: LATER }),
      observation('exports', '2024', '3', { vintage: '2025-02' }),
    ];
    const expected = ['exports 2024 = 2, older', 'exports 2024 = 3'];
    expect(told(rows)).toEqual(expected);
    expect(told(rows.toReversed())).toEqual(expected);
  });

  it('one taken back is gone', () => {
    const rows = [
      observation('exports', '2024', '', { vintage: '2025-01', recorded: LATER }), observation('exports', '2024', '1', { vintage: '2025-01' }),
      observation('exports', '2024', '3', { vintage: '2025-02' }),
    ];
    expect(told(rows)).toEqual(['exports 2024 = 3']);
  });
});

it('values that look back over twelve months count the days of these, vintages they replaced as well', () => {
  const rows = [observation('deaths', '2023-12', '5', { vintage: '2024-05' }), observation('deaths', '2023-12', '6', { vintage: '2024-06' }), observation('exports', '2023-12', '7')];
  const found = facts(groundAt(rows, [series('deaths', { unit: 'deaths', frequency: 'monthly' }), series('exports')], [facets('deaths', { window: 12 }), facets('exports')], PRINTED));
  expect(found.map(({ datum, covers }) => `${datum.series} ${covers}`).sort()).toEqual(['deaths 2023-01/2023-12', 'deaths 2023-01/2023-12', 'exports 2023-12']);
});

it('finds a value by its days, however they are written', () => {
  const { valueFor } = ground([observation('exports', '2024-01/2024-12', '7'), observation('exports', '2023', '6')]);
  expect(valueFor('exports', '2024')?.value).toBe('7');
  expect(valueFor('exports', '2023-01/2023-12')?.value).toBe('6');
  expect(valueFor('exports', '2022')).toBeUndefined();
  expect(valueFor('unknown', '2024')).toBeUndefined();
});

it('puts facets beside the series of the index; one without any is left blank', () => {
  const rows = [observation('imports', '2024', '3'), observation('exports', '2024', '7')];
  const { index, facetsOf } = groundAt(rows, worldSeries, [facets('imports')], PRINTED);
  expect(facetsOf.map((one) => one?.id)).toEqual(index.series.map((id) => (id === 'imports' ? 'imports' : undefined)));
});

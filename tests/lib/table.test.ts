/** @jest-environment node */
import fc from 'fast-check';
import { compare, shift } from '@/lib/decimal';
import { latest, latestInOrder } from '@/lib/derive/latest';
import { inStoreOrder } from '@/lib/derive/store-order';
import { inTimeOrder } from '@/lib/period';
import { Table, type Row } from '@/lib/model/row';
import type { View } from '@/lib/model/view';
import { customChart } from '@/lib/permalink/custom';
import { defaultView } from '@/lib/permalink/default-view';
import { reconcileAll } from '@/lib/reconcile/reconcile-all';
import { seriesNeeded, type Facts } from '@/lib/table/facts';
import { table } from '@/lib/table/table';
import { articles, chart, claim, derived, observation, outlets, RECORDED, series, source } from '../fixtures/facts';

const list = [series('exports'), series('imports'), derived('balance', { op: 'difference', of: ['exports', 'imports'] })];
const claims = [
  claim('close', '100', { scale: 6 }),
  claim('off', '120', { scale: 6, document: 'herald-one' }),
  claim('early', '90', { scale: 6, period: '2020' }),
  claim('dateless', '5', { period: null }),
  claim('of-nothing', '7', { series: null }),
  claim('of-balance', '-50', { scale: 6, series: 'balance', hedge: 'about' }),
  claim('elsewhere', '1'),
];
const without: Omit<Facts, 'found'> = {
  chart: { ...chart, claims: claims.map(({ id }) => id).filter((id) => id !== 'elsewhere') },
  series: list, sources: [source], outlets, articles, claims, events: [], newest: RECORDED,
  observations: inStoreOrder([
    observation('exports', '2024', '100.2', { vintage: '2025-02' }), observation('exports', '2024', '99', { vintage: '2024-12' }),
    observation('exports', '2023', '80'), observation('exports', '2020', '90'), observation('imports', '2024', '150'), observation('imports', '2023', '100'),
  ]),
};
/** Facts with what becomes of their claims. */
const judged = (given: Omit<Facts, 'found'>): Facts => ({ ...given, found: reconcileAll({ ...given, facets: [] }) });
const facts = judged(without);
const view = (more: Partial<View> = {}): View => ({ ...defaultView(facts.chart), ...more });
const ids = (rows: readonly Row[]): string[] => rows.map(({ row_id }) => row_id);
const messages = (more: Partial<View>, from: Facts = facts): string[] => table(view(more), from).notices.map(({ parameter, message }) => `${parameter}: ${message}`);

describe('table', () => {
  it('has official rows by chosen series and time, then cited rows by period, outlet and place, those without a period last', () => {
    expect(ids(table(view(), facts).rows)).toEqual([
      'exports@2020@undated', 'exports@2023@undated', 'exports@2024@2025-02', 'imports@2023@undated', 'imports@2024@undated',
      'early', 'close', 'of-nothing', 'off', 'dateless',
    ]);
  });

  it.each(['latest', 'earliest'] as const)('%s alone is one period: the one in which a chosen series has its last or first value', (end) => {
    const periods = (more: Partial<View>): string[] => [...new Set(table(view({ ...more, from: end, to: end }), facts).rows.filter(({ role }) => role !== 'cited').map(({ period }) => period))];
    expect(periods({})).toEqual([end === 'latest' ? '2024' : '2020']);
    expect(periods({ series: ['imports'] })).toEqual([end === 'latest' ? '2024' : '2023']);
    expect(periods({ series: ['balance'] })).toEqual([end === 'latest' ? '2024' : '2023']);
    expect(periods({ series: [] })).toEqual([]);
    const cited = table(view({ from: end, to: end }), facts).rows.filter(({ role, period }) => role === 'cited' && period !== '').map(({ period }) => period);
    expect(new Set(cited)).toEqual(new Set([end === 'latest' ? '2024' : '2020']));
  });

  it('latest alone passes over a period that is only said to be missing, and stays as written in the address', () => {
    const answer = table(view({ series: ['exports'], from: 'latest', to: 'latest' }), { ...facts, observations: inStoreOrder([...facts.observations, observation('exports', '2025', '')]) });
    expect(answer.rows.filter(({ role }) => role === 'official').map(({ period }) => period)).toEqual(['2024']);
    expect(answer.permalink).toContain('time=latest..latest');
  });

  it('keeps the order in which series were chosen, and derives what is chosen from what is not', () => {
    const answer = table(view({ series: ['balance', 'exports'], show: ['official'] }), facts);
    expect(ids(answer.rows)).toEqual(['balance@2023', 'balance@2024', 'exports@2020@undated', 'exports@2023@undated', 'exports@2024@2025-02']);
    expect(answer.rows[1]).toMatchObject({
      role: 'derived', value: '-49800000', unit: 'USD', grade: 'derived', formula: 'Made-up exports − Made-up imports', source: 'atlantis-customs',
      source_title: 'Customs of Atlantis, Made-up trade tables', source_url: 'https://customs.example/',
    });
    expect(answer.series.map(({ id, kind }) => [id, kind])).toEqual([['balance', 'derived'], ['exports', 'official']]);
  });

  it('writes a cited row in base units with its place, its source and its difference', () => {
    const row = table(view(), facts).rows.find(({ row_id }) => row_id === 'off');
    expect(row).toMatchObject({
      role: 'cited', series: 'exports', period_start: '2024-01-01', period_end: '2024-12-31', value: '120000000', low: '119500000', high: '120500000', unit: 'USD',
      printed: '120', hedge: 'none', outlet: 'herald', outlet_name: 'The Herald', document: 'herald-one', document_url: 'https://herald.example/herald-one', published: '2025-06-15',
      start: '10', end: '13', source: 'atlantis-customs', verdict: 'differs', official_value: '100200000', difference: '19800000', difference_percent: '19.76',
    });
  });

  it('keeps within the range by overlap, ends included', () => {
    expect(ids(table(view({ from: '2023-06', to: '2023', show: ['official'] }), facts).rows)).toEqual(['exports@2023@undated', 'imports@2023@undated']);
    expect(ids(table(view({ from: 'earliest', to: '2020', show: ['cited'] }), facts).rows)).toEqual(['early', 'dateless']);
  });

  it('shows the outlets asked for, none of them too', () => {
    expect(ids(table(view({ outlets: ['herald'], show: ['cited'] }), facts).rows)).toEqual(['off']);
    expect(table(view({ outlets: [], show: ['cited'] }), facts).rows).toEqual([]);
  });

  it('on a custom chart shows every claim about a chosen series', () => {
    const custom = { ...facts, chart: customChart(list.map(({ id }) => id)) };
    expect(ids(table({ ...defaultView(custom.chart), series: ['exports'], show: ['cited'] }, custom).rows)).toEqual(['early', 'close', 'elsewhere', 'off', 'dateless']);
  });

  it('as of a day, holds what was recorded by its end, with the newest stamp of what it was given', () => {
    const observations = inStoreOrder([...facts.observations, observation('exports', '2024', '120', { vintage: '2029-01', recorded: '2030-02-01T08:00:00Z' })]);
    const asOf = (asof: string | null): Facts => ({ ...facts, observations, found: reconcileAll({ ...facts, observations, facets: [] }, asof) });
    const later = asOf(null);
    const value = (asof: string | null): string | undefined => table(view({ asof }), later).rows.find(({ series: id, period, role }) => id === 'exports' && period === '2024' && role === 'official')?.value;
    expect([value('2030-01-31'), value('2030-02-01'), value(null)]).toEqual(['100200000', '120000000', '120000000']);
    expect(table(view({ asof: '2030-01-31' }), later).recorded).toBe(RECORDED);
    expect(table(view({ asof: '2030-01-31' }), asOf('2030-01-31')).rows.find(({ row_id }) => row_id === 'off')?.verdict).toBe('differs');
    expect(table(view(), later).rows.find(({ row_id }) => row_id === 'off')?.verdict).toBe('agrees');
  });

  it('leaves levels off an axis of changes, with units and formula of the transform', () => {
    const answer = table(view({ transform: 'percent-change' }), facts);
    expect(answer.rows.filter(({ role }) => role === 'cited')).toEqual([]);
    expect(answer.rows.map(({ row_id, value, unit }) => [row_id, value, unit])).toEqual([
      ['exports@2020@undated', '', 'percent'], ['exports@2023@undated', '', 'percent'], ['exports@2024@2025-02', '25.25', 'percent'],
      ['imports@2023@undated', '', 'percent'], ['imports@2024@undated', '50', 'percent'],
    ]);
    expect(answer.rows[0]?.formula).toContain('preceding period');
    expect(answer.series[0]?.unit).toBe('percent');
    expect(answer.notices).toContainEqual({ parameter: 'transform', message: '5 printed figures are left out: outlets printed levels, and a level cannot stand on an axis of changes.' });
  });

  it('says what belongs here and is not among the rows', () => {
    expect(messages({})).toEqual(['series: 1 printed figure speaks of a series not chosen here: Made-up balance.']);
    expect(messages({ from: '2023', show: ['cited'], series: ['exports', 'balance'] })).toEqual(['time: 1 printed figure is of periods outside the range shown.']);
    expect(messages({ series: [], show: ['official'] })).toEqual(['series: No series is chosen, so no official values are shown.']);
    expect(messages({ series: ['gone'], show: ['official'] })).toEqual(['series: There is no series gone in this dataset.']);
    expect(messages({ from: 'earliest', to: '2020', series: ['imports'], show: ['official'] })).toEqual(['time: Made-up imports has no values from earliest to 2020; it has them from 2023 to 2024.']);
    expect(messages({ series: ['imports'], show: ['official'] }, { ...facts, observations: [] })).toEqual(['series: Made-up imports has no values.']);
    expect(messages({ series: ['balance'], show: ['official'], transform: 'index' })).toEqual(['transform: Made-up balance has no index: its first value shown is not above zero.']);
  });

  it('has the canonical query of its view', () => {
    expect(table(view(), facts).permalink).toBe('');
    expect(table(view({ from: '2023', to: '2024' }), facts).permalink).toBe('time=2023..2024');
  });
});

const anyView = fc.record({
  series: fc.subarray(['exports', 'imports', 'balance', 'gone'], { minLength: 0 }), from: fc.constantFrom('earliest', '2020', '2023', '2024-06'), to: fc.constantFrom('latest', '2020', '2023', '2024'),
  outlets: fc.constantFrom<View['outlets']>('all', [], ['gazette'], ['herald', 'gazette']), transform: fc.constantFrom<View['transform']>('level', 'change', 'percent-change', 'index'),
  show: fc.constantFrom<View['show']>(['cited', 'official'], ['cited'], ['official'], []), asof: fc.constantFrom(null, '2029-12-31', '2030-01-01', RECORDED),
});

it('any view: valid rows, each id once, every verdict with its official value in or out of the interval (law 7), one unit for a series (law 9)', () => {
  fc.assert(fc.property(anyView, (more) => {
    const answer = Table.parse(table(view(more), facts));
    expect(new Set(ids(answer.rows)).size).toBe(answer.rows.length);
    for (const row of answer.rows) {
      if (row.role !== 'cited') expect(row.unit).toBe(answer.series.find(({ id }) => id === row.series)?.unit);
      if (row.verdict !== 'agrees') continue;
      expect(row.low === '' || compare(row.low, row.official_value) <= 0).toBe(true);
      expect(row.high === '' || compare(row.high, row.official_value) >= 0).toBe(true);
    }
  }));
});

it('one at a time gives what all at once gives, in time order; what is out of order is refused', () => {
  const period = fc.constantFrom('2023', '2024', '2024-Q1', '2024-01', '2024-01-01', 'FY2024', '2024-12/2025-05', '2025');
  const row = fc.record({ period, vintage: fc.constantFrom('', '2025-01', '2026-01'), recorded: fc.constantFrom('2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'), value: fc.constantFrom('1', '2', '3') });
  fc.assert(fc.property(fc.array(row, { maxLength: 12 }), fc.constantFrom(null, '2026-01-15'), (rows, asof) => {
    const sorted = inStoreOrder(rows.map(({ period: at, value, ...more }) => observation('exports', at, value, more)));
    expect([...latestInOrder(sorted, asof)]).toEqual(inTimeOrder(latest(sorted, asof)));
  }));
  expect(() => [...latestInOrder([observation('exports', '2024', '1'), observation('exports', '2023', '1')], null)]).toThrow('2023 comes after');
});

it('narrowing the range takes rows away and changes none of the level', () => {
  const end = fc.constantFrom('2020', '2023', '2024');
  fc.assert(fc.property(end, end, (from, to) => {
    const all = new Map(table(view(), facts).rows.map((row) => [row.row_id, row]));
    for (const row of table(view({ from, to }), facts).rows) expect(row).toEqual(all.get(row.row_id));
  }));
});

it('seriesNeeded follows formulas to their ends, ignores the unknown and survives a cycle', () => {
  expect(seriesNeeded(['balance', 'gone'], list)).toEqual(['exports', 'imports', 'balance']);
  const round = [derived('x', { op: 'sum', of: ['y', 'exports'] }), derived('y', { op: 'sum', of: ['x', 'exports'] })];
  expect(seriesNeeded(['x'], [...list, ...round])).toEqual(['exports', 'x', 'y']);
});

/** Methods that look at the items of a list one by one. */
const WALKS = ['map', 'flatMap', 'filter', 'find', 'findIndex', 'findLast', 'some', 'every', 'forEach', 'reduce', 'includes', 'indexOf', 'slice', 'concat'] as const;

/** How many items `work` looks at through the methods of lists, at most: a count, the same on every machine. */
function itemsWalked(work: () => void): number {
  let items = 0;
  const spies = WALKS.map((name) => {
    const original = Array.prototype[name] as (...args: unknown[]) => unknown;
    return jest.spyOn(Array.prototype, name).mockImplementation(function walk(this: unknown[], ...args: unknown[]) { items += this.length; return original.apply(this, args) as never; });
  });
  try { work(); } finally { for (const spy of spies) spy.mockRestore(); }
  return items;
}

describe('work', () => {
  const monthly = (count: number): Facts => ({
    ...facts, series: [series('exports', { frequency: 'monthly' }), series('imports', { frequency: 'monthly' }), derived('balance', { op: 'difference', of: ['exports', 'imports'] }, { frequency: 'monthly' })],
    observations: ['exports', 'imports'].flatMap((id) => Array.from({ length: count / 2 }, (_, n) =>
      observation(id, `${1000 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`, shift(String(n), -1)))),
  });

  it('grows with the rows: ten times the observations, ten times the items looked at', () => {
    const chosen = view({ series: ['exports', 'imports', 'balance'], transform: 'change' });
    const work = (count: number): number => {
      const given = monthly(count);
      let rows = 0;
      const items = itemsWalked(() => { rows = table(chosen, given).rows.length; });
      expect(rows).toBe(count * 1.5);
      return items;
    };
    const [small, large] = [work(1000), work(10_000)];
    expect(small).toBeGreaterThan(1000);
    expect(large / small).toBeLessThan(11);
  });

  it('would be seen to grow faster', () => {
    const looking = (count: number): number => { const list = Array.from({ length: count }, (_, n) => n); return itemsWalked(() => { list.map((n) => list.find((one) => one === n)); }); };
    expect(looking(1000) / looking(100)).toBeGreaterThan(90);
  });
});

it('years that lack a month in between have no sum, and are named', () => {
  const monthly = series('exports', { frequency: 'monthly', flow: 'exports' });
  const months = Array.from({ length: 60 }, (_, at) => `${2020 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  const of = (kept: readonly string[]): Facts => judged({ ...without, claims: [], chart: { ...without.chart, series: ['exports'], claims: [] }, series: [monthly], observations: inStoreOrder(kept.map((period) => observation('exports', period, '1'))) });
  const told = (kept: readonly string[], more: Partial<View> = {}): string[] => messages({ series: ['exports'], frequency: 'annual', ...more }, of(kept)).filter((message) => message.includes('no sum'));
  expect(told(months.filter((month) => !['2020-01', '2021-05', '2023-07', '2024-12'].includes(month)))).toEqual([expect.stringMatching(/^frequency: .*: 2 years have no sum, since a part of each has no value: 2021, 2023\.$/)]);
  expect(told(months.filter((month) => month !== '2021-05'), { from: '2022', to: 'latest' })).toEqual([]);
  expect(told(months)).toEqual([]);
});

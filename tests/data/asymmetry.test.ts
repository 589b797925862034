/** @jest-environment node */
import Big from 'big.js';
import type { TidyRow } from '@/lib/ingest/adapter';
import { Cause } from '@/lib/model/cause';
import type { DerivedSeries } from '@/lib/model/series';
import { atHand } from './at-hand';
import { recordsIn, tidyRowsIn } from './records';
import { topicData } from './topic';

const { folder: OFFICIAL, suite } = atHand('OFFICIAL_DIR', 'shared/official');
const { series, charts, sources, value, valuesOf } = topicData(['trade'], ['trade-goods-annual.csv', 'trade-mirror.csv']);
const CHART = charts.find(({ id }) => id === 'us-china-asymmetry');
const gaps = series.filter((one): one is DerivedSeries => one.kind === 'derived' && one.reporter === 'United States and China');
const millions = (id: string, period: string): string => Big(value(id, period)).div('1e6').toFixed();

describe('gaps between two reports', () => {
  test.each([
    // China’s total minus US exports plus imports: 519600 − (115594.8 + 462420), and so on.
    ['cn-us-goods-total-gap-annual', '2016', '-58414.8'],
    ['cn-us-goods-total-gap-annual', '2018', '-25276.4'],
    ['cn-us-goods-total-gap-annual', '2022', '69143.9'],
    ['cn-us-goods-total-gap-annual', '2024', '106311.4'],
    // China’s surplus minus the US deficit: 275800 − 375167.9, 361000 − 295515.4; of exports and imports 524656 − 163624 − 295515.4.
    ['cn-us-goods-balance-gap-annual', '2017', '-99367.9'],
    ['cn-us-goods-balance-gap-annual', '2024', '65484.6'],
    ['cn-us-goods-balance-gap-annual-computed', '2024', '65516.6'],
    // 524656 − 438742, 163624 − 143226.6
    ['cn-us-goods-mirror-gap-annual', '2024', '85914'],
    ['us-cn-goods-mirror-gap-annual', '2024', '20397.4'],
  ])('%s in %s is %s million dollars', (id, period, expected) => { expect(millions(id, period)).toBe(expected); });

  test('are at hand where both sides reported, and nowhere else', () => {
    const years = (id: string): string[] => valuesOf(id).map(({ period }) => period);
    expect(years('cn-us-goods-total-gap-annual')).toEqual(['2016', '2018', '2019', '2020', '2021', '2022', '2024']);
    expect(years('cn-us-goods-balance-gap-annual')).toEqual(['2017', '2022', '2024']);
    expect(years('cn-us-goods-balance-gap-annual-computed')).toEqual(['2024', '2025']);
  });

  test('are China’s report minus the US one in every period; of balances the US deficit, which is negative, is added', () => {
    expect(gaps).toHaveLength(5);
    for (const { id, formula } of gaps) {
      const [chinese = '', american = ''] = formula.of;
      expect([id, chinese.startsWith('cn-'), american.startsWith('us-')]).toEqual([id, true, true]);
      for (const { period, value: gap } of valuesOf(id)) {
        const sign = formula.op === 'difference' ? -1 : 1;
        expect([id, period, gap]).toEqual([id, period, Big(value(chinese, period)).plus(Big(value(american, period)).times(sign)).toFixed()]);
      }
      expect([id, formula.op]).toEqual([id, american.includes('-balance-') ? 'sum' : 'difference']);
    }
  });

  test('all stand on the chart with both reports they are computed from, in one unit', () => {
    for (const { id, formula } of gaps) for (const needed of [id, ...formula.of]) expect(CHART?.series).toContain(needed);
    expect(new Set(CHART?.series.map((id) => series.find((one) => one.id === id)?.unit))).toEqual(new Set(['USD']));
    expect(CHART?.default.series).toEqual(expect.arrayContaining(['us-total-cn-goods-annual', 'cn-total-us-goods-annual', 'cn-us-goods-total-gap-annual']));
  });

  test('are called asymmetry, never difference', () => {
    const added = gaps.filter(({ recorded }) => recorded >= '2026-11-25');
    for (const { title, flow, note } of [...added, { title: CHART?.title, flow: CHART?.subtitle, note: CHART?.how_to_read }]) expect([title, flow, note].join(' ')).not.toMatch(/differen/i);
  });
});

describe('causes', () => {
  const causes = recordsIn(['causes/trade.jsonl'], Cause);

  test('each leads to a source and to a chart', () => {
    const known = { sources: new Set(sources.map(({ id }) => id)), charts: new Set(charts.map(({ id }) => id)) };
    expect(causes.filter(({ source, charts: listed }) => !known.sources.has(source) || listed.some((id) => !known.charts.has(id)))).toEqual([]);
    for (const { charts: listed } of causes) expect(listed).toEqual(['china-us-mirror-trade', 'us-china-asymmetry']);
  });

  test('a second-hand one names the copy, and none is called a difference', () => {
    expect(causes.filter(({ grade, via }) => grade === 'secondhand' && via === '')).toEqual([]);
    for (const { title, says, direction } of causes) expect([title, says, direction].join(' ')).not.toMatch(/differen/i);
  });
});

suite('against the official tables', () => {
  // Read by the tests, not while they are gathered: skipped ones must not ask for tables that are not there.
  let rows: TidyRow[] = [];
  beforeAll(() => { rows = [...tidyRowsIn(OFFICIAL, 'trade-goods-annual.csv'), ...tidyRowsIn(OFFICIAL, 'trade-mirror.csv')]; });
  const printed = (code: string, period: string, vintage: string, unit: string): Big => {
    const found = rows.filter((row) => row.series === code && row.period === period && row.vintage === vintage && row.unit === unit);
    expect([code, period, found.length]).toEqual([code, period, 1]);
    return Big(found[0]?.value ?? NaN).times(unit === 'billion USD' ? 1000 : 1);
  };

  test.each([['2016', '2025-04'], ['2018', '2025-04'], ['2022', '2025-06'], ['2024', '2025-06']])('the total gap of %s is the subtraction of the printed reports, to the digit', (period, vintage) => {
    // Imports of 2022 stand twice in that vintage, a tenth apart; the reading of 2026 is in force.
    const american = printed('C5700.EXPORTS.A', period, vintage, 'million USD').plus(printed('C5700.IMPORTS.A', period, period === '2022' ? '2026-02' : vintage, 'million USD'));
    expect(millions('cn-us-goods-total-gap-annual', period)).toBe(printed('GACC.TOTAL.A', period, '', 'billion USD').minus(american).toFixed());
  });
});

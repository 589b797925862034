/** @jest-environment node */
import Big from 'big.js';
import { enterTable, type Adapter, type TidyRow } from '@/lib/ingest/adapter';
import { phaseOne } from '@/lib/ingest/phase-one';
import { tariffAverages } from '@/lib/ingest/tariff-averages';
import { fentanylTariff, reciprocalTariff } from '@/lib/ingest/tariff-events';
import { tradeGoodsAndServices } from '@/lib/ingest/trade-goods-and-services';
import { tradeGoodsAnnual } from '@/lib/ingest/trade-goods-annual';
import { tradeGoodsMonthly } from '@/lib/ingest/trade-goods-monthly';
import { tradeMirror } from '@/lib/ingest/trade-mirror';
import { PolicyEvent } from '@/lib/model/event';
import { atHand } from './at-hand';
import { FIRST_ENTRY, observationsIn, recordsIn, tidyRowsIn } from './records';
import { topicData, topicTests } from './topic';

const { folder: OFFICIAL, suite } = atHand('OFFICIAL_DIR', 'shared/official');
const TOPICS = ['trade', 'tariffs', 'phase-one'];
const ADAPTERS: readonly Adapter[] = [tradeGoodsAnnual, tradeGoodsMonthly, tradeGoodsAndServices, tradeMirror, tariffAverages, fentanylTariff, reciprocalTariff, phaseOne];
const FILES = [...new Set(ADAPTERS.map(({ file }) => file))];

const data = topicData(TOPICS, FILES);
const { series, observations, value, valuesOf } = data;
const reading = (id: string, period: string, vintage: string): string | undefined => observations.find((row) => row.series === id && row.period === period && row.vintage === vintage)?.value;

describe('the files on their own', () => { topicTests(data); });

describe('the values', () => {
  test('goods deficit of 2024, in every vintage at hand', () => {
    expect(reading('us-balance-cn-goods-annual', '2024', '2025-02')).toBe('-295400');
    expect(reading('us-balance-cn-goods-annual', '2024', '2025-04')).toBe('-295401.6');
    expect(reading('us-balance-cn-goods-annual', '2024', '2025-06')).toBe('-295515.4');
    // Second-hand columns of 2026 stand apart, as the exports and imports quoted then do: one rule for all three flows.
    expect(reading('us-balance-cn-goods-annual-as-quoted', '2024', '2026-06')).toBe('-297.0477');
    expect(value('us-balance-cn-goods-annual', '2024')).toBe('-295515400000');
    expect(reading('us-exports-cn-goods-annual', '2024', '2025-06')).toBe('143226.6');
    expect(reading('us-imports-cn-goods-annual', '2024', '2025-06')).toBe('438742.0');
  });

  test('goods totals of 2022 and 2023 are exports plus imports', () => {
    expect([value('us-exports-cn-goods-annual', '2022'), value('us-imports-cn-goods-annual', '2022')]).toEqual(['153987400000', '536268700000']);
    expect(value('us-total-cn-goods-annual', '2022')).toBe('690256100000');
    expect([value('us-exports-cn-goods-annual', '2023'), value('us-imports-cn-goods-annual', '2023')]).toEqual(['147635400000', '427246600000']);
    expect(value('us-total-cn-goods-annual', '2023')).toBe('574882000000');
  });

  test('a rounded later reading never hides a precise one', () => {
    expect(value('us-exports-cn-goods-annual', '2017')).toBe('129997200000');
    expect(value('us-exports-cn-goods-annual-as-quoted', '2017')).toBe('130000000000');
    expect(observations.filter((row) => row.series === 'us-exports-cn-goods-annual' && row.period === '2025')).toEqual([]);
  });

  test('goods and services, mirror and Phase One', () => {
    expect(reading('us-total-cn-goods-services-annual', '2024', '2025-06')).toBe('658.9');
    expect(value('us-balance-cn-goods-services-annual-census-goods', '2022')).toBe('-367381300000');
    expect(value('cn-exports-us-comtrade-annual', '2024')).toBe('525650000000');
    expect(value('cn-us-goods-mirror-gap-annual', '2024')).toBe('85914000000');
    expect(value('phase-one-additional-commitment', '2020/2021')).toBe('200000000000');
    expect(value('phase-one-agriculture-target', '2020/2021')).toBe('40000000000');
    expect(value('phase-one-share-met-total', '2020/2021')).toBe('57.484076433121');
    expect(Big(value('phase-one-agriculture-share-met-cn-basis', '2020')).toFixed(0)).toBe('64');
  });

  test('the parts of the Phase One commitment sum to it', () => {
    const parts = ['manufactured', 'agriculture', 'energy', 'services'];
    for (const [suffix, periods] of [['', ['2020/2021']], ['-annual', ['2020', '2021']]] as const) {
      for (const period of periods) {
        const sum = parts.reduce((total, part) => total.plus(value(`phase-one-additional-${part}${suffix}`, period)), Big(0));
        expect(sum.toFixed()).toBe(value(`phase-one-additional-commitment${suffix}`, period));
      }
    }
  });

  test('fentanyl tariff: 10, 20, 10, none; doubled, halved, ended', () => {
    expect(valuesOf('us-fentanyl-tariff-on-cn').map(({ value: rate }) => rate)).toEqual(['10', '20', '10', '0']);
    expect(valuesOf('us-fentanyl-tariff-on-cn-ratio').map(({ value: ratio }) => ratio)).toEqual(['2', '0.5', '0']);
  });
});

suite('against the official tables', () => {
  const table = (file: string): TidyRow[] => tidyRowsIn(OFFICIAL, file);
  const billions = (text: string): string => Big(text).div('1e9').toFixed(1);

  test.each(FILES)('%s: every row is decided about, and the data is what the rules make of it, to the last digit', (file) => {
    const entered = ADAPTERS.filter((adapter) => adapter.file === file).map((adapter) => enterTable(table(file), adapter, FIRST_ENTRY));
    expect(entered.flatMap(({ problems }) => problems)).toEqual([]);
    const first = observationsIn(file).filter(({ recorded }) => recorded === FIRST_ENTRY);
    expect(first).toEqual(entered.flatMap((one) => one.observations));
    for (const { observations: rows, leftOut } of entered) expect(rows.length + leftOut.length).toBe(table(file).length);
  });

  test('every entered value is the number printed, at the power of ten printed, through the scale of its series', () => {
    const scales = new Map(series.map(({ id, scale }) => [id, scale]));
    const power = (unit: string): number => (unit.startsWith('million') ? 6 : unit.startsWith('billion') ? 9 : 0);
    for (const adapter of ADAPTERS) {
      const { observations: rows, leftOut } = enterTable(table(adapter.file), adapter, FIRST_ENTRY);
      const out = new Set(leftOut.map(({ row }) => JSON.stringify(row)));
      const printed = table(adapter.file).filter((row) => !out.has(JSON.stringify(row)));
      expect(printed.length).toBe(rows.length);
      for (const [at, row] of printed.entries()) {
        const ours = rows[at];
        expect([row.series, row.period, Big(ours?.value ?? NaN).times(`1e${scales.get(ours?.series ?? '')}`).toFixed()]).toEqual([row.series, row.period, Big(row.value).times(`1e${power(row.unit)}`).toFixed()]);
      }
    }
  });

  test('a row left out as the same FRED figure is the same', () => {
    const { leftOut } = enterTable(table('trade-goods-annual.csv'), tradeGoodsAnnual, FIRST_ENTRY);
    const doubles = leftOut.filter(({ reason }) => reason.startsWith('the same FRED figure'));
    expect(doubles.map(({ row }) => row.period)).toEqual(['2020', '2021', '2022', '2023']);
    for (const { row } of doubles) expect(row.value).toBe(reading('us-imports-cn-goods-annual', row.period, '2026-02'));
  });

  test('only sums, second copies and arithmetic stay out', () => {
    const reasons = new Map<string, number>();
    for (const adapter of ADAPTERS.filter((one) => one !== fentanylTariff && one !== reciprocalTariff)) {
      for (const { row, reason } of enterTable(table(adapter.file), adapter, FIRST_ENTRY).leftOut) {
        const kind = /^(graded C|computed by the transcriber|the same)/.exec(reason)?.[1] ?? `${row.series}: ${reason}`;
        reasons.set(kind, (reasons.get(kind) ?? 0) + 1);
      }
    }
    expect(Object.fromEntries(reasons)).toEqual({ 'graded C': 20, 'computed by the transcriber': 475, 'the same': 9 });
  });

  test('every tariff act is an event, with its day, instrument, grade and words', () => {
    const key = (day: string, instrument: string, note: string, grade: string): string => [day, instrument, note, grade].join('|');
    const acts = table('tariff-events.csv').map((row) => key(row.period, row.source_org.startsWith('State Council') ? `Tariff Commission announcement: ${row.source_title}` : row.source_title, row.note, row.grade.startsWith('A') ? 'official' : 'secondhand'));
    const events = recordsIn(['events/tariffs.jsonl'], PolicyEvent, FIRST_ENTRY);
    expect(events.map((event) => key(event.day, event.instrument, event.note, event.grade))).toEqual(acts);
  });

  test('computed totals equal those the tables computed on the same vintages', () => {
    const rows = table('trade-goods-annual.csv').filter((row) => row.series === 'C5700.TOTAL.A' && row.note.includes('computed here') && (row.vintage === '2025-04' ? row.period < '2020' : row.note.includes('2025-06..2026-02')));
    expect(rows.length).toBe(40);
    // Rows to 2019 were added up before rounding; ours are sums of rounded figures, so 0.1 million may lie between.
    for (const row of rows) expect([row.period, Big(value('us-total-cn-goods-annual', row.period)).div('1e6').minus(row.value).abs().lte('0.1')]).toEqual([row.period, true]);
  });

  test('computed monthly balances equal those of the table, and the printed ones', () => {
    const rows = table('trade-goods-monthly.csv').filter((row) => row.series === 'C5700.BALANCE.M');
    expect(rows.length).toBe(484);
    for (const row of rows) expect([row.period, Big(value('us-balance-cn-goods-monthly-computed', row.period)).div('1e6').minus(row.value).abs().lte('0.15')]).toEqual([row.period, true]);
  });

  test.each([
    ['GS.BALANCE.A', '2022', 'us-balance-cn-goods-services-annual-census-goods'],
    ['GS.TOTAL.A', '2022', 'us-total-cn-goods-services-annual-census-goods'],
    ['GS.EXPORTS.A', '2022', 'us-exports-cn-goods-services-annual-census-goods'],
    ['SERV.BALANCE.A', '2022', 'us-balance-cn-services-annual-computed'],
    ['GS.BALANCE.A', '2020', 'us-balance-cn-goods-services-annual-computed'],
    ['GS.BALANCE.A', '2016', 'us-balance-cn-goods-services-annual-computed'],
  ])('%s %s is recomputed as %s', (code, period, id) => {
    const row = table('trade-goods-and-services.csv').find((one) => one.series === code && one.period === period && (one.grade.startsWith('C') || one.note.includes('derived =')));
    expect(billions(value(id, period))).toBe(Big(row?.value ?? NaN).toFixed(1));
  });
});

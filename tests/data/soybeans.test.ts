import Big from 'big.js';
import { latest } from '@/lib/derive/latest';
import { enterTable, type Adapter, type TidyRow } from '@/lib/ingest/adapter';
import { agriculturalExports } from '@/lib/ingest/agricultural-exports';
import { soybeanCommitments } from '@/lib/ingest/soybean-commitments';
import { soybeanExportSalesWeekly } from '@/lib/ingest/soybean-export-sales-weekly';
import { soybeanExportsAnnual } from '@/lib/ingest/soybean-exports-annual';
import { soybeanExportsMonthly } from '@/lib/ingest/soybean-exports-monthly';
import { soybeanImportsByOriginAnnual } from '@/lib/ingest/soybean-imports-by-origin-annual';
import { soybeanImportsByOriginMonthly } from '@/lib/ingest/soybean-imports-by-origin-monthly';
import { atHand } from './at-hand';
import { FIRST_ENTRY, observationsIn, tidyRowsIn } from './records';
import { topicData, topicTests } from './topic';

const ADAPTERS: readonly Adapter[] = [
  agriculturalExports, soybeanCommitments, soybeanExportSalesWeekly, soybeanExportsAnnual,
  soybeanExportsMonthly, soybeanImportsByOriginAnnual, soybeanImportsByOriginMonthly,
];
const TOPICS = ['soybeans', 'agriculture'];

const data = topicData(TOPICS, ADAPTERS.map(({ file }) => file));
const { series, observations } = data;

/** Value as of the first entry, as published (not in base units). */
function value(id: string, period: string): string {
  const [found] = latest(observations.filter((row) => row.series === id && row.period === period), FIRST_ENTRY);
  if (!found) throw new Error(`no observation of ${id} in ${period}`);
  return found.value;
}
const sum = (...values: string[]): Big => values.reduce((total, one) => total.plus(one), Big(0));
const percent = (part: Big, whole: string): string => part.div(whole).times(100).toFixed(2);
const imports = (origin: string, route = ''): string => value(`cn-soybean-imports-${origin}-volume-annual${route}`, '2024');

describe('soybean and farm export data', () => { topicTests(data); });

const { folder: OFFICIAL, suite } = atHand('OFFICIAL_DIR', 'shared/official');

suite('against the official tables', () => {
  const rowsOf = ({ file }: Adapter): TidyRow[] => tidyRowsIn(OFFICIAL, file);

  test.each(ADAPTERS.map((adapter) => [adapter.file, adapter] as const))('%s enters again exactly as data/ has it', (file, adapter) => {
    const entered = enterTable(rowsOf(adapter), adapter, FIRST_ENTRY);
    expect(entered.problems).toEqual([]);
    expect(observationsIn(file).filter((row) => row.recorded === FIRST_ENTRY)).toEqual(entered.observations);
  });

  test.each(ADAPTERS.map((adapter) => [adapter.file, adapter] as const))('%s: values are the table\'s to the last digit', (file, adapter) => {
    const rows = rowsOf(adapter);
    const { leftOut } = enterTable(rows, adapter, FIRST_ENTRY);
    const skipped = new Set(leftOut.map((one) => one.row));
    const table = rows.filter((row) => !skipped.has(row)).map((row) => [row.source_url, Big(row.value).toFixed()]);
    const ours = observationsIn(file).filter((row) => row.recorded === FIRST_ENTRY).map((row) => {
      const scale = series.find((one) => one.id === row.series)?.scale ?? Number.NaN;
      return [row.url, Big(row.value).times(Big(10).pow(scale)).toFixed()];
    });
    expect(ours).toEqual(table);
  });

  test('left out: rows graded C, and the ten weekly readings that stand in another table', () => {
    const leftOut = ADAPTERS.flatMap((adapter) => enterTable(rowsOf(adapter), adapter, FIRST_ENTRY).leftOut.map((one) => one.row));
    expect(leftOut.filter((row) => row.grade.startsWith('C'))).toHaveLength(19);
    const twice = leftOut.filter((row) => !row.grade.startsWith('C'));
    expect(twice).toHaveLength(10);
    for (const row of twice) {
      const id = row.series.includes('SHIPPED') ? 'soybean-shipments-cn-accumulated-weekly' : 'soybean-sales-cn-commitments-weekly';
      expect(value(id, row.period)).toBe(row.value);
    }
  });

  test('Brazil and the United States together: the shares of the table, recomputed', () => {
    const printed = rowsOf(soybeanImportsByOriginAnnual).filter((row) => row.series === 'CN_SOY_IMP_BR_US_SHARE_CY');
    const share = (period: string, route: string): string => {
      const of = (origin: string): string => value(`cn-soybean-imports-${origin}-volume-annual${route}`, period);
      return percent(sum(of('us'), of('br')), of('total'));
    };
    expect(printed.map((row) => [row.period, row.value])).toEqual([['2024', share('2024', '')], ['2025', share('2025', '-gacc')]]);
  });

  test('sums over two marketing years: the arithmetic of the table, recomputed', () => {
    const printed = new Map(rowsOf(soybeanCommitments).map((row) => [row.series, row.value]));
    const both = (id: string): Big => sum(value(id, '2026-09-03'), value(id, '2026-10-01'));
    const booked = both('soybean-sales-cn-commitments-weekly');
    const shipped = both('soybean-shipments-cn-accumulated-weekly');
    expect(booked.toFixed()).toBe(printed.get('SOY_CN_SALES_SINCE_BUSAN_ESR'));
    expect(booked.minus(value('soybean-sales-cn-commitments-weekly', '2026-01-01')).toFixed()).toBe(printed.get('SOY_CN_SALES_CALENDAR_2026_TO_DATE_ESR'));
    expect(shipped.minus(value('soybean-shipments-cn-accumulated-weekly', '2026-01-01')).toFixed()).toBe(printed.get('SOY_CN_SHIPMENTS_CALENDAR_2026_TO_DATE_ESR'));
  });
});

describe('figures by hand', () => {
  test('China\'s soybean imports of 2024 by origin, in tonnes', () => {
    expect(['us', 'br', 'ar', 'total'].map((origin) => imports(origin))).toEqual(['22134149', '74647380', '4101921', '105032704']);
    expect(['us', 'br', 'ar', 'total'].map((origin) => imports(origin, '-gacc'))).toEqual(['22130000', '74650000', '4100000', '105030000']);
    expect(['us', 'br'].map((origin) => imports(origin, '-tdm'))).toEqual(['22134150', '74647329']);
    expect(percent(sum(imports('us'), imports('br')), imports('total'))).toBe('92.14');
  });

  test('both readings of US soybean exports to China in 2024 are kept', () => {
    expect(value('us-soybean-exports-cn-value-annual', '2024')).toBe('12640');
    expect(value('us-soybean-exports-cn-value-annual-alt', '2024')).toBe('12840');
    expect(value('us-soybean-exports-cn-volume-annual', '2024')).toBe('26800000');
    expect(value('us-soybean-exports-cn-volume-annual-alt', '2024')).toBe('27210000');
  });

  test('2021 carries both vintages and shows the later', () => {
    const rows = observations.filter((row) => row.series === 'us-soybean-exports-cn-value-annual' && row.period === '2021');
    expect(rows.map((row) => [row.vintage, row.value])).toEqual([['', '14101'], ['2026-06', '14116']]);
    expect(value('us-soybean-exports-cn-value-annual', '2021')).toBe('14116');
  });

  test('April 2025 against April 2024 in customs\' own series: minus 43.7 percent', () => {
    const of = (period: string): string => value('cn-soybean-imports-us-volume-monthly-gacc', period);
    expect(Big(of('2025-04')).div(of('2024-04')).minus(1).times(100).toFixed(1)).toBe('-43.7');
  });

  test('where two marketing years meet, both figures of the week are kept', () => {
    const id = 'soybean-sales-cn-commitments-weekly';
    expect([value(id, '2026-09-03'), value(`${id}-next-marketing-year`, '2026-09-03'), value(id, '2026-09-10')]).toEqual(['12362145', '8983000', '9858250']);
  });

  test('what traders reported is dated by the report', () => {
    const row = (id: string, period: string): (string | undefined)[] => {
      const found = observations.find((one) => one.series === id && one.period === period);
      return [found?.value, found?.status, found?.vintage];
    };
    expect(row('soybean-cargoes-cn-reported', '2025-11-26')).toEqual(['10', 'E', '2025-11-26']);
    expect(row('soybean-purchase-value-cn-reported', '2025-11-26')).toEqual(['300', 'E', '2025-11-26']);
    expect(row('soybean-purchases-cn-since-busan', '2025-12-30')).toEqual(['8000000', 'E', '2025-12']);
    expect(row('soybean-pledge-cn', '2025-11/2025-12')).toEqual(['12000000', 'A', '2025-11-01']);
  });

  test('forecasts of one fiscal year stand under their outlooks, the last in force', () => {
    const rows = observations.filter((row) => row.series === 'us-agricultural-exports-cn-fiscal' && row.period === 'FY2025');
    expect(rows.map((row) => [row.vintage, row.value, row.status])).toEqual([['2024-08', '24', 'F'], ['2024-11', '23.3', 'F'], ['2025-08', '17', 'F']]);
    expect(value('us-agricultural-exports-cn-fiscal', 'FY2026')).toBe('12');
    expect(value('us-agricultural-exports-cn-fiscal', 'FY2022')).toBe('36.2');
  });
});

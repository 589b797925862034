import fc from 'fast-check';
import { subtract } from '@/lib/decimal';
import type { Row, Table } from '@/lib/model/row';
import { formulaOf } from '@/lib/transform-words';
import { claim, observation, tableOf } from '../../fixtures/table';

/** Periods of every way of writing, more of them in order than not. */
const period = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1985, max: 2026 }).map(String) },
  fc.tuple(fc.integer({ min: 2015, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`),
  fc.constantFrom('2024-Q3', 'FY2024', 'MY2025/26', '2025-11-20', '2024-12/2025-05', '2020/2021'),
);
const digits = fc.tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 9 })).map(([whole, part]) => (part === 0 ? String(whole) : `${whole}.${part}`)).map((text) => (/^-0(\.0+)?$/.test(text) ? '0' : text));
const unit = fc.constantFrom('USD', 't', 'percent', 'people', 'index', 'ratio');
const IDS = ['alpha', 'beta', 'gamma'] as const;
const LETTERS: Partial<Row> = { source_title: 'Census Bureau; Customs Office', recorded: '2026-11-22T04:00:00Z' };

function officialOf(id: string, of: string): fc.Arbitrary<Row[]> {
  const one = fc.record({ period, value: fc.oneof({ weight: 5, arbitrary: digits }, fc.constant('')), status: fc.constantFrom<Row['status']>('A', 'A', 'P', 'B', 'E', 'D'), grade: fc.constantFrom<Row['grade']>('official', 'secondhand'), frequency: fc.constantFrom<Row['frequency']>('annual', 'monthly', 'irregular') });
  return fc.uniqueArray(one, { selector: (each) => each.period, maxLength: 12 }).map((list) => list
    .map(({ period: when, value, status, ...rest }) => observation(id, when, value, { ...LETTERS, unit: of, status: value === '' ? 'O' : status, series_title: `Title of ${id}`, reporter: 'Somewhere', ...rest })));
}

const cited = (id: string, of: string, at: number): fc.Arbitrary<Row> => fc.record({ period: fc.oneof({ weight: 5, arbitrary: period }, fc.constant('')), value: fc.oneof(digits, fc.constant('')), low: fc.oneof(digits, fc.constant('')), high: fc.oneof(digits, fc.constant('')), official: fc.oneof(digits, fc.constant('')), verdict: fc.constantFrom<Row['verdict']>('agrees', 'revised', 'differs', 'incomparable', 'unverifiable'), percent: fc.constantFrom('', '0', '-3.5', '120') })
  .map(({ period: when, value, low, high, official, verdict, percent }) => claim(`claim-${id}-${at}`, id, when, value, {
    ...LETTERS, ...(when === '' ? { period_start: '', period_end: '' } : {}), low, high, unit: of, verdict, printed: 'so many', official_value: official,
    difference: official === '' || value === '' ? '' : subtract(value, official), difference_percent: official === '' || value === '' ? '' : percent, reasons: verdict === 'differs' ? ['scope'] : [],
  }));

/** Any table: no series, one or several, gaps, every status, figures with open ends, no period, no value. Its words other than values and periods have no digits. */
export const anyTable: fc.Arbitrary<Table> = fc.tuple(fc.subarray([...IDS]), fc.constantFrom<Table['transform']>('level', 'change', 'percent-change', 'index')).chain(([ids, transform]) => fc
  .tuple(...ids.map((id) => unit.chain((of) => fc.tuple(officialOf(id, of), fc.array(fc.nat(), { maxLength: 4 }).chain((list) => fc.tuple(...list.map((_, at) => cited(id, of, at))))))))
  .map((parts) => {
    const rows = parts.flatMap(([official, figures]) => [...official, ...figures]).map((row) => ({ ...row, formula: row.role === 'cited' || formulaOf(transform) === '' ? '' : 'value minus the value before' }));
    return { ...tableOf(rows, Object.fromEntries(ids.map((id) => [id, 'line' as const]))), transform };
  }));

import fc from 'fast-check';
import type { Row } from '@/lib/model/row';
import { periodSpan } from '@/lib/model/period';
import { row } from '../../fixtures/table';

const decimal = fc.oneof(
  fc.constantFrom('', '0', '-0.5', '12', '12.0', '9007199254740993', '9007199254740992', '9007199254740992.5', '0.1', '0.10000000000000000001', '-3855700000', '3855700000'),
  fc.tuple(fc.integer({ min: -999, max: 999 }), fc.nat(999)).map(([whole, part]) => `${whole}.${part}`),
);
const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('', 'Émigré', '=1+1', 'a\tb', 'line\r\nline', '"quoted"', '\'', '−5'));

/** Rows of any kind: cells with tabs, lines, quotes and formulas among them, values that floats cannot tell apart, periods of every length. */
export const anyRows: fc.Arbitrary<Row[]> = fc.array(fc.record({
  role: fc.constantFrom('official' as const, 'cited' as const, 'derived' as const), series: fc.constantFrom('a', 'b', ''), value: decimal, unit: fc.constantFrom('USD', 't'),
  difference: decimal, printed: text, note: text, series_title: text, outlet: fc.constantFrom('', 'ijr', 'time'), verdict: fc.constantFrom('' as const, 'agrees' as const, 'differs' as const),
  period: fc.constantFrom('2024', '2024-Q1', '2024-01', '2024-01-01', '2023/2025', 'FY2024', ''),
}), { maxLength: 12 }).map((all) => all.map((cells, i) => row({ row_id: `r-${i}`, ...cells, period: periodSpan(cells.period) === null ? '' : cells.period })));

import { Row } from '@/lib/model/row';

/** A row with every cell empty, for tests that fill in a few. */
export const blankRow: Row = Row.parse({
  ...Object.fromEntries(Object.keys(Row.shape).map((name) => [name, ''])), row_id: 'x', role: 'official', reasons: [],
});

const balance: Row = {
  ...blankRow, row_id: 'us-balance-cn-goods-annual@2024', series: 'us-balance-cn-goods-annual', series_title: 'US goods balance with China', reporter: 'United States',
  partner: 'China', period_start: '2024-01-01', period_end: '2024-12-31', frequency: 'annual', value: '-295515800000.0', unit: 'USD', status: 'A', vintage: '2025-06',
  recorded: '2026-11-22T04:00:00Z', grade: 'official', source: 'census-goods-china', source_title: 'Trade in Goods with China', source_url: 'https://www.census.gov/foreign-trade/balance/c5700.html', period: '2024',
};

/** A small table with everything that is hard to write: quotes, commas, line ends, formulas, negatives, several reasons, other alphabets. */
export const exampleRows: readonly Row[] = [
  balance,
  {
    ...balance, row_id: 'example-deficit', role: 'cited', value: '-295000000000', low: '-295500000000', high: '-294500000000', printed: '$295 billion, "roughly"', hedge: 'about',
    status: '', vintage: '', grade: '', outlet: 'example', document: 'example', document_url: 'https://example.org/a?b=1&c="d"', published: '2025-11', start: '0', end: '23',
    verdict: 'differs', reasons: ['rounding', 'vintage'], official_value: '-295515800000.0', difference: '515800000.0', difference_percent: '-0.17454', outlet_name: '=Example, "Outlet"',
  },
  { ...balance, row_id: 'missing', value: '', status: 'O', note: 'line one\r\nline two\n' },
  { ...balance, row_id: 'zero', value: '0', note: '-5 is text here' },
  { ...balance, row_id: 'derived', role: 'derived', grade: 'derived', formula: '+a − b', note: '@who\tcares; 中美贸易 é 🌍' },
  { ...balance, row_id: 'tab', partner: '\tChina', reporter: '\rUnited States', series_title: "'quoted'" },
];

import type { Adapter, SeriesRule, TidyRow } from './adapter';

/** Two figures of a sample file, published some day after February 2026: no vintage can be told, so they stand apart. */
const isUndated = (row: TidyRow): boolean => row.vintage === '';

const flow = (id: string): SeriesRule => ({
  series: (row) => (isUndated(row) ? `${id}-as-quoted` : id),
  scale: 6,
  units: { 'million USD': 6 },
  status: (row) => (isUndated(row) ? 'U' : 'A'),
  source: (row) => (row.source_url.includes('fred.stlouisfed.org') ? 'census-fred-goods-china' : 'census-goods-china'),
});

/** Goods trade with China (Census country code 5700), months from January 1985, every vintage at hand. */
export const tradeGoodsMonthly: Adapter = {
  file: 'trade-goods-monthly.csv',
  enter: {
    'C5700.EXPORTS.M': flow('us-exports-cn-goods-monthly'),
    'C5700.IMPORTS.M': flow('us-imports-cn-goods-monthly'),
    'C5700.BALANCE.M': {
      ...flow('us-balance-cn-goods-monthly'),
      leaveOut: (row) => (row.note.includes('computed here') ? 'computed by the transcriber: recomputed as us-balance-cn-goods-monthly-computed' : null),
    },
  },
  leaveOut: {},
};

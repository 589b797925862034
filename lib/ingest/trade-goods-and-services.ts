import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { knownVintage } from './known-vintage';

function source(row: TidyRow): string {
  const org = row.source_org;
  if (org.startsWith('WTO')) return 'wto-services-bilateral';
  if (org.startsWith('USTR')) return 'ustr-china-trade-facts';
  return 'bea-trade-with-china';
}

/** Estimates the source itself calls one, and figures quoted as "about"; BEA's first 2024 accounts were preliminary. */
function status(row: TidyRow): Status {
  if (/prelim/.test(row.note)) return 'P';
  return /"about |estimated|~/.test(row.note) ? 'E' : 'A';
}

/** Services are stored in millions; a value printed in billions says so. */
const saidInBillions = (row: TidyRow): string => (row.unit === 'billion USD' ? `${row.note}; printed as ${row.value} billion, no finer` : row.note);

const rule = (series: SeriesRule['series'], more: Partial<SeriesRule> = {}): SeriesRule => ({
  series,
  scale: 9,
  units: { 'million USD': 6, 'billion USD': 9 },
  source,
  status,
  vintage: knownVintage,
  ...more,
});

/** USTR prints goods on the Census basis, CRS and BEA on the balance-of-payments basis (definitions of the tables). */
const goods = (flow: string): SeriesRule =>
  rule((row) => (row.source_org.startsWith('USTR') ? `us-${flow}-cn-goods-annual-as-quoted` : `us-${flow}-cn-goods-bop-annual`));

const AS_QUOTED = 'us-balance-cn-goods-services-annual-as-quoted';

/** Trade in goods and services with China: USTR, BEA as quoted, and the joint WTO services data set. */
export const tradeGoodsAndServices: Adapter = {
  file: 'trade-goods-and-services.csv',
  enter: {
    'SERV.EXPORTS.A': rule('us-exports-cn-services-annual', { scale: 6, note: saidInBillions }),
    'SERV.IMPORTS.A': rule('us-imports-cn-services-annual', { scale: 6, note: saidInBillions }),
    'SERV.BALANCE.A': rule('us-balance-cn-services-annual'),
    'SERV.TOTAL.A': rule('us-total-cn-services-annual'),
    'GS.EXPORTS.A': rule('us-exports-cn-goods-services-annual'),
    'GS.IMPORTS.A': rule((row) => (row.source_org.startsWith('PolitiFact') ? 'us-imports-cn-goods-services-annual-politifact' : 'us-imports-cn-goods-services-annual')),
    'GS.BALANCE.A': rule((row) => (row.period === '2018' && row.vintage === '2025' ? AS_QUOTED : 'us-balance-cn-goods-services-annual'), {
      leaveOut: (row) => (row.note.includes('derived =') ? 'computed by the transcriber: recomputed as us-balance-cn-goods-services-annual-computed' : null),
    }),
    'GS.TOTAL.A': rule((row) => (row.note.includes('~') ? 'us-total-cn-goods-services-annual-as-quoted' : 'us-total-cn-goods-services-annual')),
    'GOODS.EXPORTS.A': goods('exports'),
    'GOODS.IMPORTS.A': goods('imports'),
    'GOODS.BALANCE.A': goods('balance'),
    'GOODS.TOTAL.A': {
      ...goods('total'),
      leaveOut: (row) => (row.source_title.startsWith('CRS IF11284') ? 'the same CRS figure as in trade-goods-annual.csv' : null),
    },
  },
  leaveOut: {},
};

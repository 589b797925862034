import type { Adapter, SeriesRule, TidyRow } from './adapter';

/** The day or month of a first print, where the row's words tell it. */
function vintage(row: TidyRow): string {
  if (row.vintage !== '') return row.vintage;
  if (row.note.includes('first print Jan 2025')) return '2025-01';
  return `${row.note} ${row.source_title}`.includes('2026-01-14') ? '2026-01-14' : '';
}

const gacc = (series: SeriesRule['series']): SeriesRule => ({
  series, scale: 9, units: { 'billion USD': 9, 'billion CNY': 9 }, source: 'gacc-customs-statistics', vintage,
  // The table calls one page a weak secondary source.
  status: (row) => (row.note.startsWith('weak secondary') ? 'U' : 'A'),
});

const comtrade = (series: string): SeriesRule => ({ series, scale: 9, units: { 'billion USD': 9 }, source: 'comtrade-us-china' });

function total(row: TidyRow): string {
  if (row.unit === 'billion CNY') return 'cn-total-us-goods-annual-cny';
  // The yearbook's revised 2021 has no month either, so the figure it replaced stands apart.
  return row.period === '2021' && row.note === 'first print' ? 'cn-total-us-goods-annual-first-print' : 'cn-total-us-goods-annual';
}

/** The same trade as China's customs and UN Comtrade have it. */
export const tradeMirror: Adapter = {
  file: 'trade-mirror.csv',
  enter: {
    'GACC.TOTAL.A': gacc(total),
    'GACC.CN_SURPLUS.A': gacc('cn-surplus-us-goods-annual'),
    'GACC.CN_EXPORTS_TO_US.A': gacc('cn-exports-us-goods-annual'),
    'GACC.CN_IMPORTS_FROM_US.A': gacc('cn-imports-us-goods-annual'),
    'COMTRADE.CN_X_US.A': comtrade('cn-exports-us-comtrade-annual'),
    'COMTRADE.US_X_CN.A': comtrade('us-exports-cn-comtrade-annual'),
    'COMTRADE.US_M_CN_CIF.A': comtrade('us-imports-cn-comtrade-cif-annual'),
    'COMTRADE.US_M_CN_FOB.A': comtrade('us-imports-cn-comtrade-fob-annual'),
  },
  leaveOut: {},
};

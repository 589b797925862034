import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { knownVintage, yearOnly } from './known-vintage';

/** Billions of unknown month, and what was read second-hand in 2026: they would hide figures read from the release, so they are series of their own. */
const isQuoted = (row: TidyRow): boolean => isTranscribedColumn(row) || (row.unit === 'billion USD' && (yearOnly(row) || row.vintage === '2026-07'));

/** Second-hand balances of 2026 from columns of somebody's reconciliation: exports and imports of that day are not at hand, so they stand apart as those do. */
function isTranscribedColumn(row: TidyRow): boolean {
  return row.transcribed_from.startsWith('public GitHub file : "');
}

/** Rows that put exports typed from the June 2025 page beside imports downloaded in February 2026; 2024 has no other reading of June 2025. */
const isMixed = (row: TidyRow): boolean => row.transcribed_from.includes('(exports)') && row.transcribed_from.includes('(imports)') && row.period !== '2024';

const isComputed = (row: TidyRow): boolean => row.note.includes('computed here');

function source(row: TidyRow): string {
  if (row.source_org === 'USITC') return 'usitc-trade-shifts';
  if (row.source_org.startsWith('Congressional')) return 'crs-us-china-trade-relations';
  return row.source_org.endsWith('FRED') || row.source_title.startsWith('FRED') ? 'census-fred-goods-china' : 'census-goods-china';
}

/** Words kept, less a pointer to a file that is not here; what was printed in billions says so, since it is stored in millions. */
function note(row: TidyRow): string {
  const words = row.note.replace('REVISED June 2026: see vintages file', 'revised in June 2026');
  return row.unit === 'billion USD' && !isQuoted(row) ? `${words}; printed as ${row.value} billion, no finer` : words;
}

const flow = (id: string, more: Partial<SeriesRule> = {}): SeriesRule => ({
  series: (row) => (isQuoted(row) ? `${id}-as-quoted` : id),
  scale: (row) => (isQuoted(row) ? 9 : 6),
  units: { 'million USD': 6, 'billion USD': 9 },
  source,
  vintage: knownVintage,
  note,
  via: (row) => (row.transcribed_from === 'same' ? 'same page as the exports of this vintage' : row.transcribed_from),
  ...more,
});

/** Goods trade with China (Census country code 5700), years 1985 on, every vintage at hand. */
export const tradeGoodsAnnual: Adapter = {
  file: 'trade-goods-annual.csv',
  enter: {
    'C5700.EXPORTS.A': flow('us-exports-cn-goods-annual'),
    'C5700.IMPORTS.A': flow('us-imports-cn-goods-annual', {
      leaveOut: (row) => (isMixed(row) ? 'the same FRED figure as the row of vintage 2026-02' : null),
    }),
    'C5700.BALANCE.A': flow('us-balance-cn-goods-annual', {
      // The page of June 2025 has its own reading; this one rests on imports as they stood in February 2026.
      vintage: (row) => (isMixed(row) ? '2026-02' : knownVintage(row)),
    }),
    'C5700.TOTAL.A': {
      ...flow('us-total-cn-goods-annual-as-quoted'),
      series: 'us-total-cn-goods-annual-as-quoted',
      scale: 9,
      note: (row) => row.note,
      leaveOut: (row) => (isComputed(row) ? 'computed by the transcriber: recomputed as us-total-cn-goods-annual' : null),
      via: (row) => (row.transcribed_from.startsWith('same;') ? row.transcribed_from.replace('same;', 'same page as the exports of this vintage;') : row.transcribed_from),
    },
  },
  leaveOut: {},
};

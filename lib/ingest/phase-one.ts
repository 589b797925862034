import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';

const TWO_YEARS = '2020/2021';

/** The table writes intervals as `2020-2021` and `2020-01..2021-10`. */
const period = (row: TidyRow): string => (row.period === '2020-2021' ? TWO_YEARS : row.period.replace('..', '/'));
const isTwoYears = (row: TidyRow): boolean => period(row) === TWO_YEARS;

function source(row: TidyRow): string {
  const org = row.source_org;
  if (org.startsWith('US Census')) return 'census-phase-one-baseline';
  if (org.startsWith('Southern Ag')) return 'southern-ag-today-phase-one';
  // Everybody else quotes the agreement, or adds its figures to the 2017 baseline.
  return org.includes('PIIE') ? 'piie-phase-one-tracker' : 'ustr-phase-one-agreement';
}

/** Where the row names no release, the page it was read on is the only address there is. */
const url = (row: TidyRow): string => (row.source_url === '' ? row.transcribed_from : row.source_url);

function vintage(row: TidyRow): string {
  if (row.vintage !== '') return row.vintage;
  return row.note.includes('Feb 2022 vintage') ? '2022-02' : '';
}

/** Copies the table itself calls weak. */
const status = (row: TidyRow): Status => (row.note.includes('weak copy') ? 'U' : 'A');

const base = { source, status, period, url, vintage } as const;
const billions = (series: SeriesRule['series'], more: Partial<SeriesRule> = {}): SeriesRule => ({ series, scale: 9, units: { 'billion USD': 9 }, ...base, ...more });
const dollars = (series: SeriesRule['series'], more: Partial<SeriesRule> = {}): SeriesRule => ({
  series, scale: 9, units: { USD: 0, 'USD per year': 0 }, writtenOut: true, ...base, ...more,
});
const percent = (series: SeriesRule['series'], more: Partial<SeriesRule> = {}): SeriesRule => ({
  series, scale: 0, ...base,
  units: {
    percent: 0, 'percent of total commitment': 0, 'percent of total commitment (baseline + additional)': 0,
    'percent of the additional 200': 0, 'percent of first-year commitment': 0,
  },
  ...more,
});

/** Both years together in one series, each year in another: bars of the two never stand side by side by accident. */
const bothOrEach = (id: string): SeriesRule => billions((row) => (isTwoYears(row) ? id : `${id}-annual`));

/** The Phase One purchase commitments of January 2020 and what came of them. */
export const phaseOne: Adapter = {
  file: 'phase-one.csv',
  enter: {
    'P1.COMMIT_ADD.TOTAL': bothOrEach('phase-one-additional-commitment'),
    'P1.COMMIT_ADD.MANUFACTURED': bothOrEach('phase-one-additional-manufactured'),
    'P1.COMMIT_ADD.AGRICULTURE': bothOrEach('phase-one-additional-agriculture'),
    'P1.COMMIT_ADD.ENERGY': bothOrEach('phase-one-additional-energy'),
    'P1.COMMIT_ADD.SERVICES': bothOrEach('phase-one-additional-services'),
    'P1.COMMIT_LEVEL.TOTAL': bothOrEach('phase-one-commitment-total'),
    'P1.COMMIT_LEVEL.AGRICULTURE.US_X': billions('phase-one-agriculture-target-two-years-alt'),
    'P1.COMMIT_LEVEL.AGRICULTURE.CN_M': billions('phase-one-agriculture-target-two-years-cn-basis'),
    'P1.ACTUAL.TOTAL': billions('phase-one-purchases-total'),
    // PIIE's later figure has no month; the first one, of 8 February 2022, stands apart so that it does not hide it.
    'P1.SHARE.TOTAL': percent((row) => (row.vintage === '' ? 'phase-one-share-met-total-piie' : 'phase-one-share-met-total-piie-first-print')),
    'P1.SHARE.ADDITIONAL': percent('phase-one-share-additional-met'),
    'P1.SHARE.TOTAL_2020': percent('phase-one-goods-share-met-first-year'),
    'P1.SHARE.GOODS_CUM': percent('phase-one-goods-share-met-to-date'),
    'P1.WEIGHT.MANUFACTURED': percent('phase-one-baseline-share-manufactured'),
    'P1.WEIGHT.SERVICES': percent('phase-one-baseline-share-services'),
    'P1.WEIGHT.AGRICULTURE': percent('phase-one-baseline-share-agriculture'),
    'P1.BASELINE.AGRICULTURE': billions('phase-one-agriculture-baseline-alt'),
    PHASE1_AG_BASELINE_US_EXPORT_BASIS: dollars('phase-one-agriculture-baseline'),
    PHASE1_AG_BASELINE_CN_IMPORT_BASIS: dollars('phase-one-agriculture-baseline-cn-basis', { status: 'E' }),
    PHASE1_SOY_BASELINE_US_EXPORT_BASIS: dollars('phase-one-soybeans-baseline'),
    PHASE1_AG_TARGET_CN_IMPORT_BASIS: dollars('phase-one-agriculture-target-reuters'),
    PHASE1_AG_TARGET_CN_IMPORT_BASIS_PIIE: dollars('phase-one-agriculture-target'),
    // The 40 billion a year of the signing ceremony: a yearly pace said for both years, not a sum over them.
    PHASE1_AG_HEADLINE_ANNUAL: dollars('phase-one-agriculture-target', {
      status: 'D',
      note: () => 'said by Vice Premier Liu He at the signing ceremony of 15 January 2020: 40 billion a year, in both years',
    }),
    PHASE1_AG_TARGET_US_EXPORT_BASIS: dollars((row) => (isTwoYears(row) ? 'phase-one-agriculture-target-two-years' : 'phase-one-agriculture-target-us-basis')),
    PHASE1_AG_ACTUAL_CN_IMPORT_BASIS: dollars('phase-one-agriculture-purchases'),
    PHASE1_AG_YTD_CN_IMPORT_BASIS: dollars('phase-one-agriculture-purchases-to-date'),
    PHASE1_AG_FULFILMENT_US_EXPORT_BASIS: percent('phase-one-agriculture-share-met'),
    PHASE1_AG_FULFILMENT_BICO: percent('phase-one-agriculture-share-met-bico'),
  },
  leaveOut: {
    'P1.SHARE.AGRICULTURE': 'the same PIIE figure as PHASE1_AG_FULFILMENT_US_EXPORT_BASIS for 2020/2021',
    PHASE1_ALL_FULFILMENT: 'the same PIIE figure as P1.SHARE.TOTAL, updated page',
    PHASE1_AG_COMMITMENT_ABOVE_2017: 'the same Annex 6.1 figures as P1.COMMIT_ADD.AGRICULTURE',
    PHASE1_AG_ACTUAL_US_EXPORT_BASIS: 'graded C: worked back from a shortfall and a share; nothing here to recompute it from',
  },
};

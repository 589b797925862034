import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { releaseOf, type Release } from './release';
import { isMidYear, unhcrVintage } from './unhcr-vintage';

const REPORTS: Readonly<Record<string, Release>> = {
  'Global Trends: Forced Displacement in 2023 (June 2024)': { source: 'unhcr-global-trends-2023', vintage: '2024-06' },
  'Global Trends 2023 (operational estimate)': { source: 'unhcr-global-trends-2023', vintage: '2024-06' },
  'Global Trends: Forced Displacement in 2024 (June 2025)': { source: 'unhcr-global-trends-2024', vintage: '2025-06' },
  'Mid-Year Trends 2025 (Nov 2025) / Figures at a glance': { source: 'unhcr-mid-year-trends-2025', vintage: '2025-11' },
};

const year = (row: TidyRow): string => row.period.slice(0, 4);

/** End-of-year stocks as restated in the database of June 2026. */
const endOfYear = (series: string, source: string): SeriesRule => ({
  series: `${series}-annual`, scale: 0, units: { 'people, end of year': 0 }, source, vintage: unhcrVintage,
});

/** Stocks as each earlier release had them: December joins the annual series, June makes a series of its own. */
const earlier = (series: string, source: string): SeriesRule => ({
  series: (row) => (isMidYear(row) ? `${series}-mid-year` : `${series}-annual`),
  scale: 0,
  units: { people: 0 },
  source,
  vintage: unhcrVintage,
  period: (row) => (isMidYear(row) ? row.period : year(row)),
  leaveOut: (row) => (row.source_title === 'Global Trends 2025' ? 'the same reading as the end-of-year row of the same release' : null),
});

/** Headline figures of the printed reports, in millions to the digit printed. */
const headline = (series: string, status: SeriesRule['status'] = 'A'): SeriesRule => ({
  series, scale: 6, units: { people: 0 }, writtenOut: true, status,
  source: (row) => releaseOf(row, REPORTS).source,
  vintage: (row) => releaseOf(row, REPORTS).vintage,
});

const REFUGEES = 'displaced-refugees-unhcr';
const ASYLUM = 'displaced-asylum-seekers';
const OTHER = 'displaced-other-protection';
const IDPS_UNHCR = 'displaced-idps-unhcr';
const IDPS_IDMC = 'displaced-idps-idmc';
const PALESTINE = 'displaced-palestine-unrwa';
const STATELESS = 'stateless-people';
const UNHCR = 'unhcr-population-statistics';
const IDMC = 'idmc-conflict-displacement';
const UNRWA = 'unrwa-registered-refugees';

/** People forcibly displaced worldwide, by component and release (UNHCR, UNRWA, IDMC). */
export const forcedDisplacement: Adapter = {
  file: 'forced-displacement.csv',
  enter: {
    // The April figures are UNHCR's operational estimates ahead of a full count.
    FD_TOTAL_PUBLISHED: headline('forcibly-displaced-total', (row) => (row.period.endsWith('-04') ? 'E' : 'A')),
    FD_REFUGEES_ALL_PUBLISHED: headline('displaced-refugees-all-published'),
    FD_REFUGEES_UNHCR_PUBLISHED: headline('displaced-refugees-unhcr-published'),
    FD_ASYLUM_PUBLISHED: headline('displaced-asylum-seekers-published'),
    // Mid-2025 starts from IDMC's end-2024 figure and moves 38 countries only.
    FD_IDP_PUBLISHED: headline('displaced-idps-published', (row) => (row.period === '2025-06' ? 'E' : 'A')),
    FD_STATELESS_PUBLISHED: headline('stateless-people-published'),
    FD_REFUGEES_UNHCR: endOfYear(REFUGEES, UNHCR),
    FD_ASYLUM_SEEKERS: endOfYear(ASYLUM, UNHCR),
    FD_OIP: endOfYear(OTHER, UNHCR),
    FD_IDP_UNHCR: endOfYear(IDPS_UNHCR, UNHCR),
    FD_IDP_IDMC: endOfYear(IDPS_IDMC, IDMC),
    FD_PALESTINE_UNRWA: endOfYear(PALESTINE, UNRWA),
    FD_STATELESS: endOfYear(STATELESS, UNHCR),
    FD_REFUGEES_UNHCR_VINTAGE: earlier(REFUGEES, UNHCR),
    FD_ASYLUM_SEEKERS_VINTAGE: earlier(ASYLUM, UNHCR),
    FD_OIP_VINTAGE: earlier(OTHER, UNHCR),
    FD_IDP_UNHCR_VINTAGE: earlier(IDPS_UNHCR, UNHCR),
    FD_IDP_IDMC_VINTAGE: {
      ...earlier(IDPS_IDMC, IDMC),
      // A mid-year release repeats the year-end before it, so its June rows are readings of that year-end.
      series: `${IDPS_IDMC}-annual`,
      period: (row) => (isMidYear(row) ? String(Number(year(row)) - 1) : year(row)),
    },
    FD_PALESTINE_UNRWA_VINTAGE: {
      ...earlier(PALESTINE, UNRWA),
      status: (row) => (row.note.includes('Gaza left out') ? 'D' : 'A'),
    },
    FD_STATELESS_VINTAGE: earlier(STATELESS, UNHCR),
  },
  leaveOut: { FD_SUM_COMPONENTS: 'recomputed as forcibly-displaced-sum-annual and forcibly-displaced-sum-with-other-annual' },
};

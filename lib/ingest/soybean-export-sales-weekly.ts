import type { Adapter, SeriesRule, TidyRow } from './adapter';

/**
 * True for the opening row of a marketing year whose reporting week began before 1 September: for such a week the report
 * also prints the closing row of the old year, and both are right.
 */
const sharesWeekWithOldYear = (row: TidyRow): boolean => /week 1\b/.test(row.note) && Number(row.period.slice(8)) < 7;

const weekly = (id: string): SeriesRule => ({
  series: (row) => (sharesWeekWithOldYear(row) ? `${id}-next-marketing-year` : id),
  scale: 0, units: { 'metric tons': 0 }, source: 'usda-esr',
});

/** USDA Export Sales Reporting, soybeans, by reporting week (the period is the day the week ends). */
export const soybeanExportSalesWeekly: Adapter = {
  file: 'soybean-export-sales-weekly.csv',
  enter: {
    ESR_SOY_CN_COMMITMENTS: weekly('soybean-sales-cn-commitments-weekly'),
    ESR_SOY_CN_ACCUM_EXPORTS: weekly('soybean-shipments-cn-accumulated-weekly'),
    ESR_SOY_CN_NET_SALES: weekly('soybean-net-sales-cn-weekly'),
    ESR_SOY_CN_WEEKLY_EXPORTS: weekly('soybean-shipments-cn-weekly'),
    ESR_SOY_ALL_COMMITMENTS: weekly('soybean-sales-all-commitments-weekly'),
    ESR_SOY_ALL_ACCUM_EXPORTS: weekly('soybean-shipments-all-accumulated-weekly'),
  },
  leaveOut: {},
};

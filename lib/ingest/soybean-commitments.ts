import type { Status } from '../model/observation';
import type { Adapter, TidyRow } from './adapter';
import { titled } from './titled';

const TONNES = { 'metric tons': 0 };

/** Whose count it is: USDA's announcements, or traders and officials speaking to an agency. */
const COUNTED_BY: Readonly<Record<string, string>> = { USDA: 'usda-fas-sales-announcements', Reuters: 'press-reuters-soybeans', Bloomberg: 'press-bloomberg-soybeans' };

function countedBy(row: TidyRow): string {
  const source = COUNTED_BY[row.source_org];
  if (source === undefined) throw new Error(`soybean-commitments.csv: no source for "${row.source_org}"`);
  return source;
}

/** USDA's own counts are as stated; "about", "nearly", and what unnamed people told an agency are estimates. */
const count = (row: TidyRow): Status => (row.source_org === 'USDA' && !/about|upper rounding/.test(row.note) ? 'A' : 'E');

/** A reported count is of the day it was reported, which is the row's period; where that day is approximate only its month is sure. */
const reported = (row: TidyRow): string => (row.note.includes('day approximate') ? row.period.slice(0, 7) : row.period);

/** The rows of 2027 and 2028 say "same" as that of 2026. */
const pledged = (row: TidyRow): string => (row.note === 'same' ? 'at least 25 million tonnes in each of 2026, 2027 and 2028' : row.note);

const IN_WEEKLY = 'the same reading of the same report, entered from soybean-export-sales-weekly.csv';
const ACROSS_YEARS = 'graded C: adds figures of different weeks; tests/data/soybeans.test.ts recomputes it';

/** What China was said to have promised and bought: pledges, reported purchases, flash sales. */
export const soybeanCommitments: Adapter = {
  file: 'soybean-commitments.csv',
  enter: {
    SOY_PLEDGE_CN: { series: 'soybean-pledge-cn', scale: 0, units: TONNES, source: 'white-house-fact-sheet-2025-11-01', vintage: () => '2025-11-01', note: pledged },
    SOY_PLEDGE_CN_BESSENT: { series: 'soybean-pledge-cn-bessent', scale: 0, units: TONNES, source: 'us-treasury-soybean-statements', vintage: reported, note: titled },
    SOY_PLEDGE_CN_TOTAL_BESSENT: { series: 'soybean-pledge-cn-total-bessent', scale: 0, units: TONNES, source: 'us-treasury-soybean-statements', vintage: reported, note: titled },
    SOY_PURCHASES_CN_SINCE_BUSAN_REPORTED: { series: 'soybean-purchases-cn-since-busan', scale: 0, units: TONNES, source: countedBy, status: count, vintage: reported, note: titled },
    SOY_PURCHASE_REPORT_TRADERS: { series: 'soybean-purchases-cn-traders', scale: 0, units: TONNES, source: 'press-reuters-soybeans', status: 'E', vintage: reported, note: titled },
    SOY_FLASH_SALE_USDA: { series: 'soybean-flash-sales-cn', scale: 0, units: TONNES, source: 'usda-fas-sales-announcements', vintage: reported, note: titled },
    SOY_PURCHASE_REPORT_CARGOES: { series: 'soybean-cargoes-cn-reported', scale: 0, units: { cargoes: 0 }, source: 'press-reuters-soybeans', status: 'E', vintage: reported, note: titled },
    SOY_PURCHASE_REPORT_VALUE: { series: 'soybean-purchase-value-cn-reported', scale: 6, units: { USD: 0 }, writtenOut: true, source: 'press-reuters-soybeans', status: 'E', vintage: reported, note: titled },
  },
  leaveOut: {
    ESR_SOY_CN_COMMITMENTS_MY2025_26: IN_WEEKLY,
    ESR_SOY_CN_SHIPPED_MY2025_26: IN_WEEKLY,
    ESR_SOY_CN_COMMITMENTS_MY2026_27: IN_WEEKLY,
    ESR_SOY_CN_SHIPPED_MY2026_27: IN_WEEKLY,
    SOY_CN_SALES_SINCE_BUSAN_ESR: ACROSS_YEARS,
    SOY_CN_SALES_CALENDAR_2026_TO_DATE_ESR: ACROSS_YEARS,
    SOY_CN_SHIPMENTS_CALENDAR_2026_TO_DATE_ESR: ACROSS_YEARS,
  },
};

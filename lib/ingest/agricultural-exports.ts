import type { Adapter, TidyRow } from './adapter';
import { titled } from './titled';

const USD = { USD: 0 };

/** Month of the outlook a forecast comes from. */
const OUTLOOKS: Readonly<Record<string, string>> = {
  'Outlook AES-106, Nov 2018': '2018-11',
  'Outlook for US Agricultural Trade, Aug 2024': '2024-08',
  'ERS projection quoted by Agri-Pulse': '2024-11',
  'Outlook, Aug 2025': '2025-08',
  'Outlook, Dec 2025': '2025-12',
};

function outlook(row: TidyRow): string {
  const month = OUTLOOKS[row.source_title];
  if (month === undefined) throw new Error(`agricultural-exports.csv: the month of "${row.source_title}" is not known`);
  return month;
}

/** Days and months on which the publisher itself dates a fiscal-year total. */
const FISCAL_DATES: Readonly<Record<string, string>> = { FY2021: '2022-11', FY2022: '2023-01-06', FY2023: '2024-04-02' };

const fiscalSource = (row: TidyRow): string => (row.source_title.startsWith('Charts of Note') ? 'usda-ers-charts' : 'usda-fas-fiscal-year');

/** US agricultural exports to China: calendar and fiscal years, by each definition on hand, and USDA's forecasts. */
export const agriculturalExports: Adapter = {
  file: 'agricultural-exports.csv',
  enter: {
    CN_AG_IMP_US_CY_VALUE_GACC: { series: 'cn-agricultural-imports-us-annual-gacc', scale: 9, units: USD, writtenOut: true, source: 'gacc-agricultural-imports', note: titled },
    US_AG_AND_RELATED_EXP_CN_CY_VALUE_FAS: { series: 'us-agricultural-related-exports-cn-annual', scale: 9, units: USD, writtenOut: true, source: 'usda-fas-agricultural-and-related', note: titled },
    US_AG_AND_RELATED_EXP_CN_FY_VALUE: { series: 'us-agricultural-related-exports-cn-fiscal', scale: 9, units: USD, writtenOut: true, source: 'usda-fas-agricultural-and-related', note: titled },
    US_AG_EXP_CN_CY_VALUE_ERS_AVG: {
      series: 'us-agricultural-exports-cn-three-year-average', scale: 9, units: USD, writtenOut: true, source: 'usda-ers-charts', note: titled,
      period: (row) => row.period.replace(' avg', ''),
    },
    US_AG_EXP_CN_CY_VALUE_FAS: {
      series: 'us-agricultural-exports-cn-annual', scale: 6, units: USD, writtenOut: true, source: 'usda-fas-bico', note: titled,
      // 2000 and 2010 were read from a publication of 2011, before USDA widened its definition in 2021.
      status: (row) => (row.period < '2017' ? 'D' : 'A'),
      vintage: (row) => (row.period === '2025' ? '2026-02' : ''),
      via: (row) => row.transcribed_from.replace(/\)$/, ''),
    },
    US_AG_EXP_CN_CY_VALUE_FAS_FIRST: { series: 'us-agricultural-exports-cn-annual-first', scale: 9, units: USD, writtenOut: true, source: 'usda-fas-bico', status: 'P', note: titled },
    US_AG_EXP_CN_CY_VALUE_GATS_APPROX: { series: 'us-agricultural-exports-cn-annual-approximate', scale: 9, units: USD, writtenOut: true, source: 'usda-fas-bico', status: 'E', note: titled },
    US_AG_EXP_CN_CY_VALUE_USITC: { series: 'us-agricultural-exports-cn-annual-usitc', scale: 6, units: USD, writtenOut: true, source: 'usitc-trade-shifts-agriculture', note: titled },
    US_AG_EXP_CN_FY_VALUE: {
      series: 'us-agricultural-exports-cn-fiscal', scale: 9, units: USD, writtenOut: true, source: fiscalSource, note: titled,
      status: (row) => (row.note.includes('first published') ? 'P' : 'A'),
      vintage: (row) => FISCAL_DATES[row.period] ?? '',
    },
    US_AG_EXP_CN_FY_VALUE_REVISED: { series: 'us-agricultural-exports-cn-fiscal', scale: 9, units: USD, writtenOut: true, source: fiscalSource, vintage: () => '2024-04-02', note: titled },
    US_AG_EXP_CN_FY_VALUE_FORECAST: { series: 'us-agricultural-exports-cn-fiscal', scale: 9, units: USD, writtenOut: true, source: 'usda-ers-outlook', status: 'F', vintage: outlook, note: titled },
    US_AG_EXP_CN_YTD_VALUE: { series: 'us-agricultural-exports-cn-first-half', scale: 9, units: USD, writtenOut: true, source: 'census-agricultural-trade', note: titled },
  },
  leaveOut: { US_AG_EXP_CN_CY_VALUE_IMPLIED: 'graded C: quotient of two rounded figures, no series of ours holds both' },
};

import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { titled } from './titled';

const USD = { USD: 0 };
const TONNES = { 'metric tons': 0 };
const FAS_VALUE = 'us-soybean-exports-cn-value-annual';

const weight = (row: TidyRow): 'A' | 'E' => (row.note.includes('UNSD-estimated') ? 'E' : 'A');

/** Months in which FAS published its later readings; the one of 2017 to 2021 is dated "spring 2022" only. */
const FAS_DATES: Readonly<Record<string, string>> = { 2024: '2025-04', 2025: '2026-02' };

const fasValue: SeriesRule = {
  series: FAS_VALUE, scale: 6, units: USD, writtenOut: true, source: 'usda-fas-export-highlights',
  vintage: (row) => FAS_DATES[row.period] ?? '',
  // The title of 2025 is a newspaper's sentence; the note says the same.
  note: (row) => (row.period === '2025' ? row.note : titled(row)).replace('the FAS page itself was not in the store, its URL here is generic', 'the FAS page itself was not read; the address is that of its soybean pages'),
  via: (row) => row.transcribed_from.replace(/\)$/, ''),
};

/** FAS's own query system, same definition, read by June 2026: a later vintage of the FAS series, not another series. */
const gatsValue: SeriesRule = {
  series: FAS_VALUE, scale: 6, units: USD, writtenOut: true, source: 'usda-fas-gats', vintage: () => '2026-06',
  note: () => 'calendar year; as GATS held it no later than 2026-06-03',
  via: () => 'public copy of the query result, dated 2026-06-03',
};

/** US soybean exports to China by year: USDA's figures, the readings that compete with them, and UN Comtrade's. */
export const soybeanExportsAnnual: Adapter = {
  file: 'soybean-exports-annual.csv',
  enter: {
    US_SOY_EXP_CN_CY_VALUE_FAS: fasValue,
    US_SOY_EXP_CN_CY_VALUE_GATS: gatsValue,
    US_SOY_EXP_CN_CY_VALUE_ALT: { series: `${FAS_VALUE}-alt`, scale: 6, units: USD, writtenOut: true, source: 'usda-fas-export-highlights', vintage: () => '2025-04-28', note: titled },
    US_SOY_EXP_CN_CY_VALUE_CENSUS_REUTERS: { series: `${FAS_VALUE}-census`, scale: 6, units: USD, writtenOut: true, source: 'census-soy-trade', note: titled },
    US_SOY_EXP_CN_CY_VALUE_COMTRADE: { series: `${FAS_VALUE}-comtrade`, scale: 0, units: USD, source: 'comtrade-soy-us-exports' },
    US_SOY_EXP_CN_YTD_VALUE_COMTRADE: {
      series: 'us-soybean-exports-cn-value-to-date-comtrade', scale: 0, units: USD, source: 'comtrade-soy-us-exports',
      note: () => 'January to May sum; later months of 2025 were not on hand',
    },
    US_SOY_EXP_CN_CY_VOLUME: {
      series: 'us-soybean-exports-cn-volume-annual', scale: 0, units: TONNES, note: titled,
      source: (row) => (row.source_org === 'USDA ERS FATUS' ? 'usda-ers-fatus' : 'usda-fas-soybean-volumes'),
      status: (row) => (row.note.includes('preliminary') ? 'P' : 'A'),
      vintage: (row) => /release (\d{4}-\d{2}-\d{2})/.exec(row.source_title)?.[1] ?? '',
    },
    US_SOY_EXP_CN_CY_VOLUME_ALT: { series: 'us-soybean-exports-cn-volume-annual-alt', scale: 0, units: TONNES, source: 'usda-fas-export-highlights', note: titled },
    US_SOY_EXP_CN_CY_VOLUME_5YAVG: {
      series: 'us-soybean-exports-cn-volume-five-year-average', scale: 0, units: TONNES, source: 'usda-fas-soybean-volumes',
      period: (row) => row.period.replace(' avg', ''),
    },
    // Bushels rounded to the million, converted: an estimate to the tonne.
    US_SOY_EXP_CN_YTD_VOLUME: { series: 'us-soybean-exports-cn-volume-to-date', scale: 0, units: TONNES, source: 'afbf-market-intel', status: 'E', note: titled },
    US_SOY_EXP_CN_CY_VOLUME_COMTRADE: { series: 'us-soybean-exports-cn-volume-annual-comtrade', scale: 0, units: TONNES, source: 'comtrade-soy-us-exports', status: weight },
    US_SOY_EXP_CN_FY_VOLUME: { series: 'us-soybean-exports-cn-volume-fiscal', scale: 0, units: TONNES, source: 'usda-ers-fatus', note: titled },
    US_SOY_EXP_CN_FY_VALUE: {
      series: 'us-soybean-exports-cn-value-fiscal', scale: 9, units: USD, writtenOut: true, source: 'usda-fas-export-highlights', note: titled,
      vintage: (row) => (row.source_title.includes('6 Jan 2023') ? '2023-01-06' : ''),
      via: (row) => row.transcribed_from.replace(/\)$/, ''),
    },
  },
  leaveOut: {},
};

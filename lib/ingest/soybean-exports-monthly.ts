import type { Adapter } from './adapter';

/** US soybean exports to China by month: UN Comtrade, and the Farm Bureau's word on the summer of 2025. */
export const soybeanExportsMonthly: Adapter = {
  file: 'soybean-exports-monthly.csv',
  enter: {
    US_SOY_EXP_CN_M_VALUE_COMTRADE: { series: 'us-soybean-exports-cn-value-monthly', scale: 0, units: { USD: 0 }, source: 'comtrade-soy-us-exports' },
    US_SOY_EXP_CN_M_VOLUME_COMTRADE: {
      series: 'us-soybean-exports-cn-volume-monthly', scale: 0, units: { 'metric tons': 0 }, source: 'comtrade-soy-us-exports',
      status: (row) => (row.note.includes('ESTIMATED') ? 'E' : 'A'),
    },
    US_SOY_EXP_CN_M_VOLUME_AFBF: { series: 'us-soybean-exports-cn-volume-monthly-afbf', scale: 0, units: { 'metric tons': 0 }, source: 'afbf-market-intel', status: 'E' },
  },
  leaveOut: {},
};

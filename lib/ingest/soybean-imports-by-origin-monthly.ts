import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';

const TONNES = { 'metric tons': 0 };
const COMTRADE = 'comtrade-soy-cn-imports';

const weight = (row: TidyRow): Status => (row.note.includes('unreliable') ? 'U' : 'A');
/** The query export of 2015 is final; figures quoted from a customs report of the day are first figures. */
const customs = (row: TidyRow): Status => (row.grade.startsWith('B') ? 'P' : 'A');

function rulesOf(code: string, id: string): Record<string, SeriesRule> {
  const gacc = `cn-soybean-imports-${id}-volume-monthly-gacc`;
  return {
    [`CN_SOY_IMP_${code}_M_VALUE_COMTRADE`]: { series: `cn-soybean-imports-${id}-value-monthly`, scale: 0, units: { USD: 0 }, source: COMTRADE },
    [`CN_SOY_IMP_${code}_M_VOLUME_COMTRADE`]: { series: `cn-soybean-imports-${id}-volume-monthly`, scale: 0, units: TONNES, source: COMTRADE, status: weight },
    [`CN_SOY_IMP_${code}_M_VOLUME_GACC`]: {
      // Two months in one figure would stand twice as high among single months.
      series: (row) => (row.period.includes('/') ? `cn-soybean-imports-${id}-volume-two-months-gacc` : gacc),
      scale: 0, units: TONNES, source: 'gacc-soy-imports', status: customs,
    },
    [`CN_SOY_IMP_${code}_M_VOLUME_TDM`]: { series: `cn-soybean-imports-${id}-volume-monthly-tdm`, scale: 0, units: TONNES, source: 'tdm-soy-imports' },
  };
}

/** China's soybean imports by origin and month; months without a record stay missing. */
export const soybeanImportsByOriginMonthly: Adapter = {
  file: 'soybean-imports-by-origin-monthly.csv',
  enter: { ...rulesOf('US', 'us'), ...rulesOf('BR', 'br'), ...rulesOf('AR', 'ar'), ...rulesOf('TOTAL', 'total') },
  leaveOut: {},
};

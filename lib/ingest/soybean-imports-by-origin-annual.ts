import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { titled } from './titled';

const USD = { USD: 0 };
const TONNES = { 'metric tons': 0 };
const COMTRADE = 'comtrade-soy-cn-imports';

/** Customs totals quoted in the press are first figures, as are rows that say so; weights estimated by UNSD are unreliable here. */
function status(row: TidyRow): Status {
  if (row.note.includes('UNSD estimates')) return 'U';
  const quotedAtRelease = row.source_org === 'China Customs (GACC)' && row.grade.startsWith('B');
  return quotedAtRelease || /first[ -]published/.test(row.note) ? 'P' : 'A';
}

/** Customs publishes a year in the January after it: a report of that month dates the value, one of a later year does not. */
function vintage(row: TidyRow): string {
  const released = /(?:(\d{1,2}) )?Jan (\d{4})/.exec(row.source_title);
  if (!released?.[2] || Number(released[2]) !== Number(row.period) + 1) return '';
  const ownRelease = row.source_title.startsWith('customs ') && released[1];
  return ownRelease ? `${released[2]}-01-${ownRelease.padStart(2, '0')}` : `${released[2]}-01`;
}

/** The query export names only itself; a press report is named with its date. */
const reported = (row: TidyRow): string => (row.grade.startsWith('B') ? titled(row) : row.note);

function rulesOf(code: string, id: string): Record<string, SeriesRule> {
  return {
    [`CN_SOY_IMP_${code}_CY_VALUE_COMTRADE`]: { series: `cn-soybean-imports-${id}-value-annual`, scale: 0, units: USD, source: COMTRADE },
    [`CN_SOY_IMP_${code}_CY_VALUE_GACC`]: { series: `cn-soybean-imports-${id}-value-annual-gacc`, scale: 0, units: USD, source: 'gacc-soy-imports' },
    [`CN_SOY_IMP_${code}_CY_VOLUME_COMTRADE`]: { series: `cn-soybean-imports-${id}-volume-annual`, scale: 0, units: TONNES, source: COMTRADE, status },
    [`CN_SOY_IMP_${code}_CY_VOLUME_GACC`]: { series: `cn-soybean-imports-${id}-volume-annual-gacc`, scale: 0, units: TONNES, source: 'gacc-soy-imports', status, vintage, note: reported },
    [`CN_SOY_IMP_${code}_CY_VOLUME_TDM`]: { series: `cn-soybean-imports-${id}-volume-annual-tdm`, scale: 0, units: TONNES, source: 'tdm-soy-imports' },
    [`CN_SOY_IMP_${code}_CY_VOLUME_WITS`]: { series: `cn-soybean-imports-${id}-volume-annual-wits`, scale: 0, units: TONNES, source: 'wits-soy-imports', status },
  };
}

/** China's soybean imports by origin and year, as four routes give the same customs: Comtrade, GACC itself, Trade Data Monitor, WITS. */
export const soybeanImportsByOriginAnnual: Adapter = {
  file: 'soybean-imports-by-origin-annual.csv',
  enter: { ...rulesOf('US', 'us'), ...rulesOf('BR', 'br'), ...rulesOf('AR', 'ar'), ...rulesOf('TOTAL', 'total') },
  leaveOut: { CN_SOY_IMP_BR_US_SHARE_CY: 'graded C: recomputed as cn-soybean-imports-us-br-share-annual and its -gacc variant' },
};

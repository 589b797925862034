import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';

/** Day or month of the page a value was read from, where the row's words tell it. */
function vintage(row: TidyRow): string {
  if (row.vintage !== '') return row.vintage;
  if (row.note.startsWith('page of Aug 2019')) return '2019-08';
  if (row.note.startsWith('page of Aug 1 2019')) return '2019-08-01';
  return row.transcribed_from.includes('Last updated September 25, 2025') ? '2025-09-25' : '';
}

/** "Roughly" and "about" figures are estimates. */
const status = (row: TidyRow): Status => (/roughly/.test(row.note) ? 'E' : 'A');

const percent = (series: SeriesRule['series'], source: SeriesRule['source'], unit: readonly string[]): SeriesRule => ({
  series, scale: 0, source, units: Object.fromEntries(unit.map((name) => [name, 0])), vintage, status,
});

const PIIE = 'piie-tariff-chart';
const STATUTORY = 'percent, trade-weighted average statutory';
const STATED = 'percent, as stated';
const isStated = (row: TidyRow): boolean => row.unit === STATED;

/** One-off averages of other bodies: each body its own series, for each measures something else. */
const OTHERS: readonly { readonly by: string; readonly series: string; readonly source: string }[] = [
  { by: 'UIBE', series: 'us-average-tariff-on-cn-uibe', source: 'uibe-tariff-rates' },
  { by: 'Fitch', series: 'us-effective-tariff-on-cn-fitch', source: 'fitch-effective-tariff' },
  { by: 'Trade Partnership', series: 'us-collected-tariff-on-cn', source: 'trade-partnership-duties' },
  { by: 'UNCTAD', series: 'us-average-tariff-on-cn-unctad', source: 'unctad-tariffs' },
];

function other(row: TidyRow): { readonly series: string; readonly source: string } {
  const found = OTHERS.find((one) => row.source_org.startsWith(one.by));
  if (!found) throw new RangeError(`tariff-averages.csv: no series for ${row.source_org}`);
  return found;
}

/** Average tariffs each side puts on the other's goods. */
export const tariffAverages: Adapter = {
  file: 'tariff-averages.csv',
  enter: {
    US_ON_CN: percent(
      (row) => (isStated(row) ? 'us-average-tariff-on-cn-white-house' : 'us-average-tariff-on-cn'),
      (row) => (isStated(row) ? 'whitehouse-tariff-statements' : PIIE),
      [STATUTORY, STATED],
    ),
    // PIIE later revised its figure for 14 February 2020, in a month not known; the first print stands apart.
    CN_ON_US: percent((row) => (row.period === row.vintage && row.period === '2020-02-14' ? 'cn-average-tariff-on-us-first-print' : 'cn-average-tariff-on-us'), PIIE, [STATUTORY]),
    'US_ON_CN.COVERAGE': percent('us-tariff-coverage-cn', PIIE, ['percent of imports covered']),
    'CN_ON_US.COVERAGE': percent('cn-tariff-coverage-us', PIIE, ['percent of imports covered']),
    'US_ON_CN.ALT': percent((row) => other(row).series, (row) => other(row).source, [
      'percent, arithmetic average', 'percent, effective (duties/imports, model)', 'percent, realised (duties collected / imports)', 'percent',
    ]),
    'CN_ON_US.ALT': percent('cn-average-tariff-on-us-uibe', 'uibe-tariff-rates', ['percent, arithmetic average']),
  },
  leaveOut: {},
};

import type { Status } from '../model/observation';
import type { Adapter, SeriesRule, TidyRow } from './adapter';

/** Days or months on which OHCHR published, read from the wording of a row or the title of its report. */
const PUBLISHED: readonly (readonly [pattern: RegExp, vintage: string])[] = [
  [/OHCHR update of 16 Jul 2023/, '2023-07-16'],
  [/OHCHR update of 21 May 2023/, '2023-05-21'],
  [/OHCHR update of 1 May 2023/, '2023-05-01'],
  [/around 4 Apr 2023/, '2023-04'],
  [/vintage: 15 Feb 2024/, '2024-02-15'],
  [/vintage: June 2025/, '2025-06'],
  [/as of Nov 2025/, '2025-11'],
  [/briefing 9 Dec 2025/, '2025-12-09'],
  [/\(22 Feb 2024\)/, '2024-02-22'],
  [/\(30 Jun 2025\)/, '2025-06-30'],
  [/\(Dec 2025\)/, '2025-12'],
];

function vintage(row: TidyRow): string {
  const words = `${row.note} ${row.source_title}`;
  return PUBLISHED.find(([pattern]) => pattern.test(words))?.[1] ?? '';
}

/** Printed as a round number; of the pair of March 2025 only the injured are. */
function isRounded(row: TidyRow): boolean {
  return row.note.startsWith('rounded') || row.note.startsWith('"over') || (row.note === 'injured rounded' && row.series === 'UA_CIV_INJURED_CUM');
}

/** First readings of a month are raised for months afterwards; February 2022 has five days of war. */
function status(row: TidyRow): Status {
  if (row.note.includes('24-28 Feb only')) return 'D';
  if (isRounded(row)) return 'E';
  return row.note.startsWith('as first published') ? 'P' : 'A';
}

/** Whole months written as days (`2024-12-01/2025-05-31`) become months, as articles write them. */
const wholeMonths = (row: TidyRow): string => row.period.replace(/^(\d{4}-\d{2})-01\/(\d{4}-\d{2})-\d{2}$/, '$1/$2');

const verified = (series: string, unit: string, source: string): SeriesRule => ({
  series, scale: 0, units: { [unit]: 0 }, source, status, vintage, period: wholeMonths,
});

/** Periodic reports cover fixed quarters or half-years; HRMMU's updates count a calendar year to date. */
const isReport = (row: TidyRow): boolean => row.source_title.startsWith('Report on the human rights situation');
const inPeriod = (who: string, unit: string): SeriesRule => ({
  ...verified('', unit, ''),
  series: (row) => (isReport(row) ? `ukraine-civilians-${who}-period` : `ukraine-civilians-${who}-year-to-date`),
  source: (row) => (isReport(row) ? 'ohchr-periodic-reports' : 'ohchr-hrmmu-updates'),
});

/** Civilians killed and injured in Ukraine as verified by OHCHR's monitoring mission (HRMMU). */
export const ukraineCivilianCasualties: Adapter = {
  file: 'ukraine-civilian-casualties.csv',
  enter: {
    UA_CIV_KILLED_PERIOD: inPeriod('killed', 'civilians killed'),
    UA_CIV_INJURED_PERIOD: inPeriod('injured', 'civilians injured'),
    UA_CIV_CASUALTIES_PERIOD: verified('ukraine-civilian-casualties-year-to-date', 'civilians killed+injured', 'ohchr-hrmmu-updates'),
    UA_CIV_CASUALTIES_MONTH: verified('ukraine-civilian-casualties-month-published', 'civilians killed+injured', 'ohchr-hrmmu-updates'),
    UA_CIV_KILLED_MONTH: verified('ukraine-civilians-killed-month', 'civilians killed', 'ohchr-hrmmu-updates'),
    UA_CIV_KILLED_MONTH_REVISED: verified('ukraine-civilians-killed-month', 'civilians killed', 'ohchr-hrmmu-updates'),
    UA_CIV_INJURED_MONTH: verified('ukraine-civilians-injured-month', 'civilians injured', 'ohchr-hrmmu-updates'),
    UA_CIV_INJURED_MONTH_REVISED: verified('ukraine-civilians-injured-month', 'civilians injured', 'ohchr-hrmmu-updates'),
    UA_CIV_KILLED_MONTHLY_AVG: verified('ukraine-civilians-killed-monthly-average', 'civilians killed, monthly average', 'ohchr-hrmmu-updates'),
    UA_CIV_INJURED_MONTHLY_AVG: verified('ukraine-civilians-injured-monthly-average', 'civilians injured, monthly average', 'ohchr-hrmmu-updates'),
    UA_CIV_KILLED_CUM: verified('ukraine-civilians-killed-cumulative', 'civilians killed since 24 Feb 2022', 'ohchr-casualty-updates'),
    UA_CIV_INJURED_CUM: verified('ukraine-civilians-injured-cumulative', 'civilians injured since 24 Feb 2022', 'ohchr-casualty-updates'),
  },
  leaveOut: {
    UA_CIV_CASUALTIES_PERIOD_IMPLIED: 'arithmetic on the published change; the base itself was not read',
    UA_CIV_CHANGE_VS_PREV6M: 'recomputed as ukraine-civilian-casualties-change-previous-period where both periods stand in one series',
  },
};

import type { Adapter, SeriesRule, TidyRow } from './adapter';

/** Month in which a provisional count was in force, read from the wording of its row; empty when the wording has none. */
const IN_FORCE: readonly (readonly [pattern: RegExp, vintage: string])[] = [
  [/released 14 May 2025/, '2025-05-14'],
  [/snapshot of 2026-02-19/, '2026-02'],
  [/released May 2024/, '2024-05'],
  [/(?:released|quoted) Sep 2023/, '2023-09'],
  [/released Feb 2025/, '2025-02'],
  [/NPR June 2025/, '2025-06'],
  [/released Jan 2026/, '2026-01'],
];

function vintage(row: TidyRow): string {
  return IN_FORCE.find(([pattern]) => pattern.test(row.note))?.[1] ?? '';
}

/** Counts of the twelve months that end with the period's month; all provisional, the snapshot's 2015-2017 included. */
const deaths = (series: string): SeriesRule => ({ series, scale: 0, units: { 'deaths, 12 months ending': 0 }, source: 'cdc-vsrr', status: 'P', vintage });

const SYNTHETIC = 'us-synthetic-opioid-overdose-deaths-provisional';

/** CDC's provisional overdose deaths (VSRR): `PREDICTED` is adjusted for late reports, `REPORTED` is the plain count. */
export const overdoseMonthlyProvisional: Adapter = {
  file: 'overdose-monthly-provisional.csv',
  enter: {
    VSRR_TOTAL_PREDICTED: deaths('us-overdose-deaths-provisional-monthly'),
    VSRR_TOTAL_PREDICTED_FIRST_RELEASE: deaths('us-overdose-deaths-provisional-monthly'),
    VSRR_TOTAL_REPORTED: deaths('us-overdose-deaths-provisional-reported-monthly'),
    VSRR_ANY_OPIOID_PREDICTED: deaths('us-opioid-overdose-deaths-provisional-monthly'),
    VSRR_ANY_OPIOID_REPORTED: deaths('us-opioid-overdose-deaths-provisional-reported-monthly'),
    VSRR_SYNTH_OPIOID_PREDICTED: {
      ...deaths(SYNTHETIC),
      // One printed figure contradicts the reported count of its month, so it may not stand in the line of predicted counts.
      series: (row) => (row.note.includes('do not use') ? `${SYNTHETIC}-as-quoted` : `${SYNTHETIC}-monthly`),
      status: (row) => (row.note.includes('do not use') ? 'U' : 'P'),
    },
    VSRR_SYNTH_OPIOID_REPORTED: deaths(`${SYNTHETIC}-reported-monthly`),
    VSRR_HEROIN_PREDICTED: deaths('us-heroin-overdose-deaths-provisional-monthly'),
    VSRR_HEROIN_REPORTED: deaths('us-heroin-overdose-deaths-provisional-reported-monthly'),
    VSRR_METHADONE_PREDICTED: deaths('us-methadone-overdose-deaths-provisional-monthly'),
    VSRR_METHADONE_REPORTED: deaths('us-methadone-overdose-deaths-provisional-reported-monthly'),
    VSRR_NATSEMI_T402_PREDICTED: deaths('us-natural-opioid-overdose-deaths-provisional-monthly'),
    VSRR_NATSEMI_T402_REPORTED: deaths('us-natural-opioid-overdose-deaths-provisional-reported-monthly'),
    VSRR_COCAINE_PREDICTED: deaths('us-cocaine-overdose-deaths-provisional-monthly'),
    VSRR_COCAINE_REPORTED: deaths('us-cocaine-overdose-deaths-provisional-reported-monthly'),
    VSRR_PSYCHOSTIM_PREDICTED: deaths('us-psychostimulant-overdose-deaths-provisional-monthly'),
    VSRR_PSYCHOSTIM_REPORTED: deaths('us-psychostimulant-overdose-deaths-provisional-reported-monthly'),
    VSRR_PCT_DRUGS_SPECIFIED: { ...deaths('us-overdose-drugs-specified-provisional-monthly'), units: { percent: 0 } },
  },
  leaveOut: {},
};

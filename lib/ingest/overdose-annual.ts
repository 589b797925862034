import type { Adapter, SeriesRule, TidyRow } from './adapter';
import { releaseOf, type Release } from './release';

/** Vintages are the months the data briefs carry in their titles; the NIDA workbook and page carry none. */
const RELEASES: Readonly<Record<string, Release>> = {
  'National Drug Overdose (OD) Deaths, 1999-2019 (CDC WONDER, final)': { source: 'cdc-nida-overdose-deaths', vintage: '' },
  'Drug Overdose Deaths: Facts and Figures': { source: 'cdc-nida-facts-and-figures', vintage: '' },
  'Drug overdose deaths in the US (CDC WONDER), age-adjusted rates': { source: 'cdc-nida-overdose-rates', vintage: '' },
  'Drug overdose death rates, by drug type, sex, age, race, and Hispanic origin: United States (Health, United States; data.cdc.gov 95ax-ymtc)': { source: 'cdc-nchs-overdose-rates', vintage: '' },
  'Drug Overdose Deaths in the United States, 2002-2022, NCHS Data Brief 491 (Mar 2024)': { source: 'cdc-nchs-data-brief-491', vintage: '2024-03' },
  'Drug Overdose Deaths in the United States, 2003-2023, NCHS Data Brief 522 (Dec 2024)': { source: 'cdc-nchs-data-brief-522', vintage: '2024-12' },
  'Drug Overdose Deaths in the United States, 2023-2024, NCHS Data Brief 549': { source: 'cdc-nchs-data-brief-549', vintage: '' },
};

const source = (row: TidyRow): string => releaseOf(row, RELEASES).source;
const vintage = (row: TidyRow): string => releaseOf(row, RELEASES).vintage;

const final = (series: string, unit: string): SeriesRule => ({ series, scale: 0, units: { [unit]: 0 }, source, vintage });
const deaths = (series: string): SeriesRule => final(series, 'deaths');
const adjusted = (series: string): SeriesRule => final(series, 'deaths per 100,000 (age-adjusted, 2000 std pop)');
const crude = (series: string): SeriesRule => final(series, 'deaths per 100,000 (crude)');

/** Final counts and rates of overdose deaths by year (NCHS, from closed mortality files). */
export const overdoseAnnual: Adapter = {
  file: 'overdose-annual.csv',
  enter: {
    OD_TOTAL: deaths('us-overdose-deaths-annual'),
    OD_ANY_OPIOID: deaths('us-opioid-overdose-deaths-annual'),
    OD_RX_OPIOID: deaths('us-prescription-opioid-overdose-deaths-annual'),
    OD_SYNTH_OPIOID: deaths('us-synthetic-opioid-overdose-deaths-annual'),
    OD_HEROIN: deaths('us-heroin-overdose-deaths-annual'),
    OD_COCAINE: deaths('us-cocaine-overdose-deaths-annual'),
    OD_PSYCHOSTIM: deaths('us-psychostimulant-overdose-deaths-annual'),
    OD_TOTAL_RATE_AA: adjusted('us-overdose-death-rate-adjusted-annual'),
    OD_ANY_OPIOID_RATE_AA: adjusted('us-opioid-overdose-death-rate-adjusted-annual'),
    OD_RX_OPIOID_RATE_AA: adjusted('us-prescription-opioid-overdose-death-rate-adjusted-annual'),
    OD_NATSEMI_T402_RATE_AA: adjusted('us-natural-opioid-overdose-death-rate-adjusted-annual'),
    OD_METHADONE_T403_RATE_AA: adjusted('us-methadone-overdose-death-rate-adjusted-annual'),
    OD_SYNTH_OPIOID_RATE_AA: adjusted('us-synthetic-opioid-overdose-death-rate-adjusted-annual'),
    OD_HEROIN_RATE_AA: adjusted('us-heroin-overdose-death-rate-adjusted-annual'),
    OD_COCAINE_RATE_AA: adjusted('us-cocaine-overdose-death-rate-adjusted-annual'),
    OD_PSYCHOSTIM_RATE_AA: adjusted('us-psychostimulant-overdose-death-rate-adjusted-annual'),
    OD_TOTAL_RATE_CRUDE: crude('us-overdose-death-rate-crude-annual'),
    OD_ANY_OPIOID_RATE_CRUDE: crude('us-opioid-overdose-death-rate-crude-annual'),
    OD_NATSEMI_T402_RATE_CRUDE: crude('us-natural-opioid-overdose-death-rate-crude-annual'),
    OD_METHADONE_T403_RATE_CRUDE: crude('us-methadone-overdose-death-rate-crude-annual'),
    OD_SYNTH_OPIOID_RATE_CRUDE: crude('us-synthetic-opioid-overdose-death-rate-crude-annual'),
    OD_HEROIN_RATE_CRUDE: crude('us-heroin-overdose-death-rate-crude-annual'),
  },
  leaveOut: {
    OD_SHARE_ANY_OPIOID: 'recomputed as us-opioid-share-of-overdose-annual',
    OD_SHARE_SYNTH_OPIOID: 'recomputed as us-synthetic-opioid-share-of-overdose-annual',
  },
};

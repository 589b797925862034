import type { TidyRow } from './adapter';

/**
 * When UNHCR published each set of its population database.
 * Most months stand in the titles and copies of the official tables; Global Trends 2022 (June 2023) is dated by UNHCR's document
 * page data.unhcr.org/en/documents/details/101302, Mid-Year Trends 2023 by press reports of 25-26 October 2023.
 * Mid-Year Trends 2022 was read on 27 April 2023; no copy dates Mid-Year Trends 2024.
 */
const PUBLISHED: Readonly<Record<string, string>> = {
  'Mid-Year Trends 2022 (data pulled 27 Apr 2023)': '2023-04',
  'Global Trends 2022': '2023-06',
  'Mid-Year Trends 2023': '2023-10',
  'Global Trends 2023': '2024-06',
  'Mid-Year Trends 2024': '',
  'Global Trends 2024': '2025-06',
  'Mid-Year Trends 2025': '2025-11',
  'Global Trends 2025': '2026-06',
  'UNHCR Refugee Population Statistics Database': '2026-06',
};

/**
 * Vintage of a row of UNHCR's population database; empty when no copy dates the release.
 * @throws Error when the release is not listed.
 */
export function unhcrVintage(row: TidyRow): string {
  const vintage = PUBLISHED[row.source_title];
  if (vintage === undefined) throw new Error(`${row.series} ${row.period}: no UNHCR release "${row.source_title}"`);
  return vintage;
}

export const isMidYear = (row: TidyRow): boolean => row.period.endsWith('-06');

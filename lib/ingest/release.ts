import type { TidyRow } from './adapter';

/** Who released a row's value, and when where a copy says so (`YYYY-MM` or a day; empty when unknown). */
export interface Release { readonly source: string; readonly vintage: string }

/**
 * The registered release behind a row, found by the title the table gives it.
 * @throws Error when the title is not in `releases`, so that a new release is never entered under an old name.
 */
export function releaseOf(row: TidyRow, releases: Readonly<Record<string, Release>>): Release {
  const release = releases[row.source_title];
  if (!release) throw new Error(`${row.series} ${row.period}: no release registered for "${row.source_title}"`);
  return release;
}

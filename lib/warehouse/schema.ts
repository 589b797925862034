/** Of the tables below. A program meets only tables of its own version; anything else is `schema` trouble. */
export const SCHEMA_VERSION = 1;

/**
 * Tables both engines have. Every row says by which load it came; `loads` has those that are finished, and only their rows count.
 *
 * - `obs`: observations as published, by (dataset, unit, flow, commodity, partner, port, period, vintage). Days are yyyymmdd; a commodity is filled up to
 *   ten digits with zeros on the right; dataset, unit and flow are the numbers of `lib/slice/dataset.ts`; a dataset without ports has port 0.
 * - `by_value`: the same rows by (unit, period, value).
 *   DuckDB's published files have `until` in both: the vintage from which the row no longer stands.
 * - `member`: labels by the list they are of (`NAME_LISTS`, in the column `dimension`); `words` is what a search reads, in lower-case letters and digits.
 * - `loads`: one row for each finished file.
 */
export const COLUMNS = {
  obs: ['dataset', 'unit', 'flow', 'commodity', 'partner', 'port', 'period', 'vintage', 'value', 'load'],
  member: ['dataset', 'dimension', 'code', 'label', 'words', 'load'],
  loads: ['load', 'dataset', 'file_name', 'sha256', 'row_count', 'rejected', 'first_period', 'last_period', 'newest_vintage', 'recorded'],
} as const;

/** Order of `obs`, and of `by_value`. */
export const OBS_ORDER = 'dataset, unit, flow, commodity, partner, port, period, vintage, load';
export const BY_VALUE_ORDER = 'unit, period, value, dataset, flow, commodity, partner, port, vintage, load';

import type { Load } from '../warehouse';

/** What became of one file on its way in: Parquet with the columns of `obs` and of `member` (`lib/warehouse/schema.ts`), the number of the load in each row. */
export interface Prepared { readonly obs: string; readonly member: string }

/** A load before its rows can be seen: it is stamped by the sink, at that moment. */
export type Unstamped = Omit<Load, 'recorded'>;

/** Where files are loaded to. One loader at a time. */
export interface Sink {
  /** Files that are finished. */
  loads(): Promise<readonly Load[]>;
  /** Number for the next file: greater than any given before, also to files that were never finished. */
  begin(): Promise<number>;
  /** Everything of one file, or nothing: its rows count from the moment the load is recorded as finished, and are stamped with it. */
  put(load: Unstamped, prepared: Prepared): Promise<void>;
  /** Shows readers what was put. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

/** Stamp of a load that follows one of stamp `last` (empty for none): not before the clock, and later by at least a second, so that no view as of `last` has it. */
export const stampAfter = (last: string, now: string): string => {
  const next = last === '' ? '' : new Date(Date.parse(last) + 1000).toISOString().replace('.000Z', 'Z');
  return next > now ? next : now;
};

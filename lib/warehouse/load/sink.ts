import type { Load } from '../warehouse';

/** What became of one file on its way in: Parquet with the columns of `obs` and of `member` (`lib/warehouse/schema.ts`), the number of the load in each row. */
export interface Prepared { readonly obs: string; readonly member: string }

/** Where files are loaded to. One loader at a time. */
export interface Sink {
  /** Files that are finished. */
  loads(): Promise<readonly Load[]>;
  /** Number for the next file: greater than any given before, also to files that were never finished. */
  begin(): Promise<number>;
  /** Everything of one file, or nothing: its rows count from the moment the load is recorded as finished. */
  put(load: Load, prepared: Prepared): Promise<void>;
  /** Shows readers what was put. */
  publish(): Promise<void>;
  close(): Promise<void>;
}

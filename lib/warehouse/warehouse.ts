import type { BulkUnit, Dimension, Flow, NameList } from '../slice/dataset';
import type { Level, Slice, When } from '../slice/slice';

/** How a question is asked, beside what it asks. */
export interface Call {
  /** Ends the question, in the engine too, when whoever asked has left. */
  readonly signal?: AbortSignal;
  /** Longest it may take, in ms; the warehouse's own limit when absent. */
  readonly limit?: number;
}

/** One period of a slice. */
export interface Point {
  /** First day, yyyymmdd. */
  readonly period: number;
  /** Exact decimal without closing zeros. */
  readonly value: string;
  /** Observations summed. */
  readonly parts: number;
  /** Newest day on which one of them was published, yyyymmdd. */
  readonly published: number;
}

/** A value of one observed series as it was published on one day. */
export interface Published { readonly period: number; readonly published: number; readonly value: string }

/** One observation as it stands: the finest there is. */
export interface Leaf {
  readonly dataset: string;
  readonly flow: Flow;
  readonly unit: BulkUnit;
  /** As many digits as the dataset has. */
  readonly commodity: string;
  readonly partner: number;
  readonly port: number;
  readonly period: number;
  readonly published: number;
  readonly value: string;
}

/** A sum over one member of a dimension: digits of a commodity, or the code of a partner or port in digits. */
export interface Total { readonly code: string; readonly total: string }
export interface TotalAt extends Total { readonly period: number }

/** Sums by member. */
export interface Ranking {
  /** Greatest first; equal ones by code. */
  readonly rows: readonly Total[];
  /** Members with any observation. */
  readonly members: number;
  /** Sum over all of them. */
  readonly whole: string;
}

/** Which dimension sums are by; `level` is of commodities. */
export interface By { readonly dimension: Dimension; readonly level: Level }

/** Which observations of `unit` and of periods from `from` to `to` lie between `low` and `high`, nearest to `near` first. Bounds are decimals and included. */
export interface Nearest {
  readonly unit: BulkUnit;
  readonly low: string;
  readonly high: string;
  readonly near: string;
  readonly most: number;
  /**
   * In place of values that stand those that once did and are another now: what was quoted before a revision, by the first day it was published. A value
   * that a later file of its own day replaced never stood.
   */
  readonly superseded?: boolean;
  /** First day from which years count, where it is before `When.from`: whoever looks from a month on looks through all of its year. */
  readonly yearsFrom?: number;
}

/** What nearest value found. */
export interface Neighbours {
  readonly rows: readonly Leaf[];
  /** False when more candidates were in reach than were looked at, so that a nearer or equal one may be missing. */
  readonly complete: boolean;
}

/** A member of a dimension by the list that names it and its code, and with what it is called. */
export interface Named { readonly list: NameList; readonly code: string }
export interface Member extends Named { readonly label: string }

/** A file that was loaded. */
export interface Load {
  readonly number: number;
  readonly dataset: string;
  readonly file: string;
  readonly sha256: string;
  readonly rows: number;
  readonly rejected: number;
  readonly from: number;
  readonly to: number;
  /** Newest vintage in it. */
  readonly vintage: number;
  /** When it was finished. */
  readonly recorded: string;
}

/**
 * Bulk observations: what pages, tables, exports and reconciliation ask of them. Whoever asks does not learn which engine answers: the same question has
 * the same answer, row by row, on each (`tests/warehouse/contract`). No answer is a part of one: what cannot be answered whole is a `WarehouseError`.
 */
export interface Warehouse {
  readonly kind: 'rows' | 'duckdb' | 'clickhouse';
  /** Series of several slices in one round trip, in their order; periods ascending, those without observations left out. At most `MOST_SLICES`. */
  series(slices: readonly Slice[], when: When, call?: Call): Promise<readonly (readonly Point[])[]>;
  /** Every value of one observed series, by period, then by the day of publishing. @throws RangeError for a slice that is a sum. */
  history(slice: Slice, when: When, call?: Call): Promise<readonly Published[]>;
  /** The `most` greatest sums by member. */
  top(slice: Slice, by: By, most: number, when: When, call?: Call): Promise<Ranking>;
  /** Sums of the members `codes` by period; by code, then period. */
  trend(slice: Slice, by: By, codes: readonly string[], when: When, call?: Call): Promise<readonly TotalAt[]>;
  nearest(asked: Nearest, when: When, call?: Call): Promise<Neighbours>;
  /** Members whose code begins with, or whose label has, every word; by code. Words as `searchWords` gives them. */
  members(dataset: string, list: NameList, words: readonly string[], most: number, call?: Call): Promise<readonly Member[]>;
  /** What members are called as of a moment, by list and code; those nobody named are left out. At most `MOST_MEMBERS`. */
  labels(dataset: string, wanted: readonly Named[], asof: string | null, call?: Call): Promise<readonly Member[]>;
  /** Observations a slice has. */
  count(slice: Slice, when: When, call?: Call): Promise<number>;
  /** All of them in pieces, by commodity, partner, port, period; a piece is read when the one before has been taken. What is loaded meanwhile is not in it. */
  leaves(slice: Slice, when: When, call?: Call): AsyncGenerator<readonly Leaf[], void, undefined>;
  /** Files that were loaded whole, in that order. */
  loads(call?: Call): Promise<readonly Load[]>;
  close(): Promise<void>;
}

/** Slices in one question. */
export const MOST_SLICES = 24;
/** Members in one question. */
export const MOST_MEMBERS = 500;
/** Neighbours in one question. */
export const MOST_NEIGHBOURS = 200;
/** Longest a question may take, in ms, unless it says otherwise. */
export const TIME_LIMIT = 15_000;

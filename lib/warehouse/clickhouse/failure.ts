import { ClickHouseError } from '@clickhouse/client';
import { WarehouseError, type Trouble } from '../trouble';

/** Error codes of ClickHouse (`src/Common/ErrorCodes.cpp`) and what they mean for whoever asked; all others are `broken`. */
const MEANING: ReadonlyMap<number, Trouble> = new Map([
  // Another node of the cluster was not there, or went away while it was answering.
  ...[32, 33, 101, 102, 198, 209, 210, 279, 519].map((code) => [code, 'shard'] as const),
  // A replica lacks what the others have, or too few of them are there to write to, or what keeps them equal is not there.
  ...[225, 242, 285, 286, 289, 319, 369, 999].map((code) => [code, 'shard'] as const),
  // Longer than it may; the second is an estimate that it would be.
  ...[159, 160].map((code) => [code, 'slow'] as const),
  // Memory of the query, of the user, of the server.
  [241, 'memory'] as const,
  // No such column, identifier, table, database, function; another type than expected.
  ...[8, 10, 16, 43, 46, 47, 53, 60, 81, 386].map((code) => [code, 'schema'] as const),
]);

/** Whoever asks is not known, or has another password, or may not do what is asked. */
const DENIED = new Set([192, 193, 194, 497, 516]);
const DENIAL = 'The warehouse does not let this program in, or not to its tables. Whoever runs it: look at the user, the password and the rights; the log of the server has more.';

/** Errors of a connection that was never made, and of one that broke off. */
const NOT_THERE = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EHOSTDOWN']);
const BROKE_OFF = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE', 'ECONNABORTED']);

/** A field of an error. Errors of Node itself are of another realm in some programs, so their class says nothing. */
const field = (error: unknown, name: 'code' | 'message'): string => (typeof error === 'object' && error !== null && name in error ? String((error as Readonly<Record<string, unknown>>)[name]) : '');

/** How a host failed to answer, when it did not answer with an error of its own: `gone` before or `cut` after it was connected. */
export function lostOf(error: unknown): 'gone' | 'cut' | null {
  if (error instanceof ClickHouseError) return null;
  const code = field(error, 'code');
  if (NOT_THERE.has(code)) return 'gone';
  return BROKE_OFF.has(code) || /socket hang up|aborted|premature close/i.test(field(error, 'message')) ? 'cut' : null;
}

/** What ClickHouse's or the connection's error means. `why` is what ended the question from this side, if anything did. */
export function troubleOf(error: unknown, why: 'left' | 'slow' | null): WarehouseError {
  if (error instanceof WarehouseError) return error;
  if (why !== null) return new WarehouseError(why, { cause: error });
  if (error instanceof ClickHouseError && DENIED.has(Number(error.code))) return new WarehouseError('broken', { cause: error, detail: DENIAL });
  if (error instanceof ClickHouseError) return new WarehouseError(MEANING.get(Number(error.code)) ?? 'broken', { cause: error });
  return new WarehouseError(lostOf(error) === null ? 'broken' : 'unreachable', { cause: error });
}

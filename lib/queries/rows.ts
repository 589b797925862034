import { queryOptions } from '@tanstack/react-query';
import type { TableFile } from '../model/row';

/** A refusal from the server; `status` tells a wrong question (4xx, not worth repeating) from a server in trouble. */
export class RowsError extends Error {
  override readonly name = 'RowsError';

  constructor(readonly status: number, message: string) { super(message); }
}

/** How often a failed request is repeated. */
const RETRIES = 2;

function detailOf(body: unknown): string | null {
  return typeof body === 'object' && body !== null && 'detail' in body && typeof body.detail === 'string' ? body.detail : null;
}

/** Address of the rows of a view as a page draws and lists them; its query but for `rows` gives the view itself. */
export function rowsAddress(chart: string, permalink: string): string {
  return `/charts/${encodeURIComponent(chart)}.json?${permalink === '' ? '' : `${permalink}&`}rows=drawn`;
}

/** Fetches and checks the rows. The schema is loaded on first use, so that it is no part of a page's first script. */
async function fetchRows(chart: string, permalink: string, signal: AbortSignal): Promise<TableFile> {
  const response = await fetch(rowsAddress(chart, permalink), { headers: { accept: 'application/json' }, signal });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) throw new RowsError(response.status, detailOf(body) ?? `The server answered ${response.status}.`);
  const { TableFile: schema } = await import('../model/row');
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new RowsError(response.status, `The server's answer is not a table: ${parsed.error.issues[0]?.path.join('.') ?? ''} ${parsed.error.issues[0]?.message ?? ''}`.trimEnd());
  return parsed.data;
}

/**
 * The rows of one view, keyed by its permalink. Earlier rows of the same chart stay while new ones load.
 * Fails with RowsError; wrong questions are not asked again, a server in trouble is asked twice more.
 */
export function rowsQuery(chart: string, permalink: string) {
  return queryOptions<TableFile, Error, TableFile, readonly ['rows', string, string]>({
    queryKey: ['rows', chart, permalink],
    queryFn: ({ signal }) => fetchRows(chart, permalink, signal),
    placeholderData: (earlier: TableFile | undefined) => (earlier?.chart === chart ? earlier : undefined),
    retry: (failures: number, error: Error) => failures < RETRIES && !(error instanceof RowsError && error.status < 500),
    // The answer to a permalink changes only when the dataset does.
    staleTime: 5 * 60_000,
  });
}

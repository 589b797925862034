import { inspect } from 'node:util';
import type { Row } from '@/lib/model/row';
import { csvRecord, toCsv } from '@/lib/export/csv';
import { exportFileName } from '@/lib/export/file-name';
import { Problem, problemJson } from '@/lib/problem';
import { fileWith, hashOf, OPEN } from './file-headers';

/** One flat record of a list that is not rows of a table. Numbers are exact text. */
export type FlatRecord = Readonly<Record<string, string>>;

/** What one address offers to programs: rows or records for CSV, and a body for JSON. */
export interface Resource {
  /** Middle of the file name. */
  readonly name: string;
  readonly recorded: string;
  /** `numbers` are columns of exact decimals, which are written as they are; text that a spreadsheet would compute is not. */
  readonly list: { readonly rows: readonly Row[] } | { readonly records: readonly FlatRecord[]; readonly columns: readonly string[]; readonly numbers?: readonly string[] };
  readonly json: unknown;
}

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const;
export type Format = keyof typeof TYPES;
export const isFormat = (text: string): text is Format => Object.hasOwn(TYPES, text);

function recordsCsv(records: readonly FlatRecord[], columns: readonly string[], numbers: readonly string[] = []): string {
  const lines = records.map((record) => csvRecord(columns.map((column) => ({ text: record[column] ?? '', number: numbers.includes(column) }))));
  return [columns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
}

function bodyOf({ list, json }: Resource, format: Format): string {
  if (format === 'json') return `${JSON.stringify(json, null, 1)}\n`;
  return 'rows' in list ? toCsv(list.rows) : recordsCsv(list.records, list.columns, list.numbers);
}

const countOf = ({ list }: Resource): number => ('rows' in list ? list.rows.length : list.records.length);

/** The resource as a file for anybody's page to read; 304 when the reader holds it already. */
function fileResponse(request: Request, resource: Resource, format: Format): Response {
  const body = bodyOf(resource, format);
  return fileWith(request, body, {
    tag: hashOf(body), recorded: resource.recorded, rows: countOf(resource), mediaType: TYPES[format],
    name: exportFileName(resource.name, resource.recorded, format, format === 'csv' ? hashOf(body) : ''), attached: format === 'csv',
  });
}

/** A refusal as problem+json (RFC 9457), readable from anybody's page. */
function problemResponse(problem: Problem): Response {
  return new Response(`${JSON.stringify(problemJson(problem), null, 1)}\n`, { status: problem.status, headers: { ...OPEN, 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' } });
}

/** Whatever was thrown as problem+json. What is no Problem is a fault of ours: its cause goes to the server's log, not to the reader. */
export function failureResponse(error: unknown): Response {
  if (error instanceof Problem) return problemResponse(error);
  process.stderr.write(`${inspect(error)}\n`);
  return problemResponse(new Problem('fault', 'This answer could not be put together. The address is not at fault and the data is unharmed.'));
}

/** Answers with the file, or with the problem that kept it from being made. */
export async function answerFile(request: Request, format: string, make: () => Promise<Resource>): Promise<Response> {
  try {
    if (!isFormat(format)) throw new Problem('not-found', `There is no format “${format}”; there are csv and json.`);
    return fileResponse(request, await make(), format);
  } catch (error) {
    return failureResponse(error);
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { TidyRow } from '../ingest/adapter';
import { DataError, type DataFault } from '../store/data-error';

/** What every official table must look like; cells are judged by the adapter. */
const Tidy = z.strictObject({
  series: z.string().min(1), period: z.string().min(1), value: z.string(), unit: z.string(), vintage: z.string(), source_org: z.string(), source_title: z.string(),
  source_url: z.string(), grade: z.string(), transcribed_from: z.string(), note: z.string(),
}) satisfies z.ZodType<TidyRow>;
const COLUMNS = Object.keys(Tidy.shape);

/** One row and the line it ends on. */
export interface TableRow { readonly row: TidyRow; readonly line: number }

/** With `info`, csv-parse hands out each record with the line it ends on. */
const Records = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

/**
 * Rows of the official table `file` in `folder`, or null when it is not there.
 * @throws DataError naming file, line and field of everything that is no row of such a table.
 */
export async function readOfficialTable(folder: string, file: string): Promise<TableRow[] | null> {
  const refuse = (line: number, column: number, reason: string): never => { throw new DataError([{ file, line, column, reason }]); };
  let text: string;
  try {
    text = await readFile(join(folder, file), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  let records: z.infer<typeof Records>;
  try {
    records = Records.parse(parse(text, { bom: true, info: true, relax_column_count: true }));
  } catch (error) {
    if (error instanceof CsvError) return refuse(Number(error.lines ?? 1), 1, error.message);
    throw error;
  }
  const [header, ...rows] = records;
  if (header?.record.join() !== COLUMNS.join()) return refuse(1, 1, `the header must be ${COLUMNS.join()}`);
  const faults: DataFault[] = [];
  const found = rows.flatMap(({ record, info }) => {
    const at = { file, line: info.lines };
    if (record.length !== COLUMNS.length) { faults.push({ ...at, column: record.length, reason: `${record.length} fields where ${COLUMNS.length} are expected` }); return []; }
    const parsed = Tidy.safeParse(Object.fromEntries(COLUMNS.map((name, index) => [name, record[index]])));
    if (parsed.success) return [{ row: parsed.data, line: info.lines }];
    for (const issue of parsed.error.issues) faults.push({ ...at, column: COLUMNS.indexOf(String(issue.path[0])) + 1, reason: `${issue.path.join('.')}: ${issue.message}` });
    return [];
  });
  if (faults.length > 0) throw new DataError(faults);
  return found;
}

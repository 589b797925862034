import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { enterTable, type Adapter } from '../ingest/adapter';
import { Observation } from '../model/observation';
import { DataError, type DataFault } from '../store/data-error';
import { readLines } from '../store/lines';
import { OBSERVATION_COLUMNS, SHELVES } from '../store/shelves';
import type { TableRow } from './official-table';

/** What would be appended to `target`, and how many rows are there already or are left out by rule. */
export interface Fresh { readonly target: string; readonly rows: readonly Observation[]; readonly known: number; readonly leftOut: number }

/** All a row says but when it was entered. */
function factOf(row: Observation): string {
  const cells = new Map<string, string>(Object.entries(row));
  return OBSERVATION_COLUMNS.filter((name) => name !== 'recorded').map((name) => cells.get(name)).join('\u0000');
}

async function held(target: string): Promise<Observation[]> {
  if (!existsSync(target)) return [];
  const { lines, faults } = await readLines(target, `observations/${basename(target)}`, SHELVES.observations);
  if (faults.length > 0) throw new DataError(faults);
  return lines.map(({ item }) => item);
}

/** What is wrong with an observation an adapter made: not as data/ takes them, or of more lines than one. */
function unfit(row: Observation): string[] {
  const parsed = Observation.safeParse(row);
  const reasons = parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  const broken = Object.entries(row).find(([, cell]: [string, string]) => /[\r\n\u2028\u2029]/.test(cell));
  return broken ? [...reasons, `${broken[0]}: a cell has no line break`] : reasons;
}

/**
 * The observations of an official table that `target` does not hold yet; writes nothing.
 * @throws DataError naming every row the adapter has no rule for, and every one that makes no observation.
 */
export async function freshRows(adapter: Adapter, table: readonly TableRow[], target: string, recorded: string): Promise<Fresh> {
  const faults: DataFault[] = [];
  const observations: Observation[] = [];
  for (const { row, line } of table) {
    const entered = enterTable([row], adapter, recorded);
    const reasons = [...entered.problems, ...entered.observations.flatMap(unfit)];
    faults.push(...reasons.map((reason) => ({ file: adapter.file, line, column: 1, reason })));
    observations.push(...entered.observations);
  }
  if (faults.length > 0) throw new DataError(faults);
  const known = new Set((await held(target)).map(factOf));
  const rows = observations.filter((row) => !known.has(factOf(row)));
  return { target, rows, known: observations.length - rows.length, leftOut: table.length - observations.length };
}

/** Appends rows to the end of their file; nothing there is edited. */
export async function append({ target, rows }: Fresh): Promise<void> {
  if (rows.length > 0) await appendFile(target, stringify([...rows], { columns: [...OBSERVATION_COLUMNS], header: !existsSync(target), record_delimiter: '\n' }));
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { enterTable, type Adapter, type TidyRow } from '../ingest/adapter';
import type { Observation } from '../model/observation';

const COLUMNS = ['series', 'period', 'value', 'status', 'vintage', 'recorded', 'grade', 'source', 'url', 'via', 'note'] as const;
const factOf = (row: Observation): string => COLUMNS.filter((name) => name !== 'recorded').map((name) => row[name]).join('\u0000');

function readRows<T>(path: string): T[] {
  try {
    return parse(readFileSync(path, 'utf8'), { columns: true, bom: true }) as T[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Appends to `target` the observations of the official table in `folder` that it does not hold yet; nothing there is edited.
 * @returns how many lines were added, were there already, and were left out.
 * @throws Error naming every row the adapter has no rule for.
 */
export function ingest(adapter: Adapter, folder: string, target: string, recorded: string): { added: number; known: number; leftOut: number } {
  const entered = enterTable(readRows<TidyRow>(join(folder, adapter.file)), adapter, recorded);
  if (entered.problems.length > 0) throw new Error(entered.problems.join('\n'));
  const held = readRows<Observation>(target);
  const known = new Set(held.map(factOf));
  const fresh = entered.observations.filter((row) => !known.has(factOf(row)));
  const lines = stringify(fresh, { columns: [...COLUMNS], header: !existsSync(target), record_delimiter: '\n' });
  if (fresh.length > 0) writeFileSync(target, lines, { flag: 'a' });
  return { added: fresh.length, known: entered.observations.length - fresh.length, leftOut: entered.leftOut.length };
}

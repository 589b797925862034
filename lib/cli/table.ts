import { parseArgs } from 'node:util';
import { toCsv } from '../export/csv';
import { answer } from '../store/answer';
import { refusals } from '../table/refusals';
import { fileStore } from '../store/files';
import { DONE, Misuse, MISUSED, oneOf, type Io } from './io';

/** Prints the rows of one view, exactly as the export at the same address gives them; refuses a query it does not understand. */
export async function tableCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { format: { type: 'string', default: 'csv' } }, allowPositionals: true });
  const format = oneOf('--format', values.format, ['csv', 'json']);
  const [address, ...more] = positionals;
  if (address === undefined || more.length > 0) throw new Misuse("table takes one view: '<chart>?<query>'");
  const [, chart = '', query = ''] = /^(?:\/?charts\/)?([^?]*)(?:\?([^]*))?$/.exec(address) ?? [];
  const { table, view, issues } = await answer(fileStore(io.data), chart, query);
  const refused = refusals(issues, { rows: table.rows.length, notices: table.notices }, view);
  for (const { parameter, message } of refused) io.err(`${parameter === '' ? 'query' : parameter}: ${message}\n`);
  if (refused.length > 0) return MISUSED;
  await io.out(format === 'csv' ? toCsv(table.rows) : `${JSON.stringify(table)}\n`);
  return DONE;
}

/**
 * `npm run check:readers`: the CSV, the wide CSV and the workbook of every chart, and a table of hostile cells, through whatever of these is at hand: csv-parse,
 * Python's csv, pandas, R's read.csv, LibreOffice. Prints readers by files and every difference; ends with 1 when there is one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { chartFile } from '@/app/_data/charts';
import { xlsxForm } from '@/app/_data/forms/xlsx';
import { COLUMNS } from '@/lib/export/columns';
import { toCsv } from '@/lib/export/csv';
import { wideColumns } from '@/lib/export/wide';
import { TableFile, type Row } from '@/lib/model/row';
import { fileStore } from '@/lib/store/files';
import { contextWith } from './context';
import { hostileRows } from './hostile';
import { Findings, guarded, type Wanted } from './findings';
import { strictRecords } from '../lib/export/rfc4180';

const WIDE = '.wide';
const longNumbers = COLUMNS.filter(({ kind }) => kind === 'number').map(({ name }) => name);

/** What a reader must find: every cell as it is, an apostrophe before text a spreadsheet would compute. */
const long = (rows: readonly Row[]): Wanted => ({
  numbers: longNumbers,
  lines: [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ name, kind }) => {
    const cell = row[name];
    const text = typeof cell === 'string' ? cell : cell.join(' ');
    return kind === 'number' ? text : guarded(text);
  }))],
});

const run = (command: string, args: readonly string[]): string | null => {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  return error || status !== 0 ? null : stdout;
};

/** Writes every file there is to read into a folder, and says what must be found in each. */
async function written(folder: string): Promise<ReadonlyMap<string, Wanted>> {
  const store = fileStore('data');
  const wanted = new Map<string, Wanted>([['hostile', long(hostileRows)]]);
  writeFileSync(join(folder, 'hostile.csv'), toCsv(hostileRows));
  writeFileSync(join(folder, 'hostile.xlsx'), await xlsxForm.make(await contextWith(store, hostileRows)));
  for (const { id } of await store.charts()) {
    const take = async (extension: string, query = ''): Promise<Buffer> => Buffer.from(await (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}${query}`), id, extension)).arrayBuffer());
    const table = TableFile.parse(JSON.parse((await take('json')).toString()));
    wanted.set(id, long(table.rows));
    writeFileSync(join(folder, `${id}.csv`), await take('csv'));
    writeFileSync(join(folder, `${id}.xlsx`), await take('xlsx'));
    // The law of the wide form is a test of its own; here it is asked whether readers find what is in the file.
    const wide = await take('csv', '?show=official&shape=wide');
    writeFileSync(join(folder, `${id}${WIDE}.csv`), wide);
    wanted.set(`${id}${WIDE}`, { lines: strictRecords(wide.toString()), numbers: wideColumns(table).filter(({ datatype }) => datatype === 'decimal').map(({ name }) => name) });
  }
  return wanted;
}

function withPython(folder: string, findings: Findings, workbooks: string): boolean {
  const found = run('python3', ['tests/interop/readers.py', folder]);
  for (const [key, body] of Object.entries(JSON.parse(found ?? '{}') as Record<string, unknown>)) {
    const [reader = '', file = ''] = key.split('/');
    if (reader === 'workbook') findings.workbook(workbooks, file, body as (string | number | null)[][]);
    else if (reader === 'pandas guessed') findings.numeric(reader, file, Object.entries(body as Record<string, boolean>).flatMap(([name, numeric]) => (numeric ? [name] : [])));
    else findings.text(reader, file, body as string[][]);
  }
  return found !== null;
}

function withR(folder: string, findings: Findings): boolean {
  const out = join(folder, 'r');
  mkdirSync(out);
  const found = run('Rscript', ['--vanilla', 'tests/interop/readers.R', folder, out]);
  for (const line of found?.trimEnd().split('\n') ?? []) {
    const [file = '', numeric = ''] = line.split('\t');
    findings.numeric('R guessed', file, numeric.split('~'));
    findings.text('R read.csv', file, parse(readFileSync(join(out, `${file}.csv`)), { record_delimiter: '\n' }), true);
  }
  return found !== null;
}

/** Reads with LibreOffice as a reader who accepts its import dialog would (comma, quotation mark, UTF-8, English), and opens what it saved. */
function withLibreOffice(folder: string, findings: Findings, files: readonly string[]): boolean {
  const out = join(folder, 'calc');
  mkdirSync(out);
  if (run('soffice', ['--headless', '--infilter=CSV:44,34,76,1,,1033,false,true', '--convert-to', 'xlsx', '--outdir', out, ...files.map((file) => join(folder, `${file}.csv`))]) === null) return false;
  return withPython(out, findings, 'LibreOffice');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-readers-'));
  const wanted = await written(folder);
  const findings = new Findings(wanted);
  for (const file of wanted.keys()) findings.text('csv-parse', file, parse(readFileSync(join(folder, `${file}.csv`)), { record_delimiter: '\r\n' }));
  const missing = [
    ...(withPython(folder, findings, 'workbook') ? [] : ['python3 with pandas and openpyxl']),
    ...(withR(folder, findings) ? [] : ['Rscript']),
    ...(withLibreOffice(folder, findings, [...wanted.keys()]) ? [] : ['LibreOffice']),
  ];
  for (const what of missing) process.stdout.write(`${what} is not at hand: NOT CHECKED\n`);
  process.stdout.write(findings.report());
  process.exitCode = findings.problems.length > 0 ? 1 : 0;
  rmSync(folder, { recursive: true });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});

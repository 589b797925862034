/**
 * `npm run check:readers`: the CSV and the workbook of every chart, and a table of hostile cells, through whatever of these is at hand: csv-parse, Python's
 * csv, pandas, R's read.csv, LibreOffice. Prints readers by files and every difference; ends with 1 when there is one.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { chartFile } from '@/app/_data/charts';
import { COLUMNS } from '@/lib/export/columns';
import { toCsv } from '@/lib/export/csv';
import { TableFile, type Row } from '@/lib/model/row';
import { fileStore } from '@/lib/store/files';
import { hostileRows } from './hostile';

type Matrix = readonly (readonly string[])[];
const FORMULA = /^[=+\-@\t\r]/;
const numbers = COLUMNS.filter(({ kind }) => kind === 'number').map(({ name }) => name);

/** What a reader must find: every cell as it is, an apostrophe before text a spreadsheet would compute. */
const expected = (rows: readonly Row[]): Matrix => [COLUMNS.map(({ name }) => name), ...rows.map((row) => COLUMNS.map(({ name, kind }) => {
  const cell = row[name];
  const text = typeof cell === 'string' ? cell : cell.join(' ');
  return kind !== 'number' && FORMULA.test(text) ? `'${text}` : text;
}))];

const problems: string[] = [];
const counts = new Map<string, number>();
function compare(reader: string, file: string, found: Matrix, wanted: Matrix): void {
  counts.set(reader, (counts.get(reader) ?? 0) + 1);
  if (found.length !== wanted.length) problems.push(`${reader}, ${file}: ${found.length} lines instead of ${wanted.length}`);
  for (const [at, line] of wanted.entries()) {
    const bad = line.findIndex((cell, column) => cell !== found[at]?.[column]);
    if (bad >= 0) { problems.push(`${reader}, ${file}, line ${at}, ${line === wanted[0] ? 'header' : COLUMNS[bad]?.name}: ${JSON.stringify(found[at]?.[bad])} instead of ${JSON.stringify(line[bad])}`); return; }
  }
}

const run = (command: string, args: readonly string[]): string | null => {
  const { status, stdout, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 29 });
  return error || status !== 0 ? null : stdout;
};

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sourceline-readers-'));
  const store = fileStore('data');
  const wanted = new Map<string, Matrix>([['hostile', expected(hostileRows)]]);
  writeFileSync(join(folder, 'hostile.csv'), toCsv(hostileRows));
  for (const { id } of await store.charts()) {
    const take = async (extension: string): Promise<Buffer> => Buffer.from(await (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}`), id, extension)).arrayBuffer());
    wanted.set(id, expected(TableFile.parse(JSON.parse((await take('json')).toString())).rows));
    writeFileSync(join(folder, `${id}.csv`), await take('csv'));
    writeFileSync(join(folder, `${id}.xlsx`), await take('xlsx'));
  }
  for (const [file, matrix] of wanted) compare('csv-parse', file, parse(await import('node:fs').then(({ readFileSync }) => readFileSync(join(folder, `${file}.csv`))), { record_delimiter: '\r\n' }), matrix);

  const python = run('python3', ['tests/interop/readers.py', folder]);
  if (python === null) process.stdout.write('python3 with pandas and openpyxl is not at hand: not checked\n');
  else {
    for (const [key, found] of Object.entries(JSON.parse(python) as Record<string, unknown>)) {
      const [reader = '', file = ''] = key.split('/');
      const matrix = wanted.get(file) ?? [];
      if (reader === 'pandas guessed') {
        counts.set(reader, (counts.get(reader) ?? 0) + 1);
        for (const name of numbers) if ((found as Record<string, boolean>)[name] !== true) problems.push(`${reader}, ${file}: ${name} is no number`);
      } else if (reader === 'workbook') compareWorkbook(file, found as (string | number | null)[][], matrix);
      else compare(reader, file, found as Matrix, matrix);
    }
  }

  const r = run('Rscript', ['--vanilla', 'tests/interop/readers.R', folder]);
  if (r === null) process.stdout.write('Rscript is not at hand: not checked\n');
  else for (const line of r.trimEnd().split('\n')) {
    const [file = '', rows, columns, numeric = '', characters] = line.split('\t');
    const matrix = wanted.get(file) ?? [];
    counts.set('R read.csv', (counts.get('R read.csv') ?? 0) + 1);
    const all = matrix.slice(1).flat().reduce((sum, cell) => sum + [...cell.replace(/\r\n/g, '\n')].length, 0);
    if (Number(rows) !== matrix.length - 1 || Number(columns) !== matrix[0]?.length) problems.push(`R read.csv, ${file}: ${rows} × ${columns}`);
    for (const name of numbers) if (!numeric.split('~').includes(name)) problems.push(`R read.csv, ${file}: ${name} is no number`);
    if (Number(characters) !== all && Number(characters) !== matrix.slice(1).flat().reduce((sum, cell) => sum + [...cell].length, 0)) problems.push(`R read.csv, ${file}: ${characters} characters instead of ${all}`);
  }

  const out = join(folder, 'calc');
  mkdirSync(out);
  // 44 comma, 34 quote, 76 UTF-8, line 1; then: read numbers as numbers, "quoted field as text" off. Written back as text, cells as shown off (raw values).
  const files = [...wanted.keys()].map((file) => join(folder, `${file}.csv`));
  if (run('soffice', ['--headless', '--infilter=CSV:44,34,76,1,,1033,false,true', '--convert-to', 'xlsx', '--outdir', out, ...files]) === null) process.stdout.write('LibreOffice is not at hand: not checked\n');
  else {
    const read = run('python3', ['tests/interop/readers.py', out]);
    for (const [key, found] of Object.entries(JSON.parse(read ?? '{}') as Record<string, unknown>)) {
      const [reader = '', file = ''] = key.split('/');
      if (reader === 'workbook') compareWorkbook(file, found as (string | number | null)[][], wanted.get(file) ?? [], 'LibreOffice');
    }
  }
  for (const [reader, count] of counts) process.stdout.write(`${reader}: ${count} files, ${problems.filter((problem) => problem.startsWith(`${reader},`)).length} differences\n`);
  for (const problem of problems.slice(0, 40)) process.stdout.write(`${problem}\n`);
  process.exitCode = problems.length > 0 ? 1 : 0;
  rmSync(folder, { recursive: true });
}

/** Cells of a workbook: numbers must be numbers of the same value, text the same text, nothing empty where something stood. */
function compareWorkbook(file: string, found: readonly (readonly (string | number | null)[])[], wanted: Matrix, reader = 'workbook'): void {
  counts.set(reader, (counts.get(reader) ?? 0) + 1);
  if (found.length !== wanted.length) problems.push(`${reader}, ${file}: ${found.length} lines instead of ${wanted.length}`);
  for (const [at, line] of wanted.entries()) {
    for (const [column, cell] of line.entries()) {
      const is = found[at]?.[column] ?? '';
      const kind = at === 0 ? 'text' : COLUMNS[column]?.kind;
      const plain = reader === 'workbook' && kind !== 'number' ? cell.replace(/^'(?=[=+\-@\t\r])/, '') : cell;
      // A spreadsheet guesses at text that looks like a number or a day when it reads CSV: the value must be the same.
      const same = kind === 'number' ? (plain === '' ? is === '' : typeof is === 'number' && is === Number(plain)) : String(is) === plain.replace(/\r\n?/g, '\n') || (reader === 'LibreOffice' && at > 0 && Number(is) === Number(plain) && plain !== '') || (reader === 'LibreOffice' && String(is).toLowerCase() === plain.toLowerCase());
      if (!same) { problems.push(`${reader}, ${file}, line ${at}, ${COLUMNS[column]?.name}: ${JSON.stringify(is)} instead of ${JSON.stringify(plain)}`); return; }
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
  process.exitCode = 1;
});

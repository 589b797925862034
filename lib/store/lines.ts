import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { CsvFault, readCsvLine } from './csv-line';
import type { DataFault } from './data-error';
import { columnOf, JsonFault, readJsonLine } from './json-line';
import { OBSERVATION_COLUMNS, type Shelf } from './shelves';

/** One checked line and where it stands. */
export interface Line<T> { readonly item: T; readonly file: string; readonly line: number; readonly text: string }

interface Read<T> { readonly lines: Line<T>[]; readonly faults: DataFault[] }
/** The raw object of a line, and the column of any path in it. */
interface Raw { readonly value: unknown; readonly column: (path: readonly PropertyKey[]) => number }

const ENDINGS = /\r|\u2028|\u2029/;

function rawJson(text: string): Raw {
  const line = readJsonLine(text);
  return { value: line.value, column: (path) => columnOf(line, path) };
}

function rawCsv(text: string): Raw {
  const cells = readCsvLine(text);
  if (cells.length !== OBSERVATION_COLUMNS.length) throw new CsvFault(Math.min(cells.length, OBSERVATION_COLUMNS.length) + (cells.length > OBSERVATION_COLUMNS.length ? 1 : 0), `${cells.length} fields where ${OBSERVATION_COLUMNS.length} are expected`);
  return { value: Object.fromEntries(OBSERVATION_COLUMNS.map((name, at) => [name, cells[at] ?? ''])), column: ([name]) => OBSERVATION_COLUMNS.indexOf(String(name)) + 1 || 1 };
}

const rawLine = (text: string, ending: Shelf<unknown>['ending']): Raw => (ending === 'csv' ? rawCsv(text) : rawJson(text));

/** Something wrong with what stands at `path` of a line that was read before. */
export function fault({ file, line, text }: Line<unknown>, path: readonly PropertyKey[], reason: string): DataFault {
  return { file, line, column: rawLine(text, file.endsWith('.csv') ? 'csv' : 'jsonl').column(path), reason };
}

/** Path an issue of the schema is about: an unknown key is named itself, not the object around it. */
function pathOf(issue: z.core.$ZodIssue): PropertyKey[] {
  return issue.code === 'unrecognized_keys' && issue.keys[0] !== undefined ? [...issue.path, issue.keys[0]] : issue.path;
}

function reasonOf(issue: z.core.$ZodIssue): string {
  const path = pathOf(issue).join('.');
  return path === '' ? issue.message : `${path}: ${issue.message}`;
}

function readLine<T>(text: string, at: Omit<DataFault, 'column' | 'reason'>, shelf: Shelf<T>, into: Read<T>): void {
  const tell = (column: number, reason: string): unknown => into.faults.push({ ...at, column, reason });
  if (ENDINGS.test(text)) { tell(text.search(ENDINGS) + 1, 'a line ends with LF alone'); return; }
  if (text.trim() === '') { tell(1, 'the line is empty'); return; }
  try {
    const raw = rawLine(text, shelf.ending);
    const parsed = shelf.schema.safeParse(raw.value);
    if (parsed.success) into.lines.push({ ...at, item: parsed.data, text });
    else for (const issue of parsed.error.issues) tell(raw.column(pathOf(issue)), reasonOf(issue));
  } catch (error) {
    if (error instanceof JsonFault) tell(error.column, error.message);
    else if (error instanceof CsvFault) tell(error.field, error.message);
    else throw error;
  }
}

/** Text of a file, or null when its bytes are not UTF-8. */
async function readText(path: string): Promise<string | null> {
  const bytes = await readFile(path);
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

/** Every line of a data file, checked against its schema; what is wrong is collected with its place. `name` is how faults call the file. */
export async function readLines<T>(path: string, name: string, shelf: Shelf<T>): Promise<Read<T>> {
  const into: Read<T> = { lines: [], faults: [] };
  const tell = (line: number, column: number, reason: string): unknown => into.faults.push({ file: name, line, column, reason });
  const text = await readText(path);
  if (text === null) { tell(1, 1, 'the file is not UTF-8'); return into; }
  if (text === '' && shelf.ending === 'jsonl') return into;
  if (text.startsWith('\uFEFF')) { tell(1, 1, 'the file starts with a byte order mark'); return into; }
  const lines = text.split('\n');
  // Appending to a file whose last line has no end would change that line.
  if (lines.pop() !== '') tell(lines.length + 1, 1, 'the last line has no line end');
  const header = OBSERVATION_COLUMNS.join(',');
  if (shelf.ending === 'csv' && lines[0] !== header) { tell(1, 1, `the header must be ${header}`); return into; }
  lines.forEach((line, index) => {
    if (shelf.ending !== 'csv' || index > 0) readLine(line, { file: name, line: index + 1 }, shelf, into);
  });
  return into;
}

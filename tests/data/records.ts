import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { ZodType } from 'zod';
import type { TidyRow } from '@/lib/ingest/adapter';
import { Chart } from '@/lib/model/chart';
import { Observation } from '@/lib/model/observation';
import { Series } from '@/lib/model/series';
import { Source } from '@/lib/model/source';
import { inForce, type Kept } from '@/lib/store/in-force';

/** The dataset under test: ours, or the folder DATA_DIR names, as for the program itself. */
export const DATA = process.env.DATA_DIR ?? resolve(__dirname, '../../data');

/** The stamp of what was entered first. Figures checked by hand are those of that moment; later revisions don't change them. */
export const FIRST_ENTRY = '2026-11-22T04:00:00Z';

function linesIn<T>(file: string, schema: ZodType<T>): T[] {
  return readFileSync(join(DATA, file), 'utf8').split('\n').slice(0, -1).map((line, index) => {
    const parsed = schema.safeParse(JSON.parse(line));
    if (!parsed.success) throw new Error(`${file}:${index + 1} ${parsed.error.message}`);
    return parsed.data;
  });
}

/** Records of some files of `data/` in force at `asof` (null: now), in the order they stand in. */
export function recordsIn<T extends Kept>(files: readonly string[], schema: ZodType<T>, asof: string | null = null): T[] {
  const items = files.flatMap((file) => linesIn(file, schema));
  const held = new Set(inForce(items.map((item) => ({ item })), asof));
  return items.filter((item) => held.has(item));
}

/** Sources, series and charts of some topics, in force now. */
export function topicsIn(topics: readonly string[]): { sources: Source[]; series: Series[]; charts: Chart[] } {
  const files = (folder: string): string[] => topics.map((topic) => `${folder}/${topic}.jsonl`);
  return { sources: recordsIn(files('sources'), Source), series: recordsIn(files('series'), Series), charts: recordsIn(files('charts'), Chart) };
}

const csv = (path: string): unknown[] => parse(readFileSync(path, 'utf8'), { columns: true, bom: true });

/** Every observation of a file of `data/observations`, in file order. */
export const observationsIn = (file: string): Observation[] => csv(join(DATA, 'observations', file)).map((row) => Observation.parse(row));

/** Rows of an official table; its columns are checked where it is ingested. */
export const tidyRowsIn = (folder: string, file: string): TidyRow[] => csv(join(folder, file)) as TidyRow[];

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files of an embedded warehouse, in one folder. The loader writes to `work.duckdb`, file by file, each in one transaction; when it is done it writes all of
 * it, sorted, to a new `published-N.duckdb` and then names that in `current`. Readers open what `current` names, read-only, and never meet a half-made
 * file; DuckDB lets one process write or several read, not both.
 */
export const WORK = 'work.duckdb';
export const CURRENT = 'current';

const NAME = /^published-\d+\.duckdb$/;

/** A mark that changes whenever `current` is written; null while nothing was published. */
export async function touched(folder: string): Promise<string | null> {
  const found = await stat(join(folder, CURRENT)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return null;
    throw error;
  });
  return found && `${found.mtimeMs} ${found.ino}`;
}

/** What `current` names, with its mark, taken before it is read; null while nothing was published. */
export async function published(folder: string): Promise<{ readonly path: string; readonly mark: string } | null> {
  const mark = await touched(folder);
  if (mark === null) return null;
  const name = (await readFile(join(folder, CURRENT), 'utf8')).trim();
  if (!NAME.test(name)) throw new Error(`${CURRENT} names no published file`);
  return { path: join(folder, name), mark };
}

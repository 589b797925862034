import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { isAsOf } from '../permalink/stamp';
import { fileStore } from '../store/files';
import { ADAPTERS } from './adapters';
import { append, freshRows, type Fresh } from './ingest';
import { DONE, Misuse, type Io } from './io';
import { readOfficialTable } from './official-table';

/**
 * Appends what the official tables in a folder hold and the dataset does not.
 * New rows are recorded now, or at `--recorded`; never at or before a stamp that frozen links may already pin (law 5).
 */
export async function ingestCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { recorded: { type: 'string' } }, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length > 0) throw new Misuse('ingest takes one folder of official tables');
  if (!existsSync(folder)) throw new Misuse(`there is no folder ${folder}`);
  const recorded = values.recorded ?? io.now();
  if (!isAsOf(recorded) || recorded.length === 10) throw new Misuse(`--recorded must be a stamp like 2026-11-22T04:00:00Z, not "${recorded}"`);
  const newest = await fileStore(io.data).newest();
  if (recorded <= newest) throw new Misuse(`rows recorded at ${recorded} could change views frozen at ${newest}, the newest stamp; take a later one`);
  // Everything is read and checked before anything is written.
  const found: { file: string; fresh: Fresh | null }[] = [];
  for (const adapter of ADAPTERS) {
    const table = await readOfficialTable(folder, adapter.file);
    const target = join(io.data, 'observations', adapter.file);
    found.push({ file: adapter.file, fresh: table && await freshRows(adapter, table, target, recorded) });
  }
  for (const { file, fresh } of found) {
    if (fresh) await append(fresh);
    await io.out(fresh ? `${file}: ${fresh.rows.length} added, ${fresh.known} known, ${fresh.leftOut} left out\n` : `${file}: not in this folder\n`);
  }
  return DONE;
}

import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { BulkDataset } from '../../slice/dataset';
import { prepare, type Counted } from './prepare';
import { LoadError } from './refusal';
import type { Sink } from './sink';

/** What is to be loaded, and how. */
export interface Wanted {
  readonly files: readonly string[];
  readonly dataset: BulkDataset;
  /** Day of publishing as yyyymmdd, for files that do not say it. */
  readonly vintage: number | null;
  /** Folder for rejected lines; null for that of each file. */
  readonly rejects: string | null;
}

/** What became of one file. */
export type Outcome =
  | { readonly file: string; readonly kind: 'already'; readonly load: number }
  | { readonly file: string; readonly kind: 'loaded'; readonly load: number; readonly counted: Counted; readonly rejects: string | null };

/** How loading is watched and ended. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly tell: (file: string, doing: string, part: number) => void;
  /** Told as soon as a file is finished. */
  readonly done: (outcome: Outcome) => Promise<void>;
}

async function sha256(file: string, signal: AbortSignal): Promise<string> {
  if (!existsSync(file)) throw new LoadError(`there is no file ${file}`);
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash, { signal });
  } catch (error) {
    throw signal.aborted ? new LoadError(`${file}: ended before it was loaded; nothing of it was`) : error;
  }
  return hash.digest('hex');
}

/**
 * Loads files one after another, each wholly or not at all. A file whose bytes were loaded into the dataset before changes nothing, so that a run that was
 * ended can simply be run again. Whatever was finished is published, also when a later file fails.
 * @throws LoadError for the first file that cannot be loaded; files after it are left.
 */
export async function loadFiles(sink: Sink, scratch: string, wanted: Wanted, watch: Watch): Promise<void> {
  try {
    for (const file of wanted.files) {
      watch.signal.throwIfAborted();
      await watch.done(await loadFile(sink, scratch, file, wanted, watch));
    }
  } catch (error) {
    throw watch.signal.aborted && !(error instanceof LoadError) ? new LoadError('ended; files that are finished stay loaded, run the same command again for the rest') : error;
  } finally {
    if ((await sink.loads()).length > 0) await sink.publish();
  }
}

async function loadFile(sink: Sink, scratch: string, file: string, { dataset, vintage, rejects }: Wanted, { signal, tell }: Watch): Promise<Outcome> {
  tell(file, 'reading its hash', 0);
  const hash = await sha256(file, signal);
  const before = (await sink.loads()).find((load) => load.sha256 === hash && load.dataset === dataset.id);
  if (before) return { file, kind: 'already', load: before.number };
  const load = await sink.begin();
  const target = join(rejects ?? dirname(file), `${basename(file)}.rejects.csv`);
  mkdirSync(dirname(target), { recursive: true });
  const unfinished = `${target}.new`;
  try {
    const { prepared, counted } = await prepare({ file, dataset, vintage, load, scratch, rejects: unfinished, signal, tell: (doing, part) => { tell(file, doing, part); } });
    tell(file, 'putting', 0.9);
    await sink.put({ number: load, dataset: dataset.id, file: basename(file), sha256: hash, rows: counted.observations, rejected: counted.rejected, from: counted.from, to: counted.to, vintage: counted.vintage }, prepared);
    if (counted.rejected > 0) renameSync(unfinished, target);
    return { file, kind: 'loaded', load, counted, rejects: counted.rejected > 0 ? target : null };
  } catch (error) {
    // A file none of whose lines can be loaded is where rejects are needed most.
    if (error instanceof LoadError && error.message.includes(unfinished)) {
      renameSync(unfinished, target);
      throw new LoadError(error.message.replaceAll(unfinished, target));
    }
    rmSync(unfinished, { force: true });
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { textOrder } from '../text-order';
import { DataError, type DataFault } from './data-error';
import { readLines, type Line } from './lines';
import { SHELVES, type Shelf } from './shelves';

type Shelves = typeof SHELVES;
/** All lines of `data/`, every version of everything, in file order; names as in `data/`. */
export type Dataset = { readonly [Name in keyof Shelves]: readonly Line<z.infer<Shelves[Name]['schema']>>[] };

/** Files of `dir`, with `/` between the parts of their names. Hidden files and this folder's own README are not data. */
async function filesOf(dir: string, under = ''): Promise<string[]> {
  const entries = await readdir(join(dir, under), { withFileTypes: true });
  const files = await Promise.all(entries.filter(({ name }) => !name.startsWith('.')).map(async (entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? filesOf(dir, name) : [name];
  }));
  return files.flat().filter((name) => name !== 'README.md').sort(textOrder);
}

const belongs = (file: string, { place, ending }: Shelf<unknown>): boolean =>
  file === place || (file.startsWith(`${place}/`) && file.endsWith(`.${ending}`) && !file.slice(place.length + 1).includes('/'));

/**
 * Reads and checks every file of `dir`.
 * @throws DataError listing every malformed line, every unknown file and every missing one; the file system's own error when `dir` cannot be read.
 */
export async function loadDataset(dir: string): Promise<Dataset> {
  const root = basename(dir);
  const files = await filesOf(dir);
  const shelves: Shelf<unknown>[] = Object.values(SHELVES);
  const faults: DataFault[] = files.filter((file) => !shelves.some((shelf) => belongs(file, shelf)))
    .map((file) => ({ file: `${root}/${file}`, line: 1, column: 1, reason: 'no such file is expected here; data/README.md lists those that are' }));

  async function load<T>(shelf: Shelf<T>): Promise<Line<T>[]> {
    const here = files.filter((file) => belongs(file, shelf));
    if (here.length === 0) faults.push({ file: `${root}/${shelf.place}`, line: 1, column: 1, reason: 'is missing' });
    const read = await Promise.all(here.map((file) => readLines(join(dir, file), `${root}/${file}`, shelf)));
    faults.push(...read.flatMap((file) => file.faults));
    return read.flatMap(({ lines }) => lines);
  }
  const [documents, outlets, sources, series, facets, events, claims, nonclaims, charts, circulations, causes, observations] = await Promise.all([
    load(SHELVES.documents), load(SHELVES.outlets), load(SHELVES.sources), load(SHELVES.series), load(SHELVES.facets),
    load(SHELVES.events), load(SHELVES.claims), load(SHELVES.nonclaims), load(SHELVES.charts), load(SHELVES.circulations), load(SHELVES.causes),
    load(SHELVES.observations),
  ]);
  if (faults.length > 0) throw new DataError(faults.sort((a, b) => textOrder(a.file, b.file) || a.line - b.line || a.column - b.column));
  return { documents, outlets, sources, series, facets, events, claims, nonclaims, charts, circulations, causes, observations };
}

import { datasetNumbered, datasetOf } from '../slice/dataset';
import type { Load } from './warehouse';

/** A row of the table `loads` as engines hold it, in the order of its columns (`schema.ts`). */
export const rowOfLoad = (load: Load): readonly [number, number, string, string, number, number, number, number, number, string] =>
  [load.number, datasetOf(load.dataset)?.number ?? 0, load.file, load.sha256, load.rows, load.rejected, load.from, load.to, load.vintage, load.recorded];

/** The load a row of the table is of. Inverse of `rowOfLoad`. */
export function loadOfRow([number, dataset, file, sha256, rows, rejected, from, to, vintage, recorded]: readonly unknown[]): Load {
  return {
    number: Number(number), dataset: datasetNumbered(Number(dataset))?.id ?? '', file: String(file), sha256: String(sha256), rows: Number(rows), rejected: Number(rejected),
    from: Number(from), to: Number(to), vintage: Number(vintage), recorded: String(recorded),
  };
}

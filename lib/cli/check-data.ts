import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { checkDataset } from '../store/check';
import { countReadings } from '../store/check-observations';
import { DataError, describeFault, type DataFault } from '../store/data-error';
import { loadDataset, type Dataset } from '../store/dataset';
import { linesInForce, type Kept } from '../store/in-force';
import type { Line } from '../store/lines';
import { checkDocuments } from './check-documents';
import { DONE, FAILED, Misuse, type Io } from './io';

/** Records in force, not lines: a corrected one counts once, a withdrawn one not at all. */
function counts({ observations, ...named }: Dataset): string {
  const records = Object.entries(named).map(([name, lines]: [string, readonly Line<Kept>[]]) => `${linesInForce(lines).length} ${name}`);
  return [...records, `${countReadings(observations)} observations`].join(', ');
}

function report(faults: readonly DataFault[], io: Io): number {
  for (const fault of faults) io.err(`${describeFault(fault)}\n`);
  if (faults.length > 0) io.err(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}\n`);
  return faults.length > 0 ? FAILED : DONE;
}

/** Checks every line of the dataset, what must hold between lines, and, given the texts, every number of every document. */
export async function checkDataCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { documents: { type: 'string' } } });
  if (values.documents !== undefined && !existsSync(values.documents)) throw new Misuse(`there is no folder ${values.documents}`);
  let dataset: Dataset;
  try {
    dataset = await loadDataset(io.data);
  } catch (error) {
    if (error instanceof DataError) return report(error.faults, io);
    throw error;
  }
  const documents = values.documents === undefined ? [] : await checkDocuments(dataset, values.documents);
  await io.out([counts(dataset), ...documents.map(({ summary }) => summary)].map((line) => `${line}\n`).join(''));
  return report([...checkDataset(dataset), ...documents.flatMap(({ faults }) => faults)], io);
}

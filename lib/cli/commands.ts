import { suggestion } from '../permalink/nearest';
import { Problem } from '../problem';
import { checkDataset } from '../store/check';
import { DataError, describeFault } from '../store/data-error';
import { loadDataset } from '../store/dataset';
import { LoadError } from '../warehouse/load/refusal';
import { WarehouseError } from '../warehouse/trouble';
import { checkDataCommand } from './check-data';
import { claimsCommand } from './claims';
import { generateCommand } from './generate-command';
import { ingestCommand } from './ingest-command';
import { DONE, FAILED, Misuse, MISUSED, type Io } from './io';
import { loadCommand } from './load-command';
import { tableCommand } from './table';
import { warehouseCommand } from './warehouse-command';

interface Command { readonly usage: string; readonly does: string; readonly run: (args: readonly string[], io: Io) => Promise<number> }

const COMMANDS: Readonly<Record<string, Command>> = {
  claims: { usage: 'claims [--format json|csv]', does: 'every claim with its place, figure, series, source and verdict', run: claimsCommand },
  table: { usage: "table '<chart>?<query>' [--format csv|json]", does: 'the rows of one view, as the export at that address gives them', run: tableCommand },
  'check-data': { usage: 'check-data [--documents DIR]', does: 'checks every line of data/; with the texts, every number of every document', run: checkDataCommand },
  load: { usage: 'load FILE… --dataset ID [--vintage DAY] [--rejects DIR]', does: 'loads bulk releases (.csv, .csv.gz, .csv.zst, .parquet) into the warehouse, each file wholly or not at all', run: loadCommand },
  generate: { usage: 'generate --rows N --seed S --out FILE [--from 2010-01] [--to 2024-12] [--revisions]', does: 'writes made-up trade, marked synthetic, as .csv, .csv.gz or .parquet; the same seed, the same bytes', run: generateCommand },
  warehouse: { usage: 'warehouse status', does: 'what the warehouse of bulk observations holds, and whether it answers', run: warehouseCommand },
  ingest: { usage: 'ingest DIR [--recorded STAMP]', does: 'appends what official tables hold and data/ does not', run: ingestCommand },
};

const HELP = `Sourceline, from the command line.

  npm run -s cli -- <command> [options]

${Object.values(COMMANDS).map(({ usage, does }) => `  ${usage}\n      ${does}`).join('\n')}
  help
      this text

The payload goes to standard output, everything else to standard error.
Exit code 0: done. 1: the data or the system is at fault. 2: the command or its query makes no sense.
`;

/** Our own refusals, and those of Node's argument parser. */
function isUsageError(error: unknown): error is Error {
  return error instanceof Misuse || (typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}

/** Every fault of the dataset, as lines; none when it is sound or cannot be read at all. */
async function faultsOf(data: string): Promise<string[]> {
  try {
    return checkDataset(await loadDataset(data)).map(describeFault);
  } catch (error) {
    return error instanceof DataError ? error.faults.map(describeFault) : [];
  }
}

/**
 * What to say of an error and the exit code that goes with it: a question that makes no sense is the asker's (2), all else is ours (1).
 * A fault of the data or the file system is told in words; a stack is shown only where the program itself must be at fault.
 */
async function explain(error: unknown, data: string): Promise<{ text: string; code: number }> {
  if (error instanceof Problem) return { text: error.detail, code: error.status < 500 ? MISUSED : FAILED };
  if (isUsageError(error)) return { text: error.message, code: MISUSED };
  if (!(error instanceof Error)) return { text: String(error), code: FAILED };
  if (error instanceof LoadError || error instanceof WarehouseError) return { text: error.message, code: FAILED };
  if ('syscall' in error) return { text: error.message, code: FAILED };
  const faults = await faultsOf(data);
  return { text: faults.length > 0 ? faults.join('\n') : (error.stack ?? error.message), code: FAILED };
}

/** Runs one command line. @returns its exit code; never throws. */
export async function run([name, ...args]: readonly string[], io: Io): Promise<number> {
  const asksHelp = [name, ...args].some((word) => word === '--help' || word === '-h') || name === 'help';
  const command = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  try {
    if (asksHelp) { await io.out(HELP); return DONE; }
    if (!command) throw new Misuse(name === undefined ? 'name a command' : `there is no command "${name}"${suggestion(name, Object.keys(COMMANDS))}`);
    return await command.run(args, io);
  } catch (error) {
    const { text, code } = await explain(error, io.data);
    io.err(`${text}\n`);
    if (isUsageError(error)) io.err(`\n${command ? `Usage: npm run -s cli -- ${command.usage}\n` : HELP}`);
    return code;
  }
}

import { existsSync, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ADDRESS } from '../warehouse/current';
import { openSink } from '../warehouse/load/current-sink';
import { loadFiles, type Outcome } from '../warehouse/load/load';
import { bulkDataset, dayOption } from './bulk-options';
import { DONE, Misuse, type Io } from './io';
import { progressOf } from './progress';

const count = (n: number): string => n.toLocaleString('en-US');

function words(outcome: Outcome, ms: number): string {
  if (outcome.kind === 'already') return `${outcome.file}: already loaded (load ${outcome.load}), nothing changed\n`;
  const { lines, loaded, duplicates, rejected, observations } = outcome.counted;
  return `${outcome.file}: ${count(lines)} lines = ${count(loaded)} loaded + ${count(duplicates)} said twice + ${count(rejected)} rejected; ${count(observations)} observations (load ${outcome.load}), ${count(Math.round((lines * 1000) / Math.max(ms, 1)))} lines/s\n`
    + (outcome.rejects === null ? '' : `  rejected lines with their reasons: ${outcome.rejects}\n`);
}

/** Loads bulk files into the warehouse. Ends cleanly when it is told to: what is finished stays, the rest is left. */
export async function loadCommand(args: readonly string[], io: Io): Promise<number> {
  const { values, positionals } = parseArgs({ args: [...args], options: { dataset: { type: 'string' }, vintage: { type: 'string' }, rejects: { type: 'string' } }, allowPositionals: true });
  if (positionals.length === 0) throw new Misuse('load takes one file or several');
  const dataset = bulkDataset(values.dataset);
  const vintage = values.vintage === undefined ? null : dayOption('--vintage', values.vintage);
  if (vintage !== null && vintage > Number(io.now().slice(0, 10).replaceAll('-', ''))) throw new Misuse(`--vintage ${values.vintage ?? ''} is still to come: say the day on which the files were published`);
  const missing = positionals.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Misuse(`there is no file ${missing}`);
  const ended = new AbortController();
  const end = (): void => { ended.abort(); };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  const { sink, scratch, end: close } = await openSink(process.env[ADDRESS] ?? '', io.now);
  try {
    let [progress, current, began] = [progressOf(0, false, () => undefined, () => 0), '', 0];
    await loadFiles(sink, scratch, { files: positionals, dataset, vintage, rejects: values.rejects ?? null }, {
      signal: ended.signal,
      tell: (file, doing, part) => {
        if (file !== current) [progress, current, began] = [progressOf(statSync(file).size, process.stderr.isTTY, io.err, () => performance.now()), file, performance.now()];
        progress.at(`${file}, ${doing}`, part);
      },
      done: async (outcome) => {
        progress.clear();
        current = '';
        await io.out(words(outcome, performance.now() - began));
      },
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, end);
    await close();
  }
  return DONE;
}

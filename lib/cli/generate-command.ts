import { parseArgs } from 'node:util';
import { generate } from '../warehouse/load/generate';
import { monthOption, wholeOption } from './bulk-options';
import { DONE, Misuse, type Io } from './io';

const MOST_ROWS = 2_000_000_000;
const MOST_SEED = 4_294_967_295;

/** Writes a file of made-up trade. */
export async function generateCommand(args: readonly string[], io: Io): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: { rows: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, revisions: { type: 'boolean' } } });
  const rows = wholeOption('--rows', values.rows, 1, MOST_ROWS);
  const seed = wholeOption('--seed', values.seed, 0, MOST_SEED);
  const [from, to] = [monthOption('--from', values.from ?? '2010-01'), monthOption('--to', values.to ?? '2024-12')];
  if (to < from) throw new Misuse('--to must not be before --from');
  if (values.out === undefined) throw new Misuse('say with --out where the file shall be written');
  await generate({ rows, seed, out: values.out, from, to, revisions: values.revisions ?? false });
  await io.out(`${values.out}: ${rows.toLocaleString('en-US')} lines of made-up trade, each marked SYNTHETIC\n`);
  return DONE;
}

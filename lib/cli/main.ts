import { join } from 'node:path';
import { run } from './commands';

/** A reader that stops listening, such as `head`, ends us quietly. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const out = (text: string): Promise<void> => new Promise((resolve) => { process.stdout.write(text, () => { resolve(); }); });

void run(process.argv.slice(2), {
  out,
  err: (text) => { process.stderr.write(text); },
  data: process.env.DATA_DIR ?? join(__dirname, '../../data'),
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
}).then((code) => { process.exitCode = code; });

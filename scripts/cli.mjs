/** `npm run -s cli -- <command>`: runs lib/cli from its TypeScript. Prints nothing of its own and installs nothing. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const loader = (() => {
  try {
    return import.meta.resolve('tsx');
  } catch {
    console.error('The packages are not installed yet: run npm ci, npm start or npm test once.');
    process.exit(1);
  }
})();
const main = fileURLToPath(new URL('../lib/cli/main.ts', import.meta.url));
// The react-server condition is what lets server-only modules be loaded outside Next.
const { status, signal } = spawnSync(process.execPath, ['--conditions=react-server', '--import', loader, main, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = signal === null ? (status ?? 1) : 1;

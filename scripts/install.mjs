import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OLDEST_NODE = [20, 9];

/** Stops with the cure when this Node is older than Next supports. */
function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Sourceline needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}. Get one at https://nodejs.org`);
  process.exit(1);
}

/** Runs npm with the Node that runs this script, so that no shell and no npm.cmd is involved. */
export function npm(root, args) {
  const cli = process.env.npm_execpath;
  if (cli && /npm-cli\.(?:c|m)?js$/.test(cli)) return spawnSync(process.execPath, [cli, ...args], { cwd: root, stdio: 'inherit' });
  return spawnSync('npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** Installs exactly what package-lock.json names, unless that has been done for this very lock. */
export function install(root) {
  requireNode();
  const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  const stamp = join(root, 'node_modules', '.sourceline-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (once; about half a minute) …');
  const { status, error } = npm(root, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  if (status !== 0) {
    console.error(`Packages could not be installed${error ? `: ${error.message}` : ''}. Check the network and run the same command again.`);
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

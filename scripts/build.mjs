import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything a build is made from. A change to any of it makes the build stale. */
const INPUTS = ['app', 'components', 'lib', 'data', 'package-lock.json', 'next.config.js', 'tsconfig.json', 'proxy.ts'];

function* files(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) { yield path; return; }
  for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

function fingerprint(root) {
  const hash = createHash('sha256').update(process.version);
  for (const input of INPUTS) {
    for (const path of files(join(root, input))) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

/** Runs a JavaScript file of a package with this Node. @returns its exit status */
export function runBin(root, bin, args, options = {}) {
  return spawnSync(process.execPath, [join(root, 'node_modules', bin), ...args], {
    cwd: root, stdio: 'inherit', ...options, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...options.env },
  });
}

/** The data check that guards build and tests: a malformed line stops both with file, line, column and reason. */
export function checkData(root, args = []) {
  return spawnSync(process.execPath, ['scripts/cli.mjs', 'check-data', ...args], { cwd: root, stdio: 'inherit' }).status === 0;
}

/** Builds unless the build at hand was made from exactly these files. @returns whether a usable build exists */
export function build(root) {
  const print = fingerprint(root);
  const stamp = join(root, '.next', 'sourceline-build');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === print) return true;
  console.log('Checking the data …');
  if (!checkData(root)) return false;
  console.log('Building (once for each change; about half a minute) …');
  if (runBin(root, 'next/dist/bin/next', ['build']).status !== 0) return false;
  writeFileSync(stamp, print);
  return true;
}

/**
 * Keeps package-lock.json fit for `npm ci` on every platform.
 * npm leaves out optional packages whose platform build was not published yet when the lock was written, and `npm ci` then
 * refuses that lock. `node scripts/lock.mjs --mend` adds the missing entries; without the flag the lock is only checked.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const PATH = 'package-lock.json';

/** Where npm would find `name` for the package at `from`, walking up the tree. */
function resolve(packages, from, name) {
  for (let at = from; ; at = at.includes('/node_modules/') ? at.slice(0, at.lastIndexOf('/node_modules/')) : '') {
    const key = `${at === '' ? '' : `${at}/`}node_modules/${name}`;
    if (packages[key]) return key;
    if (at === '') return null;
  }
}

/** Optional dependencies that no entry of the lock stands for: [package, dependency, wanted version]. */
export function missingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([at, entry]) => Object.entries(entry.optionalDependencies ?? {})
    .filter(([name]) => resolve(lock.packages, at, name) === null).map(([name, version]) => [at, name, version]));
}

/** What is wrong with a lock, in words; empty when nothing is. */
export function lockProblems(text) {
  const missing = missingOptional(JSON.parse(text)).map(([at, name]) => `${at} names ${name}, which has no entry: npm ci will refuse the lock (mend: node scripts/lock.mjs --mend)`);
  return text.includes('"resolved": "http') ? [...missing, 'a download address stands in the lock (mend: keep .npmrc, delete the lock, npm install)'] : missing;
}

function platformOf(name, version) {
  const { stdout, status } = spawnSync('npm', ['view', `${name}@${version}`, 'version', 'os', 'cpu', 'libc', '--json'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return status === 0 && stdout.trim() !== '' ? JSON.parse(stdout) : {};
}

/** Entry for a platform package; one that was never published still needs an entry that no platform matches. */
function entryFor(name, wanted) {
  const { os, cpu, libc } = platformOf(name, wanted);
  const list = (value) => (value === undefined ? undefined : [value].flat());
  return { version: wanted.replace(/^[\^~]/, ''), cpu: list(cpu) ?? guess(name, CPUS), os: list(os) ?? guess(name, SYSTEMS), ...(libc ? { libc: list(libc) } : {}), optional: true };
}

const CPUS = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 'riscv64', 's390x', 'loong64', 'wasm32', 'mips64el'];
const SYSTEMS = ['darwin', 'win32', 'linux', 'freebsd', 'android', 'openharmony', 'sunos', 'aix', 'netbsd', 'openbsd'];
const guess = (name, known) => [known.find((word) => name.includes(word)) ?? 'none'];

if (process.argv[1]?.endsWith('lock.mjs')) {
  const lock = JSON.parse(readFileSync(PATH, 'utf8'));
  if (process.argv.includes('--mend')) {
    for (const [, name, version] of missingOptional(lock)) lock.packages[`node_modules/${name}`] ??= entryFor(name, version);
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
    writeFileSync(PATH, `${JSON.stringify(lock, null, 2)}\n`);
  }
  const problems = lockProblems(readFileSync(PATH, 'utf8'));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}

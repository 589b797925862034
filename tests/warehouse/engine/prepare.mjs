/**
 * Gets a current ClickHouse for the tests of the warehouse: chdb from npm into this folder (once, about 180 MB) and a launcher compiled into `.cache`.
 * Nothing else of the project asks for it. `npm test` calls this too, to say at its end when the engine could not be had.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDebian } from '../replicas/debian.mjs';
import { npm } from '../../../scripts/install.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const cache = join(dirname(dirname(dirname(here))), '.cache', 'warehouse-engine');

/** Name of the package with the library for this machine; null where there is none. */
function packageName() {
  const { platform, arch } = process;
  if (platform === 'darwin' && (arch === 'arm64' || arch === 'x64')) return `lib-darwin-${arch}`;
  const glibc = platform === 'linux' && process.report.getReport().header.glibcVersionRuntime !== undefined;
  return glibc && (arch === 'arm64' || arch === 'x64') ? `lib-linux-${arch}-gnu` : null;
}

/** Path of the library, installed if need be; null when npm cannot. */
function libraryAt(name) {
  const lock = createHash('sha256').update(readFileSync(join(here, 'package-lock.json'))).digest('hex');
  const stamp = join(here, 'node_modules', '.sourceline-installed');
  const folder = join(here, 'node_modules', '@chdb', name);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
    console.log('Installing ClickHouse for the tests of the warehouse (once; about 180 MB) …');
    const { status } = npm(here, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
    if (status !== 0 || !existsSync(folder)) return null;
    writeFileSync(stamp, lock);
  }
  return ['libchdb.so', 'libchdb.dylib'].map((file) => join(folder, file)).find((path) => existsSync(path)) ?? null;
}

/** Path of the launcher, compiled if its source has changed; null without a compiler. */
function launcherAt() {
  const source = join(here, 'launcher.c');
  const path = join(cache, `launcher-${createHash('sha256').update(readFileSync(source)).digest('hex').slice(0, 16)}`);
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  // Under another name first: two runs may compile at once.
  const fresh = `${path}.${process.pid}`;
  if (spawnSync('cc', ['-O1', '-o', fresh, source, '-ldl'], { stdio: ['ignore', 'inherit', 'inherit'] }).status !== 0) return null;
  renameSync(fresh, path);
  return path;
}

/** `{ library, launcher }`, or `{ missing }` with the reason in words. */
export function prepareEngine() {
  const name = packageName();
  if (name === null) return { missing: `there is no ClickHouse in npm for ${process.platform} on ${process.arch} (only Linux with glibc, and macOS)` };
  const launcher = launcherAt();
  if (launcher === null) return { missing: 'its launcher cannot be compiled here (is there a C compiler called cc?)' };
  const library = libraryAt(name);
  if (library === null) return { missing: 'npm could not install it (is there a network?)' };
  return { library, launcher };
}

/** Before the tests of the warehouse: they find what was prepared in the environment. */
export default function setup() {
  process.env.SOURCELINE_TEST_ENGINE = JSON.stringify(prepareEngine());
  process.env.SOURCELINE_TEST_REPLICAS = JSON.stringify(findDebian());
}

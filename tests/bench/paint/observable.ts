import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './run-node';

/** The project in another framework: its own package file and lock, so that nobody installs it who does not run this benchmark. */
const SOURCE = join('tests', 'bench', 'paint', 'observable');
const PARTS = ['package.json', 'package-lock.json', '.npmrc', 'observablehq.config.js', 'fill.mjs', 'src/index.md'];

/** Installs what the lock names, once for each lock. */
function install(folder: string): void {
  const lock = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex');
  const stamp = join(folder, 'node_modules', '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const cli = process.env.npm_execpath ?? '';
  const [command, first] = /npm-cli\.c?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  const { status, stderr } = spawnSync(command, [...first, 'ci', '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`its packages cannot be had: ${stderr.trim().split('\n')[0] ?? ''}`);
  writeFileSync(stamp, lock);
}

/** Builds the page of Observable Framework from `rows` (CSV). @returns the folder of the built site @throws Error where its packages cannot be had */
export function buildObservable(rows: string): string {
  const folder = join('.cache', 'bench', 'observable');
  mkdirSync(join(folder, 'src'), { recursive: true });
  for (const part of PARTS) cpSync(join(SOURCE, part), join(folder, part));
  install(folder);
  rmSync(join(folder, 'src', '.observablehq'), { recursive: true, force: true });
  writeFileSync(join(folder, 'src', 'rows.csv'), rows);
  runNode(['fill.mjs'], folder);
  runNode(['node_modules/@observablehq/framework/dist/bin/observable.js', 'build'], folder, { OBSERVABLE_TELEMETRY_DISABLE: 'true' });
  return join(folder, 'dist');
}

/** Name and version measured. */
export function observableName(): string {
  const { dependencies } = JSON.parse(readFileSync(join(SOURCE, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
  return `Observable Framework ${dependencies['@observablehq/framework'] ?? ''}`;
}

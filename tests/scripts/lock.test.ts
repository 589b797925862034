/** @jest-environment node */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const script = join(dirname(dirname(__dirname)), 'scripts/lock.mjs');

function check(lock: unknown): { status: number | null; stderr: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lock-'));
  try {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock, null, 2));
    return spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it('names an optional package without an entry', () => {
  const { status, stderr } = check({ packages: { '': {}, 'node_modules/a': { optionalDependencies: { 'a-win32': '1.0.0' } } } });
  expect(status).toBe(1);
  expect(stderr).toContain('node_modules/a names a-win32, which has no entry');
});

it('finds an entry further up the tree', () => {
  expect(check({ packages: { '': {}, 'node_modules/a/node_modules/b': { optionalDependencies: { c: '1' } }, 'node_modules/c': {} } }).status).toBe(0);
});

it('refuses a download address', () => {
  expect(check({ packages: { '': {}, 'node_modules/a': { resolved: 'https://example.org/a.tgz' } } }).stderr).toContain('a download address stands in the lock');
});

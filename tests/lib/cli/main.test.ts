/** @jest-environment node */
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';

const CLI = resolve('scripts/cli.mjs');

it('prints only the payload, from any folder, and passes the exit code on', () => {
  const good = spawnSync(process.execPath, [CLI, 'claims'], { cwd: tmpdir(), encoding: 'utf8' });
  expect({ status: good.status, stderr: good.stderr }).toEqual({ status: 0, stderr: '' });
  expect(Array.isArray(JSON.parse(good.stdout))).toBe(true);
  const bad = spawnSync(process.execPath, [CLI, 'nonsense'], { cwd: tmpdir(), encoding: 'utf8' });
  expect({ status: bad.status, stdout: bad.stdout }).toEqual({ status: 2, stdout: '' });
  expect(bad.stderr).toContain('there is no command "nonsense"');
}, 60_000);

it('ends quietly when nobody listens any more', async () => {
  const child = spawn(process.execPath, [CLI, 'table', 'custom?series=soybean-sales-cn-commitments-weekly~us-exports-cn-goods-monthly'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.on('data', (text: Buffer) => { errors += text.toString(); });
  child.stdout.once('data', () => { child.stdout.destroy(); });
  const status = await new Promise((done) => { child.on('close', done); });
  expect({ status, errors }).toEqual({ status: 0, errors: '' });
}, 60_000);

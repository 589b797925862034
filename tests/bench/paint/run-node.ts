import { spawnSync } from 'node:child_process';

/** Runs a script with this Node in `folder`. @throws Error with the end of what it said where it fails */
export function runNode(args: readonly string[], folder: string, env: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${error?.message ?? `${stdout}${stderr}`.trim().split('\n').slice(-6).join(' / ')}`);
}

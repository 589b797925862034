import { spawn, type ChildProcess } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

export interface Served { readonly site: string; readonly pid: number; readonly stop: () => void }

/** Waits until a process started by us answers. */
async function up(child: ChildProcess, site: string): Promise<Served> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (await fetch(`${site}/icon.svg`).then(({ ok }) => ok, () => false)) return { site, pid: child.pid ?? 0, stop: () => { child.kill(); } };
    await wait(200);
  }
  child.kill();
  throw new Error('the server did not start');
}

/** The production server of this checkout over another data folder. The build must be at hand. */
export function serveApp(dataDir: string, port: number): Promise<Served> {
  const child = spawn(process.execPath, ['scripts/serve.mjs', String(port)], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', DATA_DIR: dataDir },
  });
  return up(child, `http://localhost:${port}`);
}

/** The same handler in a plain Node server, over rows made while they are read. */
export function serveGenerated(rows: number, port: number): Promise<Served> {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=react-server', 'tests/bench/export/bare.ts', String(port), String(rows)], { stdio: ['ignore', 'ignore', 'inherit'] });
  return up(child, `http://localhost:${port}`);
}

/** A plain Node server that sends one file, and nothing else. */
export async function servePlain(file: string): Promise<{ site: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/csv; charset=utf-8' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => { server.listen(0, resolve); });
  return { site: `http://localhost:${(server.address() as AddressInfo).port}`, server };
}

/** Resident memory of a process in bytes (Linux). */
export const residentOf = (pid: number): number => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

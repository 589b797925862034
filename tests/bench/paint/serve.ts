import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

export interface Site { readonly url: string; readonly stop: () => void }

const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.csv': 'text/csv', '.json': 'application/json', '.svg': 'image/svg+xml' };

/** A plain Node server of files by path, each packed with gzip beforehand: as fast as such a server can be. */
export async function serveFiles(files: ReadonlyMap<string, Buffer | string>): Promise<Site> {
  const packed = new Map([...files].map(([path, body]) => [path, gzipSync(body)]));
  const server = createServer((request, response) => {
    const asked = decodeURIComponent((request.url ?? '/').replace(/\?.*/, ''));
    const path = asked.endsWith('/') ? `${asked}index.html` : asked;
    const body = packed.get(path);
    if (body === undefined) { response.writeHead(404).end(); return; }
    response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'gzip', 'Content-Length': body.length }).end(body);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, stop: () => { server.closeAllConnections(); server.close(); } };
}

/** Every file under `folder`, by its path from there with a leading slash. */
export function filesUnder(folder: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile());
  return new Map(paths.map((path) => [`/${relative(folder, path).split(sep).join('/')}`, readFileSync(path)]));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => { probe.listen(0, '127.0.0.1', resolve); });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => { probe.close(resolve); });
  return port;
}

/** The production server over the build in `folder`. `env` is added to the environment. */
export async function serveNext(folder: string, env: Readonly<Record<string, string>> = {}): Promise<Site> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(process.cwd(), 'scripts/serve.mjs'), String(port), folder], {
    stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', ...env },
  });
  const stop = (): void => { child.kill(); };
  process.once('exit', stop);
  for (let tries = 0; tries < 300 && child.exitCode === null; tries += 1) {
    if (await fetch(`http://127.0.0.1:${port}/`).then(() => true, () => false)) return { url: `http://127.0.0.1:${port}/`, stop };
    await wait(200);
  }
  stop();
  throw new Error(`the server over ${folder} did not start`);
}

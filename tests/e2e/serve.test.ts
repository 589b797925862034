/** @jest-environment node */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { dirname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { site } from './browser';

const CHART = '/charts/us-china-goods-monthly';
const root = dirname(dirname(__dirname));

interface Came { readonly answer: IncomingMessage; readonly pieces: readonly Buffer[] }

/** One answer, in the pieces in which it came. */
async function fetched(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Came> {
  const [answer] = (await once(get(url, { headers }), 'response')) as [IncomingMessage];
  const pieces: Buffer[] = [];
  for await (const piece of answer) pieces.push(piece as Buffer);
  return { answer, pieces };
}

it('sends a page packed, in far fewer pieces than Next writes it in, and unpacked the same page', async () => {
  const packed = await fetched(`${site()}${CHART}`, { 'Accept-Encoding': 'gzip' });
  expect(packed.answer.headers['content-encoding']).toBe('gzip');
  const text = gunzipSync(Buffer.concat(packed.pieces)).toString();
  expect(text).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\s*$/);
  const plain = await fetched(`${site()}${CHART}`);
  expect(plain.answer.headers['content-encoding']).toBeUndefined();
  // Next writes in pieces of some 2,000 characters.
  expect(plain.pieces.length).toBeLessThan(Buffer.concat(plain.pieces).length / 10_000);
  const bare = (page: string): string => page.replace(/nonce="[^"]*"|"nonce\\?":\\?"[^"\\]*\\?"/g, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '');
  expect(bare(text).length).toBe(bare(Buffer.concat(plain.pieces).toString()).length);
});

it('sends a file packed whole and byte for byte', async () => {
  const plain = Buffer.concat((await fetched(`${site()}${CHART}.csv`)).pieces);
  const packed = await fetched(`${site()}${CHART}.csv`, { 'Accept-Encoding': 'gzip' });
  expect(packed.answer.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(Buffer.concat(packed.pieces)).equals(plain)).toBe(true);
});

it('stops when told to, with the answer under way given whole', async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  const server = spawn(process.execPath, ['scripts/serve.mjs', String(port)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'production' } });
  try {
    const url = `http://127.0.0.1:${port}`;
    while (server.exitCode === null && !(await fetch(`${url}/icon.svg`).then(({ ok }) => ok, () => false))) await new Promise((resolve) => setTimeout(resolve, 100));
    const page = fetched(`${url}/`);
    const ended = once(server, 'exit');
    await new Promise((resolve) => setTimeout(resolve, 50));
    server.kill('SIGTERM');
    expect(Buffer.concat((await page).pieces).toString()).toMatch(/<\/html>\s*$/);
    expect((await ended)[0]).toBe(0);
  } finally {
    server.kill('SIGKILL');
  }
}, 60_000);

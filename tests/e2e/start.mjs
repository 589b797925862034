/**
 * Before the browser tests: finds a browser and serves the production build on a free port, as `npm start` does.
 * (Not with -H 127.0.0.1: Next then takes its own rewrites for foreign addresses, vercel/next.js#94745.)
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../../scripts/browser.mjs';
import { prepareEngine } from '../warehouse/engine/prepare.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const freePort = () => new Promise((resolve, reject) => {
  const probe = createServer();
  probe.once('error', reject);
  probe.listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});

async function answers(url, until) {
  while (Date.now() < until) {
    try { if ((await fetch(url)).ok) return; } catch { /* not listening yet */ }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The server did not answer at ${url}. Is there a build? Run: npm test -- browser`);
}

export default async function start() {
  process.env.CHROME_PATH = (await findBrowser()).path;
  // Tests of a cluster in trouble find it in the environment, as those of the warehouse do.
  process.env.SOURCELINE_TEST_ENGINE = JSON.stringify(prepareEngine());
  if (!process.env.SOURCELINE_URL) {
    const port = await freePort();
    const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), String(port)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { UV_THREADPOOL_SIZE: '16', ...process.env, NODE_ENV: 'production' } });
    globalThis.sourcelineServer = server;
    process.env.SOURCELINE_URL = `http://127.0.0.1:${port}`;
  }
  await answers(`${process.env.SOURCELINE_URL}/about`, Date.now() + 60_000);
}

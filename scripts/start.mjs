/** `npm start`: installs what is missing, builds when the build is stale, serves on http://localhost:3000 (or PORT). */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';
import { install } from './install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const asked = process.env.PORT ?? '3000';
const port = Number(asked);
if (!/^\d+$/.test(asked) || port < 1 || port > 65535) {
  console.error(`PORT must be a whole number from 1 to 65535, not "${asked}".`);
  process.exit(1);
}

/** Fails early and in words when another program holds the port. */
function requireFreePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => {
      console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken. Choose another: PORT=${port === 65535 ? port - 1 : port + 1} npm start` : `Port ${port} cannot be opened: ${error.message}`);
      process.exit(1);
    });
    probe.listen(port, () => probe.close(resolve));
  });
}

await requireFreePort();
install(root);
if (!build(root)) process.exit(1);
console.log(`Sourceline listens on http://localhost:${port}  (stop with Ctrl+C)`);
// More threads than the usual four: questions of the warehouse hold some, and files and compression wait for the same ones.
const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), String(port)], {
  cwd: root, stdio: 'inherit', env: { UV_THREADPOOL_SIZE: '16', ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
});
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { stopping = true; server.kill(signal); });
server.on('exit', (code, signal) => process.exit(code ?? (stopping || signal === null ? 0 : 1)));

import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { freePorts } from '../warehouse/engine/nodes';

/** Folder of the project. */
export const root = dirname(dirname(__dirname));

/** A server of a test's own. `stop` ends it at once. */
export interface App { readonly url: string; readonly pid: number; readonly stop: () => void }

/** Serves the production build on a free port, over the bulk observations at `warehouse`, as `npm start` does. Resolves when it answers. */
export async function startApp(warehouse: string): Promise<App> {
  const [port = 0] = await freePorts(1);
  const server = spawn(process.execPath, ['scripts/serve.mjs', String(port)], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], env: { UV_THREADPOOL_SIZE: '16', ...process.env, NODE_ENV: 'production', SOURCELINE_WAREHOUSE: warehouse } });
  const url = `http://127.0.0.1:${port}`;
  while (server.exitCode === null && !(await fetch(`${url}/icon.svg`).then(({ ok }) => ok, () => false))) await new Promise((resolve) => setTimeout(resolve, 100));
  return { url, pid: server.pid ?? 0, stop: () => { server.kill('SIGKILL'); } };
}

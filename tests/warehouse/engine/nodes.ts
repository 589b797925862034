import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `prepare.mjs` found; `missing` says why there is no engine. */
type Prepared = { readonly library: string; readonly launcher: string } | { readonly missing: string };

const prepared = JSON.parse(process.env.SOURCELINE_TEST_ENGINE ?? '{"missing":"the tests were not started by jest"}') as Prepared;

/** Whether nodes can be started here. */
export const canStart = 'library' in prepared;

/** Name the cluster of these nodes has. */
export const CLUSTER = 'wh';

const PAUSE = 25;
const GOES = 400;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A port nobody has. */
const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
  });
});

/** One ClickHouse on loopback, with a folder of its own that it finds again when it is started again. */
export class Node {
  private child: ChildProcess | null = null;

  constructor(readonly http: number, readonly tcp: number, private readonly folder: string, shards: readonly number[]) {
    mkdirSync(folder, { recursive: true });
    this.configure(shards);
    writeFileSync(join(folder, 'start.sql'), 'SYSTEM START LISTEN TCP;\nSYSTEM START LISTEN HTTP;\n');
  }

  /** Tells it, before its next start, which shards its cluster has. */
  configure(shards: readonly number[]): void {
    const { folder } = this;
    const each = shards.map((port) => `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`).join('');
    writeFileSync(join(folder, 'config.xml'), `<clickhouse><logger><level>warning</level></logger><path>${folder}/data/</path><timezone>UTC</timezone><remote_servers><${CLUSTER}>${each}</${CLUSTER}></remote_servers></clickhouse>`);
  }

  get url(): string {
    return `http://127.0.0.1:${this.http}`;
  }

  /** Resolves when it answers. It lives no longer than this process: it reads a pipe this process holds. */
  async start(): Promise<void> {
    if (!('library' in prepared)) throw new Error(prepared.missing);
    const log = openSync(join(this.folder, 'log.txt'), 'a');
    // `cat` because the engine opens /dev/stdin, which must be a pipe; Node's are sockets. A group of its own, so that all of it can be killed at once.
    this.child = spawn('sh', ['-c', 'cat | "$@"', 'sh', prepared.launcher, prepared.library, '--config-file', join(this.folder, 'config.xml'), '--path', join(this.folder, 'data'), '--listen_host', '127.0.0.1',
      '--tcp_port', String(this.tcp), '--http_port', String(this.http), '--queries-file', join(this.folder, 'start.sql'), '--queries-file', '/dev/stdin'], { stdio: ['pipe', log, log], detached: true });
    closeSync(log);
    this.child.stdin?.on('error', () => undefined);
    for (let go = 0; go < GOES && this.child.exitCode === null; go += 1) {
      if (await fetch(`${this.url}/ping`).then(({ ok }) => ok, () => false)) return;
      await pause(PAUSE);
    }
    throw new Error(`ClickHouse did not start: ${readFileSync(join(this.folder, 'log.txt'), 'utf8').slice(-2000)}`);
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => { child.once('exit', resolve); });
    process.kill(-child.pid, 'SIGKILL');
    await gone;
    this.child = null;
  }

  /** Takes it off the processor and leaves its connections open, as a machine that hangs would. */
  hold(): void {
    if (this.child?.pid !== undefined) process.kill(-this.child.pid, 'SIGSTOP');
  }

  release(): void {
    if (this.child?.pid !== undefined) process.kill(-this.child.pid, 'SIGCONT');
  }
}

/** Nodes that know each other as the shards of one cluster. */
export interface Running { readonly nodes: readonly Node[]; readonly stop: () => Promise<void> }

/** Starts `count` nodes on free ports of loopback, in a new folder. */
export async function startNodes(count: number): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const ports: number[] = [];
  while (ports.length < 2 * count) {
    const port = await freePort();
    if (!ports.includes(port)) ports.push(port);
  }
  const tcp = ports.slice(count);
  const nodes = tcp.map((port, at) => new Node(ports[at] ?? 0, port, join(folder, String(at)), tcp));
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.kill()));
    rmSync(folder, { recursive: true, maxRetries: 5 });
  };
  try {
    await Promise.all(nodes.map((node) => node.start()));
    return { nodes, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

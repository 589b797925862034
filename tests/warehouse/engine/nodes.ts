import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
/** Longest a node may take to start, in ms, on machines that are busy. */
const PATIENCE = 60_000;
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A port nobody has. */
const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const address = server.address();
    server.close(() => { resolve(typeof address === 'object' && address ? address.port : 0); });
  });
});

/** So many ports of loopback, each another one. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports = new Set<number>();
  while (ports.size < count) ports.add(await freePort());
  return [...ports];
}

/** Shards of a cluster as configurations name them, by the ports of their replicas; `internal`: the tables keep replicas equal. */
export const shardsXml = (shards: readonly (number | readonly number[])[], internal: boolean): string =>
  shards.map((ports) => `<shard><internal_replication>${internal}</internal_replication>${[ports].flat().map((port) => `<replica><host>127.0.0.1</host><port>${port}</port></replica>`).join('')}</shard>`).join('');

/** A user of a node: settings of its profile, its password, none for one that needs none, and what it may do, everything where nothing is said. */
interface User { readonly settings?: Readonly<Record<string, number | string>>; readonly password?: string; readonly grants?: readonly string[] }

/** Users a node has beside `default`, by name. */
export type Users = Readonly<Record<string, User>>;

const CHARACTERS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (character) => CHARACTERS[character] ?? '');

/** The file of users; without one there is `default` alone. */
function usersXml(users: Users): string {
  const all = Object.entries<User>({ default: {}, ...users });
  const profile = ([name, { settings = {} }]: readonly [string, User]): string => `<${name}>${Object.entries(settings).map(([setting, value]) => `<${setting}>${value}</${setting}>`).join('')}</${name}>`;
  const user = ([name, { password = '', grants }]: readonly [string, User]): string =>
    `<${name}><password>${escaped(password)}</password><networks><ip>::/0</ip></networks><profile>${name}</profile><quota>default</quota>${grants === undefined ? '' : `<grants>${grants.map((grant) => `<query>${escaped(grant)}</query>`).join('')}</grants>`}</${name}>`;
  return `<clickhouse><profiles>${all.map(profile).join('')}</profiles><users>${all.map(user).join('')}</users><quotas><default></default></quotas></clickhouse>`;
}

/** Where Linux tells of processes; other systems do not have it. */
const PROC = '/proc';
const hasProc = existsSync(`${PROC}/self/status`);

/** A file of it, empty when the process has gone meanwhile. */
function told(path: string): string {
  try {
    return readFileSync(`${PROC}/${path}`, 'utf8');
  } catch {
    return '';
  }
}

/** What `stat` has behind the name, which is in brackets: state, parent, group. */
const statOf = (path: string): { readonly state: string; readonly group: number } => {
  const [state = '', , group] = told(path).replace(/^.*\) /s, '').split(' ');
  return { state, group: Number(group) };
};

const processesOf = (group: number): string[] => readdirSync(PROC).filter((name) => /^\d+$/.test(name) && statOf(`${name}/stat`).group === group);

function threadsOf(pid: string): { readonly state: string }[] {
  try {
    return readdirSync(`${PROC}/${pid}/task`).map((thread) => statOf(`${pid}/task/${thread}/stat`)).filter(({ state }) => state !== '');
  } catch {
    return [];
  }
}

/** One ClickHouse on loopback, with a folder of its own that it finds again when it is started again. */
export class Node {
  private child: ChildProcess | null = null;

  constructor(readonly http: number, readonly tcp: number, private readonly folder: string, shards: readonly number[], private readonly users: Users) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'users.xml'), usersXml(users));
    this.configure(shards);
    writeFileSync(join(folder, 'start.sql'), 'SYSTEM START LISTEN TCP;\nSYSTEM START LISTEN HTTP;\n');
  }

  /** Tells it, before its next start, which shards its cluster has, or which replicas each of its shards has, and whether the tables are to keep those equal. */
  configure(shards: readonly (number | readonly number[])[], internal = false): void {
    const { folder } = this;
    const each = shardsXml(shards, internal);
    writeFileSync(join(folder, 'config.xml'), `<clickhouse><logger><level>warning</level></logger><path>${folder}/data/</path><timezone>UTC</timezone>${Object.keys(this.users).length === 0 ? '' : `<users_config>${folder}/users.xml</users_config>`}<remote_servers><${CLUSTER}>${each}</${CLUSTER}></remote_servers></clickhouse>`);
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
    const until = Date.now() + PATIENCE;
    while (Date.now() < until && this.child.exitCode === null) {
      if (await this.answers()) return;
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

  /** Whether it answers. */
  answers(): Promise<boolean> {
    return fetch(`${this.url}/ping`).then(({ ok }) => ok, () => false);
  }

  /**
   * Starts it again where it has ended by itself; says whether it had. This engine aborts now and then when a question it answers for another node is
   * cancelled, once in some fifty times, whichever of the two cancels it and whatever it does meanwhile.
   */
  async revive(): Promise<boolean> {
    if (await this.answers()) return false;
    await this.kill();
    await this.start();
    return true;
  }

  /** Most memory it has had since it was started, in bytes; null where the system does not tell. */
  peakMemory(): number | null {
    const group = this.child?.pid;
    if (group === undefined || !hasProc) return null;
    return Math.max(0, ...processesOf(group).map((pid) => 1024 * Number(/VmHWM:\s+(\d+) kB/.exec(told(`${pid}/status`))?.[1] ?? 0)));
  }

  /** Takes it off the processor and leaves its connections open, as a machine that hangs would. Resolves when none of its threads runs: a signal takes its time. */
  async hold(): Promise<void> {
    const group = this.child?.pid;
    if (group === undefined) return;
    process.kill(-group, 'SIGSTOP');
    if (!hasProc) await pause(500);
    else while (!processesOf(group).flatMap(threadsOf).every(({ state }) => 'TZX'.includes(state))) await pause(PAUSE);
  }

  release(): void {
    if (this.child?.pid !== undefined) process.kill(-this.child.pid, 'SIGCONT');
  }
}

/** Nodes that know each other as the shards of one cluster. */
export interface Running { readonly nodes: readonly Node[]; readonly stop: () => Promise<void> }

/** Starts `count` nodes on free ports of loopback, in a new folder, each with the same users. */
export async function startNodes(count: number, users: Users = {}): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'clickhouse-'));
  const ports = await freePorts(2 * count);
  const tcp = ports.slice(count);
  const nodes = tcp.map((port, at) => new Node(ports[at] ?? 0, port, join(folder, String(at)), tcp, users));
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

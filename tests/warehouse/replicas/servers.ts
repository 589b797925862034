import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLUSTER, freePorts, shardsXml } from '../engine/nodes';

/** What `debian.mjs` found; `missing` says why there are no servers. */
const found = JSON.parse(process.env.SOURCELINE_TEST_REPLICAS ?? '{"missing":"the tests were not started by jest"}') as { readonly zookeeper: string } | { readonly missing: string };
/** Whether servers that replicate can be started here. */
export const canReplicate = 'zookeeper' in found;

const PAUSE = 50;
const GOES = 600;
/** How long ZooKeeper waits for a server that is silent before it is taken for gone, in ms. */
const SESSION = 4000;
const REPLICAS = 2;
/** How long a ZooKeeper that says nothing is listened to, in ms. */
const SILENT = 1000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Waits until `is` becomes true. @throws Error with the end of the log when it does not. */
export async function until(is: () => Promise<boolean>, what: string, log?: string): Promise<void> {
  for (let go = 0; go < GOES; go += 1) {
    if (await is()) return;
    await pause(PAUSE);
  }
  throw new Error(`${what}: not within ${(GOES * PAUSE) / 1000} s ${log === undefined ? '' : readFileSync(log, 'utf8').slice(-1500)}`);
}

/** Whether a ZooKeeper serves, by its own word; it listens before it does, and may leave whoever comes then without an answer. */
const serves = (port: number): Promise<boolean> => new Promise((resolve) => {
  let said = '';
  const socket = connect(port, '127.0.0.1', () => { socket.write('srvr'); }).setTimeout(SILENT, () => { socket.destroy(); }).on('data', (piece) => { said += String(piece); }).once('error', () => { resolve(false); }).once('close', () => { resolve(said.includes('Mode:')); });
});

/** A program in a folder of its own that can be ended as by a power cut and started again. */
class Program {
  private child: ChildProcess | null = null;
  protected readonly log: string;

  constructor(protected readonly folder: string, private readonly command: string, private readonly given: readonly string[]) {
    mkdirSync(folder, { recursive: true });
    this.log = join(folder, 'log.txt');
  }

  protected run(): void {
    const log = openSync(this.log, 'a');
    this.child = spawn(this.command, this.given, { stdio: ['ignore', log, log], cwd: this.folder });
    closeSync(log);
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => { child.once('exit', resolve); });
    child.kill('SIGKILL');
    await gone;
    this.child = null;
  }
}

class ZooKeeper extends Program {
  constructor(folder: string, private readonly port: number, library: string) {
    super(folder, 'java', ['-Xmx256m', '-cp', library, 'org.apache.zookeeper.server.quorum.QuorumPeerMain', join(folder, 'zoo.cfg')]);
    writeFileSync(join(folder, 'zoo.cfg'), `dataDir=${folder}/data\nclientPortAddress=127.0.0.1\nclientPort=${port}\nadmin.enableServer=false\ntickTime=1000\n`);
  }

  async start(): Promise<void> {
    this.run();
    await until(() => serves(this.port), 'ZooKeeper did not start', this.log);
  }
}

/** What a server listens on. */
interface Ports { readonly http: number; readonly tcp: number; readonly copies: number }

/** One replica of one shard; both are counted from 1. */
export class Server extends Program {
  constructor(folder: string, private readonly ports: Ports, readonly shard: number, readonly replica: number, cluster: string, keeper: number) {
    super(folder, 'clickhouse-server', [`--config-file=${join(folder, 'config.xml')}`]);
    mkdirSync(join(folder, 'data'), { recursive: true });
    writeFileSync(join(folder, 'config.xml'), `<yandex><logger><level>warning</level><console>1</console></logger><path>${folder}/data/</path><tmp_path>${folder}/tmp/</tmp_path><timezone>UTC</timezone>
<listen_host>127.0.0.1</listen_host><http_port>${ports.http}</http_port><tcp_port>${ports.tcp}</tcp_port><interserver_http_port>${ports.copies}</interserver_http_port><interserver_http_host>127.0.0.1</interserver_http_host>
<users_config>${folder}/users.xml</users_config><default_profile>default</default_profile><default_database>default</default_database><mark_cache_size>67108864</mark_cache_size>
<zookeeper><node><host>127.0.0.1</host><port>${keeper}</port></node><session_timeout_ms>${SESSION}</session_timeout_ms></zookeeper>
<macros><shard>${shard}</shard><replica>${replica}</replica></macros><remote_servers><${CLUSTER}>${cluster}</${CLUSTER}></remote_servers></yandex>`);
    writeFileSync(join(folder, 'users.xml'), '<yandex><profiles><default/></profiles><quotas><default/></quotas><users><default><password/><networks><ip>127.0.0.1</ip></networks><profile>default</profile><quota>default</quota></default></users></yandex>');
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports.http}`;
  }

  async start(): Promise<void> {
    this.run();
    await until(() => fetch(`${this.url}/ping`).then(({ ok }) => ok, () => false), 'clickhouse-server did not start', this.log);
  }

  /** What it answers to one statement. @throws Error with its own words when it is one. */
  async say(statement: string, settings: Readonly<Record<string, string | number>> = {}): Promise<string> {
    const query = new URLSearchParams(Object.entries(settings).map(([name, value]) => [name, String(value)]));
    const response = await fetch(`${this.url}/?${query}`, { method: 'POST', body: statement });
    const text = await response.text();
    if (!response.ok) throw new Error(text.slice(0, 600));
    return text;
  }
}

/** Shards with two replicas each, and what keeps those equal. */
export interface Replicated { readonly servers: readonly Server[]; readonly keeper: ZooKeeper; readonly stop: () => Promise<void> }

/** Starts them on free ports of loopback, in a new folder. */
export async function startReplicated(shards: number): Promise<Replicated> {
  if (!('zookeeper' in found)) throw new Error(found.missing);
  const folder = mkdtempSync(join(tmpdir(), 'replicas-'));
  const count = shards * REPLICAS;
  const [at = 0, ...rest] = await freePorts(3 * count + 1);
  const each = Array.from({ length: count }, (_, index): Ports => ({ http: rest[3 * index] ?? 0, tcp: rest[3 * index + 1] ?? 0, copies: rest[3 * index + 2] ?? 0 }));
  const cluster = shardsXml(Array.from({ length: shards }, (_, shard) => each.slice(shard * REPLICAS, (shard + 1) * REPLICAS).map(({ tcp }) => tcp)), true);
  const keeper = new ZooKeeper(join(folder, 'keeper'), at, found.zookeeper);
  const servers = each.map((own, index) => new Server(join(folder, String(index)), own, Math.floor(index / REPLICAS) + 1, (index % REPLICAS) + 1, cluster, at));
  const stop = async (): Promise<void> => {
    await Promise.all([keeper, ...servers].map((program) => program.kill()));
    rmSync(folder, { recursive: true, maxRetries: 5 });
  };
  try {
    await keeper.start();
    await Promise.all(servers.map((server) => server.start()));
    return { servers, keeper, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

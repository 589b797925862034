import { connect } from 'node:net';
import { ClickHouseLogLevel, createClient } from '@clickhouse/client';
import type { ClickHouseAddress } from './address';

export type Client = ReturnType<typeof createClient>;

/** Longest a host may take to accept a connection, in ms, before the next one is tried. */
const ACCEPTS = 1000;
/** Longest silence of a host, in ms. Questions and loads end by limits of their own long before. */
const SILENCE = 3_600_000;

/**
 * A client of one host. Its own log is off: it writes out statements and their parameters. Many parameters go into the body, where their number does not
 * meet the limits of addresses.
 */
export function clientOf(address: ClickHouseAddress, host: string, database: string | null): Client {
  return createClient({
    url: host, username: address.user, password: address.password, application: 'sourceline', request_timeout: SILENCE, max_open_connections: 16,
    log: { level: ClickHouseLogLevel.OFF }, use_multipart_params_auto: true, keep_alive: { enabled: true, eagerly_destroy_stale_sockets: true }, ...(database === null ? {} : { database }),
  });
}

/** Whether anything listens at `host`; nothing is said to it. A host that was switched off gives no answer at all, which costs a question its whole time. */
function listens(host: string, signal: AbortSignal): Promise<boolean> {
  const { hostname, port } = new URL(host);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || (host.startsWith('https') ? 443 : 80)) });
    const end = (reached: boolean) => (): void => {
      signal.removeEventListener('abort', given);
      socket.destroy();
      resolve(reached);
    };
    const given = end(false);
    signal.addEventListener('abort', given);
    socket.setTimeout(ACCEPTS, given).once('connect', end(true)).once('error', given);
  });
}

/** One node as questions meet it. */
export interface Node { readonly host: string; readonly client: Client }

/** Every node of an address. Any of them can coordinate a question. */
export class Nodes {
  readonly all: readonly Node[];
  /** The one that answered last, and so is asked first. */
  private good: Node | null = null;

  constructor(address: ClickHouseAddress) {
    this.all = address.hosts.map((host) => ({ host, client: clientOf(address, host, address.database) }));
  }

  /** Those that can be reached, the one that answered last first. */
  async *inTurn(signal: AbortSignal): AsyncGenerator<Node, void, undefined> {
    const first = this.good;
    if (first !== null) yield first;
    for (const node of this.all) if (node !== first && !signal.aborted && await listens(node.host, signal)) yield node;
  }

  answered(node: Node): void {
    this.good = node;
  }

  lost(): void {
    this.good = null;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map(({ client }) => client.close()));
  }
}

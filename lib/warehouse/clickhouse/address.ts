/** Where a ClickHouse is: one server, or the nodes of a cluster. */
export interface ClickHouseAddress {
  /** Addresses of the HTTP interface of every node, `http://host:8123`. */
  readonly hosts: readonly string[];
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** Name the cluster has in the configuration of its nodes (`remote_servers`); null for a single server. */
  readonly cluster: string | null;
  /** Whether each shard has replicas that ClickHouse keeps equal (by way of Keeper or ZooKeeper). */
  readonly replicated: boolean;
}

const FORM = 'clickhouse://[user:password@]host:port[,host:port]/database[?cluster=NAME][&replicated=1][&tls=1]';
/** Names of databases and clusters stand in SQL, where they cannot be parameters. */
const NAME = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;
const HOST = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[0-9A-Fa-f:.]+\]):(\d{1,5})$/;

/** The words say which part is wrong and never what it is: where an @ or a / is missing, any part may be one of the password. */
const wrong = (what: string): Error => new Error(`Address of ClickHouse: ${what}. The form is ${FORM}, with the port of the HTTP interface (8123, or 8443 with tls=1).`);

function decoded(text: string, what: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw wrong(`${what} has a % that begins no escape (write %25 for a %)`);
  }
}

function hostOf(text: string, at: number, scheme: string): string {
  const port = Number(HOST.exec(text)?.[1] ?? 0);
  if (port < 1 || port > 65_535) throw wrong(`host ${at + 1} is no host:port`);
  return `${scheme}://${text.toLowerCase()}`;
}

const SETTINGS: ReadonlySet<string> = new Set(['cluster', 'replicated', 'tls']);

const flagOf = (given: URLSearchParams, name: string): boolean => {
  const flag = given.get(name) ?? '0';
  if (flag !== '0' && flag !== '1') throw wrong(`${name} is 1 or 0`);
  return flag === '1';
};

function settingsOf(query: string): { readonly cluster: string | null; readonly replicated: boolean; readonly tls: boolean } {
  const given = new URLSearchParams(query);
  for (const name of new Set(given.keys())) {
    if (!SETTINGS.has(name)) throw wrong('behind the ? there are only the settings cluster, replicated and tls');
    if (given.getAll(name).length > 1) throw wrong(`${name} is given twice`);
  }
  const cluster = given.get('cluster');
  const replicated = flagOf(given, 'replicated');
  if (cluster !== null && !NAME.test(cluster)) throw wrong('the name of the cluster must be of letters, digits and _, and begin with no digit');
  if (replicated && cluster === null) throw wrong('replicated=1 needs the cluster=NAME that says which nodes are replicas');
  return { cluster, replicated, tls: flagOf(given, 'tls') };
}

/** Parts of an address. @throws Error that says which part is wrong, without the user’s name or password. */
export function parseAddress(text: string): ClickHouseAddress {
  const start = 'clickhouse://';
  if (!text.startsWith(start)) throw wrong(`it does not begin with ${start}`);
  const [whole = '', query = ''] = text.slice(start.length).split('?', 2);
  const [, login, list, database] = /^(?:(.*)@)?([^/@]*)\/([^/@]*)$/s.exec(whole) ?? [];
  if (list === undefined || database === undefined) throw wrong('it has no /database after the hosts (write %2F, %3F and %40 for /, ? and @ in a password)');
  const { cluster, replicated, tls } = settingsOf(query);
  if (!NAME.test(database)) throw wrong('the name of the database must be of letters, digits and _, and begin with no digit');
  const hosts = list.split(',').map((host, at) => hostOf(host, at, tls ? 'https' : 'http'));
  if (new Set(hosts).size < hosts.length) throw wrong('a host is given twice');
  if (hosts.length > 1 && cluster === null) throw wrong('there are several hosts and no cluster=NAME');
  const colon = login?.indexOf(':') ?? -1;
  const [user, password] = login === undefined ? ['default', ''] : colon < 0 ? [login, ''] : [login.slice(0, colon), login.slice(colon + 1)];
  return { hosts, user: decoded(user, 'the user'), password: decoded(password, 'the password'), database, cluster, replicated };
}

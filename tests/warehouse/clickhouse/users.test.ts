import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'node:tls';
import { ALWAYS, type Slice } from '@/lib/slice/slice';
import { ClickHouseSink } from '@/lib/warehouse/clickhouse/sink';
import { WarehouseError } from '@/lib/warehouse/trouble';
import type { ClickHouseAddress } from '@/lib/warehouse/clickhouse/address';
import { asking, canStart, onHost, ownDatabase, twoShards, type Place } from './places';
import { withFile } from './prepared';

const DATABASE = ownDatabase();
/** Everything an address has to write in another way is in it. */
const PASSWORD = 'p@ss/w?rd%25:&x';
/** What `docs/warehouse.md` says the two need, and nothing else. */
const READER = [`GRANT SELECT ON ${DATABASE}.*`];
const LOADER = [
  `GRANT CREATE DATABASE, CREATE TABLE, CREATE VIEW, SELECT, INSERT, ALTER DELETE ON ${DATABASE}.*`, 'GRANT SELECT ON system.clusters', 'GRANT SELECT ON system.processes', 'GRANT TABLE ENGINE ON MergeTree', 'GRANT TABLE ENGINE ON Distributed',
];
const ROWS = 20_000;
const EVERYTHING: Slice = { dataset: 'synthetic-hs', flow: 'imports', unit: 'usd', commodity: '', partner: null, port: null };
const root = join(__dirname, '../../..');

/** Whether a certificate can be made here. */
const canCertify = spawnSync('openssl', ['version']).status === 0;

/** What `warehouse status` says of an address, in a process of its own: certificates are read when one starts. */
const told = (address: string, env: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => new Promise((resolve) => {
  execFile(process.execPath, ['scripts/cli.mjs', 'warehouse', 'status'], { cwd: root, env: { ...process.env, ...env, SOURCELINE_WAREHOUSE: address } }, (error, out, err) => { resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }); });
});

(canStart ? describe : describe.skip)('users with the rights they need and no others', () => {
  const folder = mkdtempSync(join(tmpdir(), 'users-'));
  let place: Place;
  const as = (user: string, password = PASSWORD): ClickHouseAddress => ({ ...place.address, user, password });
  const saidTo = (address: ClickHouseAddress): Promise<WarehouseError> => asking(address, (warehouse) => warehouse.loads()).then(() => { throw new Error('an answer'); }, (error: unknown) => { if (error instanceof WarehouseError) return error; throw error; });

  beforeAll(async () => {
    place = await twoShards({ reader: { password: PASSWORD, settings: { readonly: 2 }, grants: READER }, loader: { password: PASSWORD, grants: LOADER }, stranger: { grants: ['GRANT SELECT ON system.one'] } }, DATABASE);
  });
  afterAll(async () => {
    await place.leave();
    rmSync(folder, { recursive: true });
  });

  it('the loader’s are enough to make the tables, load, and remove what was left unfinished', async () => {
    const sink = await ClickHouseSink.open(as('loader'), () => '2026-11-25T00:00:00Z');
    try {
      await sink.begin();
      await withFile(folder, 0, ROWS, await sink.begin(), (load, prepared) => sink.put(load, prepared));
      expect((await sink.loads()).map(({ rows }) => rows)).toEqual([ROWS]);
    } finally {
      await sink.close();
    }
  });

  it('the app’s are enough to answer, and to nothing else, whatever is asked of the server', async () => {
    const write = (user: string): Promise<void> => onHost(as(user), place.address.hosts[0] ?? '', `INSERT INTO ${DATABASE}.begun_local SELECT 99, 2, 'x'`);
    await expect(write('reader')).rejects.toThrow(/readonly|Not enough privileges/);
    await expect(write('loader')).resolves.toBeUndefined();
    await asking(as('reader'), async (warehouse) => {
      expect(await warehouse.count(EVERYTHING, ALWAYS)).toBe(ROWS);
      expect((await warehouse.members('synthetic-hs', 'commodity', ['goods'], 5))).toHaveLength(5);
      expect((await warehouse.nearest({ unit: 'usd', near: '5', low: '1', high: '9', most: 3 }, ALWAYS)).rows).toHaveLength(3);
    });
  });

  it('one who may not is told apart from a warehouse that is broken, and no part of the address is said', async () => {
    for (const address of [as('reader', 'wrong'), as('nobody'), as('stranger', '')]) {
      const error = await saidTo(address);
      expect(error.message).toContain('does not let this program');
      for (const part of [address.user, address.password, address.database, '127.0.0.1'].filter((text) => text !== '')) expect(error.message).not.toContain(part);
    }
  });

  (canCertify ? it : it.skip)('is the same over TLS, through the address as it is written', async () => {
    const [key, cert] = ['key.pem', 'cert.pem'].map((name) => join(folder, name));
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', key ?? '', '-out', cert ?? ''], { stdio: 'ignore' });
    const before = await Promise.all(place.address.hosts.map((host) => new Promise<Server>((resolve) => {
      const server = createServer({ key: readFileSync(key ?? ''), cert: readFileSync(cert ?? '') }, (reader) => {
        const behind = connect(Number(new URL(host).port), '127.0.0.1');
        reader.on('error', () => undefined).pipe(behind.on('error', () => undefined)).pipe(reader);
      }).listen(0, '127.0.0.1', () => { resolve(server); });
    })));
    try {
      const hosts = before.map((server) => { const at = server.address(); return `127.0.0.1:${typeof at === 'object' && at ? at.port : 0}`; });
      const address = `clickhouse://reader:${encodeURIComponent(PASSWORD)}@${hosts.join(',')}/${DATABASE}?cluster=${place.address.cluster ?? ''}&tls=1`;
      const status = await told(address, { NODE_EXTRA_CA_CERTS: cert ?? '' });
      expect(status).toMatchObject({ code: 0, err: '' });
      expect(status.out).toContain('engine: ClickHouse');
      // A certificate nobody vouches for is no connection.
      const unknown = await told(address, {});
      expect(unknown.code).not.toBe(0);
      expect(unknown.out + unknown.err).not.toContain(PASSWORD);
    } finally {
      for (const server of before) server.close();
    }
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { parse } from 'yaml';
import { z } from 'zod';

const root = join(__dirname, '../../..');
const COMPOSE = z.object({ services: z.record(z.string(), z.object({ hostname: z.string(), ports: z.array(z.string()), volumes: z.array(z.string()), environment: z.record(z.string(), z.string()) })), volumes: z.record(z.string(), z.null()) });
const CLUSTER = z.object({ clickhouse: z.object({ remote_servers: z.object({ sourceline: z.object({ secret: z.object({ '@_from_env': z.string() }), shard: z.array(z.object({ replica: z.object({ host: z.string(), port: z.number() }) })) }) }) }) });

it('starts the shards its cluster names, each with a store of its own, for this machine only', () => {
  const { services, volumes } = COMPOSE.parse(parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), { merge: true }));
  const { sourceline } = CLUSTER.parse(new XMLParser({ ignoreAttributes: false }).parse(readFileSync(join(root, 'warehouse-cluster/cluster.xml'), 'utf8'))).clickhouse.remote_servers;
  expect(Object.values(services).map(({ hostname }) => hostname)).toEqual(sourceline.shard.map(({ replica }) => replica.host));
  expect(Object.values(services).map(({ volumes: [config, store] }) => [config, store])).toEqual(Object.keys(volumes).map((name) => ['./warehouse-cluster/cluster.xml:/etc/clickhouse-server/config.d/cluster.xml:ro', `${name}:/var/lib/clickhouse`]));
  for (const { ports, environment } of Object.values(services)) {
    expect(ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:812[34]:8123$/)]);
    // No password of ours: whoever starts it gives one, or it does not start.
    expect(environment.CLICKHOUSE_PASSWORD).toMatch(/^\$\{CLICKHOUSE_PASSWORD:\?/);
    expect(environment[sourceline.secret['@_from_env']]).toMatch(/^\$\{CLUSTER_SECRET:\?/);
  }
});

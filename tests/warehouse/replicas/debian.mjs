/**
 * Debian's clickhouse-server (18.16, of 2018) and ZooKeeper: old, but real servers that replicate, which the engine of `../engine` cannot. Nothing is
 * installed here; `.ci/run` does that. `npm test` calls this too, to say at its end when they are not there.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** With its class path in it. */
const ZOOKEEPER = '/usr/share/java/zookeeper.jar';

/** `{ zookeeper }`, or `{ missing }` with the reason in words. */
export function findDebian() {
  if (spawnSync('clickhouse-server', ['--help']).error) return { missing: 'there is no clickhouse-server (apt-get install clickhouse-server, on Debian)' };
  if (!existsSync(ZOOKEEPER) || spawnSync('java', ['-version']).error) return { missing: 'there is no ZooKeeper (apt-get install zookeeper, on Debian)' };
  return { zookeeper: ZOOKEEPER };
}

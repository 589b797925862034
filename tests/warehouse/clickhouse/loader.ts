/** A loader to be killed: `loader.ts ADDRESS(JSON) FOLDER FILES ROWS`. Says what it is doing, one word a line; files that are loaded are left out. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { ClickHouseSink } from '@/lib/warehouse/clickhouse/sink';
import { withFile } from './prepared';

const [address = '', folder = '', files = '', rows = ''] = parseArgs({ allowPositionals: true }).positionals;
const to = z.object({ hosts: z.array(z.string()), user: z.string(), password: z.string(), database: z.string(), cluster: z.string().nullable(), replicated: z.boolean() }).parse(JSON.parse(address));
const say = (word: string): void => { process.stdout.write(`${word}\n`); };

async function main(): Promise<void> {
  const sink = await ClickHouseSink.open(to, () => '2026-11-25T00:00:00Z');
  say('open');
  const loaded = new Set((await sink.loads()).map(({ file }) => file));
  for (let file = 0; file < Number(files); file += 1) {
    if (loaded.has(`file-${file}.csv`)) continue;
    const number = await sink.begin();
    await withFile(folder, file, Number(rows), number, async (load, prepared) => {
      say('begun');
      await sink.put(load, prepared);
    });
    say('put');
  }
  await sink.publish();
  await sink.close();
}

void main();

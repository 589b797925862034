/**
 * `npm run bench:pictures`: median time of the SVG, the PNG and the share image of every chart, from link to bytes, beside a blank picture of the same
 * size drawn by the same library, all in this run.
 */
import { performance } from 'node:perf_hooks';
import { chartFile } from '@/app/_data/charts';
import { pngOf } from '@/app/_data/pictures/png';
import { fileStore } from '@/lib/store/files';

const ROUNDS = 3;
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const blank = (width: number, height: number): string => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/></svg>`;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function main(): Promise<void> {
  const store = fileStore('data');
  const ids = (await store.charts()).map(({ id }) => id);
  const take = (id: string, extension: string) => timed(async () => (await chartFile(store, new Request(`http://localhost/charts/${id}.${extension}`), id, extension)).arrayBuffer());
  const first = await take(ids[0] ?? '', 'svg'); // loads code, data and fonts
  await take(ids[0] ?? '', 'png');
  const times = new Map<string, number[]>([['svg', []], ['png', []], ['share.png', []], ['blank 1000 × 680', []], ['blank 1200 × 630', []]]);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const id of ids) {
      for (const extension of ['svg', 'png', 'share.png']) times.get(extension)?.push(await take(id, extension));
      times.get('blank 1000 × 680')?.push(await timed(() => pngOf(blank(1000, 680), 1000)));
      times.get('blank 1200 × 630')?.push(await timed(() => pngOf(blank(1200, 630), 1200)));
    }
  }
  const of = (name: string): number => median(times.get(name) ?? []);
  for (const name of times.keys()) process.stdout.write(`${name}: median ${of(name).toFixed(0)} ms of ${times.get(name)?.length ?? 0}\n`);
  process.stdout.write(`the first of all, with code, data and fonts to load: ${first.toFixed(0)} ms\n`);
  process.stdout.write(`a PNG takes ${(of('png') / of('blank 1000 × 680')).toFixed(1)} times, a share image ${(of('share.png') / of('blank 1200 × 630')).toFixed(1)} times as long as a blank one of its size\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});

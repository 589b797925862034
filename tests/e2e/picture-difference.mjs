/** Compares pictures in a thread of its own: within jest every look at a global costs, and comparing looks at Math for each pixel. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Share of pixels that differ, edges of lines and letters included; all of them where the sizes differ. */
function difference(a, b, marks) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  return pixelmatch(a.data, b.data, marks?.data ?? null, a.width, a.height, { includeAA: true }) / (a.width * a.height);
}

/** Leaves both pictures and what differs between them where they can be looked at. */
function keep(folder, name, a, b) {
  mkdirSync(folder, { recursive: true });
  const [one, other] = [PNG.sync.read(a), PNG.sync.read(b)];
  const marks = new PNG({ width: one.width, height: one.height });
  difference(one, other, marks);
  for (const [which, png] of [['server', a], ['live', b], ['difference', PNG.sync.write(marks)]]) writeFileSync(join(folder, `${name}-${which}.png`), png);
}

parentPort?.on('message', ({ a, b, kept }) => {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  if (kept) keep(kept.folder, kept.name, one, other);
  parentPort?.postMessage(one.equals(other) ? 0 : difference(PNG.sync.read(one), PNG.sync.read(other)));
});

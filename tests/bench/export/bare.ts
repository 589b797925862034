/** The handler of a chart's files in a plain Node server, over generated rows: `tsx bare.ts <port> <rows>`. Started by `export.ts`. */
import { createServer } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { chartFile } from '@/app/_data/charts';
import { fileStore } from '@/lib/store/files';
import { generatedStore } from './generated';

const [port, rows] = process.argv.slice(2).map(Number);
const store = generatedStore(fileStore('data'), rows ?? 0);

createServer((request, response) => {
  const address = `http://localhost:${port}${request.url ?? ''}`;
  if (!address.includes('.csv')) { response.end('up'); return; }
  chartFile(store, new Request(address), 'custom', 'csv').then(async (answer) => {
    response.writeHead(answer.status, Object.fromEntries(answer.headers));
    if (answer.body !== null) await pipeline(Readable.fromWeb(answer.body as ReadableStream), response);
  }).catch((error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    response.destroy();
  });
}).listen(port);

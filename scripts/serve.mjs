/**
 * `node scripts/serve.mjs PORT [FOLDER]`: serves the production build in FOLDER (this project) on PORT. As `next start`, but answers are compressed here:
 * Next compresses each piece it writes by itself, some hundred of a long page, so that the browser lays the page out many times before the chart is there.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import compression from 'compression';
import next from 'next';

/** How long answers under way may take once we are told to stop, in ms. */
const LAST_ANSWERS = 3000;

/** Hands the pieces of a page on together, once those at hand have been written. Files keep their pieces, and with them their back-pressure. */
function gather(response) {
  const [write, end] = [response.write.bind(response), response.end.bind(response)];
  let held = [];
  const hand = () => {
    const pieces = held;
    held = [];
    if (pieces.length > 0) write(Buffer.concat(pieces));
  };
  response.write = (piece, encoding, done) => {
    if (!String(response.getHeader('Content-Type')).startsWith('text/html')) return write(piece, encoding, done);
    if (held.length === 0) setImmediate(hand);
    held.push(Buffer.from(piece, typeof encoding === 'string' ? encoding : undefined));
    (typeof encoding === 'function' ? encoding : done)?.();
    return true;
  };
  response.end = (...rest) => {
    hand();
    return end(...rest);
  };
}

/** For the work of each request, a signal that is aborted when its reader has left: Next gives pages none (`app/_data/reader.ts`). */
const readers = new AsyncLocalStorage();
globalThis[Symbol.for('sourceline.reader')] = readers;

/** Aborted when the connection closes before the answer has gone out. */
function leaving(response) {
  const left = new AbortController();
  response.once('close', () => { if (!response.writableFinished) left.abort(); });
  return left.signal;
}

const [port = '', folder = '.'] = process.argv.slice(2);
const app = next({ dev: false, dir: resolve(folder), port: Number(port) });
const compress = compression();

await app.prepare();
const answer = app.getRequestHandler();
const server = createServer((request, response) => {
  compress(request, response, () => {
    response.flush = undefined; // what Next calls after each piece
    gather(response);
    readers.run(leaving(response), () => answer(request, response)).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else response.writeHead(500).end();
    });
  });
});
server.on('error', (error) => {
  console.error(`Port ${port} cannot be opened: ${error.message}`);
  process.exit(1);
});
server.listen(Number(port));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    // Connections are kept open after an answer; while we stop, each goes with its last one.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => process.exit(0), LAST_ANSWERS).unref();
  });
}

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RowsTable } from '@/components/table/RowsTable';
import type { Table } from '@/lib/model/row';

const STYLES = ['tokens', 'base', 'page', 'parts', 'chart', 'table', 'modes'].map((name) => readFileSync(`app/styles/${name}.css`, 'utf8')).join('\n');
const page = (inner: string): string => `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Rows</title><style>${STYLES}</style><body><main id="main" class="page">${inner}</main></body></html>`;

async function script(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: ['tests/bench/table/live-page.tsx'], bundle: true, minify: true, write: false, format: 'esm', jsx: 'automatic', define: { 'process.env.NODE_ENV': '"production"' } });
  return outputFiles[0]?.text ?? '';
}

/** Serves `/live`, the island over `table`, and `/still`, the same rows as plain markup. */
export async function serveTables(table: Table): Promise<{ readonly url: string; readonly close: () => void }> {
  const bodies = new Map<string, readonly [type: string, body: string]>([
    ['/live', ['text/html', page('<div id="root"></div><script type="module" src="/live.js"></script>')]],
    ['/still', ['text/html', page(renderToStaticMarkup(createElement(RowsTable, { table })))]],
    ['/live.js', ['text/javascript', await script()]],
    ['/rows.json', ['application/json', JSON.stringify(table)]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = bodies.get(request.url ?? '') ?? ['text/plain', ''];
    response.writeHead(body === '' ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

/** @jest-environment node */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { parse } from 'csv-parse/sync';
import { NextRequest } from 'next/server';
import { exampleOf, type JsonSchema } from '@/app/_data/api/address';
import { machineAddresses } from '@/app/_data/api/addresses';
import { openApi } from '@/app/_data/api/openapi';
import { CHART_EXTENSIONS } from '@/app/_data/charts';
import { REFERENCE_FILES } from '@/app/_data/forms/reference-files';
import { CHART_FORMS } from '@/app/_data/forms/registry';
import { destination } from '@/app/_proxy/destination';
import { QUERY_HEADER } from '@/app/_proxy/raw-query';
import { GET as getList } from '@/app/data/[kind]/[format]/route';
import { GET as getOne } from '@/app/data/[kind]/one/[id]/[format]/route';
import { PROBLEMS } from '@/lib/problem';
import { getWarehouse } from '@/lib/warehouse/current';
import { bulkHeld } from '../../fixtures/bulk';
import { fillDuckDb } from '../../warehouse/contract/fill-duckdb';

const site = 'https://sourceline.example';
const ADDRESSES = machineAddresses(CHART_FORMS);
interface Media { readonly schema?: JsonSchema; readonly 'x-columns'?: string[] }
interface Answer { readonly headers?: Readonly<Record<string, unknown>>; readonly content?: Readonly<Record<string, Media>> }
interface Operation { readonly operationId: string; readonly responses: Readonly<Record<string, Answer>>; readonly parameters: { name: string; in: string; example: string; schema: JsonSchema }[] }
const document = JSON.parse(JSON.stringify(openApi(site, CHART_FORMS))) as { readonly paths: Readonly<Record<string, { readonly get: Operation }>>; readonly components: object };

/** Asks an address as the server would: the proxy leads it, a route handler answers it. */
async function ask(address: string, headers: Record<string, string> = {}): Promise<Response> {
  const { pathname, search } = new URL(address, site);
  const to = await destination(pathname);
  const request = new NextRequest(new URL(address, site), { headers: { host: 'sourceline.example', 'x-forwarded-proto': 'https', [QUERY_HEADER]: search.slice(1), ...headers } });
  const [, list, listFormat] = /^\/data\/([^/]+)\/([^/]+)$/.exec(to ?? '') ?? [];
  if (list !== undefined && listFormat !== undefined) return getList(request, { params: Promise.resolve({ kind: list, format: listFormat }) });
  const [, kind, id, format] = /^\/data\/([^/]+)\/one\/([^/]+)\/([^/]+)$/.exec(to ?? '') ?? [];
  if (kind !== undefined && id !== undefined && format !== undefined) return getOne(request, { params: Promise.resolve({ kind, id: decodeURIComponent(id), format }) });
  const route = await import(`@/app${pathname}/route`) as { GET: (request: Request) => Promise<Response> | Response };
  return route.GET(request);
}

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats(ajv);
ajv.addSchema({ $id: 'https://sourceline.example/document', ...document });
/** What a body has against the schema documented for it; references lead into the document. */
function faults(schema: JsonSchema, body: unknown): unknown {
  const rooted = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"https://sourceline.example/document#/')) as JsonSchema;
  const check = ajv.compile(rooted);
  return check(body) ? [] : check.errors?.slice(0, 5);
}
const getOf = (path: string): Operation => document.paths[path]!.get;
const mediaOf = (response: Response): string => response.headers.get('content-type')?.replace(/;.*$/, '') ?? '';

/** Examples of bulk observations are answered from a small warehouse of made-up ones. */
const folder = mkdtempSync(join(tmpdir(), 'openapi-'));
beforeAll(async () => {
  process.env.SOURCELINE_WAREHOUSE = `duckdb:${folder}`;
  await fillDuckDb(folder, bulkHeld());
});
afterAll(async () => {
  await (await getWarehouse()).close();
  rmSync(folder, { recursive: true });
});

it('is a valid OpenAPI 3.1 document', async () => {
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  expect([valid, errors]).toEqual([true, undefined]);
  expect(validator.version).toBe('3.1');
});

it('names each operation once, and each parameter of a path as one', () => {
  expect(new Set(ADDRESSES.map(({ id }) => id)).size).toBe(ADDRESSES.length);
  expect(Object.keys(document.paths)).toHaveLength(ADDRESSES.length);
  for (const [path, { get }] of Object.entries(document.paths)) {
    expect(get.parameters.filter((one) => one.in === 'path').map(({ name }) => `{${name}}`)).toEqual(path.match(/\{[^}]+\}/g) ?? []);
  }
});

/** Handlers that are no address of their own: the proxy leads others to them; or that only lead a reader on; and a page for frames. */
const NOT_ADDRESSES = ['/data/[kind]/[format]', '/data/[kind]/one/[id]/[format]', '/charts/[chart]/choose', '/charts/[chart]/embed'];
const routesUnder = (folder: string): string[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? routesUnder(`${folder}/${entry.name}`) : entry.name === 'route.ts' ? [folder.slice('app'.length)] : []));

it('leaves no route and no form of a chart out', () => {
  const told = new Set(Object.keys(document.paths));
  expect(routesUnder('app').filter((route) => !NOT_ADDRESSES.includes(route) && !told.has(route))).toEqual([]);
  expect(Object.keys(REFERENCE_FILES).filter((extension) => !told.has(`/claims/{claim}.${extension}`))).toEqual([]);
  expect(CHART_EXTENSIONS.filter((extension) => !told.has(`/charts/{chart}.${extension}`) && !told.has(`/charts/{chart}/${extension}`))).toEqual([]);
});

describe.each(ADDRESSES)('$path', ({ path, example, parameters, columns, mediaType, ignoresOthers = false }) => {
  const operation = getOf(path);

  it('answers its example as documented', async () => {
    const response = await ask(example);
    expect(response.status).toBe(200);
    const told = operation.responses['200'];
    const media = told?.content?.[mediaOf(response)];
    expect([mediaOf(response), media !== undefined]).toEqual([mediaType, true]);
    for (const name of Object.keys(told?.headers ?? {})) expect([name, response.headers.get(name)]).toEqual([name, expect.stringMatching(/./)]);
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.length).toBeGreaterThan(0);
    if (/json$/.test(mediaType)) expect(faults(media?.schema ?? {}, JSON.parse(body.toString('utf8')))).toEqual([]);
    if (mediaType === 'text/csv') {
      const [header = [], ...rows] = parse(body.toString('utf8'), { record_delimiter: '\r\n' }) as string[][];
      if (columns !== undefined) expect(header).toEqual(columns);
      expect(response.headers.get('x-row-count')).toBe(String(rows.length));
    }
  });

  it('answers 304 to a reader who holds the answer, with the documented headers', async () => {
    const held = (await ask(example)).headers.get('etag') ?? '';
    const response = await ask(example, { 'if-none-match': held });
    expect([response.status, await response.text()]).toEqual([304, '']);
    for (const name of Object.keys(operation.responses['304']?.headers ?? {})) expect([name, response.headers.get(name)]).toEqual([name, expect.stringMatching(/./)]);
  });

  it('takes every documented parameter, and its example fits its schema', async () => {
    for (const parameter of parameters) {
      const { name, in: place, example: value, schema } = parameter;
      expect([name, faults(schema, schema['type'] === 'integer' ? Number(value) : value)]).toEqual([name, []]);
      // A hash fits one moment only; what a wrong one is answered with is tested below.
      if (place === 'path' || name === 'sha') continue;
      // The wide shape takes official values only, and says so when there are others.
      const also = name === 'shape' ? '&show=official' : '';
      const response = await ask(`${exampleOf({ example, parameters }, parameter)}${also}`);
      const said = response.ok ? '' : await response.text();
      expect([name, response.status, said]).toEqual([name, 200, '']);
    }
  });

  const takesNothing = operation.responses['400'] === undefined || ignoresOthers;
  it(takesNothing ? 'takes no notice of other parameters' : 'refuses an unknown parameter with a documented problem that names it', async () => {
    const response = await ask(`${takesNothing && example.includes('?') ? `${example}&` : `${example.replace(/\?.*$/, '')}?`}no-such-parameter=1`);
    if (takesNothing) {
      expect(response.status).toBe(200);
      return;
    }
    expect(response.status).toBe(400);
    const body = await response.json() as { parameters: { name: string }[] };
    expect(faults(operation.responses['400']?.content?.['application/problem+json']?.schema ?? {}, body)).toEqual([]);
    expect(body.parameters.map(({ name }) => name)).toEqual(['no-such-parameter']);
  });

  if (path.includes('{')) {
    it('answers 404 for an id nobody has', async () => {
      const { pathname } = new URL(example, site);
      const response = await ask(pathname.replace(/[a-z0-9-]+(?=\.|\/share)/, 'nobody-has-this'));
      expect([response.status, mediaOf(response)]).toEqual([404, 'application/problem+json']);
      expect(faults(operation.responses['404']?.content?.['application/problem+json']?.schema ?? {}, await response.json())).toEqual([]);
    });
  }
});

it('a hash other rows have is refused as documented', async () => {
  const response = await ask('/charts/us-china-goods-trade.csv?asof=2026-11-22&v=1&sha=000000000000');
  expect([response.status, getOf('/charts/{chart}.csv').responses[String(response.status)] !== undefined]).toEqual([409, true]);
});

it('tells every kind of refusal there is', () => {
  const told = JSON.stringify(document.paths);
  expect(Object.entries(PROBLEMS).filter(([code, { title }]) => !told.includes(`${code}: ${title}`))).toEqual([]);
});

it('a schema that is wrong would be noticed', () => {
  expect(faults({ $ref: '#/components/schemas/Table' }, { rows: [] })).not.toEqual([]);
});

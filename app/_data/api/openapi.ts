import { COLUMNS } from '@/lib/export/columns';
import { PROBLEMS, type ProblemCode } from '@/lib/problem';
import type { ChartForm } from '../forms/form';
import { GROUPS, type ApiParameter, type HeaderName, type JsonSchema, type MachineAddress } from './address';
import { machineAddresses } from './addresses';
import { QUERY_RULE } from './parameters';
import { SCHEMAS } from './schemas';

type Plain = Readonly<Record<string, unknown>>;

const HEADER_WORDS: Readonly<Record<HeaderName, string>> = {
  ETag: 'Changes whenever the body does; send it back as If-None-Match.', 'Cache-Control': 'Immutable for a verified frozen link, else to be asked again each time.',
  'Last-Modified': 'When the newest row the answer is made from was recorded.', 'Content-Disposition': 'Whether the file is saved or shown, and its name: chart, as-of day, hash.',
  'Access-Control-Allow-Origin': 'Anybody’s page may read the answer.', 'X-Row-Count': 'Rows of the answer, so that a reader can tell that all of them came.',
  Link: 'The CSVW metadata of the CSV (rel=describedby) and the page (rel=alternate).', 'Repr-Digest': 'sha-256 of the body (RFC 9530).',
};

/** Refusals any address may answer with. */
const ALWAYS: readonly ProblemCode[] = ['bad-data', 'store-unavailable', 'fault'];

/** Codes by their status: a status has one response in the document, whatever the code. */
function byStatus(codes: readonly ProblemCode[]): Record<string, ProblemCode[]> {
  const groups: Record<string, ProblemCode[]> = {};
  for (const code of codes) (groups[PROBLEMS[code].status] ??= []).push(code);
  return groups;
}

const headersOf = (names: readonly HeaderName[]): Plain => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
const parameterOf = ({ name, in: place, meaning, example, schema, isRequired = place === 'path' }: ApiParameter): Plain => ({ name, in: place, required: isRequired, description: meaning, example, schema });

function responsesOf({ mediaType, schema, columns, headers, problems }: MachineAddress): Plain {
  const refusals = Object.entries(byStatus([...problems, ...ALWAYS])).map(([status, codes]): [string, Plain] => [status, {
    description: codes.map((code) => `${code}: ${PROBLEMS[code].title}.`).join(' '), content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }]);
  const body: Plain = { ...(schema !== null && { schema }), ...(columns && { 'x-columns': columns }) };
  return {
    200: { description: 'The whole answer; there is no partial one.', headers: headersOf(headers), content: { [mediaType]: body } },
    304: { description: 'The reader holds this very answer.', headers: headersOf(headers.filter((name) => !['Content-Disposition', 'Repr-Digest', 'X-Row-Count'].includes(name))) },
    ...Object.fromEntries(refusals),
  };
}

const operation = (address: MachineAddress): Plain => ({
  operationId: address.id, tags: [address.group], summary: address.summary, parameters: address.parameters.map(parameterOf), responses: responsesOf(address), 'x-example': address.example,
});

/** Everything programs may ask of the site at `site` (scheme and host), as an OpenAPI 3.1 document. */
export function openApi(site: string, forms: readonly ChartForm[]): Plain {
  const components: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>> = {
    schemas: SCHEMAS, headers: Object.fromEntries(Object.entries(HEADER_WORDS).map(([name, description]) => [name, { description, schema: { type: 'string' } }])),
  };
  return {
    openapi: '3.1.1',
    info: {
      title: 'Sourceline', version: '1', summary: 'Figures news articles print, beside the official series behind them, each with its receipt.',
      description: `Read only, without a key. Every address also answers HEAD. ${QUERY_RULE} Values are exact decimals written as text, in base units: dollars, not millions.`,
      license: { name: 'MIT for the program; official figures stay under the licence of their source, see /sources', url: `${site}/sources` },
    },
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    servers: [{ url: site }], tags: Object.entries(GROUPS).map(([name, description]) => ({ name, description })), externalDocs: { url: `${site}/api`, description: 'The same for people.' },
    paths: Object.fromEntries(machineAddresses(forms).map((address) => [address.path, { get: operation(address) }])),
    components,
    'x-csv-columns': COLUMNS,
  };
}

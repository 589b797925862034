import type { HeaderName, MachineAddress } from './address';
import { listOf, objectOf, ref, text } from './schemas';

const HEADERS: readonly HeaderName[] = ['ETag', 'Cache-Control', 'Content-Disposition', 'Access-Control-Allow-Origin'];
const address = { type: 'string', format: 'uri' } as const;
const moment = { type: 'string', format: 'date-time' } as const;

/** JSON Feed 1.1, with our own extension. */
const jsonFeed = objectOf({
  version: { const: 'https://jsonfeed.org/version/1.1' }, title: text, description: text, home_page_url: address, feed_url: address, language: text, authors: listOf(objectOf({ name: text, url: address })),
  _sourceline: objectOf({ about: address, recorded: text, count: { type: 'integer' } }),
  items: listOf(objectOf({
    id: text, url: address, external_url: address, title: text, summary: text, content_text: text, content_html: text, date_published: moment, date_modified: moment, tags: listOf(text), _sourceline: ref('HistoryEntry'),
  })),
});

/** Feeds, and what tells programs about the rest. */
export const siteAddresses = (): MachineAddress[] => [
  { path: '/corrections.xml', id: 'corrections-atom', group: 'history', summary: 'The history as an Atom feed (RFC 4287): every correction, revision, withdrawal and addition, newest first.', parameters: [], example: '/corrections.xml', mediaType: 'application/atom+xml', schema: text, headers: [...HEADERS, 'Last-Modified', 'X-Row-Count'], problems: ['bad-query'] },
  { path: '/corrections.json', id: 'corrections-json', group: 'history', summary: 'The same as a JSON Feed 1.1, with every changed field as data.', parameters: [], example: '/corrections.json', mediaType: 'application/feed+json', schema: jsonFeed, headers: [...HEADERS, 'Last-Modified', 'X-Row-Count'], problems: ['bad-query'] },
  { path: '/api/openapi.json', id: 'openapi', group: 'site', summary: 'This reference as OpenAPI 3.1.', parameters: [], example: '/api/openapi.json', mediaType: 'application/json', schema: objectOf({ openapi: { type: 'string', pattern: '^3\\.1\\.' }, info: { type: 'object' }, paths: { type: 'object' } }), headers: HEADERS, problems: ['bad-query'] },
  {
    path: '/sitemap.xml', id: 'sitemap', group: 'site', summary: 'Every page, for search engines.', example: '/sitemap.xml', mediaType: 'application/xml', schema: text, headers: [...HEADERS, 'Last-Modified'], problems: ['bad-query'],
    parameters: [{ name: 'part', in: 'query', meaning: 'Which part, from 1, once there are more than 50,000 pages.', example: '1', schema: { type: 'integer', minimum: 1 } }],
  },
  { path: '/robots.txt', id: 'robots', group: 'site', summary: 'Where programs that wander the web may go.', parameters: [], example: '/robots.txt', mediaType: 'text/plain', schema: text, headers: HEADERS, problems: [] },
];

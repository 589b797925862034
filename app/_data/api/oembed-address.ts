import type { ApiParameter, JsonSchema, MachineAddress } from './address';
import { objectOf, text } from './schemas';

const PAGE = '/charts/us-china-goods-trade?time=2020..latest';
const address: JsonSchema = { type: 'string', format: 'uri' };
const pixels: JsonSchema = { type: 'integer', minimum: 1 };
const query = (name: string, meaning: string, example: string, schema: JsonSchema): ApiParameter => ({ name, in: 'query', meaning, example, schema });

const answer = objectOf({
  type: { const: 'rich' }, version: { const: '1.0' }, title: text, author_name: text, author_url: address, provider_name: text, provider_url: address, cache_age: { type: 'integer', description: 'Seconds.' },
  thumbnail_url: address, thumbnail_width: pixels, thumbnail_height: pixels, html: { type: 'string', description: 'One iframe.' }, width: pixels, height: pixels,
}, ['thumbnail_url', 'thumbnail_width', 'thumbnail_height']);

/** How other sites learn to show a chart: oEmbed 1.0. */
export const oembedAddress: MachineAddress = {
  path: '/oembed', id: 'oembed', group: 'site', mediaType: 'application/json', schema: answer, headers: ['ETag', 'Cache-Control', 'Content-Disposition', 'Access-Control-Allow-Origin', 'Last-Modified'],
  summary: 'How to show a chart in another page (oEmbed 1.0): a frame with the very view. As XML with format=xml. Parameters of other names change nothing.',
  parameters: [
    { ...query('url', 'Address of a chart page on this site with its query; scheme and host may be left out.', PAGE, { type: 'string', format: 'uri-reference' }), isRequired: true },
    query('format', 'json or xml.', 'json', { type: 'string', enum: ['json', 'xml'], default: 'json' }),
    query('maxwidth', 'Widest frame there is room for, in CSS pixels.', '700', pixels),
    query('maxheight', 'Highest frame there is room for, in CSS pixels.', '600', pixels),
  ],
  example: `/oembed?url=${encodeURIComponent(PAGE)}`, problems: ['bad-query', 'not-found', 'withdrawn', 'not-offered'], ignoresOthers: true,
};

import type { MachineAddress } from './address';
import { AS_OF, SEARCH_PARAMETERS } from './parameters';
import { ref } from './schemas';

/** The search, as its page has it. */
export const searchAddress: MachineAddress = {
  path: '/search.json', id: 'search', group: 'lists',
  summary: 'What a search finds, best first: claims with verdict, difference and the chart that shows them, charts, values, series, topics, events and the rest.',
  parameters: [...SEARCH_PARAMETERS, AS_OF], example: '/search.json?q=690+billion', mediaType: 'application/json', schema: ref('FoundAnswer'),
  headers: ['ETag', 'Cache-Control', 'Last-Modified', 'Content-Disposition', 'Access-Control-Allow-Origin', 'X-Row-Count'], problems: ['bad-query'],
};
